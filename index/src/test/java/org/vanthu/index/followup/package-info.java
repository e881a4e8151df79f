/** Checks of the archive, with a real store and a real search index. */
@NullMarked
package org.vanthu.index.followup;

import org.jspecify.annotations.NullMarked;
