package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.index.Archive;

/** An archive with a password that other computers can reach. */
final class LockedTest {

    private static final String PASSWORD = "ba con mèo xanh";

    @TempDir
    private static Path home;

    @AutoClose
    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        served = new Served(
                home,
                new WebServer.Setting(
                        InetAddress.getByName("0.0.0.0"),
                        0,
                        true,
                        "0.0.1",
                        Optional.of(Password.of(PASSWORD.toCharArray())),
                        Optional.empty()));
    }

    private static HttpResponse<String> enter(String password) throws IOException, InterruptedException {
        return served.post("/api/v1/login", "{\"password\": \"" + password + "\"}");
    }

    private static String cookie() throws IOException, InterruptedException {
        HttpResponse<String> answer = enter(PASSWORD);
        assertEquals(200, answer.statusCode(), answer.body());
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.endsWith("; Path=/; HttpOnly; SameSite=Strict"), cookie);
        return cookie.replaceAll(";.*", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/archive",
                "/api/v1/search?q=thu",
                "/api/v1/documents/1",
                "/api/v1/documents/1/file",
                "/api/v1/exports/facts?format=csv",
                "/api/v1/openapi.json",
                "/api/v1/nothing",
                "/api/v1/./archive",
                "//api/v1/archive"
            })
    void givesNothingOfTheArchiveToStrangers(String path) throws IOException {
        String answer = served.raw("GET " + path + " HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n"
                + "Cookie: vanthu=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 40[014] .*"), answer);
        assertFalse(answer.contains("Sông Mây"), answer);
        assertFalse(answer.contains("\"documents\""), answer);
    }

    @Test
    void takesNothingFromStrangers() throws IOException, InterruptedException {
        for (String path : List.of("values/d00000000-1", "import", "uploads?name=a.txt")) {
            assertEquals(401, served.post("/api/v1/" + path, "{}").statusCode(), path);
        }
        assertEquals(401, served.delete("/api/v1/import").statusCode());
        assertFalse(Files.exists(home.resolve("archive/uploads")));
    }

    @Test
    void letsInWhoKnowsThePassword() throws IOException, InterruptedException {
        String cookie = cookie();
        assertEquals(200, served.get("/api/v1/archive", "Cookie", cookie).statusCode());
        assertEquals(
                404,
                served.post("/api/v1/values/d00000000-1", "{\"verdict\": \"confirmed\"}", "Cookie", cookie)
                        .statusCode());
        assertEquals(200, served.get("/login").statusCode());
        assertEquals(401, enter("ba con mèo đỏ").statusCode());
    }

    @Test
    void takesNoPasswordThatAnotherSitesFormSends() throws IOException {
        String answer = served.raw("POST /api/v1/login HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n"
                + "Content-Type: text/plain\nContent-Length: 2\n\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }

    @Test
    void answersToNamesOfThisComputerAlone() throws IOException {
        String get = "GET /login HTTP/1.1\nConnection: close\nHost: ";
        assertTrue(served.raw(get + "127.0.0.1:PORT\n\n").startsWith("HTTP/1.1 200"));
        String name = InetAddress.getLocalHost().getHostName();
        assertTrue(served.raw(get + name + ":PORT\n\n").startsWith("HTTP/1.1 200"), name);
        assertTrue(served.raw(get + "evil.example:PORT\n\n").startsWith("HTTP/1.1 421"));
    }

    @Test
    void needsACertificateThatIsOne() throws IOException {
        Path keystore = Files.writeString(home.resolve("no.p12"), "no keystore");
        try (Archive archive = Archive.openReadOnly(home.resolve("archive"))) {
            var setting = new WebServer.Setting(
                    InetAddress.getLoopbackAddress(),
                    0,
                    true,
                    "0.0.1",
                    Optional.empty(),
                    Optional.of(new WebServer.Certificate(keystore, "secret")));
            assertThrows(WebServer.BadCertificate.class, () -> WebServer.start(archive, setting, served.bugs::add));
        }
    }
}
