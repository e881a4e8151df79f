package org.vanthu.extractors.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TonePlacementTest {

    @TestFactory
    Stream<DynamicTest> movesTheToneBothWays() {
        return Stream.of(
                        List.of("hòa", "hoà"),
                        List.of("HÓA", "HOÁ"),
                        List.of("Ủy ban", "Uỷ ban"),
                        List.of("thúy, tùy", "thuý, tuỳ"),
                        List.of("khỏe", "khoẻ"),
                        List.of("lũy kế", "luỹ kế"))
                .flatMap(pair -> Stream.of(
                        dynamicTest(
                                pair.getFirst(),
                                () -> assertEquals(pair.getLast(), TonePlacement.onSecond(pair.getFirst()))),
                        dynamicTest(
                                pair.getLast(),
                                () -> assertEquals(pair.getFirst(), TonePlacement.onFirst(pair.getLast())))));
    }

    @TestFactory
    Stream<DynamicTest> leavesWordsWhoseTonesStandOnlyOneWay() {
        return Stream.of("quý quy của hoàn toàn huyện được mùa tủi", "ngoài", "khuyến", "thủa", "giá", "")
                .map(text -> dynamicTest("<" + text + ">", () -> {
                    assertEquals(text, TonePlacement.onFirst(text));
                    assertEquals(text, TonePlacement.onSecond(text));
                }));
    }

    @TestFactory
    Stream<DynamicTest> mendsATonePutOnTheWrongLetter() {
        return Stream.of(
                        List.of("qủa", "quả"),
                        List.of("qúy", "quý"),
                        List.of("tòan", "toàn"),
                        List.of("húynh", "huýnh"))
                .map(pair -> dynamicTest(
                        pair.getFirst(), () -> assertEquals(pair.getLast(), TonePlacement.onSecond(pair.getFirst()))));
    }
}
