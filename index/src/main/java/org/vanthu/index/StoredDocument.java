package org.vanthu.index;

import org.vanthu.extractors.ExtractedDocument;

/** One document with everything that was read out of it, as it was put in. */
public record StoredDocument(DocumentRow row, ExtractedDocument content) {}
