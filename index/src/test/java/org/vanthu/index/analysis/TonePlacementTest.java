package org.vanthu.index.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonePlacementTest {

    @ParameterizedTest
    @CsvSource({
        "hòa, hoà",
        "hoà, hoà",
        "khỏe, khoẻ",
        "thủy, thuỷ",
        "ủy, uỷ",
        "qúy, quý",
        "gìa, già",
        "của, của",
        "cuả, của",
        "kìa, kìa",
        "mía, mía",
        "ngòai, ngoài",
        "khuỷu, khuỷu",
        "tíêng, tiếng",
        "nghịêng, nghiệng",
        "hùynh, huỳnh",
        "quỳnh, quỳnh",
        "ngừơi, người",
        "đựơc, được",
        "tùân, tuần",
        "gì, gì",
        "giếng, giếng",
        "giữ, giữ",
        "tòan, toàn",
        "mùa, mùa",
        "lứa, lứa",
        "quả, quả",
        "qủa, quả",
        "thuở, thuở",
        "yến, yến",
        "ý, ý"
    })
    void toneStandsWhereTheNewSpellingPutsIt(String typed, String placed) {
        assertEquals(placed, place(typed));
    }

    @ParameterizedTest
    @CsvSource({"résumé", "café", "hoàxã", "orléans", "à", "ngh", "việtnam", "hồchíminh"})
    void whatIsNoSyllableStaysAsItIs(String word) {
        assertEquals(word, place(word));
    }

    private static String place(String word) {
        char[] text = word.toCharArray();
        TonePlacement.place(text, 0, text.length);
        return new String(text);
    }
}
