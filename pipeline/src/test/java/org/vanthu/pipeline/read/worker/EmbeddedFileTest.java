package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.ObjectMetaData;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFObjectShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Block.Cell;
import org.vanthu.extractors.layout.Block.PageBreak;
import org.vanthu.extractors.layout.Block.Paragraph;
import org.vanthu.extractors.layout.Block.TableRow;
import org.vanthu.pipeline.read.Reading;

/** Sheets, texts and charts that lie in other documents. */
final class EmbeddedFileTest {

    private static final Paragraph BEFORE = new Paragraph("Biểu kèm theo:");
    private static final Paragraph AFTER = new Paragraph("Hết biểu.");

    private final Formats formats = new Formats(new Cost(10 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    private List<Block> read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return assertInstanceOf(Reading.Read.class, formats.read(file)).blocks();
    }

    /** A sheet that lies on top, and one behind it that nobody sees. */
    private static byte[] written(Workbook workbook) throws IOException {
        try (workbook) {
            workbook.createSheet("Nguồn").createRow(0).createCell(0).setCellValue("không in");
            Row row = workbook.createSheet("Biểu 1").createRow(0);
            row.createCell(0).setCellValue("Thu ngân sách");
            row.createCell(1).setCellValue(1350);
            workbook.setActiveSheet(1);
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static TableRow row(int table) {
        return new TableRow(table, List.of(new Cell("Thu ngân sách", 0, 1, 1), new Cell("1350", 1, 1, 1)));
    }

    private static byte[] wrapped(byte[] file) throws IOException {
        try (POIFSFileSystem object = new POIFSFileSystem()) {
            object.createDocument(new ByteArrayInputStream(file), "Package");
            var bytes = new ByteArrayOutputStream();
            object.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private List<Block> docx(String relation, String part, byte[] object) throws IOException {
        String relations = "<Relationships><Relationship Id=\"e\" Type=\"http://x/" + relation + "\" Target=\"" + part
                + "\"/></Relationships>";
        return read(
                "a.docx",
                Packages.docx(
                        "<w:p><w:r><w:t>Biểu kèm theo:</w:t></w:r><w:r><w:object><w:OLEObject"
                                + " w:id=\"e\"/></w:object></w:r></w:p>" + Packages.p("Hết biểu."),
                        Map.of("word/_rels/document.xml.rels", Packages.utf8(relations), "word/" + part, object)));
    }

    @Test
    void aSheetInADocxIsATableWhereverItsProgramPutIt() throws IOException {
        List<Block> expected = List.of(BEFORE, row(0), AFTER);
        assertEquals(expected, docx("package", "embeddings/a.xlsx", written(new XSSFWorkbook())));
        assertEquals(expected, docx("oleObject", "embeddings/a.bin", written(new HSSFWorkbook())));
        assertEquals(expected, docx("oleObject", "embeddings/a.bin", wrapped(written(new XSSFWorkbook()))));
    }

    @Test
    void aDamagedObjectTakesNothingElseAway() throws IOException {
        byte[] damaged = Arrays.copyOf(written(new HSSFWorkbook()), 1000);
        assertEquals(List.of(BEFORE, AFTER), docx("oleObject", "embeddings/a.bin", damaged));
    }

    @Test
    void anObjectThatCannotBeReadIsNamed() throws IOException {
        byte[] damaged = Arrays.copyOf(written(new HSSFWorkbook()), 1000);
        docx("oleObject", "embeddings/a.bin", damaged);
        assertEquals(List.of("#1 (word/embeddings/a.bin)"), unreadParts("a.docx"));
        docx("oleObject", "embeddings/a.bin", object("CONTENTS"));
        assertEquals(List.of("#1 (word/embeddings/a.bin)"), unreadParts("a.docx"));
        for (String picture : List.of("Equation Native", "\u0001Ole10Native")) {
            docx("oleObject", "embeddings/a.bin", object(picture));
            assertEquals(List.of(), unreadParts("a.docx"));
        }
    }

    private List<String> unreadParts(String name) {
        return assertInstanceOf(Reading.Read.class, formats.read(folder.resolve(name)))
                .unreadParts();
    }

    /** One of a program that nothing here knows. */
    private static byte[] object(String entry) throws IOException {
        try (POIFSFileSystem object = new POIFSFileSystem()) {
            object.createDocument(new ByteArrayInputStream(new byte[] {2, 0, 0, 0, 'B', 'M'}), entry);
            var bytes = new ByteArrayOutputStream();
            object.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void anObjectInAnotherFileIsNoPartOfAnRtf() throws IOException {
        String rtf = "{\\rtf1\\ansi A{\\object{\\*\\objdata 01050000%s0000000000000041}{\\result B}}\\par}";
        read("a.rtf", rtf.replace("%s", "01000000").getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of(), unreadParts("a.rtf"));
        read("a.rtf", rtf.replace("%s", "02000000").getBytes(StandardCharsets.US_ASCII));
        assertEquals(List.of("#1"), unreadParts("a.rtf"));
    }

    @Test
    void aDocumentThatADocxTakesInWholeIsReadWithItsTables() throws IOException {
        byte[] inner = Packages.docx(
                "<w:tbl><w:tr><w:tc><w:tcPr/>" + Packages.p("Lúa") + "</w:tc><w:tc><w:tcPr/>" + Packages.p("58 tạ/ha")
                        + "</w:tc></w:tr></w:tbl>",
                Map.of());
        String relations = "<Relationships><Relationship Id=\"e\" Type=\"http://x/aFChunk\" Target=\"in.docx\"/>"
                + "</Relationships>";
        assertEquals(
                List.of(
                        BEFORE,
                        new TableRow(0, List.of(new Cell("Lúa", 0, 1, 1), new Cell("58 tạ/ha", 1, 1, 1))),
                        AFTER),
                read(
                        "a.docx",
                        Packages.docx(
                                Packages.p("Biểu kèm theo:") + "<w:altChunk w:id=\"e\"/>" + Packages.p("Hết biểu."),
                                Map.of(
                                        "word/_rels/document.xml.rels",
                                        Packages.utf8(relations),
                                        "word/in.docx",
                                        inner))));
    }

    @Test
    void aSheetInADocIsATable() throws IOException {
        try (InputStream file = EmbeddedFileTest.class.getResourceAsStream("embedded-sheet.doc")) {
            List<Block> blocks = read("a.doc", Objects.requireNonNull(file).readAllBytes());
            assertEquals(BEFORE, blocks.getFirst());
            assertEquals(
                    new TableRow(
                            0,
                            List.of(
                                    new Cell("1", 0, 1, 1),
                                    new Cell("Thuế", 1, 1, 1),
                                    new Cell("1.234,5", 2, 1, 1),
                                    new Cell("95,5%", 3, 1, 1))),
                    blocks.get(4));
            assertEquals(AFTER, blocks.getLast());
        }
    }

    @Test
    void aSheetInAnRtfIsATable() throws IOException {
        String object = "0105000002000000" + "0e000000"
                + HexFormat.of().formatHex("Excel.Sheet.8\0".getBytes(StandardCharsets.US_ASCII))
                + HexFormat.of().formatHex(written(new HSSFWorkbook()));
        String rtf = "{\\rtf1\\ansi\\pard Bi\\u7875?u k\\'e8m theo:{\\object\\objemb{\\*\\objclass"
                + " Excel.Sheet.8}{\\*\\objdata " + object + "}{\\result {\\pict 00}h\\'ecnh}}\\par\\pard"
                + " H\\u7871?t bi\\u7875?u.\\par}";
        assertEquals(List.of(BEFORE, row(0), AFTER), read("a.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aSheetInAnOdtIsATable() throws IOException {
        String text = """
            <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:draw="urn:d" xmlns:xlink="urn:x"><office:body>
            <office:text><text:p>Biểu kèm theo:<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>
            <text:p>Hết biểu.</text:p></office:text></office:body></office:document-content>
            """;
        String sheet = """
            <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:tb"><office:body>
            <office:spreadsheet><table:table table:name="Biểu 1"><table:table-row><table:table-cell><text:p>Thu ngân sách</text:p>
            </table:table-cell><table:table-cell office:value-type="float" office:value="1350"><text:p>1350</text:p>
            </table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
            """;
        assertEquals(
                List.of(BEFORE, row(0), AFTER),
                read(
                        "a.odt",
                        Packages.zip(Map.of(
                                "mimetype",
                                Packages.utf8("application/vnd.oasis.opendocument.text"),
                                "content.xml",
                                Packages.utf8(text),
                                "Object 1/content.xml",
                                Packages.utf8(sheet)))));
    }

    @Test
    void chartsAndSheetsOfSlidesAreTables() throws IOException {
        Path file = folder.resolve("a.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFSlide slide = show.createSlide();
            XSLFChart chart = show.createChart();
            var data = chart.createData(
                    ChartTypes.BAR,
                    chart.createCategoryAxis(AxisPosition.BOTTOM),
                    chart.createValueAxis(AxisPosition.LEFT));
            data.addSeries(
                            XDDFDataSourcesFactory.fromArray(new String[] {"2020", "2021"}, "A2:A3", 0),
                            XDDFDataSourcesFactory.fromArray(new Double[] {1500.0, 1725.5}, "B2:B3", 1))
                    .setTitle("Thu", null);
            chart.plot(data);
            slide.addChart(chart);
            XSLFObjectShape object = slide.createOleShape(show.addPicture(png(), PictureData.PictureType.PNG));
            try (OutputStream sheet = object.updateObjectData(ObjectMetaData.Application.EXCEL_V12, null)) {
                sheet.write(written(new XSSFWorkbook()));
            }
            show.write(out);
        }
        assertEquals(
                List.of(
                        new PageBreak(1),
                        new TableRow(0, List.of(new Cell("", 0, 1, 1), new Cell("Thu", 1, 1, 1))),
                        new TableRow(0, List.of(new Cell("2020", 0, 1, 1), new Cell("1500", 1, 1, 1))),
                        new TableRow(0, List.of(new Cell("2021", 0, 1, 1), new Cell("1725,5", 1, 1, 1))),
                        row(1)),
                assertInstanceOf(Reading.Read.class, formats.read(file)).blocks());
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
