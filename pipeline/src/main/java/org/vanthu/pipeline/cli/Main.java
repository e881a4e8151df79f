package org.vanthu.pipeline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program starts: parses the arguments, runs one command, ends with its exit code. */
@Command(name = "vanthu", version = "vanthu 0.1.0", mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command line in this JVM and gives its exit code. */
    static int run(String... args) {
        return new CommandLine(new Main()).execute(args);
    }
}
