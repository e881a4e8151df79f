package org.vanthu.extractors.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SyllableTest {

    @TestFactory
    Stream<DynamicTest> knowsSyllables() {
        return Stream.of(
                        "nghiêng", "giếng", "gì", "quốc", "quyết", "khuya", "yêu", "ý", "hoà", "hòa", "uỷ", "đạt", "kỹ",
                        "xoong", "thuở")
                .map(word -> dynamicTest("<" + word + ">", () -> assertEquals(true, Syllable.isSpelt(word))));
    }

    @TestFactory
    Stream<DynamicTest> knowsWhatIsNone() {
        return Stream.of("tôt", "cìc", "ngiêng", "kô", "cế", "café", "Sở", "hoàà", "strong", "", "đđ", "ộtộ")
                .map(word -> dynamicTest("<" + word + ">", () -> assertEquals(false, Syllable.isSpelt(word))));
    }
}
