/**
 * How fast series are read out of a large archive: {@link org.vanthu.bench.series.IndicatorArchive} writes it, {@code bench/series} asks.
 */
@NullMarked
package org.vanthu.bench.series;

import org.jspecify.annotations.NullMarked;
