package org.vanthu.pipeline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; its commands do the work. */
@Command(
        name = "vanthu",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false)
final class Vanthu implements Callable<Integer> {

    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            ImportCommand.class,
            SearchCommand.class,
            SuggestCommand.class,
            ExportCommand.class,
            IndicatorsCommand.class,
            SeriesCommand.class,
            TargetsCommand.class,
            TasksCommand.class,
            CoverageCommand.class,
            CorrectCommand.class,
            ShowCommand.class,
            ServeCommand.class,
            StatusCommand.class,
            ExtractCommand.class,
            RulesCommand.class,
            EvalCommand.class,
            ReextractCommand.class,
            CheckCommand.class,
            BackupCommand.class,
            ReindexCommand.class);

    private final Session session;

    @Spec
    private CommandSpec spec;

    /** Read before everything else, by {@link Main#language}; here it is checked and shown in the help. */
    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT, descriptionKey = "option.lang")
    void language(String label) {
        if (Language.labelled(label).isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), session.say("unknown.language", Shown.line(label), "vi, en"));
        }
    }

    Vanthu(Session session) {
        this.session = session;
    }

    /**
     * Where the arguments begin with a command's name, that command alone is set up: reading the annotations of all of them takes
     * longer than most commands do.
     */
    static CommandLine commandLine(Session session, List<String> args) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> !args.isEmpty() && name(command).equals(args.getFirst()))
                .toList();
        CommandLine line = new CommandLine(new Vanthu(session));
        (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
        return line;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    Session session() {
        return session;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(session.out());
        return ExitCode.WRONG_USE;
    }
}
