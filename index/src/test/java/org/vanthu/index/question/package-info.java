/** Checks of how queries are read. */
@NullMarked
package org.vanthu.index.question;

import org.jspecify.annotations.NullMarked;
