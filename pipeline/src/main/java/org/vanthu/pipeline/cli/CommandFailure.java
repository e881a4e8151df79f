package org.vanthu.pipeline.cli;

/** A command cannot do what it was asked for: one line for the person who asked, and the exit code. */
final class CommandFailure extends RuntimeException {

    private final int exitCode;

    private CommandFailure(int exitCode, String line) {
        super(line, null, false, false);
        this.exitCode = exitCode;
    }

    static CommandFailure wrongUse(String line) {
        return new CommandFailure(ExitCode.WRONG_USE, line);
    }

    static CommandFailure environment(String line) {
        return new CommandFailure(ExitCode.ENVIRONMENT, line);
    }

    int exitCode() {
        return exitCode;
    }

    String line() {
        return String.valueOf(getMessage());
    }
}
