package org.vanthu.pipeline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RaisedFiguresTest {

    /** @param written with what is raised in ‹ › */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "không quá 10‹3› con/ml         | không quá 10³ con/ml",
                "bằng 10‹-3› và 2‹1›‹0›         | bằng 10⁻³ và 2¹⁰",
                "ngày 20/3/2025‹1› của          | ngày 20/3/2025¹ của",
                "Luật Trồng trọt ‹2›.           | Luật Trồng trọt ².",
                "‹1› Tên cơ quan                | ¹ Tên cơ quan",
                "500 m‹2›, 3,5 km‹2›, 12 M‹3›   | 500 m2, 3,5 km2, 12 M3",
                "cả năm‹2›                      | cả năm²",
                "Nghị định số 15‹(3)›           | Nghị định số 15(3)",
                "‹1›/2 số hộ                    | 1/2 số hộ",
                "25‹o›C, 30‹0› C                | 25°C, 30° C",
                "‹1›                            | 1",
                "N‹o› 15                        | No 15",
                "‹Mẫu số 05›                    | Mẫu số 05",
            })
    void raisedFiguresMakeNoOtherNumber(String written, String read) {
        String marked = Pattern.compile("‹(?<raised>[^›]*)›")
                .matcher(written)
                .replaceAll(part -> Matcher.quoteReplacement(RaisedFigures.mark(part.group("raised"))));
        assertEquals(read, RaisedFigures.shown(marked));
    }
}
