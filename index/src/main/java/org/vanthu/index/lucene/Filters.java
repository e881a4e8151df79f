package org.vanthu.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.vanthu.index.Filter;
import org.vanthu.index.PassageFilter;
import org.vanthu.index.Query;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.lucene.Words.Part;
import org.vanthu.index.question.Question.FieldName;

/** The conditions beside the words of a query. */
final class Filters {

    private final Asking asking;
    private final Words words;
    private final List<org.apache.lucene.search.Query> conditions = new ArrayList<>();

    Filters(Asking asking, Words words) {
        this.asking = asking;
        this.words = words;
    }

    /** All of them are to hold. */
    List<org.apache.lucene.search.Query> of(Query query) {
        add(query.filter());
        add(query.passages());
        return List.copyOf(conditions);
    }

    private void add(Filter filter) {
        if (filter.from().isPresent() || filter.to().isPresent()) {
            long from = filter.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
            long to = filter.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
            conditions.add(LongField.newRangeQuery(Fields.DAY, from, to));
        }
        filter.type().ifPresent(type -> conditions.add(asking.header(FieldName.TYPE, type)));
        filter.issuer().ifPresent(issuer -> conditions.add(asking.header(FieldName.ISSUER, issuer)));
        key(Fields.BODY, filter.body());
        key(Fields.UNIT, filter.unit().map(VietnameseFolding::key));
    }

    private void add(PassageFilter filter) {
        key(Fields.KIND, filter.kind().map(kind -> kind.toLowerCase(Locale.ROOT)));
        key(Fields.STATUS, filter.status().map(status -> status.toLowerCase(Locale.ROOT)));
        Optional<Part> source = filter.source().map(words::part).filter(part -> !part.isEmpty());
        source.ifPresent(part -> conditions.add(new WholeDocuments(PassageQuery.phrase(Fields.SOURCE, part.folded()))));
    }

    private void key(String field, Optional<String> key) {
        key.ifPresent(value -> conditions.add(new TermQuery(new Term(field, value))));
    }
}
