package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that runs for weeks shows what was imported since. */
final class LatestStateTest {

    @TempDir
    private Path home;

    @Test
    void findsWhatWasImportedMeanwhileAndKnowsTheOfficesNewWords() throws IOException, InterruptedException {
        try (Served served = new Served(home)) {
            assertFalse(served.get("/api/v1/search?q=%22ph%C3%A0%20l%E1%BB%9F%22")
                    .body()
                    .contains("12/KH-UBND"));
            Path more = Files.createDirectories(home.resolve("more"));
            Files.writeString(
                    more.resolve("ke-hoach.txt"),
                    Served.REPORT.replace("28 hộ nghèo", "28 bến phà lở").replace("12/BC", "12/KH"));
            served.importing(more);
            assertTrue(served.get("/api/v1/search?q=%22ph%C3%A0%20l%E1%BB%9F%22")
                    .body()
                    .contains("12/KH-UBND"));
            assertTrue(served.get("/api/v1/documents").body().contains("12/KH-UBND"));
            assertFalse(served.get("/api/v1/search?q=bpl").body().contains("12/KH-UBND"));
            Files.writeString(home.resolve("archive/abbreviations.tsv"), "short\tlong\nBPL\tbến phà lở\n");
            assertTrue(served.get("/api/v1/search?q=bpl").body().contains("12/KH-UBND"));
            assertEquals(List.of(), served.bugs);
        }
    }
}
