package org.vanthu.index;

import java.util.OptionalInt;
import org.vanthu.extractors.Fact;

/**
 * A fact with its document.
 *
 * @param text its words, blanks collapsed
 * @param confidence of the recogniser, 0 to 100, in the words of its value; empty where the letters were in the file
 */
public record FactRow(DocumentRow document, Place place, Fact fact, String text, OptionalInt confidence) {}
