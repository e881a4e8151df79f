package org.vanthu.extractors.text;

import java.util.EnumMap;
import java.util.Map;

/**
 * The ways to read a token. They depend on its letters alone and are shared by all sightings of them; each is worked out when first asked
 * for. Not thread-safe.
 */
final class Readings {

    private final String token;
    private final int asUnicode;
    private final Map<LegacyEncoding, Decipherment> legacy = new EnumMap<>(LegacyEncoding.class);

    private Readings(String token) {
        this.token = token;
        this.asUnicode = Doubt.asUnicode(token);
    }

    static Readings of(String token) {
        return new Readings(token);
    }

    String token() {
        return token;
    }

    /** Doubt that it is Unicode. */
    int asUnicode() {
        return asUnicode;
    }

    Decipherment as(LegacyEncoding encoding) {
        return legacy.computeIfAbsent(encoding, e -> Decipherment.of(token, e, asUnicode));
    }
}
