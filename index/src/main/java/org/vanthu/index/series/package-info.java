/** One indicator over the years: its stated values brought to one unit, told apart by period and status, with whatever disagrees. */
@NullMarked
package org.vanthu.index.series;

import org.jspecify.annotations.NullMarked;
