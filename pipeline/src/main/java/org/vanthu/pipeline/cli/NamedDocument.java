package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.util.List;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;

/** A document as a person names it: by its number, its file, or its id. */
final class NamedDocument {

    private static final int CANDIDATES = 20;

    private NamedDocument() {}

    /** The one document that it may mean; wrong use where it means none or several. */
    static DocumentRow of(Session session, Archive open, String reference) throws IOException {
        List<DocumentRow> meant = open.named(reference);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (meant.isEmpty()) {
            throw CommandFailure.wrongUse(session.say("show.none", Shown.line(reference)));
        }
        TextTable table = new TextTable("  ");
        meant.stream()
                .limit(CANDIDATES)
                .forEach(row -> table.row(
                        String.valueOf(row.id()), Shown.file(row.file().key()), Headline.of(session, row.header())));
        throw CommandFailure.wrongUse(session.say("show.several", Shown.line(reference), meant.size()) + "\n"
                + String.join("\n", table.lines(session.width())));
    }
}
