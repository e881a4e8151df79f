/**
 * An office's folder of old files, generated: what imports are measured on. {@link org.vanthu.bench.files.GeneratedFolder} writes it.
 */
@NullMarked
package org.vanthu.bench.files;

import org.jspecify.annotations.NullMarked;
