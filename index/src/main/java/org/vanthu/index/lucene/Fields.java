package org.vanthu.index.lucene;

/** The fields of a passage. */
final class Fields {

    /** Number of the document: indexed to find its passages, stored, and a number to group by. */
    static final String DOCUMENT = "document";

    /** How many passages of the same document stand before it; all lie together. */
    static final String BEFORE = "before";

    /** How many passages of the same document follow it. */
    static final String REST = "rest";

    /** Its words without marks, with positions, stored as they are. */
    static final String TEXT = "text";

    /** Its words with marks, with positions. */
    static final String TONED = "toned";

    /** Its neighbouring words, two and two, without marks. */
    static final String PAIRS = "pairs";

    /** Where it begins in the document's text; stored. */
    static final String START = "start";

    /** Section path; stored. */
    static final String SECTION = "section";

    /** Page; stored. */
    static final String PAGE = "page";

    /** Key of the document's number, in the passage that shows it. */
    static final String NUMBER = "number";

    /** Day of issue, else first day of the period, as days since 1970. */
    static final String DAY = "day";

    /** That day's year, for counting. */
    static final String YEAR = "year";

    /** Kind of document: a key to filter by, and its words for counting. */
    static final String TYPE = "type";

    /** Issuer: its words to filter by, and the whole for counting. */
    static final String ISSUER = "issuer";

    /** The place that the document names beside its day of issue, for counting. */
    static final String PLACE = "place";

    /** Slugs of the bodies whose tasks and indicators stand in the passage. */
    static final String BODY = "body";

    /** Keys of the units of the facts in the passage. */
    static final String UNIT = "unit";

    private Fields() {}
}
