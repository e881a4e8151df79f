package org.vanthu.bench.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Span;
import org.vanthu.index.analysis.VietnameseFolding;

/**
 * What is asked of both.
 *
 * @param phrase whether the words are to stand together
 * @param words one or more, without signs
 * @param years first and last day of issue
 * @param type kind of document
 */
record Question(boolean phrase, List<String> words, Optional<Years> years, Optional<String> type) {

    /** @param last at least {@code first} */
    record Years(int first, int last) {
        LocalDate from() {
            return LocalDate.of(first, 1, 1);
        }

        LocalDate to() {
            return LocalDate.of(last, 12, 31);
        }
    }

    /** Kinds of questions that are measured apart. */
    enum Kind {
        /** One to four words out of one passage, with marks. */
        WORDS,
        /** Two to four words in quotes. */
        PHRASES,
        /** Words without marks. */
        UNMARKED,
        /** The number of a document. */
        NUMBERS,
        /** Words in some years, half of them in one kind of document. */
        FILTERS,
        /** Words, and how the result spreads over years, types and issuers. */
        FACETS
    }

    /** Questions that a report of the archive answers, always the same ones. */
    static List<Question> some(Kind kind, int count, long seed, Reports reports, int documents) {
        List<Question> questions = new ArrayList<>();
        Random random = new Random(seed);
        while (questions.size() < count) {
            Reports.Report report = reports.report(random.nextInt(documents));
            about(kind, report, random).ifPresent(questions::add);
        }
        return questions;
    }

    private static Optional<Question> about(Kind kind, Reports.Report report, Random random) {
        ExtractedDocument document = report.document();
        if (kind == Kind.NUMBERS) {
            return document.header().number().map(number -> words(List.of(number)));
        }
        Span passage = report.passages().get(random.nextInt(report.passages().size()));
        List<String> words = List.of(passage.of(document.source().text()).split("[^\\p{L}]+"));
        words = words.stream().filter(word -> !word.isEmpty()).toList();
        int length = kind == Kind.PHRASES ? 2 + random.nextInt(3) : 1 + random.nextInt(4);
        if (words.size() < length) {
            return Optional.empty();
        }
        int start = random.nextInt(words.size() - length + 1);
        List<String> asked = words.subList(start, start + length);
        return Optional.of(
                switch (kind) {
                    case WORDS, NUMBERS, FACETS -> words(asked);
                    case PHRASES -> new Question(true, asked, Optional.empty(), Optional.empty());
                    case UNMARKED ->
                        words(asked.stream().map(VietnameseFolding::fold).toList());
                    case FILTERS -> {
                        int first = 2005 + random.nextInt(20);
                        int last = Math.min(2025, first + random.nextInt(6));
                        yield new Question(
                                false,
                                asked,
                                Optional.of(new Years(first, last)),
                                random.nextBoolean() ? document.header().type() : Optional.empty());
                    }
                });
    }

    private static Question words(List<String> words) {
        return new Question(false, words, Optional.empty(), Optional.empty());
    }

    /** As a person types it. */
    String text() {
        String joined = String.join(" ", words);
        return phrase ? '"' + joined + '"' : joined;
    }
}
