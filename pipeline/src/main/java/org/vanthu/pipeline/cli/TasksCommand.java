package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
import org.vanthu.index.TaskRow;
import org.vanthu.index.followup.FollowUp;
import org.vanthu.index.followup.Followed;
import org.vanthu.index.series.Places;
import org.vanthu.pipeline.Days;
import org.vanthu.pipeline.FollowUpFilter;
import org.vanthu.pipeline.export.FollowUpTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu tasks}: what became of planned tasks. */
@Command(name = "tasks")
final class TasksCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Option(names = "--body", paramLabel = "SLUG", descriptionKey = "option.body")
    private @Nullable String body;

    @Option(names = "--issuer", paramLabel = "NAME", descriptionKey = "option.issuer")
    private @Nullable String issuer;

    @Option(names = "--open", descriptionKey = "tasks.open")
    private boolean open;

    @Option(names = "--due", paramLabel = "TIME", descriptionKey = "tasks.due")
    private @Nullable String due;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        output.check(session);
        FollowUpFilter filter =
                new FollowUpFilter(Optional.ofNullable(body), Optional.ofNullable(issuer), open, time(session));
        Path folder = archive.folder(session);
        Places places = OwnWordsOption.reading(folder, session).places();
        try (Archive opened = Archive.openReadOnly(folder);
                Stream<TaskRow> tasks = opened.tasks(Filter.ALL)) {
            List<Followed> wanted = filter.among(FollowUp.of(tasks, places), places);
            if (output.isTable()) {
                output.write(session, opened, FollowUpTable.of(wanted), Filter.ALL);
            } else {
                wanted.forEach(followed -> print(session, followed));
                session.print("tasks.total", wanted.size());
            }
        }
        return ExitCode.DONE;
    }

    private Optional<DateRange> time(Session session) {
        if (due == null) {
            return Optional.empty();
        }
        Optional<DateRange> days = Days.read(due);
        if (days.isEmpty()) {
            throw CommandFailure.wrongUse(session.say("use.no-day", "--due", Shown.line(due)));
        }
        return days;
    }

    private static void print(Session session, Followed followed) {
        Values values = new Values(session);
        Style style = switch (followed.state()) {
            case DONE -> Style.GREEN;
            case REPEATED -> Style.YELLOW;
            case OVERDUE -> Style.RED;
            case OPEN, UNKNOWN -> Style.DIM;
        };
        String state = session.say("tasks." + followed.state().name().toLowerCase(Locale.ROOT));
        session.out()
                .println(style.on(session, Shown.padded(state, 16))
                        + Shown.padded(values.days(followed.task().task().due()), 25)
                        + Shown.words(followed.task().task().text())
                        + Shown.reviewed(followed.task().reviewed()));
        session.out()
                .println(Style.DIM.on(
                        session,
                        " ".repeat(16)
                                + Headline.of(
                                        session, followed.task().document().header())));
        followed.evidence()
                .ifPresent(later -> session.out()
                        .println(" ".repeat(16)
                                + "→ "
                                + Shown.words(later.task().text())
                                + Style.DIM.on(
                                        session,
                                        " ("
                                                + Headline.of(
                                                        session,
                                                        later.document().header()) + ")")));
    }
}
