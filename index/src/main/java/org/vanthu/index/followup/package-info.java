/** What became of planned tasks: which later document says that one was done, or plans it once more. */
@NullMarked
package org.vanthu.index.followup;

import org.jspecify.annotations.NullMarked;
