package org.vanthu.index.correction;

import java.util.List;
import org.vanthu.extractors.Header;

/** What a document says of itself, as texts by name. */
final class DocumentFields {

    static final List<Field> FIELDS = List.of(
            Field.text("document_number"),
            Field.text("document_type"),
            Field.text("issuer"),
            Field.day("issued"),
            Field.text("place"),
            Field.text("title"),
            Field.day("period_from"),
            Field.day("period_to"),
            Field.text("signer"));

    private DocumentFields() {}

    static Reading reading(Header header) {
        return new Draft()
                .put("document_number", header.number())
                .put("document_type", header.type())
                .put("issuer", header.issuer())
                .put("issued", header.issued())
                .put("place", header.place())
                .put("title", header.title())
                .days("period", header.period())
                .put("signer", header.signer())
                .of(ValueKind.DOCUMENT);
    }

    /** @param rest gives what nobody can change */
    static Header value(Reading reading, Header rest) throws BadField {
        return new Header(
                Draft.text(reading, "document_type"),
                Draft.text(reading, "document_number"),
                Draft.text(reading, "issuer"),
                Draft.text(reading, "place"),
                Draft.day(reading, "issued"),
                Draft.text(reading, "title"),
                Draft.days(reading, "period"),
                Draft.text(reading, "signer"),
                rest.recipients(),
                rest.bases(),
                rest.effects());
    }
}
