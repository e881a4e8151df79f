package org.vanthu.extractors.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A sign is held by every match. */
class RegexTest {

    private static String sign(String regex) {
        return RegexReader.read(Pattern.compile(regex)).sign();
    }

    @Test
    void theRarestSignIsTaken() {
        assertEquals("ử", sign("kính\\s+gửi"));
        assertEquals("ửỬ", sign("(?iu)kính\\s+gửi"));
        assertEquals(":", sign("\\d+: *"));
        assertEquals("ễ", sign("(?:tổ|hội) (?:diễn){1,2}"));
    }

    @Test
    void whatMayBeMissingIsNoSign() {
        assertEquals("", sign("(?:kính)? *"));
        assertEquals("", sign("(?:kính|gửi)"));
        assertEquals("", sign("\\s(?=kính)\\s"));
        assertEquals("", sign("[ửở]\\d"));
    }

    @Test
    void aPlainLetterInEitherCaseIsNoSign() {
        assertEquals("", sign("(?iu)km"));
        assertEquals("k", sign("[0-9]k"));
    }
}
