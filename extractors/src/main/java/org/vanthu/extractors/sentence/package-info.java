/**
 * Text in, sentences out. A maximum-entropy model (OpenNLP), trained on sentences written for this project, decides at full stops
 * which of them end a sentence; everything certain (line ends, list numbers, digits, ellipses) is decided before it is asked.
 * Read {@link org.vanthu.extractors.sentence.Sentences} first.
 */
@NullMarked
package org.vanthu.extractors.sentence;

import org.jspecify.annotations.NullMarked;
