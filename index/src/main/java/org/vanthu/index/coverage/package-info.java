/** Which documents an archive holds for which time, which are missing and which are there more than once. */
@NullMarked
package org.vanthu.index.coverage;

import org.jspecify.annotations.NullMarked;
