package org.vanthu.extractors.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.layout.PlainText;

/** Dots and commas are read by the document's own habit, and where it has none the other reading is kept beside the likelier one. */
class HabitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        7              | 1.250 | 1250 | -
        7              | 1,250 | 1.25 | 1250
        7              | 12.5  | 12.5 | -
        1.471,60       | 1,250 | 1.25 | -
        1.471,60       | 1.250 | 1250 | -
        1,471.60       | 1,250 | 1250 | -
        1,471.60       | 1.250 | 1.25 | -
        12,5           | 1,250 | 1.25 | -
        12.5           | 1,250 | 1250 | 1.25
        12.5           | 1.250 | 1250 | 1.25
        12.5 12,5 12,7 | 1.250 | 1250 | 1.25
        12.5 12,5 12,7 9,3 | 1.250 | 1250 | -
        1,471.60 1.471,60 | 1,250 | 1.25 | 1250
        1,471.60       | 0,250 | 0.25 | -
        """)
    void readsBySurroundings(String numbers, String digits, BigDecimal value, BigDecimal other) {
        assertEquals(
                new Habit.Reading(value, Optional.ofNullable(other)),
                Habit.of(List.of(numbers.split(" "))).reading(digits, false));
    }

    @Test
    void whatCanOnlyBeCountedWholeIsNotLeftOpen() {
        assertEquals(Figure.of(new BigDecimal("1250")), figure("Toàn xã có 1,250 hộ."));
        assertEquals(Figure.of(new BigDecimal("12500")), figure("Mức thu 12,500 đồng."));
    }

    @Test
    void aGroupOfZerosBehindABlankEndsTheNumberAndOtherNumbersDoNot() {
        assertEquals(Figure.of(new BigDecimal("120000000")), figure("Vận động đạt 120.000 000 đồng."));
        assertEquals(Figure.of(new BigDecimal("1350000.5")), figure("Chi 1 350 000,5 đồng."));
        assertEquals(Figure.of(new BigDecimal("300")), figure("Mục 1.200 300 hộ."));
    }

    @Test
    void aMeasureThatTheDocumentLeavesOpenIsFlagged() {
        assertEquals(
                Optional.of(new BigDecimal("1250")),
                figure("Sản lượng đạt 1,250 tấn.").other());
        assertEquals(
                Optional.empty(),
                figure("Sản lượng đạt 1,250 tấn, năng suất 58,5 tạ/ha.").other());
    }

    private static Figure figure(String text) {
        ExtractedDocument document = Extractors.extract(PlainText.blocks(text)).getFirst();
        return switch (document.facts().getFirst()) {
            case Fact.Quantity quantity -> quantity.figure();
            case Fact.Money money -> money.figure();
            case Fact fact -> throw new AssertionError("no figure: " + fact);
        };
    }
}
