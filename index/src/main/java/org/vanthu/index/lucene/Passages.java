package org.vanthu.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Header;
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

    private static final FieldType PAIRS = pairs();

    private static final FieldType WORDS = words();

    private final PassageTokens tokens = new PassageTokens();

    private static FieldType pairs() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    private static FieldType words() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.freeze();
        return type;
    }

    List<Document> of(StoredDocument stored) throws IOException {
        ExtractedDocument content = stored.content();
        Values values = new Values(content);
        List<Document> passages = new ArrayList<>();
        Optional<PassageTokens.Tokens> issuer = issuer(content.header());
        Optional<String> number = content.header().number().map(VietnameseFolding::numberKey);
        for (int block = 0; block < content.source().blocks().size(); block++) {
            for (Span piece : pieces(content.source().text(), content.source().span(block))) {
                String text = piece.of(content.source().text());
                Document passage = passage(stored, piece, text);
                issuer.ifPresent(name -> passage.add(new Field(Fields.ISSUER, name.folded(), WORDS)));
                values.add(passage, piece);
                if (number.isPresent()
                        && passages.size() < LETTERHEAD_PASSAGES
                        && VietnameseFolding.numberKey(text).contains(number.get())) {
                    passage.add(new StringField(Fields.NUMBER, number.get(), Field.Store.NO));
                    number = Optional.empty();
                }
                passages.add(passage);
            }
        }
        if (number.isPresent() && !passages.isEmpty()) {
            passages.getFirst().add(new StringField(Fields.NUMBER, number.get(), Field.Store.NO));
        }
        for (int i = 0; i < passages.size(); i++) {
            passages.get(i).add(new NumericDocValuesField(Fields.BEFORE, i));
            passages.get(i).add(new NumericDocValuesField(Fields.REST, passages.size() - 1 - i));
        }
        return passages;
    }

    private Optional<PassageTokens.Tokens> issuer(Header header) throws IOException {
        return header.issuer().isPresent()
                ? Optional.of(tokens.of(header.issuer().get()))
                : Optional.empty();
    }

    private Document passage(StoredDocument stored, Span span, String text) throws IOException {
        Document passage = new Document();
        long id = stored.row().id();
        passage.add(new StringField(Fields.DOCUMENT, Long.toString(id), Field.Store.YES));
        passage.add(new NumericDocValuesField(Fields.DOCUMENT, id));
        PassageTokens.Tokens words = tokens.of(text);
        passage.add(new StoredField(Fields.TEXT, text));
        passage.add(new Field(Fields.TEXT, words.folded(), WORDS));
        passage.add(new Field(Fields.TONED, words.toned(), WORDS));
        passage.add(new Field(Fields.PAIRS, words.pairs(), PAIRS));
        passage.add(new StoredField(Fields.START, span.start()));
        Place place = Place.of(stored.content(), span.start());
        place.section().ifPresent(section -> passage.add(new StoredField(Fields.SECTION, section)));
        place.page().ifPresent(page -> passage.add(new StoredField(Fields.PAGE, page)));
        header(passage, stored.content().header());
        return passage;
    }

    private static void header(Document passage, Header header) {
        Optional<LocalDate> day = header.issued().or(() -> header.period().map(period -> period.from()));
        day.ifPresent(date -> {
            passage.add(new LongField(Fields.DAY, date.toEpochDay(), Field.Store.NO));
            if (date.getYear() > 0 && date.getYear() < FacetCounts.YEARS) {
                passage.add(new NumericDocValuesField(Fields.YEAR, date.getYear()));
            }
        });
        header.type().ifPresent(type -> {
            passage.add(new StringField(Fields.TYPE, VietnameseFolding.key(type), Field.Store.NO));
            passage.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(type)));
        });
        header.issuer().ifPresent(issuer -> {
            passage.add(new SortedDocValuesField(Fields.ISSUER, new BytesRef(issuer)));
        });
        header.place().ifPresent(place -> passage.add(new SortedDocValuesField(Fields.PLACE, new BytesRef(place))));
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

    /** The bodies and units that stand in a passage; passages come in reading order, and values are looked up by where they start. */
    private static final class Values {
        private final List<At> bodies = new ArrayList<>();
        private final List<At> units = new ArrayList<>();

        /** @param start where the value starts in the text */
        private record At(int start, String key) {}

        Values(ExtractedDocument document) {
            document.tasks().forEach(task -> {
                task.body().ifPresent(body -> bodies.add(new At(task.span().start(), body)));
            });
            document.indicators().forEach(indicator -> {
                indicator
                        .body()
                        .ifPresent(body -> bodies.add(new At(indicator.span().start(), body)));
                units.add(new At(indicator.span().start(), VietnameseFolding.key(indicator.unit())));
            });
            document.facts()
                    .forEach(fact -> unit(fact)
                            .ifPresent(unit -> units.add(new At(fact.span().start(), VietnameseFolding.key(unit)))));
            bodies.sort(Comparator.comparingInt(At::start));
            units.sort(Comparator.comparingInt(At::start));
        }

        void add(Document passage, Span span) {
            for (String body : within(bodies, span)) {
                passage.add(new KeywordField(Fields.BODY, body, Field.Store.NO));
            }
            for (String unit : within(units, span)) {
                passage.add(new StringField(Fields.UNIT, unit, Field.Store.NO));
            }
        }

        private static Set<String> within(List<At> sorted, Span span) {
            int low = 0;
            int high = sorted.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted.get(middle).start() < span.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            Set<String> keys = new TreeSet<>();
            for (int i = low; i < sorted.size() && sorted.get(i).start() < span.end(); i++) {
                keys.add(sorted.get(i).key());
            }
            return keys;
        }

        private static Optional<String> unit(Fact fact) {
            return switch (fact) {
                case Fact.Percent _ -> Optional.of("%");
                case Fact.Money money -> Optional.of(money.currency());
                case Fact.Quantity quantity -> Optional.of(quantity.unit());
                case Fact.Date _, Fact.Recurrence _, Fact.Reference _ -> Optional.empty();
            };
        }
    }
}
