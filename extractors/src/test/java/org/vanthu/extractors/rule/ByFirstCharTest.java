package org.vanthu.extractors.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Nothing is left out whose cue matches. */
class ByFirstCharTest {

    private static final Cue NUMBER = Cue.compile("\\d+\\.");
    private static final Cue LETTER = Cue.compile("\\p{Ll}\\)");
    private static final Cue ANY = Cue.compile("x?");

    @Test
    void asksThoseThatMayBeginSoInTheirOrder() {
        ByFirstChar<Cue> cues = new ByFirstChar<>(List.of(NUMBER, LETTER, ANY), Function.identity());
        assertEquals(List.of(NUMBER, ANY), cues.of("1. "));
        assertEquals(List.of(LETTER, ANY), cues.of("đ) "));
        assertEquals(List.of(ANY), cues.of(""));
        assertEquals(List.of(NUMBER, LETTER, ANY), cues.of("₫"), "a char that is not told apart");
    }
}
