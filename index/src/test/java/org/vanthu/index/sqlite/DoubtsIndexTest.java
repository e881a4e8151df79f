package org.vanthu.index.sqlite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.Confidences;
import org.vanthu.index.Archive;

/** Facts in doubt are found without looking at all the others. */
final class DoubtsIndexTest {

    @TempDir
    private Path folder;

    @Test
    void asksInTheWordsOfTheIndex() throws Exception {
        Archive.open(folder).close();
        List<String> plan = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("vanthu.db"));
                Statement statement = connection.createStatement();
                ResultSet steps = statement.executeQuery(
                        "EXPLAIN QUERY PLAN SELECT document " + Doubts.OPEN + "ORDER BY document, start, ordinal")) {
            while (steps.next()) {
                plan.add(steps.getString("detail"));
            }
        }
        assertTrue(plan.getFirst().contains("facts_in_doubt"), plan::toString);
        assertTrue(plan.stream().noneMatch(step -> step.contains("ORDER BY")), plan::toString);
        assertTrue(Doubts.OPEN.contains("confidence < " + Confidences.DOUBTFUL + " "), Doubts.OPEN);
    }
}
