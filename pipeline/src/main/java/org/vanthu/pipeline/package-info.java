/** Files come in, and every room is wired to the next: reading, extracting, storing, exporting. */
@NullMarked
package org.vanthu.pipeline;

import org.jspecify.annotations.NullMarked;
