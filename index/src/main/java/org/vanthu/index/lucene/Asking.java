package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.vanthu.index.Note;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.lucene.Asked.Branch;
import org.vanthu.index.lucene.Asked.Unit;
import org.vanthu.index.lucene.Words.Part;
import org.vanthu.index.question.Question;
import org.vanthu.index.question.Question.Clause;

/**
 * Puts a question in the terms of one index.
 *
 * <p>What only the index can tell is settled here: how many of the words behind {@code cơ quan:} are the name of an issuer, and whether
 * the word behind a number is a unit.
 */
final class Asking {

    private final IndexSearcher searcher;
    private final Words words;
    private final Meanings meanings;
    private final List<Note> notes = new ArrayList<>();

    Asking(IndexSearcher searcher, Words words, Meanings meanings) {
        this.searcher = searcher;
        this.words = words;
        this.meanings = meanings;
    }

    Asked asked(Question question) throws IOException {
        question.unread().forEach(this::asWords);
        return new Asked(branches(question.branches()));
    }

    /** What was searched otherwise than asked. */
    List<Note> notes() {
        return List.copyOf(notes);
    }

    private void asWords(String text) {
        notes.add(new Note(Note.Kind.AS_WORDS, text));
    }

    private List<Branch> branches(List<Question.Branch> branches) throws IOException {
        List<Branch> asked = new ArrayList<>();
        for (Question.Branch branch : branches) {
            Draft draft = new Draft();
            for (Clause clause : branch.wanted()) {
                draft.add(clause);
            }
            draft.endRun();
            Draft unwanted = new Draft();
            for (Clause clause : branch.unwanted()) {
                unwanted.add(clause);
                unwanted.endRun();
            }
            List<Unit> without = new ArrayList<>(unwanted.units);
            // A field or a figure that is not wanted is a condition turned round.
            unwanted.conditions.forEach(condition -> draft.conditions.add(not(condition)));
            if (!draft.units.isEmpty() || !draft.conditions.isEmpty() || !without.isEmpty()) {
                asked.add(new Branch(draft.units, draft.conditions, without));
            }
        }
        return asked;
    }

    private static Query not(Query condition) {
        return new BooleanQuery.Builder()
                .add(org.apache.lucene.search.MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(condition, Occur.MUST_NOT)
                .build();
    }

    /** A branch while its clauses are read. */
    private final class Draft {
        private final List<Unit> units = new ArrayList<>();
        private final List<Query> conditions = new ArrayList<>();

        /** Words side by side, among which an abbreviation may be spelt out. */
        private final List<Part> run = new ArrayList<>();

        void add(Clause clause) throws IOException {
            switch (clause) {
                case Question.Word word -> addWord(word.text());
                case Question.Phrase phrase -> addPhrase(phrase.text());
                case Question.Days days -> {
                    endRun();
                    if (days.text().isEmpty()) {
                        conditions.add(PassageQuery.within(days.days()));
                    } else {
                        units.add(new Asked.Time(days.days(), words.part(days.text())));
                    }
                }
                case Question.Amount amount -> amount(amount);
                case Question.Field field -> field(field);
                case Question.Group group -> {
                    endRun();
                    List<Branch> branches = branches(group.branches());
                    if (!branches.isEmpty()) {
                        units.add(new Asked.Either(branches));
                    }
                }
            }
        }

        private void addWord(String text) {
            Part part = words.part(text);
            if (!part.isEmpty()) {
                run.add(part);
            }
        }

        private void addPhrase(String text) {
            endRun();
            Part part = words.part(text);
            if (!part.isEmpty()) {
                units.add(new Asked.Exact(part));
            }
        }

        void endRun() {
            for (int at = 0; at < run.size(); ) {
                Optional<Meanings.Run> found = meanings.at(run, at);
                int length = found.map(Meanings.Run::parts).orElse(1);
                units.add(new Asked.Said(
                        run.subList(at, at + length),
                        found.map(Meanings.Run::meanings).orElse(List.of())));
                at += length;
            }
            run.clear();
        }

        private void amount(Question.Amount amount) throws IOException {
            endRun();
            Optional<String> unit = amount.unit();
            if (unit.isPresent() && !exists(new Term(Fields.UNIT, VietnameseFolding.key(unit.get())))) {
                // The word behind the number goes on with the query.
                conditions.add(Figures.query(amount.sign(), amount.value(), Optional.empty()));
                addWord(unit.get());
            } else {
                conditions.add(Figures.query(amount.sign(), amount.value(), unit));
            }
        }

        private void field(Question.Field field) throws IOException {
            endRun();
            int fewest = field.quoted() ? field.words().size() : 1;
            for (int length = field.words().size(); length >= fewest; length--) {
                Query condition =
                        header(field.name(), String.join(" ", field.words().subList(0, length)));
                if (searcher.count(condition) > 0) {
                    conditions.add(condition);
                    for (String rest :
                            field.words().subList(length, field.words().size())) {
                        addWord(rest);
                    }
                    return;
                }
            }
            String text = String.join(" ", field.words());
            asWords(text);
            if (field.quoted()) {
                addPhrase(text);
            } else {
                field.words().forEach(this::addWord);
            }
        }
    }

    private boolean exists(Term term) throws IOException {
        return searcher.getIndexReader().docFreq(term) > 0;
    }

    /** What a document says of itself, however it shortens it. */
    Query header(Question.FieldName name, String value) {
        return switch (name) {
            case NUMBER -> number(value);
            case TYPE -> anyOf(Fields.TYPE, value, true);
            case ISSUER -> anyOf(Fields.ISSUER, value, false);
            case SIGNER -> anyOf(Fields.SIGNER, value, false);
        };
    }

    private Query number(String value) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String term : words.part(value).folded()) {
            all.add(new TermQuery(new Term(Fields.NUMBER_PARTS, term)), Occur.FILTER);
        }
        return new WholeDocuments(all.build());
    }

    /** The value as typed, and with each abbreviation in it spelt out or the other way round. */
    private Query anyOf(String field, String value, boolean whole) {
        Set<List<String>> ways = new java.util.LinkedHashSet<>();
        List<Part> parts = List.of(value.strip().split("\\s+")).stream()
                .map(words::part)
                .filter(part -> !part.isEmpty())
                .toList();
        addWays(parts, 0, List.of(), ways);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (List<String> way : ways) {
            any.add(
                    whole ? new TermQuery(new Term(field, String.join(" ", way))) : PassageQuery.phrase(field, way),
                    Occur.SHOULD);
        }
        return new WholeDocuments(any.build());
    }

    private void addWays(List<Part> parts, int at, List<String> before, Set<List<String>> ways) {
        if (ways.size() >= 16) {
            return;
        }
        if (at == parts.size()) {
            if (!before.isEmpty()) {
                ways.add(before);
            }
            return;
        }
        Optional<Meanings.Run> run = meanings.at(parts, at);
        int length = run.map(Meanings.Run::parts).orElse(1);
        List<String> typed = new ArrayList<>(before);
        parts.subList(at, at + length).forEach(part -> typed.addAll(part.folded()));
        addWays(parts, at + length, typed, ways);
        for (Part meaning : run.map(Meanings.Run::meanings).orElse(List.of())) {
            List<String> instead = new ArrayList<>(before);
            instead.addAll(meaning.folded());
            addWays(parts, at + length, instead, ways);
        }
    }
}
