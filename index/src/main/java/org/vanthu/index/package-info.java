/** Values come in, hits go out: one archive is one folder with a store and a search index. */
@NullMarked
package org.vanthu.index;

import org.jspecify.annotations.NullMarked;
