/**
 * Files in, blocks out: the only place that knows Tika and the formats.
 *
 * <p>{@link org.vanthu.pipeline.read.DocumentReader} hands each file to one of a few worker processes, since parsing a hostile file
 * may take any amount of time and memory or end the process; what comes back is a {@link org.vanthu.pipeline.read.Reading}, sealed,
 * one record for each way to end. Plain text alone is read here. What happens inside a worker is in
 * {@code org.vanthu.pipeline.read.worker}. Read {@link org.vanthu.pipeline.read.DocumentReader} first.
 */
@NullMarked
package org.vanthu.pipeline.read;

import org.jspecify.annotations.NullMarked;
