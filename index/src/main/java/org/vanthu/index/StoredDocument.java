package org.vanthu.index;

import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.correction.Marks;
import org.vanthu.index.correction.ValueIds;

/**
 * One document with everything that was read out of it, as people corrected it.
 *
 * @param marks which of its values people reviewed
 */
public record StoredDocument(DocumentRow row, ExtractedDocument content, Marks marks) {

    /** The names of its values. */
    public ValueIds ids() {
        return new ValueIds(row.sha256(), row.ordinal(), content.source(), marks);
    }
}
