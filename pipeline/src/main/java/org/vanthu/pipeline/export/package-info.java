/**
 * What leaves the archive: the JSON of one document, and tables as CSV, JSON or XLSX.
 *
 * <p>A table is a list of {@link org.vanthu.pipeline.export.Column}s over the rows that the archive streams; a
 * {@link org.vanthu.pipeline.export.Sheet} writes them in one format. {@link org.vanthu.pipeline.export.DocumentJson} writes what was
 * read out of one document. Nothing here opens a file or prints.
 */
@NullMarked
package org.vanthu.pipeline.export;

import org.jspecify.annotations.NullMarked;
