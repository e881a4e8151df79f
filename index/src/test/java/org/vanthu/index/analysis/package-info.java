/** Checks of the Vietnamese analysis chain, most of them Lucene's own. */
@NullMarked
package org.vanthu.index.analysis;

import org.jspecify.annotations.NullMarked;
