package org.vanthu.extractors.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.FactExtractor;
import org.vanthu.extractors.Span;

/** A sieve keeps back what cannot match, and nothing that matches. */
class SieveTest {

    private static int[] matching(String text, String... regexes) {
        Sieve sieve = new Sieve(Arrays.stream(regexes)
                .map(Pattern::compile)
                .map(RegexReader::read)
                .toList());
        int[] all = new int[regexes.length];
        Arrays.setAll(all, i -> i);
        return sieve.read(sieve.start(true, all), text, 0, text.length()).matching();
    }

    @Test
    void tellsSeveralPatternsApart() {
        String[] shapes = {"tháng \\d{1,2}", "tháng \\d{1,2}/\\d{4}", "tháng (?:tới|này)", "quý [IV]+"};
        assertArrayEquals(new int[] {0, 1}, matching("tháng 5/2024", shapes));
        assertArrayEquals(new int[] {2}, matching("tháng tới", shapes));
        assertArrayEquals(new int[] {3}, matching("quý III", shapes));
        assertArrayEquals(new int[] {}, matching("tuần 5", shapes));
    }

    @Test
    void looksAtTheNextChar() {
        assertArrayEquals(new int[] {}, matching("hộp", "hộ(?!\\p{L})"));
        assertArrayEquals(new int[] {0}, matching("hộ.", "hộ(?!\\p{L})"));
        assertArrayEquals(new int[] {0}, matching("hộ", "hộ(?!\\p{L})"));
        assertArrayEquals(new int[] {}, matching("hộ 5", "hộ\\s*$"));
        assertArrayEquals(new int[] {0}, matching("hộ  ", "hộ\\s*$"));
    }

    @Test
    void letsThroughWhatItDoesNotKnow() {
        assertArrayEquals(new int[] {0, 1}, matching("5 ₫", "\\d+ \\S", "\\d+ x"));
        assertArrayEquals(new int[] {0}, matching("a;b", "a(?=;b|c)x?")); // of what follows it looks at one char
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThrows(IllegalArgumentException.class, () -> matching("", "a\\R"));
        assertThrows(IllegalArgumentException.class, () -> matching("", "(a)\\1"));
    }

    /** Every place of every example at which a shape matches. */
    @Test
    void keepsBackNothingThatMatches() {
        List<? extends Rule<?>> rules = FactExtractor.RULES.rules();
        List<Pattern> shapes = rules.stream().map(rule -> rule.shape()).toList();
        Sieve sieve = new Sieve(shapes.stream().map(RegexReader::read).toList());
        int[] all = new int[shapes.size()];
        Arrays.setAll(all, i -> i);
        Sieve.Start start = sieve.start(true, all);
        Sieve.Start inside = sieve.start(false, all);
        int matches = 0;
        for (Rule<?> rule : rules) {
            for (Rule.Example<?> example : rule.examples()) {
                FoldedText text = FoldedText.of(example.text());
                for (String words : List.of(text.folded(), text.written())) {
                    for (int at = 0; at < words.length(); at++) {
                        int[] passed = sieve.read(at == 0 ? start : inside, words, at, words.length())
                                .matching();
                        for (int i = 0; i < shapes.size(); i++) {
                            Matcher matcher = shapes.get(i)
                                    .matcher(words)
                                    .useTransparentBounds(true)
                                    .useAnchoringBounds(false)
                                    .region(at, words.length());
                            if (matcher.lookingAt()) {
                                matches++;
                                Span span = new Span(at, matcher.end());
                                String what = rules.get(i).name() + ": '" + span.of(words) + "' of '" + words + "'";
                                assertTrue(Arrays.binarySearch(passed, i) >= 0, what);
                            }
                        }
                    }
                }
            }
        }
        assertTrue(matches > rules.size(), "only " + matches + " matches in the examples");
    }

    /** What stands a dozen chars before its end makes more states than are kept. */
    private static final String MANY_STATES = "[ab]*a[ab]{12}c";

    private static String lettersAB(int length) {
        return new Random(1)
                .ints(length, 0, 40)
                .mapToObj(i -> i == 0 ? "c" : i % 2 == 0 ? "a" : "b")
                .collect(Collectors.joining());
    }

    private static List<Integer> passed(Sieve sieve, Sieve.Start inside, String text) {
        return IntStream.range(1, text.length())
                .filter(at -> !sieve.read(inside, text, at, text.length()).matchesNone())
                .boxed()
                .toList();
    }

    @Test
    void forgetsStatesAndLosesNoMatch() {
        Sieve sieve = new Sieve(List.of(RegexReader.read(Pattern.compile(MANY_STATES))));
        String text = lettersAB(20_000);
        Matcher matcher = Pattern.compile(MANY_STATES).matcher(text);
        List<Integer> matching = IntStream.range(1, text.length())
                .filter(at -> matcher.region(at, text.length()).lookingAt())
                .boxed()
                .toList();
        assertTrue(matching.size() > 1_000, "something to be lost");
        assertEquals(matching, passed(sieve, sieve.start(false, 0), text));
    }

    @Test
    void saysTheSameToManyThreads() throws Exception {
        Sieve sieve = new Sieve(List.of(RegexReader.read(Pattern.compile(MANY_STATES))));
        Sieve.Start inside = sieve.start(false, 0);
        String text = lettersAB(10_000);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Set<List<Integer>> answers = new HashSet<>();
            Callable<List<Integer>> asking = () -> passed(sieve, inside, text);
            for (Future<List<Integer>> answer : threads.invokeAll(Collections.nCopies(8, asking))) {
                answers.add(answer.get());
            }
            assertEquals(1, answers.size());
        }
    }
}
