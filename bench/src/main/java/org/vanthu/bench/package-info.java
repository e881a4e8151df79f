/** How fast the extractors are, and how their time grows with hostile texts. Read {@link org.vanthu.bench.Bench} first. */
@NullMarked
package org.vanthu.bench;

import org.jspecify.annotations.NullMarked;
