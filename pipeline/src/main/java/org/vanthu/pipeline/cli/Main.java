package org.vanthu.pipeline.cli;

import java.io.Console;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Where the program starts: parses the arguments, runs one command, ends with its exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            System.out.println(Version.line()); // picocli takes longer to set up than everything else here
            return;
        }
        Session session = Session.of(
                System.out, System.err, System.getenv(), isTerminal(), language(List.of(args), System.getenv()));
        System.exit(run(session, args));
    }

    /** Whether a person types and reads, as far as Java can tell: neither input nor output is redirected. */
    @SuppressWarnings("SystemConsoleNull") // it is null where -Djdk.console names another provider
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Runs one command line in this JVM as another program would start it, not at a terminal, and gives its exit code. */
    public static int run(OutputStream out, OutputStream err, Map<String, String> environment, String... args) {
        return run(Session.of(out, err, environment, false, language(List.of(args), environment)), args);
    }

    /** Runs one command line in this JVM and gives its exit code. */
    static int run(Session session, String... args) {
        CommandLine line = Vanthu.commandLine(session, List.of(args));
        line.setResourceBundle(session.messages().bundle());
        line.setUsageHelpWidth(session.width());
        line.setUsageHelpAutoWidth(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setOut(session.out());
        line.setErr(session.err());
        Complaints complaints = new Complaints(session);
        line.setParameterExceptionHandler(complaints::wrongUse);
        line.setExecutionExceptionHandler((e, command, _) -> complaints.failed(e, command));
        try {
            return line.execute(args);
        } finally {
            session.out().flush();
            session.err().flush();
        }
    }

    /** Must be known before the arguments are parsed, since parsing may complain. */
    static Language language(List<String> args, Map<String, String> environment) {
        return option(args)
                .flatMap(Language::labelled)
                .or(() -> spoken(environment))
                .orElseGet(() -> Language.of(Locale.getDefault()));
    }

    private static Optional<String> option(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.startsWith("--lang=")) {
                return Optional.of(arg.substring("--lang=".length()));
            }
            if (arg.equals("--lang") && i + 1 < args.size()) {
                return Optional.of(args.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** LANGUAGE outranks LANG, as gettext has it; the JVM knows LANG alone. */
    private static Optional<Language> spoken(Map<String, String> environment) {
        String first = environment.getOrDefault("LANGUAGE", "");
        return first.length() < 2 ? Optional.empty() : Language.labelled(first.substring(0, 2));
    }
}
