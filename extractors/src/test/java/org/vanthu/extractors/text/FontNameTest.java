package org.vanthu.extractors.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FontNameTest {

    @ParameterizedTest
    @CsvSource({
        ".VnTime, true",
        ".vnArialH, true",
        "VNI-Times, true",
        "Vntime, true",
        "VPS Ha Noi, true",
        "VI Times, true",
        "Times New Roman, false",
        "Verdana, false",
        "Viner Hand ITC, false",
        "Wingdings, false"
    })
    void knowsTheFontsOfTheNineties(String name, boolean known) {
        assertEquals(known, new FontName(name).isOfTheNineties());
        assertEquals(known, VietnameseText.isLegacyFont(name));
    }
}
