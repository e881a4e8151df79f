package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.pipeline.read.Limits;

/** What strangers would try, by a web page that a clerk happens to look at, or by a document that somebody sends. */
final class AttackTest {

    @TempDir
    private static Path home;

    @AutoClose
    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        Files.writeString(home.resolve("secret.txt"), "mật");
        served = new Served(home);
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    @Test
    void answersToItsOwnNamesOnly() throws IOException {
        String get = "GET /api/v1/archive HTTP/1.1\nConnection: close\nHost: ";
        assertAll(
                () -> assertEquals(200, status(served.raw(get + "127.0.0.1:PORT\n\n"))),
                () -> assertEquals(200, status(served.raw(get + "localhost:PORT\n\n"))),
                () -> assertEquals(421, status(served.raw(get + "evil.example:PORT\n\n"))),
                () -> assertEquals(421, status(served.raw(get + "evil.example\n\n"))),
                () -> assertEquals(421, status(served.raw(get + "127.0.0.1:1\n\n"))),
                () -> assertEquals(421, status(served.raw(get + "127.0.0.1.evil.example:PORT\n\n"))),
                () -> assertEquals(400, status(served.raw(get + "evil.example\nHost: 127.0.0.1:PORT\n\n"))),
                () -> assertEquals(
                        421, status(served.raw(get.replace("GET ", "GET http://evil.example") + "evil.example\n\n"))),
                () -> assertEquals(400, status(served.raw("GET /api/v1/archive HTTP/1.1\nConnection: close\n\n"))));
    }

    @Test
    void answersNoOtherSite() throws IOException, InterruptedException {
        assertEquals(
                403,
                served.get("/api/v1/archive", "Origin", "http://evil.example").statusCode());
        assertEquals(403, served.get("/api/v1/archive", "Origin", "null").statusCode());
        assertEquals(
                403,
                served.get("/api/v1/archive", "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(
                403,
                served.get("/api/v1/archive", "Sec-Fetch-Site", "same-site").statusCode());
        assertEquals(
                200,
                served.get("/api/v1/archive", "Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(
                200,
                served.get("/api/v1/archive", "Origin", "http://127.0.0.1:" + served.port())
                        .statusCode());
        assertEquals(200, followed("document"), "a link may be followed");
        assertEquals(403, followed("iframe"));
    }

    /** The answer to a link of another site. */
    private static int followed(String destination) throws IOException, InterruptedException {
        return served.get(
                        "/",
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Sec-Fetch-Mode",
                        "navigate",
                        "Sec-Fetch-Dest",
                        destination)
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "QUERY"})
    void knowsNoOtherWayToAsk(String method) throws IOException {
        assertTrue(List.of(400, 405).contains(status(sending(method, WRITE, Gate.BY + ": vanthu\n", "{}"))));
    }

    private static final String WRITE = "/api/v1/values/d00000000-1";

    private static String sending(String method, String path, String headers, String body) throws IOException {
        return served.raw(method + " " + path + " HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\nContent-Length: "
                + body.length() + "\n" + headers + "\n" + body);
    }

    /** What a page of another site can make a browser send: forms, pictures, simple requests of scripts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: text/plain",
                "Content-Type: application/json",
                "X-Requested-With: XMLHttpRequest",
                "X-Requested-With: vanthu|Origin: http://evil.example",
                "X-Requested-With: vanthu|Origin: null",
                "X-Requested-With: vanthu|Origin: https://127.0.0.1:PORT",
                "X-Requested-With: vanthu|Sec-Fetch-Site: cross-site",
                "X-Requested-With: vanthu|Sec-Fetch-Site: same-site",
                "X-Requested-With: vanthu|Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document"
            })
    void letsNoOtherSiteWrite(String headers) throws IOException {
        for (String method : List.of("POST", "DELETE")) {
            String answer = sending(method, WRITE, headers.replace("|", "\n") + "\n", "{}");
            assertEquals(403, status(answer), answer);
        }
    }

    @Test
    void takesWhatThePageItselfSends() throws IOException {
        String own = Gate.BY + ": vanthu\nOrigin: http://127.0.0.1:PORT\nSec-Fetch-Site: same-origin\n"
                + "Content-Type: application/json\n";
        assertEquals(404, status(sending("POST", WRITE, own, "{\"verdict\": \"confirmed\"}")), "no such value");
        assertEquals(415, status(sending("POST", WRITE, own.replace("json", "xml"), "<a/>")));
    }

    @Test
    void takesNoBodyThatIsTooLarge() throws IOException, InterruptedException {
        String long64 = "{\"verdict\": \"confirmed\", \"why\": \"" + "x".repeat(70_000) + "\"}";
        var refused = served.post(WRITE, long64);
        assertEquals(413, refused.statusCode());
        assertEquals(List.of("close"), refused.headers().allValues("Connection"));
        String deep = "{\"changes\": " + "[".repeat(30_000) + "]".repeat(30_000) + "}";
        assertEquals(400, served.post(WRITE, deep).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void changesNothingWhereItOnlyReads(String method, @TempDir Path elsewhere) throws IOException {
        try (Served reading = new Served(elsewhere, false)) {
            String answer = reading.raw(method
                    + " /api/v1/values/d00000000-1 HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n"
                    + "Content-Length: 0\n" + Gate.BY + ": vanthu\n\n");
            assertEquals(405, status(answer), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/archive",
                "/page/main.js",
                "/nothing",
                "/api/v1/search?x=1",
                "/api/v1/documents/1/file"
            })
    void forbidsTheBrowserWhatNoPageNeeds(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = served.get(path);
        String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
        assertAll(
                () -> assertTrue(policy.contains("default-src 'none'"), policy),
                () -> assertTrue(policy.contains("frame-ancestors 'none'"), policy),
                () -> assertFalse(policy.contains("unsafe"), policy),
                () -> assertEquals(
                        "nosniff",
                        response.headers().firstValue("X-Content-Type-Options").orElse("")),
                () -> assertEquals(
                        "no-referrer",
                        response.headers().firstValue("Referrer-Policy").orElse("")),
                () -> assertTrue(response.headers()
                        .firstValue("Access-Control-Allow-Origin")
                        .isEmpty()),
                () -> assertTrue(response.headers().firstValue("Server").isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/../secret.txt",
                "/page/%2e%2e/%2e%2e/secret.txt",
                "/page/..%2f..%2fsecret.txt",
                "/page/..%5c..%5csecret.txt",
                "/page//etc/passwd",
                "/page/index.html",
                "/page/../openapi.json",
                "/WEB-INF/web.xml",
                "/api/v1/documents/..%2f..%2fsecret.txt/file",
                "/api/v1/documents/1/file/../../../secret.txt"
            })
    void leavesNoWayOut(String path) throws IOException {
        String answer = served.raw("GET " + path + " HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n\n");
        assertTrue(List.of(400, 404).contains(status(answer)), answer);
        assertFalse(answer.contains("mật"), answer);
    }

    @Test
    void givesAFileToKeepAsItIs() throws IOException, InterruptedException {
        for (int document = 1; document <= 2; document++) {
            HttpResponse<String> response = served.get("/api/v1/documents/" + document + "/file");
            assertEquals(200, response.statusCode());
            assertTrue(List.of(Served.REPORT, Served.HOSTILE).contains(response.body()), response.body());
            assertEquals(
                    "application/octet-stream",
                    response.headers().firstValue("Content-Type").orElse(""));
            String kept = response.headers().firstValue("Content-Disposition").orElse("");
            assertTrue(kept.startsWith("attachment; filename*=UTF-8''"), kept);
            assertFalse(kept.matches(".*[<>\\s'\"]{3,}.*"), kept);
        }
    }

    @Test
    void givesNoFileThatALinkLeadsTo() throws IOException, InterruptedException {
        Path file = served.documents().resolve("bao-cao.txt");
        Path aside = home.resolve("aside.txt");
        Files.move(file, aside);
        Files.createSymbolicLink(file, home.resolve("secret.txt"));
        try {
            List<Integer> given = new ArrayList<>();
            for (int document = 1; document <= 2; document++) {
                HttpResponse<String> response = served.get("/api/v1/documents/" + document + "/file");
                given.add(response.statusCode());
                assertFalse(response.body().contains("mật"), response.body());
            }
            assertTrue(given.contains(404) && given.contains(200), given::toString);
        } finally {
            Files.delete(file);
            Files.move(aside, file);
        }
    }

    @Test
    void sendsScriptsAsTextsThatNoBrowserRuns() throws IOException, InterruptedException {
        HttpResponse<String> json = served.get("/api/v1/search?q=hacked%20OR%20ng%C3%A2n");
        assertTrue(json.body().contains("<script>document.title='hacked'</script>"), json.body());
        assertTrue(json.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
        HttpResponse<String> refused = served.get("/api/v1/search?%3Cscript%3E=1");
        assertTrue(refused.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        HttpResponse<String> csv = served.get("/api/v1/search?format=csv&q=hacked");
        assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertTrue(csv.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
    }

    @Test
    void turnsLongRequestsAway() throws IOException, InterruptedException {
        String words = "từ ".repeat(10_000).strip().replace(" ", "+");
        String request = "GET /api/v1/search?q=" + words.replace("ừ", "%E1%BB%AB")
                + " HTTP/1.1\nHost: 127.0.0.1:PORT\nConnection: close\n\n";
        int status = status(served.raw(request));
        assertTrue(status == 414 || status == 431, () -> "status " + status);
        assertEquals(400, served.get("/api/v1/search?q=" + "a+".repeat(1500)).statusCode());
        assertEquals(200, served.get("/api/v1/search?q=" + "a+".repeat(900)).statusCode());
        assertEquals(200, served.get("/api/v1/search?q=" + "%28".repeat(900)).statusCode());
        assertEquals(200, served.get("/api/v1/search?q=" + "*+".repeat(900)).statusCode());
    }

    @Test
    void closesOnWhoSendsALineAndNoMore() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: 127".getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                in.readAllBytes(); // ends when the server does; a timeout would throw
            }
        }
    }

    private static final String UPLOAD = "POST /api/v1/uploads?name=a.txt HTTP/1.1\nHost: 127.0.0.1:PORT\n" + Gate.BY
            + ": vanthu\nContent-Type: application/octet-stream\nConnection: close\n";

    private static List<Path> unfinished() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("archive/uploads"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void takesNoFileThatIsTooLarge() throws IOException {
        long most = Limits.DEFAULT.fileBytes();
        assertEquals(413, status(served.raw(UPLOAD + "Content-Length: " + (most + 1) + "\n\nx")));
        String piece = "8000\n" + "x".repeat(0x8000) + "\n";
        String chunked = UPLOAD.replace("uploads?name=a.txt", "values/d00000000-1")
                        .replace("octet-stream", "json") + "Transfer-Encoding: chunked\n\n";
        assertEquals(413, status(served.raw(chunked + piece.repeat(3) + "0\n\n")));
        assertEquals(List.of(), unfinished());
    }

    @Test
    void keepsNothingOfAFileThatDoesNotCome() throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.port())) {
            socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
            socket.getOutputStream()
                    .write((UPLOAD + "Content-Length: 1000\n\nx")
                            .replace("PORT", String.valueOf(served.port()))
                            .replace("\n", "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8); // ends when the server does
                assertTrue(answer.isEmpty() || status(answer) == 408, answer);
            }
        }
        assertEquals(List.of(), unfinished());
    }

    @Test
    void answersFiftyAtOnce() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> asking = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String path = i % 2 == 0 ? "/api/v1/search?q=ngan+sach" : "/api/v1/documents/" + (1 + i % 4 / 2);
                asking.add(() -> served.get(path).statusCode());
            }
            for (Future<Integer> status : readers.invokeAll(asking)) {
                assertEquals(200, status.get());
            }
        }
    }

    @Test
    void isForThisComputerAloneWhileItHasNoPassword() throws IOException {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        assertThrows(
                IllegalArgumentException.class,
                () -> new WebServer.Setting(everywhere, 0, true, "0.0.1", Optional.empty(), Optional.empty()));
    }
}
