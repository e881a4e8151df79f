package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Span;
import org.vanthu.index.Place;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.analysis.VietnameseFolding;

/** Makes the passages of a document. Not thread-safe. */
final class Passages {

    /** A text without line breaks is one block; pieces keep a snippet and its score meaningful. */
    private static final int MAX_CHARS = 4_000;

    /** The number line stands at the top. */
    private static final int LETTERHEAD_PASSAGES = 12;

    /** Which words there are, and no more. */
    static final FieldType SET = type(IndexOptions.DOCS);

    /** And how often. */
    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS);

    /** And where, so that words can be asked for side by side. */
    static final FieldType ORDERED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private final PassageTokens tokens = PassageTokens.ofMany();

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    List<Document> of(StoredDocument stored) throws IOException {
        ExtractedDocument content = stored.content();
        Values values = new Values(content);
        DocumentFields document = new DocumentFields(stored.row(), tokens);
        List<Document> passages = new ArrayList<>();
        Sketch.Reader syllables = new Sketch.Reader();
        Optional<String> number = content.header().number().map(VietnameseFolding::numberKey);
        for (int block = 0; block < content.source().blocks().size(); block++) {
            for (Span piece : pieces(content.source().text(), content.source().span(block))) {
                Document passage = passage(stored, piece, document, syllables);
                values.add(passage, piece);
                if (number.isPresent()
                        && passages.size() < LETTERHEAD_PASSAGES
                        && VietnameseFolding.numberKey(piece.of(content.source().text()))
                                .contains(number.get())) {
                    DocumentFields.addNumber(passage, number.get());
                    number = Optional.empty();
                }
                passages.add(passage);
            }
        }
        if (number.isPresent() && !passages.isEmpty()) {
            DocumentFields.addNumber(passages.getFirst(), number.get());
        }
        if (!passages.isEmpty()) {
            document.addToFirst(passages.getFirst());
            Suggestions.addTo(passages.getFirst(), content);
            syllables
                    .sketch(content.header().number().map(VietnameseFolding::numberKey))
                    .ifPresent(sketch -> add(passages.getFirst(), sketch));
        }
        for (int i = 0; i < passages.size(); i++) {
            passages.get(i).add(new NumericDocValuesField(Fields.BEFORE, i));
            passages.get(i).add(new NumericDocValuesField(Fields.REST, passages.size() - 1 - i));
        }
        return passages;
    }

    private Document passage(StoredDocument stored, Span span, DocumentFields document, Sketch.Reader syllables)
            throws IOException {
        Document passage = new Document();
        String text = span.of(stored.content().source().text());
        PassageTokens.Tokens words = tokens.of(text);
        syllables.add(words);
        passage.add(new StoredField(Fields.TEXT, text));
        passage.add(words.folded(Fields.TEXT, COUNTED));
        passage.add(words.toned(Fields.TONED, COUNTED));
        passage.add(words.pairs(Fields.PAIRS, ORDERED));
        passage.add(new StoredField(Fields.START, span.start()));
        Place place = Place.of(stored.content(), span.start());
        place.section().ifPresent(section -> passage.add(new StoredField(Fields.SECTION, section)));
        place.page().ifPresent(page -> passage.add(new StoredField(Fields.PAGE, page)));
        document.addTo(passage, place.section().orElse(""));
        return passage;
    }

    private static void add(Document first, Sketch sketch) {
        sketch.keys().forEach(key -> first.add(new StringField(Fields.SKETCH, key, Field.Store.NO)));
        first.add(new BinaryDocValuesField(Fields.SKETCH, sketch.bytes()));
    }

    /** The span without blanks around it, cut at blanks into pieces that are not too long; none of a blank one. */
    private static List<Span> pieces(String text, Span span) {
        List<Span> pieces = new ArrayList<>();
        int end = span.end();
        while (end > span.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = span.start();
        while (start < end) {
            if (Character.isWhitespace(text.charAt(start))) {
                start++;
                continue;
            }
            int cut = end;
            if (end - start > MAX_CHARS) {
                cut = start + MAX_CHARS;
                while (cut > start + MAX_CHARS / 2 && !Character.isWhitespace(text.charAt(cut))) {
                    cut--;
                }
                cut -= Character.isLowSurrogate(text.charAt(cut)) ? 1 : 0;
            }
            pieces.add(new Span(start, cut));
            start = cut;
        }
        return pieces;
    }

    /** The values that stand in a passage; they are looked up by where they start. */
    private static final class Values {
        private final List<At> values = new ArrayList<>();

        /**
         * @param start where the value starts in the text
         * @param field that the passage gets
         */
        private record At(int start, IndexableField field) {}

        private record Key(String field, String key) {}

        Values(ExtractedDocument document) {
            document.tasks().forEach(task -> {
                int start = task.span().start();
                task.body().ifPresent(body -> add(start, new KeywordField(Fields.BODY, body, Field.Store.NO)));
                add(start, key(Fields.KIND, "task"));
                add(start, key(Fields.STATUS, task.status().name().toLowerCase(Locale.ROOT)));
            });
            document.indicators().forEach(indicator -> {
                int start = indicator.span().start();
                indicator.body().ifPresent(body -> add(start, new KeywordField(Fields.BODY, body, Field.Store.NO)));
                add(start, key(Fields.UNIT, VietnameseFolding.key(indicator.unit())));
                add(start, key(Fields.KIND, "indicator"));
                add(start, key(Fields.STATUS, indicator.status().name().toLowerCase(Locale.ROOT)));
            });
            document.facts().forEach(this::add);
            values.sort(Comparator.comparingInt(At::start));
        }

        private void add(Fact fact) {
            int start = fact.span().start();
            add(start, key(Fields.KIND, kind(fact)));
            if (fact instanceof Fact.Date date) {
                TimeTerms.of(date.days()).forEach(term -> add(start, key(Fields.TIME, term)));
            }
            Figures.of(fact).ifPresent(measured -> {
                add(start, key(Fields.UNIT, VietnameseFolding.key(measured.unit())));
                Figures.points(measured).forEach(point -> add(start, point));
            });
        }

        private void add(int start, IndexableField field) {
            values.add(new At(start, field));
        }

        private static IndexableField key(String field, String key) {
            return new StringField(field, key, Field.Store.NO);
        }

        private static String kind(Fact fact) {
            return switch (fact) {
                case Fact.Date _ -> "date";
                case Fact.Recurrence _ -> "recurrence";
                case Fact.Percent _ -> "percent";
                case Fact.Money _ -> "money";
                case Fact.Quantity _ -> "quantity";
                case Fact.Reference _ -> "reference";
            };
        }

        void add(Document passage, Span span) {
            int low = 0;
            int high = values.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values.get(middle).start() < span.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            Set<Key> keys = new HashSet<>();
            for (int i = low; i < values.size() && values.get(i).start() < span.end(); i++) {
                IndexableField field = values.get(i).field();
                // A body, a unit, a kind counts once, however often the passage has it; a figure has no text.
                String key = field.stringValue();
                if (key == null || keys.add(new Key(field.name(), key))) {
                    passage.add(field);
                }
            }
        }
    }
}
