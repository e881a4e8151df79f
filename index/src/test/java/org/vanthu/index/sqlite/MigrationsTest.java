package org.vanthu.index.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Query;

/** Every earlier format is brought up to date with all that it holds, and kept as it was beside. */
class MigrationsTest {

    @TempDir
    Path folder;

    static IntStream earlier() {
        return IntStream.range(1, Migrations.LATEST);
    }

    /** As a program of that format left it; the rows are of format 1, which later steps may only add to. */
    private void given(int format) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vanthu.db"));
                Statement statement = connection.createStatement()) {
            for (int step = 1; step <= format; step++) {
                String name = String.format(Locale.ROOT, "migrations/%03d.sql", step);
                try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(name))) {
                    statement.executeUpdate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
                if (step == 1) {
                    statement.executeUpdate("""
                        INSERT INTO archive (id) VALUES ('old');
                        INSERT INTO roots (id, location) VALUES (1, '/cũ');
                        INSERT INTO runs (id, started, finished, version) VALUES (1, 0, 1, '0.1.0');
                        INSERT INTO files (id, root, path, size_bytes, modified, sha256, state, took, attempts, version, run)
                            VALUES (1, 1, 'a.txt', 7, 0, 'x', 'imported', 5, 1, '0.1.0', 1);
                        INSERT INTO documents (id, file, ordinal, number, recipients, bases, chars, number_key)
                            VALUES (1, 1, 0, '12-BC/ĐU', '', '', 15, '12-bc/du');
                        INSERT INTO texts (document, text, layout) VALUES (1, 'thu ngân sách', 'paragraph 13');
                        INSERT INTO changes (document) VALUES (1);
                        """);
                }
            }
            statement.executeUpdate("PRAGMA application_id = " + 0x564e5448);
            statement.executeUpdate("PRAGMA user_version = " + format);
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void anEarlierFormatKeepsItsDocuments(int format) throws SQLException, IOException {
        given(format);
        byte[] before = Files.readAllBytes(folder.resolve("vanthu.db"));
        try (Archive archive = Archive.openReadOnly(folder)) {
            DocumentRow row = archive.named("12-BC/ĐU").getFirst();
            assertEquals("a.txt", row.file().key().path());
            assertEquals(Optional.empty(), row.file().effort().worker());
            assertEquals(
                    "thu ngân sách",
                    archive.document(row.id()).orElseThrow().content().source().text());
            assertEquals(1, archive.search(Query.of("ngan sach")).documents());
        }
        Path kept = folder.resolve("vanthu.db.format-" + format);
        assertTrue(Files.exists(kept), "what it was is kept");
        assertTrue(before.length > 0 && Files.size(kept) > 0);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + kept);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            assertEquals(format, row.getInt(1));
        }
    }
}
