package org.vanthu.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.analysis.VietnameseFolding;

/** The fields that all passages of one document have, because of what the document says of itself. */
final class DocumentFields {

    private final PassageTokens tokens;
    private final List<IndexableField> same = new ArrayList<>();

    /** Words that are indexed anew for each passage: a stream of them can be read once. */
    private record Stretch(String field, PassageTokens.Tokens words) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final Set<BytesRef> head = new LinkedHashSet<>();
    private final Set<BytesRef> numberParts = new LinkedHashSet<>();

    private String section = "";
    private Set<BytesRef> sectionHead;

    DocumentFields(DocumentRow document, PassageTokens tokens) throws IOException {
        this.tokens = tokens;
        Header header = document.header();
        same.add(new StringField(Fields.DOCUMENT, Long.toString(document.id()), Field.Store.YES));
        same.add(new NumericDocValuesField(Fields.DOCUMENT, document.id()));
        days(header);
        header.type().ifPresent(type -> {
            same.add(new StringField(Fields.TYPE, VietnameseFolding.key(type), Field.Store.NO));
            same.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(type)));
        });
        header.issuer().ifPresent(issuer -> same.add(new SortedDocValuesField(Fields.ISSUER, new BytesRef(issuer))));
        header.place().ifPresent(place -> same.add(new SortedDocValuesField(Fields.PLACE, new BytesRef(place))));
        String path = document.file().key().path();
        stretch(Fields.ISSUER, header.issuer());
        stretch(Fields.SIGNER, header.signer());
        stretch(Fields.SOURCE, Optional.of(path));
        for (String words : Stream.of(header.title(), header.type(), header.issuer(), Optional.of(path))
                .flatMap(Optional::stream)
                .toList()) {
            addParts(words, head);
        }
        if (header.number().isPresent()) {
            addParts(header.number().get(), numberParts);
        }
        sectionHead = head;
    }

    private void days(Header header) {
        Set<String> times = new LinkedHashSet<>();
        header.issued().ifPresent(day -> times.addAll(TimeTerms.of(DateRange.day(day))));
        header.period().ifPresent(period -> {
            times.addAll(TimeTerms.of(period));
            same.add(new StringField(Fields.PERIOD, TimeTerms.exactly(period), Field.Store.NO));
        });
        times.forEach(term -> same.add(new StringField(Fields.TIME, term, Field.Store.NO)));
        Optional<LocalDate> day = header.issued().or(() -> header.period().map(DateRange::from));
        day.ifPresent(date -> {
            same.add(new LongField(Fields.DAY, date.toEpochDay(), Field.Store.NO));
            if (date.getYear() > 0 && date.getYear() < FacetCounts.YEARS) {
                same.add(new NumericDocValuesField(Fields.YEAR, date.getYear()));
            }
        });
    }

    private void stretch(String field, Optional<String> words) throws IOException {
        if (words.isPresent()) {
            stretches.add(new Stretch(field, tokens.of(words.get())));
        }
    }

    private void addParts(String words, Set<BytesRef> terms) throws IOException {
        for (PassageTokens.Token token : tokens.of(words).tokens()) {
            if (!token.whole()) {
                terms.add(token.forms().folded());
            }
        }
    }

    /** @param section path of the section that the passage stands in */
    void addTo(Document passage, String section) throws IOException {
        same.forEach(passage::add);
        for (Stretch stretch : stretches) {
            passage.add(new Field(stretch.field(), stretch.words().folded(), Passages.WORDS));
        }
        if (!section.equals(this.section)) {
            this.section = section;
            sectionHead = new LinkedHashSet<>(head);
            addParts(section, sectionHead);
        }
        passage.add(new Field(Fields.HEAD, PassageTokens.set(sectionHead), Passages.PAIRS));
        if (!numberParts.isEmpty()) {
            passage.add(new Field(Fields.NUMBER_PARTS, PassageTokens.set(numberParts), Passages.PAIRS));
        }
    }

    /** To the passage that shows the number. */
    static void addNumber(Document passage, String key) {
        passage.add(new StringField(Fields.NUMBER, key, Field.Store.NO));
        for (int i = 1; i < key.length(); i++) {
            if (!Character.isLetterOrDigit(key.charAt(i))) {
                passage.add(new StringField(Fields.NUMBER_START, key.substring(0, i), Field.Store.NO));
            }
        }
    }
}
