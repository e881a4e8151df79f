package org.vanthu.index.lucene;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.vanthu.index.Filter;
import org.vanthu.index.analysis.VietnameseFolding;

/**
 * Puts a question in Lucene's terms.
 *
 * <p>Which passages answer is decided without marks, so that every way to type a query finds the same; their order is decided by the
 * marks, by which words stand together, and by BM25.
 */
final class PassageQuery {

    /** Where marks were typed, what matches with them counts most. */
    private static final float UNTONED = 0.4f;

    private static final float PAIR = 0.6f;
    private static final float WHOLE = 2f;

    /** Nobody who types a document's number wants another document first. */
    private static final float NUMBER = 20f;

    private PassageQuery() {}

    /**
     * Which passages answer; their scores mean nothing.
     *
     * @param missing how many of the wanted parts may be missing
     * @param issuer terms without marks of the filter's issuer
     */
    static Query matching(Question question, int missing, Filter filter, List<String> issuer) {
        return query(question, missing, filter, issuer).build();
    }

    /** The same passages, and how well each answers. */
    static Query ranked(Question question, int missing, Filter filter, List<String> issuer) {
        BooleanQuery.Builder query = query(question, missing, filter, issuer);
        addOrder(query, question);
        return query.build();
    }

    private static BooleanQuery.Builder query(Question question, int missing, Filter filter, List<String> issuer) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (question.wanted().isEmpty()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        } else {
            query.add(wanted(question, missing), Occur.MUST);
        }
        for (Question.Part part : question.unwanted()) {
            query.add(words(Fields.TEXT, part.folded()), Occur.MUST_NOT);
        }
        addFilter(query, filter, issuer);
        return query;
    }

    private static Query wanted(Question question, int missing) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Question.Part part : question.wanted()) {
            query.add(answer(part), missing == 0 ? Occur.MUST : Occur.SHOULD);
        }
        if (missing > 0) {
            query.setMinimumNumberShouldMatch(Math.max(1, question.wanted().size() - missing));
        }
        return question.isToned() ? new BoostQuery(query.build(), UNTONED) : query.build();
    }

    private static void addOrder(BooleanQuery.Builder query, Question question) {
        String before = "";
        for (Question.Part part : question.wanted()) {
            if (question.isToned()) {
                query.add(words(Fields.TONED, part.toned()), Occur.SHOULD);
            }
            for (String whole : part.wholes()) {
                query.add(new BoostQuery(new TermQuery(new Term(Fields.TEXT, whole)), WHOLE), Occur.SHOULD);
                query.add(new BoostQuery(new TermQuery(new Term(Fields.NUMBER, whole)), NUMBER), Occur.SHOULD);
            }
            if (!before.isEmpty()) {
                Term pair = new Term(Fields.PAIRS, before + " " + part.folded().getFirst());
                query.add(new BoostQuery(new TermQuery(pair), PAIR), Occur.SHOULD);
            }
            before = part.folded().getLast();
        }
    }

    /** The words; or the number of the document, however its letterhead writes it. */
    private static Query answer(Question.Part part) {
        Query words = words(Fields.TEXT, part.folded());
        if (part.wholes().isEmpty()) {
            return words;
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(words, Occur.SHOULD);
        for (String whole : part.wholes()) {
            either.add(new ConstantScoreQuery(new TermQuery(new Term(Fields.NUMBER, whole))), Occur.SHOULD);
        }
        return either.build();
    }

    private static Query words(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    private static void addFilter(BooleanQuery.Builder query, Filter filter, List<String> issuer) {
        if (filter.from().isPresent() || filter.to().isPresent()) {
            long from = filter.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
            long to = filter.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
            query.add(LongField.newRangeQuery(Fields.DAY, from, to), Occur.FILTER);
        }
        addKey(query, Fields.TYPE, filter.type().map(VietnameseFolding::key));
        addKey(query, Fields.BODY, filter.body());
        addKey(query, Fields.UNIT, filter.unit().map(VietnameseFolding::key));
        if (!issuer.isEmpty()) {
            query.add(words(Fields.ISSUER, issuer), Occur.FILTER);
        }
    }

    private static void addKey(BooleanQuery.Builder query, String field, Optional<String> key) {
        key.ifPresent(value -> query.add(new TermQuery(new Term(field, value)), Occur.FILTER));
    }
}
