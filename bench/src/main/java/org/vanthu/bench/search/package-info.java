/**
 * How fast a large archive is searched, side by side with SQLite FTS5 on the same passages and questions.
 *
 * <p>{@link org.vanthu.bench.search.SearchBench} writes an archive of generated reports, asks both, and prints rates, sizes and
 * latencies; {@link org.vanthu.bench.search.Reports} writes the reports, always the same ones.
 */
@NullMarked
package org.vanthu.bench.search;

import org.jspecify.annotations.NullMarked;
