package org.vanthu.index.lucene;

/** The fields of a passage. */
final class Fields {

    /** Number of the document: indexed to find its passages, stored, and a number to group by. */
    static final String DOCUMENT = "document";

    /** How many passages of the same document stand before it; all lie together. */
    static final String BEFORE = "before";

    /** How many passages of the same document follow it. */
    static final String REST = "rest";

    /** Its words without marks, stored as they are. */
    static final String TEXT = "text";

    /** Its words with marks. */
    static final String TONED = "toned";

    /** Its neighbouring words, two and two, without marks, with positions. */
    static final String PAIRS = "pairs";

    /** Where it begins in the document's text; stored. */
    static final String START = "start";

    /** Section path; stored. */
    static final String SECTION = "section";

    /** Page; stored. */
    static final String PAGE = "page";

    /** Words without marks of the headings above it. */
    static final String SECTION_WORDS = "section-words";

    /** Words without marks of the document's title, kind, issuer and file; with its first passage, for {@link WholeDocuments}. */
    static final String HEAD = "head";

    /** Key of the document's number, in the passage that shows it. */
    static final String NUMBER = "number";

    /** What that number begins with, up to each of its signs: {@code 23}, {@code 23/2021}, {@code 23/2021/qd}. */
    static final String NUMBER_START = "number-start";

    /** Parts of the document's number: {@code 23}, {@code 2021}, {@code qd}, {@code ttg}; with the first passage. */
    static final String NUMBER_PARTS = "number-parts";

    /** Day of issue, else first day of the period, as days since 1970. */
    static final String DAY = "day";

    /** That day's year, for counting. */
    static final String YEAR = "year";

    /** Kind of document: a key to filter by, with the first passage, and its words for counting. */
    static final String TYPE = "type";

    /** Issuer: its words to filter by, with the first passage, and the whole for counting. */
    static final String ISSUER = "issuer";

    /** Words of the signer's name, with positions; with the first passage. */
    static final String SIGNER = "signer";

    /** Words of the file's path, with positions; with the first passage. */
    static final String SOURCE = "source";

    /** {@link TimeTerms} of the days that the passage names. */
    static final String TIME = "time";

    /** {@link TimeTerms} of the document's day of issue and period; with the first passage. */
    static final String DOCUMENT_TIME = "document-time";

    /** The document's period, as a whole; with the first passage. */
    static final String PERIOD = "period";

    /** The place that the document names beside its day of issue, for counting. */
    static final String PLACE = "place";

    /** Slugs of the bodies whose tasks and indicators stand in the passage. */
    static final String BODY = "body";

    /** Keys of the units of the facts in the passage. */
    static final String UNIT = "unit";

    /** {@link Figures} that stand in the passage. */
    static final String FIGURE = "figure";

    /** Kinds of values that stand in the passage: {@code percent}, {@code task}, … */
    static final String KIND = "kind";

    /** Status of the tasks and indicators in the passage. */
    static final String STATUS = "status";

    /** The document's {@link Sketch}, in its first passage: its keys as terms, and the whole. */
    static final String SKETCH = "sketch";

    /** What the document offers to those who type, in its first passage: see {@link Suggestions}. */
    static final String SUGGEST = "suggest";

    private Fields() {}
}
