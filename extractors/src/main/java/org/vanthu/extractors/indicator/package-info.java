/**
 * Named measures: each figure that states a result, an estimate or a target, with the words that say what it measures. Reads facts,
 * tasks and structure, never raw digits again. Read {@link org.vanthu.extractors.indicator.IndicatorExtractor} first.
 */
@NullMarked
package org.vanthu.extractors.indicator;

import org.jspecify.annotations.NullMarked;
