package org.vanthu.index;

import org.vanthu.extractors.Indicator;

/**
 * An indicator with its document.
 *
 * @param text the sentence or table row that states it, blanks collapsed
 */
public record IndicatorRow(DocumentRow document, Place place, Indicator indicator, String text) {}
