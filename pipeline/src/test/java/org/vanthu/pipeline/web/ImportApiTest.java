package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.index.Archive;
import org.vanthu.index.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports that the page starts, with the importer of {@code vanthu import}. */
final class ImportApiTest {

    private static final String LETTER = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG SÔNG MÂY
        Số: 15/TB-UBND

        Sông Mây, ngày 2 tháng 8 năm 2022

        THÔNG BÁO
        Thu gom rác thải tháng 8 năm 2022
        """;

    @TempDir
    private Path home;

    @AutoClose
    private Served served;

    @BeforeEach
    void serve() throws IOException {
        served = new Served(home);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode ended() throws IOException, InterruptedException {
        for (; ; Thread.sleep(50)) {
            JsonNode job = json(served.get("/api/v1/import"));
            if (!List.of("running", "stopping").contains(job.get("state").stringValue())) {
                return job;
            }
        }
    }

    private JsonNode imported(String order) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.post("/api/v1/import", order);
        assertEquals(200, answer.statusCode(), answer.body());
        return ended();
    }

    private long documents() throws IOException, InterruptedException {
        return json(served.get("/api/v1/archive")).get("documents").longValue();
    }

    private static String path(Path path) {
        return "{\"path\": " + JsonMapper.shared().writeValueAsString(path.toString()) + "}";
    }

    private static String file(Path folder, String name) {
        return "{\"file\": {\"folder\": " + JsonMapper.shared().writeValueAsString(folder.toString())
                + ", \"source_file\": \"" + name + "\"}}";
    }

    @Test
    void importsAFolderOfThisComputer() throws IOException, InterruptedException {
        assertEquals("none", ended().get("state").stringValue());
        Path folder = Files.createDirectories(home.resolve("mới"));
        Files.writeString(folder.resolve("thong-bao.txt"), LETTER);
        Files.writeString(folder.resolve("trống.txt"), "");
        JsonNode job = imported(path(folder));
        assertEquals("ended", job.get("state").stringValue());
        assertTrue(job.get("complete").booleanValue());
        assertEquals(2, job.get("found").longValue());
        assertEquals("{\"imported\":1,\"no-text\":1}", job.get("states").toString());
        assertEquals(1, job.get("documents").longValue());
        assertEquals(3, documents());
        assertEquals("{\"unchanged\":2}", imported(path(folder)).get("states").toString());
    }

    @Test
    void importsWhatWasSent() throws IOException, InterruptedException {
        JsonNode first = json(served.upload("../../thong-bao.txt", "", LETTER));
        String batch = first.get("batch").stringValue();
        assertEquals("thong-bao.txt", first.get("name").stringValue());
        JsonNode second = json(served.upload("thong-bao.txt", batch, LETTER + "\nKhác."));
        assertEquals(batch, second.get("batch").stringValue());
        assertEquals("thong-bao (2).txt", second.get("name").stringValue());
        assertEquals(
                "{\"imported\":2}",
                imported("{\"batch\": \"" + batch + "\"}").get("states").toString());
        assertEquals(4, documents());
        assertEquals(
                Set.of(LETTER, LETTER + "\nKhác."),
                Set.of(
                        served.get("/api/v1/documents/3/file").body(),
                        served.get("/api/v1/documents/4/file").body()));
        try (Stream<Path> kept = Files.walk(home.resolve("archive/uploads"))) {
            assertEquals(4, kept.count(), "the folder, the batch and two files");
        }
    }

    @Test
    void readsFilesAgainThatFailed() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve("mới"));
        Path broken =
                Files.write(folder.resolve("hong.docx"), "PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8));
        JsonNode job = imported(path(folder));
        assertEquals("{\"failed\":1}", job.get("states").toString());
        String reason = json(served.get("/api/v1/files?state=failed&lang=vi"))
                .get(0)
                .get("reason")
                .stringValue();
        assertTrue(reason.startsWith("tệp"), reason);
        assertEquals(
                "{\"failed\":1}",
                imported("{\"retry\": [\"failed\"]}").get("states").toString());
        assertEquals(
                "{\"failed\":1}",
                imported(file(folder, "hong.docx")).get("states").toString());
        assertEquals(
                404, served.post("/api/v1/import", file(folder, "khac.docx")).statusCode());
        assertEquals(
                400,
                served.post("/api/v1/import", file(served.documents(), "bao-cao.txt"))
                        .statusCode(),
                "it did not fail");
        Files.delete(broken);
        Files.writeString(folder.resolve("hong.docx"), LETTER);
        assertEquals(
                "{\"imported\":1}",
                imported("{\"retry\": [\"failed\", \"crashed\"]}").get("states").toString());
    }

    @Test
    void stopsCleanlyAndSaysWhoWritesMeanwhile() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve("nhiều"));
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve(i + ".txt"), LETTER.replace("15", String.valueOf(i)));
        }
        assertEquals(200, served.post("/api/v1/import", path(folder)).statusCode());
        HttpResponse<String> said = served.post("/api/v1/values/d00000000-1", "{\"verdict\": \"confirmed\"}");
        HttpResponse<String> another = served.post("/api/v1/import", path(folder));
        for (HttpResponse<String> refused : List.of(said, another)) {
            assertEquals(409, refused.statusCode(), refused.body());
            assertEquals("importing", json(refused).get("reason").stringValue());
        }
        assertEquals(200, served.delete("/api/v1/import").statusCode());
        JsonNode stopped = ended();
        assertFalse(stopped.get("complete").booleanValue(), stopped::toString);
        long stored = documents() - 2;
        assertEquals(stopped.get("documents").longValue(), stored);
        JsonNode rest = imported(path(folder));
        assertTrue(rest.get("complete").booleanValue());
        assertEquals(302, documents());
    }

    @Test
    void endsAnImportWhenTheServerDoes() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(home.resolve("nhiều"));
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve(i + ".txt"), LETTER.replace("15", String.valueOf(i)));
        }
        served.post("/api/v1/import", path(folder));
        served.close();
        Archive.open(home.resolve("archive")).close(); // nobody holds it
        assertEquals(
                List.of(Finding.Kind.BROKEN_OFF), // as Ctrl-C leaves it, and nothing is damaged
                Archive.check(home.resolve("archive")).stream()
                        .map(Finding::kind)
                        .toList());
        served = new Served(home);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400 {}",
                "400 {\"path\": \"/tmp\", \"retry\": [\"failed\"]}",
                "400 {\"retry\": [\"imported\"]}",
                "400 {\"retry\": [\"lost\"]}",
                "400 {\"file\": {\"folder\": \"/tmp\"}}",
                "400 {\"file\": {\"folder\": \"/tmp\", \"source_file\": \"/etc/passwd\"}}",
                "404 {\"file\": {\"folder\": \"/etc\", \"source_file\": \"passwd\"}}",
                "404 {\"batch\": \"20260101-000000\"}",
                "404 {\"batch\": \"..\"}",
                "404 {\"batch\": \"../..\"}",
                "422 {\"path\": \"/no/such/folder\"}",
                "422 {\"path\": \"relative\"}",
                "422 {\"path\": \"a\\u0000b\"}"
            })
    void refusesWhatCannotBe(String line) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.post("/api/v1/import", line.substring(4));
        assertEquals(line.substring(0, 3), String.valueOf(answer.statusCode()), answer.body());
        assertEquals("none", ended().get("state").stringValue());
    }
}
