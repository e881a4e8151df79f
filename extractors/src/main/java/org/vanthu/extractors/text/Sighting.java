package org.vanthu.extractors.text;

import java.util.Optional;

/**
 * A token with every way to read it.
 *
 * @param passage number of the block that it stands in
 * @param token where
 * @param readings what it may say
 * @param promised the encoding that its font is made for
 * @param foreign doubt that the block is Vietnamese at all, laid on its first token
 */
record Sighting(int passage, Token token, Readings readings, Optional<LegacyEncoding> promised, int foreign) {}
