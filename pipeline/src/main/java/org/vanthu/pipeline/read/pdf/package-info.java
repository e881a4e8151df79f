/**
 * PDF files as documents: letters and ruling lines of a page go in, paragraphs, tables, footnotes and page numbers come out as XHTML.
 *
 * <p>{@link org.vanthu.pipeline.read.pdf.PdfParser} is the door. {@code PageReader} takes letters and lines from a page in one pass,
 * {@code PageLayout} makes lines of text and tables of them, {@code Flow} joins over lines and pages what belongs together, and
 * {@code XhtmlPages} writes it. All coordinates are points of the page as it is read: x to the right, y down.
 *
 * <p>No library does the tables: tabula-java's last release (1.0.5) needs PDFBox 2, Tika brings PDFBox 3.
 */
@NullMarked
package org.vanthu.pipeline.read.pdf;

import org.jspecify.annotations.NullMarked;
