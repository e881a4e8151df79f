package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.StoredDocument;
import org.vanthu.pipeline.export.DocumentJson;
import org.vanthu.pipeline.export.Json;
import org.vanthu.pipeline.export.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** {@code vanthu show DOC}: one document and what was read out of it. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Parameters(paramLabel = "DOC", descriptionKey = "show.doc")
    private String reference = "";

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--text", descriptionKey = "show.text")
    private boolean text;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        try (Archive open = Archive.openReadOnly(archive.folder(session))) {
            Optional<StoredDocument> document =
                    open.document(NamedDocument.of(session, open, reference).id());
            if (document.isEmpty()) { // an import took it away in this moment
                throw CommandFailure.wrongUse(session.say("show.none", Shown.line(reference)));
            }
            print(
                    session,
                    document.get(),
                    json || text ? List.of() : open.copies(document.get().row().id()));
        }
        return ExitCode.DONE;
    }

    private void print(Session session, StoredDocument document, List<DocumentRow> copies) {
        if (text) {
            session.out().println(document.content().source().text());
        } else if (json) {
            try (JsonGenerator generator = Json.indented(session.out())) {
                DocumentJson.write(generator, document, Origin.of(document.row().file()));
            }
            session.out().println();
        } else {
            new DocumentPrinter(session, document, copies).print();
        }
    }
}
