package org.vanthu.index.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Units that can be counted in one another. Money is in đồng already when it is stored; {@code sào} and {@code mẫu} are not the same
 * in the north, the middle and the south, so they are left as they are.
 */
final class Units {

    private record Unit(String base, BigDecimal factor) {}

    private static final Map<String, Unit> KNOWN = Map.ofEntries(
            unit("m²", "m²", "1"),
            unit("m2", "m²", "1"),
            unit("ha", "m²", "10000"),
            unit("km²", "m²", "1000000"),
            unit("km2", "m²", "1000000"),
            unit("m", "m", "1"),
            unit("km", "m", "1000"),
            unit("kg", "kg", "1"),
            unit("yến", "kg", "10"),
            unit("tạ", "kg", "100"),
            unit("tấn", "kg", "1000"),
            unit("kg/ha", "kg/ha", "1"),
            unit("tạ/ha", "kg/ha", "100"),
            unit("tấn/ha", "kg/ha", "1000"),
            unit("m³", "m³", "1"),
            unit("m3", "m³", "1"));

    private Units() {}

    private static Map.Entry<String, Unit> unit(String name, String base, String factor) {
        return Map.entry(name, new Unit(base, new BigDecimal(factor)));
    }

    /** What a figure in {@code from} is multiplied by to stand in {@code to}. */
    static Optional<BigDecimal> factor(String from, String to) {
        if (from.equalsIgnoreCase(to) || isKind(from, to) || isKind(to, from)) {
            return Optional.of(BigDecimal.ONE);
        }
        Unit one = KNOWN.get(from.toLowerCase(Locale.ROOT));
        Unit other = KNOWN.get(to.toLowerCase(Locale.ROOT));
        if (one == null || other == null || !one.base.equals(other.base)) {
            return Optional.empty();
        }
        return Optional.of(
                one.factor.divide(other.factor, 12, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** {@code sản phẩm OCOP} are {@code sản phẩm}; which, the measure says. */
    private static boolean isKind(String unit, String noun) {
        return unit.regionMatches(true, 0, noun + " ", 0, noun.length() + 1);
    }
}
