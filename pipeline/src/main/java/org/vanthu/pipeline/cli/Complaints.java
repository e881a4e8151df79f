package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Every error becomes one line that says what is wrong and what would be right; never a stack trace. */
final class Complaints {

    private final Session session;

    Complaints(Session session) {
        this.session = session;
    }

    /** The arguments are wrong. */
    int wrongUse(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        print(
                switch (e) {
                    case UnmatchedArgumentException unmatched -> unmatched(unmatched);
                    case MissingParameterException missing -> missing(missing);
                    case OverwrittenOptionException twice ->
                        session.say("use.twice", Shown.line(name(twice.getOverwritten())));
                    default -> value(e);
                });
        session.err().println(session.say("use.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.WRONG_USE;
    }

    /** A value that is none for its option. */
    private String value(ParameterException e) {
        ArgSpec arg = e.getArgSpec();
        return arg != null && arg.type() == int.class
                ? session.say("use.no-number", name(arg), Shown.line(String.valueOf(e.getValue())))
                : Shown.words(String.valueOf(e.getMessage()));
    }

    private String unmatched(UnmatchedArgumentException e) {
        String first = Shown.line(e.getUnmatched().getFirst());
        if (e.isUnknownOption()) {
            List<String> close = e.getSuggestions();
            return close.isEmpty()
                    ? session.say("use.unknown-option", first)
                    : session.say("use.unknown-option-like", first, String.join(", ", close));
        }
        CommandLine command = e.getCommandLine();
        return command.getSubcommands().isEmpty()
                ? session.say("use.too-many", first)
                : session.say(
                        "use.unknown-command",
                        first,
                        String.join(", ", command.getSubcommands().keySet()));
    }

    private String missing(MissingParameterException e) {
        return session.say(
                "use.missing", e.getMissing().stream().map(Complaints::name).collect(Collectors.joining(", ")));
    }

    private static String name(@Nullable ArgSpec arg) {
        return switch (arg) {
            case OptionSpec option -> option.longestName();
            case null -> "?";
            default -> arg.paramLabel();
        };
    }

    /** A command broke off. */
    int failed(Exception e, CommandLine command) {
        return switch (e) {
            case CommandFailure failure -> {
                print(failure.line());
                if (failure.exitCode() == ExitCode.WRONG_USE) {
                    session.err()
                            .println(session.say(
                                    "use.help", command.getCommandSpec().qualifiedName()));
                }
                yield failure.exitCode();
            }
            case StoreException store -> {
                print(store(store));
                yield ExitCode.ENVIRONMENT;
            }
            // UncheckedIOException of streams, JacksonIOException of a full disk
            case RuntimeException wrapped
            when wrapped.getCause() instanceof IOException cause -> failed(cause, command);
            case IOException io -> {
                print(io(io));
                yield ExitCode.ENVIRONMENT;
            }
            default -> {
                Path log = ErrorLog.write(session.environment(), "command " + command.getCommandName(), e);
                print(session.say("bug", Shown.words(e.toString()), Shown.line(log.toString())));
                yield ExitCode.ENVIRONMENT;
            }
        };
    }

    private String store(StoreException e) {
        return switch (e.problem()) {
            case StoreException.Problem.NotAnArchive(Path folder) -> session.say("store.none", shown(folder));
            case StoreException.Problem.FolderNotEmpty(Path folder) -> session.say("store.not-empty", shown(folder));
            case StoreException.Problem.NewerArchive(Path folder, int found, int known) ->
                session.say("store.newer", shown(folder), found, known);
            case StoreException.Problem.OlderArchive(Path folder, int found, int known) ->
                session.say("store.older", shown(folder), found, known);
            case StoreException.Problem.InUse(Path folder, String holder) ->
                session.say("store.in-use", shown(folder), Shown.words(holder));
            case StoreException.Problem.Damaged(Path file, String detail) ->
                session.say("store.damaged", shown(file), Shown.words(detail));
            case StoreException.Problem.NoIndex(Path folder, String detail) ->
                session.say("store.no-index", shown(folder), Shown.words(detail));
            case StoreException.Problem.IndexInWork(Path folder, String holder) ->
                session.say("store.index-in-work", shown(folder), Shown.words(holder));
            case StoreException.Problem.Storage(Path file, String detail) ->
                session.say("store.storage", shown(file), Shown.words(detail));
        };
    }

    private String io(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> session.say("io.denied", Shown.line(denied.getFile()));
            case NoSuchFileException none -> session.say("io.none", Shown.line(none.getFile()));
            case FileSystemException other
            when other.getReason() != null ->
                session.say("io.other", Shown.line(String.valueOf(other.getFile())), Shown.words(other.getReason()));
            default -> Shown.words(String.valueOf(e.getMessage()));
        };
    }

    private static String shown(Path path) {
        return Shown.line(path.toString());
    }

    private void print(String line) {
        session.err().println(Style.RED.on(session, "vanthu: ") + line);
    }
}
