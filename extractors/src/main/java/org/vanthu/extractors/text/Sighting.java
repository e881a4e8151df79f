package org.vanthu.extractors.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
     * @param legacy one for each {@link LegacyEncoding}, in their order
     */
    record Readings(String token, int asUnicode, List<Decipherment> legacy) {

        static Readings of(String token) {
            int asUnicode = Doubt.asUnicode(token);
            return new Readings(
                    token,
                    asUnicode,
                    Stream.of(LegacyEncoding.values())
                            .map(encoding -> Decipherment.of(token, encoding, asUnicode))
                            .toList());
        }

        Decipherment as(LegacyEncoding encoding) {
            return legacy.get(encoding.ordinal());
        }

        /** How much more likely the encoding is than Unicode. */
        int evidenceFor(LegacyEncoding encoding) {
            return asUnicode - as(encoding).doubt();
        }
    }
}
