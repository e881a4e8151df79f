/**
 * The search index: passages in, hits out.
 *
 * <p>{@link org.vanthu.index.lucene.PassageIndex} is the entry. A Lucene document is one passage (a block of a document, or a piece of a
 * very long one); {@link org.vanthu.index.lucene.Fields} names its fields. Everything here can be made anew from the store.
 */
@NullMarked
package org.vanthu.index.lucene;

import org.jspecify.annotations.NullMarked;
