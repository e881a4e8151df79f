/** Checks of the search index from inside. */
@NullMarked
package org.vanthu.index.lucene;

import org.jspecify.annotations.NullMarked;
