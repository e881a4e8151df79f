package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Archive;
import org.vanthu.index.Standing;
import org.vanthu.index.Standing.Author;
import org.vanthu.index.Standings;
import org.vanthu.index.correction.BadField;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.ValueId;
import org.vanthu.pipeline.correction.Saying;
import org.vanthu.pipeline.correction.TypedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu correct}: what a person says of values, kept whatever is imported and extracted afterwards. */
@Command(name = "correct")
final class CorrectCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "correct.id")
    private List<String> ids = List.of();

    @Option(names = "--confirm", descriptionKey = "correct.confirm")
    private boolean confirm;

    @Option(names = "--reject", descriptionKey = "correct.reject")
    private boolean reject;

    @Option(names = "--undo", descriptionKey = "correct.undo")
    private boolean undo;

    @Mixin
    private FieldOptions fields;

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "correct.why")
    private @Nullable String why;

    @Option(names = "--who", paramLabel = "NAME", descriptionKey = "correct.who")
    private @Nullable String who;

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "correct.from")
    private @Nullable Path from;

    @Option(names = "--dry-run", descriptionKey = "correct.dry-run")
    private boolean dryRun;

    @Option(names = "--list", descriptionKey = "correct.list")
    private boolean list;

    @Option(names = "--open", descriptionKey = "correct.only-open")
    private boolean open;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        Path folder = archive.folder(session);
        boolean whole = list || open || from != null;
        long asked = Stream.of(confirm, reject, undo, fields.isGiven(), list || open, from != null)
                .filter(each -> each)
                .count();
        if (asked > 1 || ids.isEmpty() != whole || (dryRun && from == null)) {
            throw CommandFailure.wrongUse(session.say("correct.one-thing"));
        }
        if (asked == 0 || list || open) {
            try (Archive opened = Archive.openReadOnly(folder)) {
                show(session, opened.standings());
            }
            return ExitCode.DONE;
        }
        TypedText typed = new TypedText(OwnWordsOption.in(folder, session).bodies());
        if (from != null) {
            return new EditedFile(session, folder, typed).take(from, author(), dryRun);
        }
        Archive.openReadOnly(folder).close();
        try (Archive opened = Archive.open(folder)) {
            List<Correction> corrections = new ArrayList<>();
            Standings standings = opened.standings();
            for (String id : ids) {
                corrections.addAll(corrections(session, standings, standing(session, standings, id), typed));
            }
            opened.correct(corrections);
            Standings after = opened.standings();
            for (ValueId value :
                    corrections.stream().map(Correction::value).distinct().toList()) {
                after.of(value).ifPresent(new StandingPrinter(session)::brief);
            }
            session.print("correct.kept", corrections.size());
        }
        return ExitCode.DONE;
    }

    private void show(Session session, Standings standings) throws IOException {
        StandingPrinter printer = new StandingPrinter(session);
        if (!list && !open) {
            for (String id : ids) {
                printer.whole(standing(session, standings, id));
            }
            return;
        }
        List<Standing> all = standings.spokenOf().stream()
                .filter(each -> each.verdict().isPresent() && (!open || each.isOpen()))
                .toList();
        all.forEach(printer::brief);
        session.print(
                "correct.total",
                all.size(),
                all.stream().filter(Standing::isOpen).count());
    }

    private static Standing standing(Session session, Standings standings, String id) throws IOException {
        ValueId value = ValueId.typed(id)
                .orElseThrow(() -> CommandFailure.wrongUse(session.say("correct.no-id", Shown.line(id))));
        return standings
                .of(value)
                .orElseThrow(() -> CommandFailure.wrongUse(session.say("correct.none", Shown.line(id))));
    }

    private List<Correction> corrections(Session session, Standings standings, Standing standing, TypedText typed)
            throws IOException {
        try {
            return saying(session, standing).of(standing, standings, typed, author());
        } catch (BadField e) {
            throw CommandFailure.wrongUse(StandingPrinter.problem(session, e, typed));
        } catch (Saying.Refused e) {
            String key = switch (e.problem()) {
                case DOCUMENT -> "correct.reject-document";
                case NOTHING_SAID -> "correct.nothing-said";
                case NO_CHANGE -> "correct.no-change";
            };
            throw CommandFailure.wrongUse(session.say(key, standing.value().text()));
        }
    }

    private Saying saying(Session session, Standing standing) {
        if (undo) {
            return new Saying.Undone();
        }
        if (confirm) {
            return new Saying.Confirmed();
        }
        return reject
                ? new Saying.Rejected()
                : fields.typed(session, standing.value().kind());
    }

    private Author author() {
        return Saying.author(Optional.ofNullable(who), Optional.ofNullable(why));
    }
}
