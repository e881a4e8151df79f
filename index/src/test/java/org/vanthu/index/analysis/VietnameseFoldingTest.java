package org.vanthu.index.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VietnameseFoldingTest {

    @Test
    void takesCaseAndMarksFromEveryChar() {
        for (char c = 0; c < '\uD800'; c++) {
            String text = String.valueOf(c);
            assertEquals(byDefinition(text), VietnameseFolding.fold(text), () -> text.codePointAt(0) + " " + text);
        }
    }

    @Test
    void keysHaveOneBlankForSignsBetweenWords() {
        assertEquals("dang uy phuong 2", VietnameseFolding.key(" Đảng ủy – PHƯỜNG (2)."));
        assertEquals("%", VietnameseFolding.key(" % "));
        assertEquals("m2", VietnameseFolding.key("m²"));
        assertEquals("", VietnameseFolding.key(""));
    }

    @Test
    void keysOfAnyTextAreItsFoldedWords() {
        String letters = "aàỂĐđ\u0301ủy\u200b\u00ad%/K²ﬁŉİıΣσ ;Ⅳ½\t\ud83d\ude00\ud835\udc00";
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String folded = byDefinition(text.toString());
            assertEquals(folded, VietnameseFolding.fold(text));
            String words = folded.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
            assertEquals(words.isEmpty() ? folded.strip() : words, VietnameseFolding.key(text.toString()));
        }
    }

    private static String byDefinition(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }
}
