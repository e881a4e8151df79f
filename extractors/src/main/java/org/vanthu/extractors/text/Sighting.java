package org.vanthu.extractors.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A token with every way to read it.
 *
 * @param passage number of the block that it stands in
 * @param token where
 * @param readings what it may say
 * @param promised the encoding that its font is made for
 */
record Sighting(int passage, Token token, Readings readings, Optional<LegacyEncoding> promised) {

    /**
     * A token's readings, which depend on its letters alone and are shared by all sightings of them.
     *
     * @param asUnicode doubt that it is Unicode
     * @param legacy one for each encoding
     */
    record Readings(String token, int asUnicode, Map<LegacyEncoding, Decipherment> legacy) {

        static Readings of(String token) {
            int asUnicode = Doubt.asUnicode(token);
            Map<LegacyEncoding, Decipherment> legacy = new EnumMap<>(LegacyEncoding.class);
            for (LegacyEncoding encoding : LegacyEncoding.values()) {
                legacy.put(encoding, Decipherment.of(token, encoding, asUnicode));
            }
            return new Readings(token, asUnicode, legacy);
        }

        Decipherment as(LegacyEncoding encoding) {
            return Objects.requireNonNull(legacy.get(encoding));
        }
    }
}
