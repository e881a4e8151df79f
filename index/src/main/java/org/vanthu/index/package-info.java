/**
 * Values come in, hits and rows go out: one archive is one folder with a store and a search index.
 *
 * <p>{@link org.vanthu.index.Archive} is the entry: it keeps the ledger of files, the documents that were read out of them and what
 * was extracted, answers searches, and streams rows for export. The store is the truth, the search index a view of it that can be
 * deleted and comes back. Nothing here knows file formats.
 */
@NullMarked
package org.vanthu.index;

import org.jspecify.annotations.NullMarked;
