package org.vanthu.index.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    /** What reads documents and what searches them know the same two places. */
    @Test
    void bothPlacesOfTheExtractorsAreOneTerm() {
        int moved = 0;
        for (String onset : List.of("", "b", "ch", "h", "kh", "l", "ng", "nh", "t", "th", "tr", "x", "q")) {
            for (String rime : List.of("oa", "oe", "uy", "ua", "ue", "oan", "oang", "uyn", "uya", "oai", "uê", "ươ")) {
                for (char tone : new char[] {'\u0300', '\u0301', '\u0303', '\u0309', '\u0323'}) {
                    for (int at = 1; at <= 2; at++) {
                        String word = Normalizer.normalize(
                                onset + rime.substring(0, at) + tone + rime.substring(at), Normalizer.Form.NFC);
                        String first = org.vanthu.extractors.text.TonePlacement.onFirst(word);
                        String second = org.vanthu.extractors.text.TonePlacement.onSecond(word);
                        assertEquals(VietnameseTerms.toned(word), VietnameseTerms.toned(first), word);
                        assertEquals(VietnameseTerms.toned(word), VietnameseTerms.toned(second), word);
                        moved += first.equals(second) ? 0 : 1;
                    }
                }
            }
        }
        assertTrue(moved > 500, "only " + moved + " words have two places");
    }

    private static String place(String word) {
        char[] text = word.toCharArray();
        TonePlacement.place(text, 0, text.length);
        return new String(text);
    }
}
