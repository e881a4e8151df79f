package org.vanthu.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.lucene.Asked.Branch;
import org.vanthu.index.lucene.Asked.Unit;
import org.vanthu.index.lucene.Words.Part;

/**
 * Puts what is asked as a query of Lucene's.
 *
 * <p>Which passages answer is decided without marks, so that every way to type a query finds the same; their order is decided by the
 * marks, by which words stand together, by what the document says of itself, and by BM25.
 */
final class PassageQuery {

    /** Where marks were typed, what matches with them counts most. */
    private static final float UNTONED = 0.4f;

    /** Where none were. Not 1: Lucene would take the clause for the same as the filter's, and score there. */
    private static final float MARKLESS = 0.99f;

    private static final float PAIR = 0.6f;
    private static final float WHOLE = 2f;

    /** Words that stand for the one that was typed, together. */
    private static final float MEANING = 0.8f;

    /** A word of the document's title, kind, issuer, or of the section's heading. */
    private static final float HEAD = 0.3f;

    /** The very period that the document as a whole is about. */
    private static final float PERIOD = 4f;

    /** Nobody who types a document's number wants another document first. */
    private static final float NUMBER = 20f;

    private static final float NUMBER_START = 6f;

    /** So many words at least have to stand in the passage itself, be the others in the headings above it. */
    private static final int IN_THE_PASSAGE = 2;

    /** How much of what was asked is to be there. */
    record Demand(boolean heads, int missing) {

        /** Everything, in the passage itself. */
        static final Demand ALL = new Demand(false, 0);

        /** Everything, in the passage or in the headings above it. */
        static final Demand WITH_HEADS = new Demand(true, 0);

        static Demand without(int missing) {
            return new Demand(true, missing);
        }
    }

    private final Demand demand;

    private PassageQuery(Demand demand) {
        this.demand = demand;
    }

    /**
     * Which passages answer; their scores mean nothing.
     *
     * @param filters that they pass as well
     */
    static Query matching(Asked asked, Demand demand, List<Query> filters) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(
                asked.branches().isEmpty()
                        ? MatchAllDocsQuery.INSTANCE
                        : new PassageQuery(demand).branches(asked.branches()),
                Occur.FILTER);
        filters.forEach(filter -> query.add(filter, Occur.FILTER));
        return query.build();
    }

    /**
     * The same passages, and how well each answers: a filter, and beside it everything that counts, one by one, as Lucene wants it to
     * leave out what cannot be among the best. To score in the conditions themselves takes twice as long where words are frequent.
     */
    static Query ranked(Asked asked, Demand demand, List<Query> filters) {
        Query matching = matching(asked, demand, filters);
        PassageQuery query = new PassageQuery(demand);
        return switch (asked.branches().size()) {
            case 0 -> new ConstantScoreQuery(matching);
            case 1 -> query.ranked(matching, asked.branches().getFirst());
            default -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder().add(matching, Occur.FILTER);
                for (Branch branch : asked.branches()) {
                    any.add(query.ranked(query.branch(branch), branch), Occur.SHOULD);
                }
                yield any.build();
            }
        };
    }

    private Query ranked(Query matching, Branch branch) {
        if (branch.units().isEmpty()) {
            return new ConstantScoreQuery(matching);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(matching, Occur.FILTER);
        for (Unit unit : branch.units().stream().distinct().toList()) {
            Query answer = answer(unit, branch);
            query.add(new BoostQuery(answer, branch.isToned() ? UNTONED : MARKLESS), Occur.SHOULD);
        }
        addOrder(query, branch);
        // One of them holds wherever the filter does; Lucene is quicker where it knows.
        return query.setMinimumNumberShouldMatch(1).build();
    }

    private Query branches(List<Branch> branches) {
        if (branches.size() == 1) {
            return branch(branches.getFirst());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        branches.forEach(branch -> any.add(branch(branch), Occur.SHOULD));
        return any.build();
    }

    private Query branch(Branch branch) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(branch.units().isEmpty() ? MatchAllDocsQuery.INSTANCE : units(branch), Occur.MUST);
        branch.conditions().forEach(condition -> query.add(condition, Occur.FILTER));
        branch.unwanted().forEach(unit -> query.add(inPassage(unit), Occur.MUST_NOT));
        return query.build();
    }

    private Query answer(Unit unit, Branch branch) {
        boolean alone = branch.units().stream().distinct().count() == 1;
        return demand.heads() && !alone ? inPassageOrHead(unit) : inPassage(unit);
    }

    /** A word that was typed twice is asked once. */
    private Query units(Branch branch) {
        List<Unit> units = branch.units().stream().distinct().toList();
        int needed = Math.max(1, units.size() - demand.missing());
        boolean all = needed == units.size();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        units.forEach(unit -> query.add(answer(unit, branch), all ? Occur.MUST : Occur.SHOULD));
        if (!all) {
            query.setMinimumNumberShouldMatch(needed);
        }
        if (demand.heads() && units.size() > 1) {
            BooleanQuery.Builder here = new BooleanQuery.Builder();
            units.forEach(unit -> addHere(here, unit));
            here.setMinimumNumberShouldMatch(Math.min(needed, IN_THE_PASSAGE));
            query.add(here.build(), Occur.FILTER);
        }
        return query.build();
    }

    /** Of words that have a meaning together each one counts: the heading may hold the others. */
    private void addHere(BooleanQuery.Builder here, Unit unit) {
        switch (unit) {
            case Asked.Said said -> {
                said.parts().forEach(part -> here.add(answer(part), Occur.SHOULD));
                said.meanings().forEach(meaning -> here.add(meaning(meaning), Occur.SHOULD));
            }
            case Asked.Exact _, Asked.Time _, Asked.Either _ -> here.add(inPassage(unit), Occur.SHOULD);
        }
    }

    private Query inPassageOrHead(Unit unit) {
        return switch (unit) {
            case Asked.Said said -> {
                BooleanQuery.Builder either = new BooleanQuery.Builder();
                either.add(inPassage(unit), Occur.SHOULD);
                either.add(new BoostQuery(new ConstantScoreQuery(head(said)), HEAD), Occur.SHOULD);
                yield either.build();
            }
            case Asked.Exact _, Asked.Time _, Asked.Either _ -> inPassage(unit);
        };
    }

    private static Query head(Asked.Said said) {
        List<String> typed = new ArrayList<>();
        said.parts().forEach(part -> typed.addAll(part.folded()));
        List<List<String>> ways = new ArrayList<>(List.of(typed));
        said.meanings().forEach(meaning -> ways.add(meaning.folded()));
        BooleanQuery.Builder document = new BooleanQuery.Builder();
        ways.forEach(way -> document.add(allOf(Fields.HEAD, way), Occur.SHOULD));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new WholeDocuments(document.build()), Occur.SHOULD);
        ways.forEach(way -> any.add(allOf(Fields.SECTION_WORDS, way), Occur.SHOULD));
        return any.build();
    }

    private static Query allOf(String field, List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        terms.stream().distinct().forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.MUST));
        return all.build();
    }

    private Query inPassage(Unit unit) {
        return switch (unit) {
            case Asked.Said said -> {
                Query typed = said(said.parts());
                if (said.meanings().isEmpty()) {
                    yield typed;
                }
                List<Query> ways = new ArrayList<>(List.of(typed));
                said.meanings().forEach(meaning -> ways.add(meaning(meaning)));
                yield new DisjunctionMaxQuery(ways, 0.1f);
            }
            case Asked.Exact exact -> answer(exact.phrase());
            case Asked.Time time -> {
                BooleanQuery.Builder either = new BooleanQuery.Builder();
                either.add(new ConstantScoreQuery(within(time.days())), Occur.SHOULD);
                if (!time.said().isEmpty()) {
                    either.add(together(time.said().folded()), Occur.SHOULD);
                }
                yield either.build();
            }
            case Asked.Either either -> branches(either.branches());
        };
    }

    private static Query said(List<Part> parts) {
        if (parts.size() == 1) {
            return answer(parts.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(answer(part), Occur.MUST));
        return all.build();
    }

    /** The words; or the number of the document, however its letterhead writes it. */
    private static Query answer(Part part) {
        Query words = together(part.folded());
        if (part.wholes().isEmpty()) {
            return words;
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(words, Occur.SHOULD);
        for (String whole : part.wholes()) {
            either.add(new ConstantScoreQuery(new TermQuery(new Term(Fields.NUMBER, whole))), Occur.SHOULD);
        }
        return either.build();
    }

    /**
     * An abbreviation is matched with its marks, {@code đtvm} and no other word; of words that are spelt out, neighbours stand for
     * all, which spares the reading of positions.
     */
    private static Query meaning(Part meaning) {
        int terms = meaning.folded().size();
        return terms == 1
                ? new TermQuery(new Term(Fields.TONED, meaning.toned().getFirst()))
                : new BoostQuery(pairs(meaning.folded()), MEANING / (terms - 1));
    }

    private static Query pairs(List<String> terms) {
        if (terms.size() == 2) {
            return pair(terms.get(0), terms.get(1));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 1; i < terms.size(); i++) {
            all.add(pair(terms.get(i - 1), terms.get(i)), Occur.MUST);
        }
        return all.build();
    }

    private static Query pair(String first, String second) {
        return new TermQuery(Spelt.pair(first, second));
    }

    /**
     * Words side by side in the passage, by their neighbours: two of these are rarer than their words, and half as many, so that fewer
     * positions are read.
     */
    private static Query together(List<String> terms) {
        return switch (terms.size()) {
            case 1 -> new TermQuery(new Term(Fields.TEXT, terms.getFirst()));
            case 2 -> pair(terms.get(0), terms.get(1));
            default -> {
                PhraseQuery.Builder pairs = new PhraseQuery.Builder();
                for (int i = 0; i < terms.size() - 1; i += 2) {
                    pairs.add(Spelt.pair(terms.get(i), terms.get(i + 1)), i);
                }
                if (terms.size() % 2 == 1) {
                    int last = terms.size() - 2;
                    pairs.add(Spelt.pair(terms.get(last), terms.get(last + 1)), last);
                }
                yield pairs.build();
            }
        };
    }

    static Query phrase(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** Passages of a time: their document was issued in it or is about it, or they name it. */
    static Query within(DateRange days) {
        List<BytesRef> terms =
                TimeTerms.within(days).stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(new WholeDocuments(new TermInSetQuery(Fields.DOCUMENT_TIME, terms)), Occur.SHOULD)
                .add(new TermInSetQuery(Fields.TIME, terms), Occur.SHOULD)
                .build();
    }

    private static void addOrder(BooleanQuery.Builder query, Branch branch) {
        boolean toned = branch.isToned();
        String before = "";
        for (Unit unit : branch.units()) {
            switch (unit) {
                case Asked.Said said -> {
                    for (Part part : said.parts()) {
                        addOrder(query, part, before, toned);
                        before = part.folded().getLast();
                    }
                    query.add(new BoostQuery(new ConstantScoreQuery(head(said)), HEAD), Occur.SHOULD);
                    if (said.parts().size() > 1) {
                        // Short for all of the words, and so for their standing together as well.
                        said.meanings()
                                .forEach(meaning -> query.add(
                                        new BoostQuery(
                                                meaning(meaning),
                                                MEANING * said.parts().size()),
                                        Occur.SHOULD));
                    }
                }
                case Asked.Exact exact -> {
                    addOrder(query, exact.phrase(), before, toned);
                    before = exact.phrase().folded().getLast();
                }
                case Asked.Time time -> {
                    Query exactly =
                            new WholeDocuments(new TermQuery(new Term(Fields.PERIOD, TimeTerms.exactly(time.days()))));
                    query.add(new BoostQuery(new ConstantScoreQuery(exactly), PERIOD), Occur.SHOULD);
                    before = "";
                }
                case Asked.Either _ -> before = "";
            }
        }
    }

    private static void addOrder(BooleanQuery.Builder query, Part part, String before, boolean toned) {
        if (toned) {
            part.toned().forEach(term -> query.add(new TermQuery(new Term(Fields.TONED, term)), Occur.SHOULD));
        }
        for (String whole : part.wholes()) {
            query.add(new BoostQuery(new TermQuery(new Term(Fields.TEXT, whole)), WHOLE), Occur.SHOULD);
            query.add(new BoostQuery(new TermQuery(new Term(Fields.NUMBER, whole)), NUMBER), Occur.SHOULD);
            addNumberStart(query, whole);
        }
        if (part.wholes().isEmpty()
                && Character.isDigit(part.folded().getFirst().charAt(0))) {
            addNumberStart(query, part.folded().getFirst());
        }
        if (!before.isEmpty()) {
            query.add(new BoostQuery(pair(before, part.folded().getFirst()), PAIR), Occur.SHOULD);
        }
    }

    private static void addNumberStart(BooleanQuery.Builder query, String start) {
        Query begins = new TermQuery(new Term(Fields.NUMBER_START, start));
        query.add(new BoostQuery(new ConstantScoreQuery(begins), NUMBER_START), Occur.SHOULD);
    }
}
