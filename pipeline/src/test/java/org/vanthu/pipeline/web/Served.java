package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vanthu.index.Archive;
import org.vanthu.pipeline.cli.Main;

/** An archive of a few texts, served on a port that was free. */
final class Served implements AutoCloseable {

    static final String REPORT = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG SÔNG MÂY
        Số: 12/BC-UBND

        Sông Mây, ngày 20 tháng 6 năm 2022

        BÁO CÁO
        Tình hình thực hiện nhiệm vụ 6 tháng đầu năm 2022

        I. KẾT QUẢ THỰC HIỆN

        1. Kinh tế

        Tổng thu ngân sách nhà nước trên địa bàn ước đạt 7.644 triệu đồng, đạt 93,5% so với dự toán.

        2. Văn hóa - xã hội

        UBND phường đã rà soát 28 hộ nghèo trên địa bàn theo Quyết định số 24/2021/QĐ-TTg, báo cáo hàng tháng.

        II. NHIỆM VỤ 6 THÁNG CUỐI NĂM 2022

        - UBND phường tiếp tục rà soát hộ nghèo, hoàn thành trước ngày 30/9/2022.
        - Phấn đấu tổng thu ngân sách nhà nước trên địa bàn năm 2022 đạt 8.175 triệu đồng.
        """;

    /** What a stranger would write who hopes that a page shows it as it is. */
    static final String HOSTILE = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG SÔNG MÂY
        Số: 13/BC-UBND

        Sông Mây, ngày 21 tháng 7 năm 2022

        BÁO CÁO
        Kết quả <script>document.title='hacked'</script> tháng 7 năm 2022

        Thu ngân sách đạt 100 triệu đồng <img src=x onerror="document.title='hacked'">, bằng 50% dự toán.
        """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final Archive archive;
    private final WebServer server;
    final List<Exception> bugs = new ArrayList<>();

    Served(Path home) throws IOException {
        this(home, true);
    }

    Served(Path home, boolean writable) throws IOException {
        this(home, WebServer.Setting.here(0, writable, "0.0.1"));
    }

    Served(Path home, WebServer.Setting setting) throws IOException {
        this.home = home;
        Path documents = Files.createDirectories(home.resolve("văn bản"));
        Files.writeString(documents.resolve("bao-cao.txt"), REPORT);
        Files.writeString(documents.resolve("<script>alert(1)<!-- 'x'.txt"), HOSTILE);
        importing(documents);
        archive = Archive.openReadOnly(home.resolve("archive"));
        server = WebServer.start(archive, setting, bugs::add);
    }

    /** As another process does it while this one serves. */
    void importing(Path documents) {
        var out = new ByteArrayOutputStream();
        int exitCode = Main.run(
                out,
                out,
                Map.of("HOME", home.toString()),
                "import",
                "--archive",
                home.resolve("archive").toString(),
                documents.toString());
        assertEquals(0, exitCode, () -> out.toString(StandardCharsets.UTF_8));
    }

    Path documents() {
        return home.resolve("văn bản");
    }

    int port() {
        return server.uri().getPort();
    }

    URI uri() {
        return server.uri();
    }

    /** @param path percent-encoded, with its query */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As the page sends what changes something. */
    HttpResponse<String> post(String path, String json, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", "application/json")
                .header(Gate.BY, Gate.OUR_PAGE)
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.uri().resolve(path))
                        .header(Gate.BY, Gate.OUR_PAGE)
                        .DELETE()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** @param batch empty for a new one */
    HttpResponse<String> upload(String name, String batch, String content) throws IOException, InterruptedException {
        String query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&batch=" + batch;
        return client.send(
                HttpRequest.newBuilder(server.uri().resolve("/api/v1/uploads" + query))
                        .header("Content-Type", "application/octet-stream")
                        .header(Gate.BY, Gate.OUR_PAGE)
                        .POST(HttpRequest.BodyPublishers.ofString(content))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What comes back for a request as it is written here, {@code PORT} filled in, up to the end of the connection. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(request.replace("PORT", String.valueOf(port()))
                            .replace("\n", "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** Ends it, and a test in which something happened that should not have. */
    @Override
    public void close() throws IOException {
        server.close();
        archive.close();
        assertEquals(List.of(), bugs);
    }
}
