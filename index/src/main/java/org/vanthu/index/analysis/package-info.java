/**
 * The Vietnamese analysis chain: text in, tokens out.
 *
 * <p>{@link org.vanthu.index.analysis.VietnameseTokenizer} cuts text into syllables, numbers and the signs of documents, whole and in
 * parts; {@link org.vanthu.index.analysis.VietnameseToneFilter} brings each token to one form (NFC, lower case, the tone where the new
 * spelling puts it); {@link org.vanthu.index.analysis.VietnameseFoldingFilter} takes the marks away. Each has a factory that Lucene
 * finds by its name, so that a server that is built on Lucene can load the same chain.
 */
@NullMarked
package org.vanthu.index.analysis;

import org.jspecify.annotations.NullMarked;
