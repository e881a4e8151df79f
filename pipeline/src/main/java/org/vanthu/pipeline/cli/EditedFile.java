package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vanthu.index.Archive;
import org.vanthu.index.Standing.Author;
import org.vanthu.index.correction.Correction;
import org.vanthu.pipeline.correction.EditedTable;
import org.vanthu.pipeline.correction.EditedTable.Unreadable;
import org.vanthu.pipeline.correction.Edits;
import org.vanthu.pipeline.correction.TypedText;

/** {@code vanthu correct --from}: takes a table that was exported, edited and given back, whole or not at all. */
final class EditedFile {

    /** Lines that are named of a long list. */
    private static final int NAMED = 1000;

    private final Session session;
    private final Path folder;
    private final TypedText typed;

    EditedFile(Session session, Path folder, TypedText typed) {
        this.session = session;
        this.folder = folder;
        this.typed = typed;
    }

    /** @param dryRun say what would be kept, and keep nothing */
    int take(Path file, Author author, boolean dryRun) throws IOException {
        EditedTable table = table(file);
        Edits edits;
        try (Archive archive = Archive.openReadOnly(folder)) {
            edits = Edits.of(table, archive.standings(), typed, author);
        }
        edits.faults().stream()
                .limit(NAMED)
                .forEach(fault -> session.err()
                        .println(session.say(
                                "correct.row", Shown.line(file.toString()), fault.row(), problem(fault.problem()))));
        if (!edits.faults().isEmpty()) {
            throw CommandFailure.wrongUse(
                    session.say("correct.faults", edits.faults().size()));
        }
        List<Correction> corrections =
                edits.corrections().stream().map(Edits.Edit::correction).toList();
        if (dryRun) {
            StandingPrinter printer = new StandingPrinter(session);
            edits.corrections().stream()
                    .limit(NAMED)
                    .forEach(edit -> session.out()
                            .println(session.say(
                                    "correct.would",
                                    edit.row(),
                                    edit.correction().value().text(),
                                    printer.what(edit.correction()))));
            session.print("correct.would-keep", corrections.size(), table.rows().size());
        } else {
            try (Archive archive = Archive.open(folder)) {
                int known = archive.corrections().size();
                archive.correct(corrections);
                session.print(
                        "correct.taken",
                        archive.corrections().size() - known,
                        table.rows().size());
            }
        }
        return ExitCode.DONE;
    }

    private EditedTable table(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.wrongUse(session.say("correct.no-file", Shown.line(file.toString())));
        }
        try {
            return EditedTable.read(file);
        } catch (Unreadable e) {
            throw CommandFailure.wrongUse(
                    switch (e.problem()) {
                        case NOT_UNICODE -> session.say("correct.not-unicode", Shown.line(file.toString()));
                        case NO_ID -> session.say("correct.no-id-column", Shown.line(file.toString()));
                        case NO_CSV -> session.say("correct.no-csv", Shown.line(file.toString()));
                        case SERIES -> session.say("correct.series", Shown.line(file.toString()));
                    });
        }
    }

    private String problem(Edits.Problem problem) {
        return switch (problem) {
            case Edits.Problem.NoId(String given) -> session.say("correct.no-id", Shown.words(given));
            case Edits.Problem.NotFound(String id) -> session.say("correct.none", id);
            case Edits.Problem.Twice(String id) -> session.say("correct.twice", Shown.words(id));
            case Edits.Problem.NotPossible(var bad) -> StandingPrinter.problem(session, bad, typed);
            case Edits.Problem.OfTheDocument(String column, var document) ->
                session.say("correct.of-the-document", column, document.text());
            case Edits.Problem.NoVerdict(String given) -> session.say("correct.no-verdict", Shown.words(given));
            case Edits.Problem.NotRejectable _ -> session.say("correct.reject-document");
            case Edits.Problem.Incomplete(String column) -> session.say("correct.incomplete", column);
        };
    }
}
