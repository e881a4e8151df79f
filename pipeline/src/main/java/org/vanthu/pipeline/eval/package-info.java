/**
 * How well the extractors do: extracted documents against gold files.
 *
 * <p>Both sides come in as document JSON and become {@link org.vanthu.pipeline.eval.Annotation}s;
 * {@link org.vanthu.pipeline.eval.Evaluation} compares them file by file and gives an {@link org.vanthu.pipeline.eval.Accuracy}.
 * {@code docs/accuracy.md} defines what is counted. Read {@code Evaluation} first.
 */
@NullMarked
package org.vanthu.pipeline.eval;

import org.jspecify.annotations.NullMarked;
