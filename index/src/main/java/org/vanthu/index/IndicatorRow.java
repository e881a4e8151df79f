package org.vanthu.index;

import java.util.OptionalInt;
import org.vanthu.extractors.Indicator;

/**
 * An indicator with its document.
 *
 * @param text the sentence or table row that states it, blanks collapsed
 * @param confidence of the recogniser, 0 to 100, in the words of its value; empty where the letters were in the file
 */
public record IndicatorRow(
        DocumentRow document, Place place, Indicator indicator, String text, OptionalInt confidence) {}
