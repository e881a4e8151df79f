package org.vanthu.extractors.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.FactExtractor;

/** Leads pass over places where nothing begins, and over none where something does. */
class LeadsTest {

    private static Leads leads(String regex) {
        return leads(Pattern.compile(regex));
    }

    private static Leads leads(Pattern pattern) {
        Sieve sieve = new Sieve(List.of(RegexReader.read(pattern)));
        return sieve.leads(sieve.start(false, 0));
    }

    private static List<Integer> places(String regex, String text) {
        Leads leads = leads(regex);
        return IntStream.rangeClosed(0, text.length())
                .filter(at -> leads.mayBegin(text, at))
                .boxed()
                .toList();
    }

    @Test
    void fourCharsTellWaysApart() {
        String regex = "trách nhiệm|thông báo|hết";
        assertEquals(List.of(6, 16, 27), places(regex, "thành trách mà, thông tin, hết"));
        assertEquals(List.of(), places(regex, "thô, trạch, hế"));
    }

    @Test
    void whatIsShorterThanFourCharsIsReadToItsEnd() {
        assertEquals(List.of(1), places("x$", "xx"));
        assertEquals(List.of(0, 6), places("ab(?!c)", "ab abcab"));
        assertEquals(List.of(0, 1, 2), places("x*", "ab"));
    }

    @Test
    void whatFollowsAnUnknownCharIsNotKnown() {
        assertEquals(List.of(0, 2), places("ab.d", "ab₫x"));
        assertEquals(List.of(2), places("ab.d", "ax₫x"));
    }

    @Test
    void waysThatShareABitAreAllFound() {
        String many = doubled("|");
        String text = doubled("");
        Matcher each = Pattern.compile(many).matcher(text);
        Leads leads = leads(many);
        int found = 0;
        while (each.find()) {
            found++;
            assertTrue(leads.mayBegin(text, each.start()), each::group);
        }
        assertEquals(26, found);
    }

    private static String doubled(String between) {
        return IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> Character.toString(letter).repeat(2))
                .collect(Collectors.joining(between));
    }

    @Test
    void nextIsTheFirstPlaceAndNeverBehindTheLast() {
        Leads leads = leads("đã");
        String text = "nay đã và đã";
        assertEquals(4, leads.next(text, 0, text.length()));
        assertEquals(10, leads.next(text, 5, text.length()));
        assertEquals(10, leads.next(text, 5, 9), "behind the last place");
        assertEquals(text.length() + 1, leads.next(text, 11, text.length()));
    }

    /** Every place of every example at which a rule's shape matches. */
    @Test
    void noPlaceOfARuleIsPassedOver() {
        int matches = 0;
        for (Rule<?> rule : FactExtractor.RULES.rules()) {
            Leads leads = leads(rule.shape());
            for (Rule.Example<?> example : rule.examples()) {
                FoldedText text = FoldedText.of(example.text());
                String words = rule.spelling() == Rule.Spelling.FOLDED ? text.folded() : text.written();
                Matcher matcher =
                        rule.shape().matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
                for (int at = 1; at < words.length(); at++) {
                    if (matcher.region(at, words.length()).lookingAt()) {
                        matches++;
                        assertTrue(leads.mayBegin(words, at), rule.name() + " at " + at + " of '" + words + "'");
                    }
                }
            }
        }
        assertTrue(matches > FactExtractor.RULES.rules().size(), "only " + matches + " matches in the examples");
    }
}
