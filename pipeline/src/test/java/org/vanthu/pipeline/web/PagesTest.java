package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages of originals, of those in containers too, and where a figure stands on them. */
final class PagesTest {

    private static final String WORDS = "Tong thu ngan sach dat 7.644 trieu dong nam 2022.";

    @TempDir
    private static Path home;

    @AutoClose
    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        served = new Served(home);
        Path more = Files.createDirectories(home.resolve("more"));
        try (ZipOutputStream outer = zip(Files.newOutputStream(more.resolve("thang 5.zip")))) {
            ByteArrayOutputStream inner = new ByteArrayOutputStream();
            try (ZipOutputStream zip = zip(inner)) {
                add(zip, "bao cao/so lieu.pdf", pdf(WORDS));
            }
            add(outer, "nam.zip", inner.toByteArray());
            add(outer, "khac.pdf", pdf("Mot van ban khac han, khong co so lieu gi ca."));
        }
        served.importing(more);
    }

    private static ZipOutputStream zip(OutputStream out) {
        return new ZipOutputStream(out);
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] pdf(String words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(59.5f, 842 - 84.2f);
                content.showText(words);
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** The number of the document that was read from it. */
    private static String document(String name) throws IOException, InterruptedException {
        for (JsonNode row : json("/api/v1/documents")) {
            if (row.get("source_file").stringValue().endsWith(name)) {
                return "/api/v1/documents/" + row.get("document").intValue();
            }
        }
        throw new AssertionError("no document of " + name);
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = served.get(path);
        assertEquals(200, response.statusCode(), response.body());
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void ofAFileInAContainerInAContainerAreSeen() throws IOException, InterruptedException {
        for (String name : List.of("so lieu.pdf", "khac.pdf")) {
            HttpResponse<String> page = served.get(document(name) + "/pages/1");
            assertEquals(200, page.statusCode(), page.body());
            assertEquals("image/jpeg", page.headers().firstValue("Content-Type").orElse(""));
            assertEquals(404, served.get(document(name) + "/pages/2").statusCode());
        }
        assertTrue(json(document("so lieu.pdf")).at("/original/pages").booleanValue());
    }

    @Test
    void haveTheFigureMarked() throws IOException, InterruptedException {
        String document = document("so lieu.pdf");
        JsonNode block = json(document).get("blocks").get(1);
        int start =
                block.get("start").intValue() + block.get("text").stringValue().indexOf("7.644");
        JsonNode spot = json(document + "/spot?start=" + start + "&end=" + (start + 5));
        assertEquals(List.of(), OpenApiTest.problems("/api/v1/documents/{id}/spot", "get", spot.toString()));
        assertEquals(1, spot.get("page").intValue());
        assertEquals(1, spot.get("areas").size());
        assertEquals(0.1, spot.at("/areas/0/bottom").doubleValue(), 0.01);
        double left = spot.at("/areas/0/left").doubleValue();
        assertTrue(left > 0.2 && left < 0.4, spot::toString);
    }

    @Test
    void haveNoMarkForAFileWithoutPages() throws IOException, InterruptedException {
        assertEquals(
                "{\"areas\":[]}",
                served.get("/api/v1/documents/1/spot?start=0&end=5").body());
        assertEquals(400, served.get("/api/v1/documents/1/spot?start=0").statusCode());
        assertEquals(400, served.get("/api/v1/documents/1/spot?start=5&end=4").statusCode());
        assertEquals(
                400, served.get("/api/v1/documents/1/spot?start=0&end=99999").statusCode());
    }
}
