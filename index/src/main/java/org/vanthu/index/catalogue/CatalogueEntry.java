package org.vanthu.index.catalogue;

import java.util.Arrays;
import java.util.List;

/**
 * An indicator that offices report, under the name that tables give it.
 *
 * @param id in small letters, digits and hyphens; stable between versions
 * @param name what it is called
 * @param units that it is counted in: {@code %}, {@code VND}, or a quantity's unit; a wording in another unit is another indicator
 * @param aliases further wordings
 * @param unlike ids of indicators with similar words that measure something else
 */
public record CatalogueEntry(
        String id, String name, List<String> units, Better better, List<String> aliases, List<String> unlike) {

    public CatalogueEntry {
        units = List.copyOf(units);
        aliases = List.copyOf(aliases);
        unlike = List.copyOf(unlike);
    }

    /**
     * From the cells of a table's row: id, name, units, {@code more} or {@code less} or neither, aliases, ids that it is unlike; lists are
     * parted by semicolons, and the last three cells may be missing.
     */
    public static CatalogueEntry of(List<String> cells) {
        return new CatalogueEntry(
                cells.get(0),
                cells.get(1),
                list(cells, 2),
                switch (cell(cells, 3)) {
                    case "more" -> Better.MORE;
                    case "less" -> Better.LESS;
                    default -> Better.NEITHER;
                },
                list(cells, 4),
                list(cells, 5));
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    private static List<String> list(List<String> cells, int at) {
        return Arrays.stream(cell(cells, at).split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Which way is good news. */
    public enum Better {
        MORE,
        LESS,
        /** neither: a size of the place, an expense */
        NEITHER
    }
}
