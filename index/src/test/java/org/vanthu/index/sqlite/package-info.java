/** Checks of the store from inside. */
@NullMarked
package org.vanthu.index.sqlite;

import org.jspecify.annotations.NullMarked;
