/**
 * Pictures of pages in, words with their places out: pages are straightened, read by the {@code tesseract} program, and the lines of
 * their tables found. Read {@link org.vanthu.pipeline.read.ocr.Tesseract} first.
 */
@NullMarked
package org.vanthu.pipeline.read.ocr;

import org.jspecify.annotations.NullMarked;
