/** The command line. {@link org.vanthu.pipeline.cli.Main} is where the program starts. */
@NullMarked
package org.vanthu.pipeline.cli;

import org.jspecify.annotations.NullMarked;
