package org.vanthu.index;

import java.util.OptionalInt;
import org.vanthu.extractors.Fact;

/**
 * A fact in a passage that was found.
 *
 * @param confidence of the recogniser in the words that it was read from, 0 to 100; empty where the letters were in the file
 */
public record PassageFact(Fact fact, OptionalInt confidence) {}
