/** Command lines, run in this JVM as a user would type them. */
@NullMarked
package org.vanthu.pipeline.cli;

import org.jspecify.annotations.NullMarked;
