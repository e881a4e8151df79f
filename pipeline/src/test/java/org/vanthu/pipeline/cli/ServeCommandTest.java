package org.vanthu.pipeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.pipeline.web.Password;

/** What {@code vanthu serve} says, and what it refuses. */
@Timeout(60)
final class ServeCommandTest {

    @TempDir
    private static Path home;

    @BeforeAll
    static void importOneFile() throws IOException {
        Path file = Files.writeString(home.resolve("a.txt"), "Thu ngân sách đạt 100 triệu đồng.");
        assertEquals(ExitCode.DONE, Ran.vanthu(home, "import", file).exitCode());
    }

    @Test
    void saysWhereItIsAndAnswersThereUntilItIsEnded() throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Session session = Session.of(out, out, Map.of("HOME", home.toString()), false, Language.EN);
        Thread running = Thread.ofVirtual().start(() -> Main.run(session, "serve", "--port", "0"));
        Matcher address =
                Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\?lang=en").matcher("");
        while (!address.reset(out.toString(StandardCharsets.UTF_8)).find()) {
            assertTrue(running.isAlive(), () -> out.toString(StandardCharsets.UTF_8));
            Thread.sleep(20);
        }
        URI uri = URI.create(address.group());
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(uri.resolve("/api/v1/archive")).build();
            assertEquals(
                    200,
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
        running.interrupt();
        running.join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.10", "::", "8.8.8.8"})
    void letsOthersInOnlyWithAPasswordAndEncryption(String address) throws IOException {
        Ran ran = Ran.vanthu(home, "serve", "--port", "0", "--host", address, "--unencrypted");
        assertEquals(ExitCode.WRONG_USE, ran.exitCode());
        assertTrue(ran.err().contains("'" + address + "' can be reached by other computers, and this archive has no"));
        Password.of("ba con mèo xanh".toCharArray()).keep(home.resolve("vanthu-archive"));
        try {
            Ran without = Ran.vanthu(home, "serve", "--port", "0", "--host", address);
            assertEquals(ExitCode.WRONG_USE, without.exitCode());
            assertTrue(without.err().contains("--unencrypted if everybody on the network may read along"));
            Ran broken =
                    Ran.vanthu(home, "serve", "--port", "0", "--host", address, "--keystore", home.resolve("none.p12"));
            assertEquals(ExitCode.WRONG_USE, broken.exitCode());
            assertTrue(broken.err().contains("none.p12 cannot be opened"), broken.err());
        } finally {
            Files.delete(home.resolve("vanthu-archive/password"));
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        Ran ran = Ran.vanthu(home, "serve", "--port", "70000");
        assertEquals(ExitCode.WRONG_USE, ran.exitCode());
        assertTrue(ran.err().contains("'70000' is no port: a number from 0 to 65535"), ran.err());
    }

    @Test
    void namesAnotherPortWhereOneIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ran ran = Ran.vanthu(home, "serve", "--port", other.getLocalPort());
            assertEquals(ExitCode.ENVIRONMENT, ran.exitCode());
            assertTrue(ran.err().contains("port " + other.getLocalPort() + " is used by another program"), ran.err());
        }
    }

    @Test
    void needsAnArchiveToReadOnly(@TempDir Path empty) {
        Ran ran = Ran.vanthu(empty, "serve", "--port", "0", "--read-only");
        assertEquals(ExitCode.ENVIRONMENT, ran.exitCode());
    }

    @Test
    void makesNoArchiveInAFolderOfSomethingElse(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("thesis.txt"), "x");
        Ran ran = Ran.vanthu(other, "serve", "--port", "0", "--archive", other);
        assertEquals(ExitCode.ENVIRONMENT, ran.exitCode());
    }
}
