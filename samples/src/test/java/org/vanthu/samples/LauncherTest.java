package org.vanthu.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program as it is started by hand, with the cache of loaded classes that the build makes: classes out of a cache do not behave
 * like classes out of a jar in all respects, and no other test sees them.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("..", "vanthu").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private record Ran(int exitCode, String out, String err) {}

    private Ran vanthu(String... words) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(LAUNCHER) && Files.exists(Path.of("/bin/sh")), "the launcher is a shell script");
        assumeTrue(
                Files.exists(Path.of("..", "pipeline", "target", "vanthu", "vanthu.aot")),
                "the program has not been packaged: mvn verify does");
        int exitCode = start(words).waitFor();
        return new Ran(exitCode, read(out()), read(err()));
    }

    private Process start(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(LAUNCHER.toString()));
        line.addAll(List.of(words));
        ProcessBuilder process =
                new ProcessBuilder(line).redirectOutput(out().toFile()).redirectError(err().toFile());
        process.environment()
                .put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on"); // no start without its cache, of no worker either
        process.environment().put("VANTHU_ARCHIVE", folder.resolve("archive").toString());
        return process.start();
    }

    private Path out() {
        return folder.resolve("out.txt");
    }

    private Path err() {
        return folder.resolve("err.txt");
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Test
    void importsAndFindsWithTheCacheOfTheBuild() throws IOException, InterruptedException {
        Path office = Samples.DOCUMENTS.resolve("Phuong An Thinh/2015");
        Ran imported = vanthu("import", office.toString(), "--lang", "en");
        assertEquals(0, imported.exitCode, imported::err);
        assertTrue(imported.out.contains("imported"), imported::out);

        Ran again = vanthu("import", office.toString(), "--lang", "en");
        assertEquals(0, again.exitCode, again::err);
        assertTrue(again.out.contains("unchanged") && !again.out.contains("imported"), again::out);

        Ran found = vanthu("search", "ngan sach", "--lang", "en");
        assertEquals(0, found.exitCode, found::err);
        assertTrue(found.out.contains("BC KTXH nam 2015.doc"), found::out);
    }

    @Test
    void servesThePageAndItsLibraries() throws IOException, InterruptedException {
        Path office = Samples.DOCUMENTS.resolve("Phuong An Thinh/2015");
        assertEquals(0, vanthu("import", office.toString(), "--lang", "en").exitCode);
        Process serving = start("serve", "--port", "0", "--no-open", "--lang", "en");
        try (HttpClient client = HttpClient.newHttpClient()) {
            Matcher address = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher("");
            while (!address.reset(read(out())).find()) {
                assertTrue(serving.isAlive(), read(err()));
                Thread.sleep(20);
            }
            for (String path : List.of("", "page/main.js", "page/echarts.js", "api/v1/search?q=ngan+sach")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(address.group() + path))
                        .build();
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertEquals(200, response.statusCode(), path);
                assertTrue(response.body().length() > 500, path);
            }
        } finally {
            serving.destroy();
            serving.waitFor();
        }
    }
}
