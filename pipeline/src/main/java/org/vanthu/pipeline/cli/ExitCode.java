package org.vanthu.pipeline.cli;

/** How the program ends. */
final class ExitCode {
    private ExitCode() {}

    static final int DONE = 0;
    /** Done, but some files could not be read. */
    static final int SOME_FILES_FAILED = 1;
    /** What was asked for cannot be. */
    static final int WRONG_USE = 2;
    /** The archive, the disk, or the program itself. */
    static final int ENVIRONMENT = 3;
    /** As shells report a program that Ctrl-C ended. */
    static final int STOPPED = 130;
}
