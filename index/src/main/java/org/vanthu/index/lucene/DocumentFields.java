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

/** What passages have because of what their document says of itself: some of it with each of them, most with the first alone. */
final class DocumentFields {

    private final PassageTokens tokens;
    private final List<IndexableField> everywhere = new ArrayList<>();
    private final List<IndexableField> first = new ArrayList<>();

    private String section = "";
    private Set<BytesRef> sectionWords = Set.of();

    DocumentFields(DocumentRow document, PassageTokens tokens) throws IOException {
        this.tokens = tokens;
        Header header = document.header();
        everywhere.add(new StringField(Fields.DOCUMENT, Long.toString(document.id()), Field.Store.YES));
        everywhere.add(new NumericDocValuesField(Fields.DOCUMENT, document.id()));
        day(header);
        header.type().ifPresent(type -> {
            first.add(new StringField(Fields.TYPE, VietnameseFolding.key(type), Field.Store.NO));
            everywhere.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(type)));
        });
        header.issuer()
                .ifPresent(issuer -> everywhere.add(new SortedDocValuesField(Fields.ISSUER, new BytesRef(issuer))));
        header.place().ifPresent(place -> everywhere.add(new SortedDocValuesField(Fields.PLACE, new BytesRef(place))));
        times(header);
        String path = document.file().key().path();
        addStretch(Fields.ISSUER, header.issuer());
        addStretch(Fields.SIGNER, header.signer());
        addStretch(Fields.SOURCE, Optional.of(path));
        addSet(Fields.NUMBER_PARTS, header.number().stream());
        addSet(
                Fields.HEAD,
                Stream.of(header.title(), header.type(), header.issuer(), Optional.of(path))
                        .flatMap(Optional::stream));
    }

    private void day(Header header) {
        Optional<LocalDate> day = header.issued().or(() -> header.period().map(DateRange::from));
        day.ifPresent(date -> {
            everywhere.add(new LongField(Fields.DAY, date.toEpochDay(), Field.Store.NO));
            if (date.getYear() > 0 && date.getYear() < FacetCounts.YEARS) {
                everywhere.add(new NumericDocValuesField(Fields.YEAR, date.getYear()));
            }
        });
    }

    private void times(Header header) {
        Set<String> times = new LinkedHashSet<>();
        header.issued().ifPresent(day -> times.addAll(TimeTerms.of(DateRange.day(day))));
        header.period().ifPresent(period -> {
            times.addAll(TimeTerms.of(period));
            first.add(new StringField(Fields.PERIOD, TimeTerms.exactly(period), Field.Store.NO));
        });
        times.forEach(term -> first.add(new StringField(Fields.DOCUMENT_TIME, term, Field.Store.NO)));
    }

    private void addStretch(String field, Optional<String> words) throws IOException {
        if (words.isPresent()) {
            first.add(tokens.of(words.get()).folded(field, Passages.ORDERED));
        }
    }

    private void addSet(String field, Stream<String> texts) throws IOException {
        Set<BytesRef> terms = new LinkedHashSet<>();
        for (String text : texts.toList()) {
            addParts(text, terms);
        }
        if (!terms.isEmpty()) {
            first.add(PassageTokens.set(field, Passages.SET, terms));
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
        everywhere.forEach(passage::add);
        if (!section.equals(this.section)) {
            this.section = section;
            sectionWords = new LinkedHashSet<>();
            addParts(section, sectionWords);
        }
        if (!sectionWords.isEmpty()) {
            passage.add(PassageTokens.set(Fields.SECTION_WORDS, Passages.SET, sectionWords));
        }
    }

    /** To the first passage of the document, for {@link WholeDocuments}. */
    void addToFirst(Document passage) {
        first.forEach(passage::add);
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
