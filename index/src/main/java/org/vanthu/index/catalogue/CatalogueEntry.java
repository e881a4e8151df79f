package org.vanthu.index.catalogue;

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

    /** Which way is good news. */
    public enum Better {
        MORE,
        LESS,
        /** neither: a size of the place, an expense */
        NEITHER
    }
}
