package org.vanthu.index.correction;

import java.util.List;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Span;

/** The values of one kind in a document, as readings. */
public final class Readings {
    private Readings() {}

    /** Where the values stand; a document itself stands at its beginning. */
    public static List<Span> spans(ValueKind kind, ExtractedDocument document) {
        return kind == ValueKind.DOCUMENT
                ? List.of(new Span(0, 0))
                : Form.of(kind).spans(document);
    }

    public static Reading of(Header header) {
        return DocumentFields.reading(header);
    }

    /** @param ordinal which of the document's values of this kind */
    public static Reading of(ValueKind kind, ExtractedDocument document, int ordinal) {
        return kind == ValueKind.DOCUMENT
                ? of(document.header())
                : Form.of(kind).reading(document, ordinal);
    }
}
