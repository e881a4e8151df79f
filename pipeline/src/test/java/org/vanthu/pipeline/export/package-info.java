/** What the export promises, format by format. */
@NullMarked
package org.vanthu.pipeline.export;

import org.jspecify.annotations.NullMarked;
