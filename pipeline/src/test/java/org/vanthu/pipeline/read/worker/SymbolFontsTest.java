package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SymbolFontsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Symbol      | \uF0B3 80%     | ≥ 80%",
                "-           | \uF0A3 5 ngày  | ≤ 5 ngày",
                "Wingdings   | \uF0FE đã làm  | ☑ đã làm",
                "Wingdings 2 | \uF0A3 chưa    | ☐ chưa",
                "Wingdings   | \uF0FC làm xong | • làm xong",
                "Webdings    | \uF0A3 chưa    | • chưa",
                "VNI-Times   | T\uF0E6        | Tæ",
                "Arial       | đạt ≥ 80%      | đạt ≥ 80%",
            })
    void signsThatUnicodeHasNoPlaceForAreRead(@Nullable String font, String text, String read) {
        assertEquals(read, SymbolFonts.read(text, font).toString());
    }
}
