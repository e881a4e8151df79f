package org.vanthu.pipeline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that were made to harm: each is read to a named end by a real worker, nobody is called, and nothing outside is read or written.
 */
@Timeout(180)
final class HostileFilesTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static DocumentReader reader;
    private static ServerSocket server;
    private static final AtomicInteger CALLS = new AtomicInteger();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        reader = new DocumentReader(Limits.DEFAULT
                .withWorkers(1)
                .withMemory(192, 700)
                .withYield(1_000_000, 64L << 20, 300L << 20)
                .withTime(Duration.ofSeconds(20), Duration.ofSeconds(40)));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            while (!server.isClosed()) {
                try (Socket _ = server.accept()) {
                    CALLS.incrementAndGet();
                } catch (IOException _) {
                    return; // closed
                }
            }
        });
    }

    @AfterAll
    static void stop() throws IOException {
        reader.close();
        server.close();
        assertEquals(0, CALLS.get(), "somebody was called");
    }

    private static String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/x";
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path docx(String document, String relations) throws IOException {
        return Files.write(folder.resolve("a.docx"), zip(word(document, relations)));
    }

    /** The parts of a Word file with this as its main part, and relations of that part. */
    private static Map<String, byte[]> word(String document, String relations) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml"
              ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """));
        parts.put(
                "_rels/.rels",
                utf8("<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        parts.put("word/document.xml", utf8(document));
        parts.put(
                "word/_rels/document.xml.rels",
                utf8("<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>"));
        return parts;
    }

    private static String body(String content) {
        return "<w:document xmlns:w=\"" + WORD + "\" xmlns:r=\"" + OFFICE + "\"><w:body>" + content
                + "</w:body></w:document>";
    }

    private static String text(Reading reading) {
        return reading instanceof Reading.Read read
                ? read.blocks().stream().map(block -> block.text()).collect(Collectors.joining("\n"))
                : reading.toString();
    }

    @Test
    void entitiesThatExplodeAreNotExpanded() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha ha ha ha ha ha \">");
        for (int i = 1; i < 12; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]>").append(body("<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>"));
        Reading reading = reader.read(docx(bomb.toString(), ""));
        assertInstanceOf(Reading.Unread.class, reading);
        assertFalse(reading instanceof Reading.OutOfMemory || reading instanceof Reading.TimedOut, reading.toString());
    }

    @Test
    void entitiesOutsideAreNotFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "bí mật của máy");
        for (String outside : List.of(secret.toUri().toString(), url())) {
            String xml = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + outside + "\"><!ENTITY % p SYSTEM \"" + outside
                    + "\"> %p;]>" + body("<w:p><w:r><w:t>trước &x; sau</w:t></w:r></w:p>");
            String said = text(reader.read(docx(xml, "")));
            assertFalse(said.contains("bí mật"), said);
        }
    }

    @Test
    void whatADocumentLinksToIsNotOpened() throws IOException {
        String relations = "<Relationship Id=\"r1\" Type=\"" + OFFICE + "/attachedTemplate\" Target=\"" + url()
                + "\" TargetMode=\"External\"/><Relationship Id=\"r2\" Type=\"" + OFFICE + "/image\" Target=\"" + url()
                + "\" TargetMode=\"External\"/><Relationship Id=\"r3\" Type=\"" + OFFICE
                + "/oleObject\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/><Relationship Id=\"r4\" Type=\""
                + OFFICE + "/subDocument\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>";
        String said = text(reader.read(docx(
                body("<w:p><w:r><w:t>Thông báo</w:t></w:r></w:p><w:subDoc r:id=\"r4\"/><w:altChunk r:id=\"r4\"/>"),
                relations)));
        assertTrue(said.contains("Thông báo"), said);
        assertFalse(said.contains("root:"), said);
        Path html = Files.writeString(
                folder.resolve("a.html"),
                "<html><head><base href='" + url() + "'><link rel=stylesheet href='" + url()
                        + "'><meta http-equiv=refresh content='0;url=" + url()
                        + "'></head><body><p>Kế hoạch</p><img src='"
                        + url() + "'><iframe src='file:///etc/passwd'></iframe><object data='" + url()
                        + "'></object></body></html>");
        assertTrue(text(reader.read(html)).contains("Kế hoạch"));
        Path rtf = Files.writeString(
                folder.resolve("a.rtf"),
                "{\\rtf1\\ansi{\\*\\template " + url() + "}{\\field{\\*\\fldinst INCLUDETEXT \"" + url()
                        + "\"}{\\fldrslt x}}Nghi quyet\\par}");
        assertTrue(text(reader.read(rtf)).contains("Nghi quyet"));
    }

    /** What reaches for a file and for the network, in each format that has a way to; by name of the file. */
    private static Map<String, byte[]> reachingOut(String file, String url) throws IOException {
        String entities = "<!DOCTYPE d [<!ENTITY f SYSTEM \"" + file + "\"><!ENTITY u SYSTEM \"" + url
                + "\"><!ENTITY % p SYSTEM \"" + url + "\"> %p;]>";
        String included = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + file
                + "\"/><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + url
                + "\"/>";
        String styled = "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\"" + url + "\"?>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "a.svg",
                utf8(styled + entities
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><text>&f;&u;</text>"
                        + included + "<image xlink:href=\"" + url + "\"/><use href=\"" + file
                        + "#x\"/><script href=\"" + url + "\"/></svg>"));
        files.put(
                "a.xhtml",
                utf8(styled + entities + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>&f;&u;</p>" + included
                        + "</body></html>"));
        files.put("a.xml", utf8(styled + entities + "<d>&f;&u;" + included + "</d>"));
        files.put(
                "a.fodt",
                utf8(styled + entities
                        + "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>"
                        + "&f;&u;" + included + "</office:text></office:body></office:document>"));
        Map<String, byte[]> odt = new LinkedHashMap<>();
        odt.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        odt.put(
                "content.xml",
                utf8(entities
                        + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text><text:p>&f;&u;"
                        + "<draw:frame><draw:image xlink:href=\"" + url + "\"/><draw:object xlink:href=\"" + file
                        + "\"/></draw:frame></text:p><text:section><text:section-source xlink:href=\"" + file
                        + "\"/></text:section>" + included + "</office:text></office:body></office:document-content>"));
        odt.put("styles.xml", utf8(entities + "<s>&f;&u;</s>"));
        odt.put("meta.xml", utf8(entities + "<m>&f;&u;</m>"));
        files.put("a.odt", zip(odt));
        Map<String, byte[]> word = word(
                body("<w:p><w:r><w:fldSimple w:instr=\"INCLUDETEXT &quot;" + file + "&quot;\"/><w:t>x</w:t></w:r></w:p>"
                        + included),
                "");
        for (String part : List.of("[Content_Types].xml", "word/_rels/document.xml.rels", "_rels/.rels")) {
            Map<String, byte[]> with = new LinkedHashMap<>(word);
            with.computeIfPresent(part, (_, xml) -> utf8(entities + new String(xml, StandardCharsets.UTF_8).strip()));
            files.put("entities in " + part.replace('/', ' ') + ".docx", zip(with));
        }
        for (String part : List.of("docProps/core.xml", "docProps/app.xml", "customXml/item1.xml")) {
            Map<String, byte[]> with = new LinkedHashMap<>(word);
            with.put(part, utf8(entities + "<d>&f;&u;</d>"));
            files.put("entities in " + part.replace('/', ' ') + ".docx", zip(with));
        }
        files.put(
                "a.eml",
                utf8("From: a@b.vn\r\nTo: c@d.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type:"
                        + " message/external-body; access-type=URL; URL=\"" + url + "\"\r\n\r\nContent-Type:"
                        + " text/html\r\n\r\n<img src=\"" + url + "\"><iframe src=\"" + file + "\"></iframe>"));
        files.put(
                "a.rtf",
                utf8("{\\rtf1{\\field{\\*\\fldinst INCLUDEPICTURE \"" + url + "\" \\\\d}}{\\field{\\*\\fldinst"
                        + " INCLUDETEXT \"" + file + "\"}}{\\object\\objlink\\objupdate{\\*\\objclass " + url
                        + "}} x\\par}"));
        return files;
    }

    @Test
    void nothingReachesForFilesOrTheNetworkWhateverItsFormat() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "bí mật của máy");
        for (var each : reachingOut(secret.toUri().toString(), url()).entrySet()) {
            Reading reading = reader.read(Files.write(folder.resolve(each.getKey()), each.getValue()));
            assertFalse(text(reading).contains("bí mật"), each.getKey() + ": " + reading);
            assertFalse(
                    reading instanceof Reading.Crashed || reading instanceof Reading.TimedOut,
                    each.getKey() + ": " + reading);
            if (reading instanceof Reading.Container) {
                for (Entry entry :
                        reader.expand(folder.resolve(each.getKey()), Files.createTempDirectory(folder, "in"))) {
                    if (entry instanceof Entry.Expanded(String _, Path file)) {
                        assertFalse(text(reader.read(file)).contains("bí mật"), each.getKey());
                    }
                }
            }
            assertEquals(0, CALLS.get(), each.getKey() + " called somebody");
        }
    }

    @Test
    void tablesInTablesInTablesEnd() throws IOException {
        int deep = 3_000;
        String open = "<w:tbl><w:tr><w:tc>".repeat(deep);
        String close = "<w:p/></w:tc></w:tr></w:tbl>".repeat(deep);
        Reading reading = reader.read(docx(body(open + "<w:p><w:r><w:t>sâu</w:t></w:r></w:p>" + close), ""));
        assertInstanceOf(Reading.Unread.class, reading);
        assertFalse(reading instanceof Reading.Crashed, reading.toString());
    }

    @Test
    void aSheetOfAMillionRepeatedCellsEnds() throws IOException {
        String table = "<table:table table:name=\"s\"><table:table-row table:number-rows-repeated=\"1048576\">"
                + "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\">"
                + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put(
                "content.xml",
                utf8("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                        + table + "</office:spreadsheet></office:body></office:document-content>"));
        Reading reading = reader.read(Files.write(folder.resolve("a.ods"), zip(parts)));
        assertFalse(reading instanceof Reading.Crashed || reading instanceof Reading.TimedOut, reading.toString());
    }

    @Test
    void aSheetOfAMillionCellsIsNamedTooMuch() throws IOException {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        String cells = "<c t=\"inlineStr\"><is><t>x1</t></is></c>".repeat(1_000);
        for (int row = 1; row <= 1_000; row++) {
            sheet.append("<row r=\"").append(row).append("\">").append(cells).append("</row>");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml"
              ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/sheet1.xml"
              ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """));
        parts.put(
                "_rels/.rels",
                utf8("<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8("<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"sheet1.xml\"/></Relationships>"));
        parts.put("xl/sheet1.xml", utf8(sheet.append("</sheetData></worksheet>").toString()));
        Reading reading = reader.read(Files.write(folder.resolve("a.xlsx"), zip(parts)));
        assertTrue(reading instanceof Reading.TooLarge || reading instanceof Reading.OutOfMemory, reading.toString());
    }

    @Test
    void macrosAreNeitherRunNorRead() throws IOException {
        Map<String, byte[]> parts = word(
                body("<w:p><w:r><w:t>Thông báo</w:t></w:r></w:p>"),
                "<Relationship Id=\"r1\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\""
                        + " Target=\"vbaProject.bin\"/>");
        Path run = folder.resolve("run.txt");
        String macro = "Sub AutoOpen()\nShell \"touch " + run + "\"\nEnd Sub";
        parts.merge(
                "[Content_Types].xml",
                new byte[0],
                (types, _) -> utf8(new String(types, StandardCharsets.UTF_8)
                        .replace("document.main+xml", "document.macroEnabled.main+xml")
                        .replace(
                                "openxmlformats-officedocument.wordprocessingml.document.macro",
                                "ms-word.document.macro")
                        .replace(
                                "</Types>",
                                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                                        + "</Types>")));
        try (var project = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            project.getRoot().createDirectory("VBA").createDocument("Module1", new ByteArrayInputStream(utf8(macro)));
            project.writeFilesystem(bytes);
            parts.put("word/vbaProject.bin", bytes.toByteArray());
        }
        String said = text(reader.read(Files.write(folder.resolve("a.docm"), zip(parts))));
        assertEquals("Thông báo", said);
        assertTrue(Files.notExists(run));
    }

    @Test
    void scriptsAndLinksOfAFormAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "bí mật của máy");
        Path file = folder.resolve("form.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("To khai dang ky tam tru");
                content.endText();
            }
            var xfa = new COSStream();
            try (var out = xfa.createOutputStream()) {
                out.write(utf8("<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\"><!ENTITY u SYSTEM \"" + url()
                        + "\">]><xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><template"
                        + " xmlns=\"http://www.xfa.org/schema/xfa-template/2.6/\"><subform><field name=\"a\"><event"
                        + " activity=\"initialize\"><script>app.launchURL('" + url()
                        + "')</script></event><value><text>"
                        + "&s;&u;</text></value></field></subform></template></xdp:xdp>"));
            }
            var form = new PDAcroForm(pdf);
            form.getCOSObject().setItem(COSName.XFA, xfa);
            pdf.getDocumentCatalog().setAcroForm(form);
            pdf.getDocumentCatalog().setOpenAction(new PDActionURI());
            ((PDActionURI) pdf.getDocumentCatalog().getOpenAction()).setURI(url());
            pdf.save(file.toFile());
        }
        String said = text(reader.read(file));
        assertTrue(said.contains("To khai dang ky tam tru"), said);
        assertFalse(said.contains("bí mật"), said);
    }

    @Test
    void pagesThatHoldThemselvesEnd() throws IOException {
        String pdf = """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 2 0 R>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources 3 0 R>> endobj
            4 0 obj <</Length 4 0 R>> stream
            q
            endstream endobj
            trailer <</Root 1 0 R/Prev 0>>
            startxref
            0
            %%EOF
            """;
        Reading reading = reader.read(Files.writeString(folder.resolve("a.pdf"), pdf, StandardCharsets.ISO_8859_1));
        assertInstanceOf(Reading.Unread.class, reading);
        assertFalse(reading instanceof Reading.Crashed || reading instanceof Reading.TimedOut, reading.toString());
    }

    private List<Entry> expanded(byte[] archive, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), archive);
        assertInstanceOf(Reading.Container.class, reader.read(file));
        return reader.expand(file, Files.createTempDirectory(folder, "inside"));
    }

    @Test
    void namesThatLeadOutsideAreRefusedAndNothingIsWrittenThere() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name :
                List.of("../up.txt", "a/../../up.txt", "/etc/up.txt", "C:\\up.txt", "..\\up.txt", "ok.txt")) {
            files.put(name, utf8("Văn bản " + name));
        }
        List<Entry> entries = expanded(zip(files), "names.zip");
        assertEquals(
                List.of("ok.txt"),
                entries.stream()
                        .filter(Entry.Expanded.class::isInstance)
                        .map(Entry::name)
                        .filter(name -> !name.contains("up"))
                        .toList());
        for (Entry entry : entries) {
            if (entry instanceof Entry.Expanded(String name, Path file)) {
                assertTrue(file.normalize().startsWith(folder), file.toString());
                assertFalse(name.startsWith("/") || List.of(name.split("/", -1)).contains(".."), name);
            }
        }
        assertTrue(Files.notExists(folder.resolveSibling("up.txt")) && Files.notExists(folder.resolve("up.txt")));
        assertTrue(Files.notExists(Path.of("/etc/up.txt")));
    }

    @Test
    void namesWithControlBidiAndCombiningCharactersAreNames() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of(
                "dong\nmoi.txt",
                "chuong\u0007.txt",
                "\u202Etxt.exe",
                "a" + "\u0301".repeat(500) + ".txt",
                "\u001b[31m.txt")) {
            files.put(name, utf8("Văn bản " + name.length()));
        }
        List<Entry> entries = expanded(zip(files), "odd.zip");
        assertEquals(files.size(), entries.size());
        for (Entry entry : entries) {
            Entry.Expanded file = assertInstanceOf(Entry.Expanded.class, entry);
            assertTrue(Files.exists(file.file()));
            assertTrue(file.name().codePoints().noneMatch(c -> c < ' '), "no control characters: " + file.name());
        }
    }

    @Test
    void whatUnpacksToGigabytesIsNamedABomb() throws IOException {
        byte[] zeros = new byte[64 << 20];
        List<Entry> entries = expanded(zip(Map.of("zeros.txt", zeros)), "bomb.zip");
        Entry.Refused refused = assertInstanceOf(Entry.Refused.class, entries.getFirst());
        assertInstanceOf(Reading.TooLarge.class, refused.reason());
    }

    @Test
    void aTextOfOneLineWithoutEndIsReadOrNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.html"), "<html><body>" + "<b>".repeat(200_000) + "x");
        Reading reading = reader.read(file);
        assertFalse(reading instanceof Reading.Crashed || reading instanceof Reading.TimedOut, reading.toString());
        assertEquals(Optional.empty(), Optional.ofNullable(reading instanceof Reading.OutOfMemory o ? o : null));
    }
}
