package org.vanthu.index;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The archive cannot be used as asked; {@link #problem()} says why, for whoever has to put it in words. */
public final class StoreException extends IOException {

    private final transient Problem problem;

    public StoreException(Problem problem, @Nullable Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public StoreException(Problem problem) {
        this(problem, null);
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong. */
    public sealed interface Problem {

        /** In English. */
        String message();

        /** The folder is not there, or holds no archive. */
        record NotAnArchive(Path folder) implements Problem {
            @Override
            public String message() {
                return "no archive in " + folder + ": it holds no vanthu.db; import something into it first";
            }
        }

        /** A new archive was to be made in a folder that holds something else. */
        record FolderNotEmpty(Path folder) implements Problem {
            @Override
            public String message() {
                return folder + " is not empty and holds no archive; give an empty or a new folder";
            }
        }

        /** A newer program wrote it. */
        record NewerArchive(Path folder, int found, int known) implements Problem {
            @Override
            public String message() {
                return "the archive in " + folder + " has format " + found
                        + ", written by a newer version; this one knows up to " + known;
            }
        }

        /** An older program wrote it, and it cannot be written here and now to bring it up to date. */
        record OlderArchive(Path folder, int found, int known) implements Problem {
            @Override
            public String message() {
                return "the archive in " + folder + " has format " + found
                        + ", written by an older version; this one needs " + known
                        + ": run vanthu import or vanthu check where the folder can be written";
            }
        }

        /**
         * Somebody else is writing to it.
         *
         * @param holder who, as the lock file says: {@code PID 4711 on vanphong-1, since 2026-11-20T18:00:00Z}
         */
        record InUse(Path folder, String holder) implements Problem {
            @Override
            public String message() {
                return "the archive in " + folder + " is being written by " + holder + "; wait for it to end";
            }
        }

        /** What holds the rows is no longer whole. */
        record Damaged(Path file, String detail) implements Problem {
            @Override
            public String message() {
                return file + " is damaged: " + detail + "; run: vanthu check --repair";
            }
        }

        /** The search index cannot be read and, the archive being opened for reading only, not be rebuilt. */
        record NoIndex(Path folder, String detail) implements Problem {
            @Override
            public String message() {
                return "the search index in " + folder + " cannot be read: " + detail + "; run: vanthu reindex";
            }
        }

        /**
         * The search index cannot be read while somebody else writes, who may be building it anew.
         *
         * @param holder as in {@link InUse}
         */
        record IndexInWork(Path folder, String holder) implements Problem {
            @Override
            public String message() {
                return "the search index in " + folder + " cannot be read while " + holder
                        + " writes to the archive; ask again when that has ended";
            }
        }

        /** The disk, its rights, or something else around the archive. */
        record Storage(Path file, String detail) implements Problem {
            @Override
            public String message() {
                return file + ": " + detail;
            }
        }
    }
}
