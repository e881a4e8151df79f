package org.vanthu.index.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.rule.WordList;

class PlacesTest {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private static final Places OWN = Places.STANDARD.with(List.of(
            Succession.of(List.of("2025-07-01", "phường An Thịnh", "phường An Thịnh")),
            Succession.of(List.of("2025-07-01", "phường Bến Dâu", "phường An Thịnh")),
            Succession.of(List.of("2023-03-01", "xã Đồng Mây", "thị trấn Đồng Mây")),
            Succession.of(List.of("2020-01-01", "xã Hạ", "xã Hạ Đông")),
            Succession.of(List.of("2020-01-01", "xã Hạ", "xã Hạ Tây"))));

    private static Locality at(Places places, String name, String day) {
        return places.at(Owner.named(name), Optional.of(LocalDate.parse(day)));
    }

    private static Set<String> names(Collection<Locality> places) {
        return places.stream().map(Locality::name).collect(Collectors.toSet());
    }

    @Test
    void aMergerMakesANewPlaceAlsoUnderAnOldName() {
        Locality before = at(OWN, "Phường An Thịnh", "2025-06-30");
        Locality after = at(OWN, "phường An Thịnh", "2025-07-01");
        assertNotEquals(before.id(), after.id());
        assertEquals(Optional.of(REFORM), OWN.life(before).until());
        assertEquals(List.of(after), OWN.life(before).successors());
        assertEquals(
                List.of("phường An Thịnh", "phường Bến Dâu"),
                OWN.formers(after).stream().map(Locality::name).toList());
    }

    @Test
    void aNewNameMakesNoNewPlace() {
        Locality before = at(OWN, "xã Đồng Mây", "2022-12-20");
        Locality after = at(OWN, "thị trấn Đồng Mây", "2023-12-20");
        assertEquals(before, after);
        assertEquals("thị trấn Đồng Mây", before.name());
        assertEquals(2, OWN.life(before).names().size());
        assertTrue(OWN.isCalled(after, "xa dong may"));
    }

    @Test
    void aDividedPlaceIsFollowedByItsParts() {
        Locality whole = at(OWN, "xã Hạ", "2019-05-05");
        assertEquals(Set.of("xã Hạ Đông", "xã Hạ Tây"), names(OWN.life(whole).successors()));
        assertEquals(Set.of("xã Hạ", "xã Hạ Đông", "xã Hạ Tây"), names(OWN.heirs(whole)));
        assertEquals(List.of(whole), OWN.formers(at(OWN, "xã Hạ Tây", "2021-05-05")));
    }

    @Test
    void whoMayBeWantedIsWantedOnSomeDay() {
        for (String words : List.of("an thịnh", "bến dâu", "xa dong may", "thị trấn", "hạ tây", "nowhere")) {
            Whose wanted = OWN.called(words);
            for (String name :
                    List.of("phường An Thịnh", "phường Bến Dâu", "xã Đồng Mây", "thị trấn Đồng Mây", "xã Hạ")) {
                Owner owner = Owner.named(name);
                boolean someDay = Stream.of(
                                "1990-01-01", "2019-12-31", "2020-01-01", "2023-03-01", "2025-06-30", "2025-07-01")
                        .anyMatch(day -> wanted.includes(owner, Optional.of(LocalDate.parse(day))));
                assertEquals(someDay, wanted.mayInclude(owner), words + ": " + name);
            }
        }
    }

    @Test
    void theWholeLineIsFoundByAnyOfItsNames() {
        Locality after = at(OWN, "phường An Thịnh", "2026-01-01");
        assertTrue(OWN.isCalled(after, "bến dâu"));
        assertTrue(OWN.isCalled(at(OWN, "phường Bến Dâu", "2019-01-01"), "An Thịnh"));
        assertFalse(OWN.isCalled(after, "Đồng Mây"));
    }

    @Test
    void districtsEndWithTheReformOfTwoTiers() {
        Locality district = at(OWN, "huyện Thạch Xuyên", "2019-01-01");
        assertEquals(Optional.of(REFORM), OWN.life(district).until());
        assertEquals(List.of(), OWN.life(district).successors());
        assertEquals(
                Optional.empty(),
                OWN.life(at(OWN, "xã Thạch Xuyên", "2019-01-01")).until());
    }

    @Test
    void theCityOfHueIsTheProvinceOfThuaThienHueAndNotItsTown() {
        Locality province = at(Places.STANDARD, "tỉnh Thừa Thiên Huế", "2015-01-01");
        assertEquals(province, at(Places.STANDARD, "thành phố Huế", "2025-01-01"));
        assertEquals("thành phố Huế", province.name());
        assertNotEquals(
                province.id(),
                at(Places.STANDARD, "thành phố Huế", "2024-12-31").id());
    }

    /** 202/2025/QH15: of 63 provinces 52 become 23, and 11 stay. */
    @Test
    void fiftyTwoProvincesBecomeTwentyThree() {
        List<Succession> reform = WordList.written(Places.class, "places.tsv").stream()
                .map(Succession::of)
                .filter(each -> each.day().equals(REFORM) && each.successor().isPresent())
                .toList();
        assertEquals(
                52, reform.stream().map(each -> each.former().key()).distinct().count());
        assertEquals(52, reform.size());
        assertEquals(
                23,
                reform.stream()
                        .map(each -> each.successor().orElseThrow().key())
                        .distinct()
                        .count());
    }

    @Test
    void whatIsNotInTheTableIsOnePlaceForEver() {
        Locality ward = at(OWN, "phường Mai Hạ", "2019-01-01");
        assertEquals(ward, at(OWN, "phường Mai Hạ", "2025-12-31"));
        assertEquals(
                "phường Mai Hạ",
                OWN.at(Owner.named("phường Mai Hạ"), Optional.empty()).name());
    }
}
