package org.vanthu.index.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.vanthu.index.StoreException;
import org.vanthu.index.StoreException.Problem;

/** Brings a file to the format that this program knows, one numbered step after the other. */
final class Migrations {

    /** The format that the last step makes. */
    static final int LATEST = 8;

    /** SQLite's mark of whose file it is: the letters VNTH. */
    private static final int APPLICATION_ID = 0x564e5448;

    private Migrations() {}

    /** Each step whole or not at all; a file that holds something is copied first, beside itself. */
    static void apply(Session session, Path file) throws StoreException {
        int before = check(session, file);
        if (before > 0 && before < LATEST) {
            backUp(session, file, before);
        }
        session.begin();
        try {
            int found = check(session, file);
            for (int step = found + 1; step <= LATEST; step++) {
                session.script(script(step));
                if (step == 1) {
                    session.script("PRAGMA application_id = " + APPLICATION_ID);
                    session.update(
                            "INSERT INTO archive (id) VALUES (?)",
                            UUID.randomUUID().toString());
                }
                session.script("PRAGMA user_version = " + step);
            }
            session.commit();
        } catch (StoreException e) {
            session.rollback();
            throw e;
        }
    }

    private static void backUp(Session session, Path file, int format) throws StoreException {
        Path copy = file.resolveSibling(file.getFileName() + ".format-" + format);
        try {
            Files.deleteIfExists(copy); // of an attempt that was broken off
        } catch (IOException e) {
            throw new StoreException(new Problem.Storage(copy, String.valueOf(e.getMessage())), e);
        }
        session.update("VACUUM INTO ?", copy.toString());
    }

    /** The file's format; 0 of a new file. */
    static int check(Session session, Path file) throws StoreException {
        int found = (int) session.number("PRAGMA user_version");
        long application = session.number("PRAGMA application_id");
        long tables = session.number("SELECT count(*) FROM sqlite_schema");
        if (tables > 0 && application != APPLICATION_ID) {
            throw new StoreException(new Problem.NotAnArchive(folder(file)));
        }
        if (found > LATEST) {
            throw new StoreException(new Problem.NewerArchive(folder(file), found, LATEST));
        }
        return found;
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    private static String script(int step) {
        String name = String.format(Locale.ROOT, "migrations/%03d.sql", step);
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
