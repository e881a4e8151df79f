package org.vanthu.index.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static List<Likeness> among(String one, String other, String unit) {
        return Likeness.among(
                List.of(new MeasureName("~1", one, unit), new MeasureName("~2", other, unit)), Catalogue.STANDARD);
    }

    @Test
    void whatSharesMostWordsIsDoubtful() {
        Likeness doubt = among("tuyến ngõ được lắp đèn chiếu sáng", "tuyến ngõ lắp đèn chiếu sáng LED", "tuyến")
                .getFirst();
        assertEquals(Set.of("led"), doubt.differing());
        assertTrue(doubt.common().contains("chiếu"));
    }

    @Test
    void oppositesAreNotProposed() {
        assertEquals(List.of(), among("hộ tái nghèo", "hộ tái cận nghèo", "hộ"));
        assertEquals(List.of(), among("đơn thư giải quyết đúng hạn", "đơn thư giải quyết quá hạn", "đơn"));
    }

    @Test
    void anotherUnitIsAnotherMeasure() {
        assertEquals(
                List.of(),
                Likeness.among(
                        List.of(
                                new MeasureName("~1", "đường liên thôn", "km"),
                                new MeasureName("~2", "đường liên thôn", "%")),
                        Catalogue.STANDARD));
    }

    @Test
    void twoOfTheCatalogueAreKnownApart() {
        assertEquals(
                List.of(),
                Likeness.among(
                        List.of(
                                new MeasureName("dien-tich-lua", "Diện tích lúa", "ha"),
                                new MeasureName("dien-tich-lua-xuan", "Diện tích lúa vụ Xuân", "ha")),
                        Catalogue.STANDARD));
    }
}
