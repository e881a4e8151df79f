package org.vanthu.index;

import org.vanthu.extractors.Fact;

/**
 * A fact with its document.
 *
 * @param text its words, blanks collapsed
 */
public record FactRow(DocumentRow document, Place place, Fact fact, String text) {}
