package org.vanthu.pipeline.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DrawnTablesTest {

    private static List<Ruling> table() {
        List<Ruling> lines = new ArrayList<>();
        for (float y : new float[] {100, 120, 160, 180}) {
            lines.add(new Ruling(true, y, 50, 500));
        }
        for (float x : new float[] {50, 90, 400, 500}) {
            lines.add(new Ruling(false, x, 100, 180));
        }
        return lines;
    }

    @Test
    void aTableKeepsItsLines() {
        assertEquals(8, DrawnTables.of(table()).size());
    }

    @Test
    void aFoldAcrossTheRuleOfALetterheadDrawsNone() {
        Ruling rule = new Ruling(true, 54, 312, 483);
        Ruling fold = new Ruling(false, 385, 1, 133);
        assertEquals(List.of(rule), DrawnTables.of(List.of(rule, fold)));
    }

    @Test
    void theStrokesOfAStampDrawNone() {
        List<Ruling> stamp = List.of(
                new Ruling(true, 489, 351, 415),
                new Ruling(true, 492, 375, 414),
                new Ruling(false, 376, 484, 511),
                new Ruling(false, 380, 483, 510),
                new Ruling(false, 385, 483, 511),
                new Ruling(false, 391, 485, 511));
        assertEquals(
                0, DrawnTables.of(stamp).stream().filter(line -> !line.level()).count());
    }

    @Test
    void aTableStaysWhateverElseIsDrawn() {
        List<Ruling> page = new ArrayList<>(table());
        page.add(new Ruling(true, 600, 300, 480));
        page.add(new Ruling(false, 350, 560, 640));
        assertEquals(9, DrawnTables.of(page).size());
    }
}
