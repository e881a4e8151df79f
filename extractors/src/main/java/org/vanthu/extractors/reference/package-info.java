/**
 * Cited documents: {@link org.vanthu.extractors.reference.NumberRules} read the numbers,
 * {@link org.vanthu.extractors.reference.Citations} composes each with the kind of document before it and the date behind it.
 */
@NullMarked
package org.vanthu.extractors.reference;

import org.jspecify.annotations.NullMarked;
