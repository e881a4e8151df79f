/**
 * The shape of a document: blocks as they come from a reader, the outline that their headings draw, and the split of documents that
 * are bound in one file. Read {@link org.vanthu.extractors.layout.Block} first.
 */
@NullMarked
package org.vanthu.extractors.layout;

import org.jspecify.annotations.NullMarked;
