package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Block.Cell;
import org.vanthu.extractors.layout.Block.Heading;
import org.vanthu.extractors.layout.Block.Item;
import org.vanthu.extractors.layout.Block.Note;
import org.vanthu.extractors.layout.Block.Paragraph;
import org.vanthu.extractors.layout.Block.TableRow;
import org.vanthu.pipeline.read.Reading;

/** Each format's structure, from files made by hand so that what is tested can be seen. */
final class FormatsTest {

    private final Formats formats = new Formats(new Cost(10 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    private Reading.Read read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return assertInstanceOf(Reading.Read.class, formats.read(file));
    }

    private List<Block> rtf(String body) throws IOException {
        String text = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}"
                + "{\\f1\\fcharset163 Arial;}}\n" + body + "}";
        return read("a.rtf", text.getBytes(StandardCharsets.ISO_8859_1)).blocks();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        return Packages.zip(bytes(parts));
    }

    private static Map<String, byte[]> bytes(Map<String, String> parts) {
        return parts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> Packages.utf8(part.getValue())));
    }

    private Reading.Read docx(String body, Map<String, String> more) throws IOException {
        Map<String, byte[]> parts = bytes(more);
        parts.replaceAll((_, part) ->
                Packages.utf8(new String(part, StandardCharsets.UTF_8).replace(" w:x=\"\"", Packages.WORD)));
        return read("a.docx", Packages.docx(body, parts));
    }

    private List<Block> docx(String body) throws IOException {
        return docx(body, Map.of()).blocks();
    }

    private static String p(String text) {
        return Packages.p(text);
    }

    @Test
    void docxDeletionsAndHiddenWordsAreLeftOut() throws IOException {
        assertEquals(
                List.of(new Paragraph("Họp giao ban tuần.")),
                docx("<w:p><w:r><w:t xml:space=\"preserve\">Họp </w:t></w:r><w:del><w:r><w:delText>sơ"
                        + " kết</w:delText></w:r></w:del><w:ins><w:r><w:t>giao"
                        + " ban</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t"
                        + " xml:space=\"preserve\"> tuần.</w:t></w:r></w:p>"));
    }

    /** What Word takes for an optional hyphen is a letter of the fonts of the nineties. */
    @Test
    void docxOptionalHyphensAreLettersWhereTheEncodingHasThem() throws IOException {
        assertEquals(
                List.of(new Paragraph("Trưởng thôn chịu trách nhiệm kiểm tra"), new Paragraph("Cooperation")),
                docx("<w:p><w:r><w:t>Tr</w:t><w:softHyphen/><w:t>ëng th«n chÞu tr¸ch nhiÖm kiÓm tra</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>Co</w:t><w:softHyphen/><w:t>operation</w:t></w:r></w:p>"));
    }

    @Test
    void docxCellsAreMerged() throws IOException {
        assertEquals(
                List.of(
                        new TableRow(0, List.of(new Cell("TT", 0, 1, 2), new Cell("Nội dung\ncông việc", 1, 2, 1))),
                        new TableRow(0, List.of(new Cell("Chủ trì", 1, 1, 1), new Cell("Phối hợp", 2, 1, 1)))),
                docx("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("TT")
                        + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("Nội dung") + p("công việc")
                        + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("") + "</w:tc><w:tc><w:tcPr/>"
                        + p("Chủ trì") + "</w:tc><w:tc><w:tcPr/>" + p("Phối hợp") + "</w:tc></w:tr></w:tbl>"));
    }

    @Test
    void docxNotesStandBehindTheParagraphAndKnowWhereItCitesThem() throws IOException {
        Map<String, String> notes = Map.of(
                "word/footnotes.xml",
                "<w:footnotes w:x=\"\"><w:footnote w:type=\"separator\" w:id=\"0\">" + p("---")
                        + "</w:footnote><w:footnote w:id=\"2\">" + p("Trong đó: lúa 20ha.")
                        + "</w:footnote></w:footnotes>");
        assertEquals(
                List.of(
                        new Paragraph("Năng suất đạt 58 tạ/ha."),
                        new Note("1", OptionalInt.of(22), "Trong đó: lúa 20ha."),
                        new Paragraph("Chăn nuôi ổn định.")),
                docx(
                                "<w:p><w:r><w:t>Năng suất đạt 58 tạ/ha</w:t></w:r><w:r><w:footnoteReference"
                                        + " w:id=\"2\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>" + p("Chăn nuôi ổn định."),
                                notes)
                        .blocks());
    }

    @Test
    void docxListsGetTheirNumbersBack() throws IOException {
        Map<String, String> lists = Map.of(
                "word/numbering.xml",
                "<w:numbering w:x=\"\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start"
                        + " w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl"
                        + " w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText"
                        + " w:val=\"%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId"
                        + " w:val=\"7\"/></w:num></w:numbering>");
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"LEVEL\"/><w:numId"
                + " w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>TEXT</w:t></w:r></w:p>";
        assertEquals(
                List.of("I. KẾT QUẢ", "1) Thu ngân sách", "2) Chi ngân sách", "II. NHIỆM VỤ", "1) Tuyên truyền"),
                docx(
                                item.replace("LEVEL", "0").replace("TEXT", "KẾT QUẢ")
                                        + item.replace("LEVEL", "1").replace("TEXT", "Thu ngân sách")
                                        + item.replace("LEVEL", "1").replace("TEXT", "Chi ngân sách")
                                        + item.replace("LEVEL", "0").replace("TEXT", "NHIỆM VỤ")
                                        + item.replace("LEVEL", "1").replace("TEXT", "Tuyên truyền"),
                                lists)
                        .blocks()
                        .stream()
                        .map(Block::text)
                        .toList());
    }

    /** What is drawn, or put in whole, lies in other parts of the file. */
    @Test
    void docxDiagramsChartsAndInsertedPagesAreRead() throws IOException {
        Map<String, String> parts = Map.of(
                "word/_rels/document.xml.rels",
                "<Relationships>"
                        + "<Relationship Id='d' Type='http://x/diagramData' Target='data1.xml'/>"
                        + "<Relationship Id='c' Type='http://x/chart' Target='chart1.xml'/>"
                        + "<Relationship Id='h' Type='http://x/aFChunk' Target='a.html'/></Relationships>",
                "word/data1.xml",
                "<d xmlns:a='urn:drawingml/main'><a:p><a:r><a:t>Chủ tịch</a:t></a:r></a:p><a:p><a:r><a:t>Phó Chủ"
                        + " tịch</a:t></a:r></a:p></d>",
                "word/chart1.xml",
                "<chartSpace><chart><title><t>Thu ngân sách</t></title><plotArea><ser><tx><v>Thu</v></tx><cat><pt"
                        + " idx='0'><v>2020</v></pt><pt"
                        + " idx='1'><v>2021</v></pt></cat><val><numCache><formatCode>#,##0.0</formatCode><pt"
                        + " idx='0'><v>1500</v></pt></numCache></val></ser><title><t>năm</t></title>"
                        + "</plotArea></chart></chartSpace>",
                "word/a.html",
                "<p>Đạt 12,5%.</p>");
        assertEquals(
                List.of(
                        new Paragraph("Sơ đồ:"),
                        new Paragraph("Chủ tịch"),
                        new Paragraph("Phó Chủ tịch"),
                        new Paragraph("Thu ngân sách"),
                        new TableRow(0, List.of(new Cell("", 0, 1, 1), new Cell("Thu", 1, 1, 1))),
                        new TableRow(0, List.of(new Cell("2020", 0, 1, 1), new Cell("1.500,0", 1, 1, 1))),
                        new TableRow(0, List.of(new Cell("2021", 0, 1, 1), new Cell("", 1, 1, 1))),
                        new Paragraph("Đạt 12,5%.")),
                docx(
                                "<w:p><w:r><w:t>Sơ đồ:</w:t></w:r><w:r><w:relIds w:dm='d'/></w:r><w:r><w:chart"
                                        + " w:id='c'/></w:r></w:p><w:altChunk w:id='h'/>",
                                parts)
                        .blocks());
    }

    @Test
    void docxHeadersAndFootersAreKeptApart() throws IOException {
        Reading.Read read = docx(p("Báo cáo."), Map.of("word/header1.xml", "<w:hdr w:x=\"\">" + p("Mật") + "</w:hdr>"));
        assertEquals(List.of(new Paragraph("Báo cáo.")), read.blocks());
        assertEquals(List.of("Mật"), read.apart());
    }

    @Test
    void docxTextBoxesFollowTheirParagraphOnce() throws IOException {
        assertEquals(
                List.of(new Paragraph("Kính gửi:"), new Paragraph("HỎA TỐC")),
                docx("<w:p><w:r><w:t>Kính gửi:</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice>"
                        + "<w:txbxContent>" + p("HỎA TỐC") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
                        + p("HỎA TỐC") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"));
    }

    @Test
    void docxHeadingStylesAreHeadings() throws IOException {
        Map<String, String> styles = Map.of(
                "word/styles.xml",
                "<w:styles w:x=\"\"><w:style w:type=\"paragraph\" w:styleId=\"d2\"><w:name w:val=\"heading"
                        + " 2\"/></w:style></w:styles>");
        assertEquals(
                List.of(new Heading(2, "I. MỤC ĐÍCH")),
                docx("<w:p><w:pPr><w:pStyle w:val=\"d2\"/></w:pPr><w:r><w:t>I. MỤC ĐÍCH</w:t></w:r></w:p>", styles)
                        .blocks());
    }

    @Test
    void aParagraphThatAPageBrokeIsJoined() throws IOException {
        assertEquals(
                List.of(new Item(
                        "- Tạo phong trào thi đua sâu rộng, tạo không khí phấn khởi; bộ mặt đô thị khang trang.")),
                docx(p("- Tạo phong trào thi đua sâu rộng, tạo không khí phấn")
                        + p("khởi; bộ mặt đô thị khang trang.")));
    }

    @Test
    void docxTabsMakeTheLetterheadsColumns() throws IOException {
        List<Block> blocks =
                docx("<w:p><w:r><w:t>UBND PHƯỜNG AN LẠC</w:t><w:tab/><w:tab/><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT"
                    + " NAM</w:t></w:r></w:p><w:p><w:r><w:t>Số: 12/BC-UBND</w:t><w:tab/><w:tab/><w:t>Độc lập - Tự do -"
                    + " Hạnh phúc</w:t></w:r></w:p>");
        assertEquals(
                List.of(new TableRow(
                        0,
                        List.of(
                                new Cell("UBND PHƯỜNG AN LẠC\nSố: 12/BC-UBND", 0, 1, 1),
                                new Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", 1, 1, 1)))),
                blocks);
    }

    @Test
    void rtfLettersAreDecodedByTheirFonts() throws IOException {
        assertEquals(
                List.of(new Paragraph("Ủy ban – “phường” ơ")),
                rtf("\\pard \\u7910?y ban \\endash  \\ldblquote ph\\'f0\\u7901?ng\\rdblquote  {\\f1 \\'f5}\\par"
                        .replace("\\'f0", "\\u432?")));
    }

    @Test
    void rtfTablesKeepTheirGrid() throws IOException {
        String row = "\\trowd\\cellx1000\\cellx2000\\cellx3000";
        assertEquals(
                List.of(
                        new TableRow(
                                0, List.of(new Cell("TT", 0, 1, 2), new Cell("A", 1, 1, 1), new Cell("B", 2, 1, 1))),
                        new TableRow(0, List.of(new Cell("C", 1, 2, 1))),
                        new Paragraph("Sau")),
                rtf(row.replace("\\cellx1000", "\\clvmgf\\cellx1000")
                        + "\\pard\\intbl TT\\cell A\\cell B\\cell\\row"
                        + "\\trowd\\clvmrg\\cellx1000\\cellx3000\\pard\\intbl\\cell C\\cell\\row\\pard Sau\\par"));
    }

    @Test
    void anRtfTableInACellFollowsItsRow() throws IOException {
        String inner = "\\pard\\intbl\\itap2 %s\\nestcell %s\\nestcell"
                + "{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}";
        assertEquals(
                List.of(
                        new TableRow(0, List.of(new Cell("Khu 1", 0, 1, 1), new Cell("Trong\nSau", 1, 1, 1))),
                        new TableRow(1, List.of(new Cell("A", 0, 1, 1), new Cell("11", 1, 1, 1))),
                        new TableRow(1, List.of(new Cell("B", 0, 1, 1), new Cell("22", 1, 1, 1))),
                        new TableRow(0, List.of(new Cell("Khu 2", 0, 1, 1), new Cell("C", 1, 1, 1)))),
                rtf("\\trowd\\cellx1000\\cellx2000\\pard\\intbl Khu 1\\cell Trong\\par "
                        + inner.replaceFirst("%s", "A").replaceFirst("%s", "11")
                        + inner.replaceFirst("%s", "B").replaceFirst("%s", "22")
                        + "\\pard\\intbl Sau\\cell\\row\\pard\\intbl Khu 2\\cell C\\cell\\row"));
    }

    /** @param left in twentieths of a point, as the others */
    private static String framed(int left, int top, int width, String text) {
        return "{\\pard\\pvpg\\phpg\\posx" + left + "\\posy" + top + "\\absw" + width + " " + text + "\\par}";
    }

    @Test
    void rtfFramesAreReadAsTheyStandOnThePage() throws IOException {
        assertEquals(
                List.of(
                        new TableRow(0, List.of(new Cell("UBND XA", 0, 1, 1), new Cell("CONG HOA\nDoc lap", 1, 1, 1))),
                        new Paragraph("PHIEU TRINH"),
                        new Paragraph("Kinh gui"),
                        new Paragraph("Sau cung")),
                rtf(framed(5400, 480, 6000, "CONG HOA\\par Doc lap")
                        + framed(300, 2400, 11000, "Kinh gui")
                        + framed(240, 480, 4900, "UBND XA")
                        + framed(300, 1440, 11000, "PHIEU TRINH")
                        + "\\pard Sau cung\\par"));
    }

    @Test
    void rtfNotesListsAndWhatIsHidden() throws IOException {
        assertEquals(
                List.of(new Item("1. Một"), new Note("1", OptionalInt.of(6), "Chú thích"), new Paragraph("Hai")),
                rtf("\\pard{\\listtext\\pard\\plain 1.\\tab}M\\u7897?t{\\super\\chftn}{\\footnote \\pard Ch\\'fa"
                        + " th\\'edch}\\par\\pard {\\v x}{\\deleted y}{\\*\\n"
                        + "onsense z}{\\pict 0102}Hai\\par"));
    }

    @Test
    void odtReadsListsNotesAndTables() throws IOException {
        String content = """
            <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:tb" xmlns:style="urn:s">
            <office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1"
             style:num-format="a" style:num-suffix=")"/></text:list-style></office:automatic-styles>
            <office:body><office:text><text:tracked-changes><text:p>xóa</text:p></text:tracked-changes>
            <text:h text:outline-level="2">Phần <text:span>I</text:span></text:h>
            <text:list text:style-name="L1"><text:list-item><text:p>Một<text:note><text:note-citation>1</text:note-citation>
            <text:note-body><text:p>chú</text:p></text:note-body></text:note></text:p></text:list-item></text:list>
            <table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>A</text:p><text:p>B</text:p>
            </table:table-cell><table:covered-table-cell/></table:table-row></table:table>
            </office:text></office:body></office:document-content>
            """.replace("xmlns:style=\"urn:s\"", "xmlns:style=\"urn:s\" xmlns:x=\"urn:x\"")
                .replace("style:name", "style:name");
        Reading.Read read = read(
                "a.odt", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content)));
        assertEquals(
                List.of(
                        new Heading(2, "Phần I"),
                        new Item("a) Một"),
                        new Note("1", OptionalInt.of(6), "chú"),
                        new TableRow(0, List.of(new Cell("A\nB", 0, 2, 1)))),
                read.blocks());
    }

    @Test
    void odtCountsHeadingsByItsOutlineAndItemsFromWhereTheySay() throws IOException {
        String content = """
            <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:style="urn:s">
            <office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1"
             style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>
            <office:body><office:text><text:h text:outline-level="1">KẾT QUẢ</text:h>
            <text:h text:outline-level="1" text:is-list-header="true">không đếm</text:h>
            <text:h text:outline-level="1">NHIỆM VỤ</text:h>
            <text:list text:style-name="L1"><text:list-item text:start-value="4"><text:p>Thu</text:p></text:list-item>
            <text:list-item><text:p>Chi<text:hidden-text text:is-hidden="true">ẩn</text:hidden-text></text:p>
            </text:list-item></text:list>
            <text:section text:display="none"><text:p>ẩn</text:p></text:section>
            </office:text></office:body></office:document-content>
            """;
        String styles = """
            <office:document-styles xmlns:office="urn:o" xmlns:text="urn:t" xmlns:style="urn:s"><office:styles>
            <text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I"
             style:num-suffix="."/></text:outline-style></office:styles></office:document-styles>
            """;
        Map<String, String> parts = Map.of(
                "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content, "styles.xml", styles);
        assertEquals(
                List.of(
                        new Heading(1, "I. KẾT QUẢ"),
                        new Heading(1, "không đếm"),
                        new Heading(1, "II. NHIỆM VỤ"),
                        new Item("4. Thu"),
                        new Item("5. Chi")),
                read("a.odt", zip(parts)).blocks());
    }

    @Test
    void odsRepeatsCellsAndRowsAndLeavesHiddenSheetsOut() throws IOException {
        String content = """
            <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:tb" xmlns:style="urn:s">
            <office:automatic-styles><style:style style:name="ta1" style:family="table">
            <style:table-properties table:display="false"/></style:style></office:automatic-styles>
            <office:body><office:spreadsheet>
            <table:table table:name="Sheet1"><table:table-row table:number-rows-repeated="2">
            <table:table-cell><text:p>Thôn</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="2"><text:p>0</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="1000"/></table:table-row>
            <table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row></table:table>
            <table:table table:name="Ẩn" table:style-name="ta1"><table:table-row><table:table-cell><text:p>ẩn</text:p>
            </table:table-cell></table:table-row></table:table>
            <table:table table:name="Chi"><table:table-row><table:table-cell><text:p>1</text:p>
            </table:table-cell></table:table-row></table:table>
            </office:spreadsheet></office:body></office:document-content>
            """;
        Reading.Read read = read(
                "a.ods",
                zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content)));
        TableRow row =
                new TableRow(0, List.of(new Cell("Thôn", 0, 1, 1), new Cell("0", 1, 1, 1), new Cell("0", 2, 1, 1)));
        assertEquals(
                List.of(row, row, new Heading(1, "Chi"), new TableRow(1, List.of(new Cell("1", 0, 1, 1)))),
                read.blocks());
    }

    /** As an English LibreOffice saves it: what is shown is English, what is meant is told beside. */
    @Test
    void odsFiguresAndDaysReadAsOnAVietnameseComputer() throws IOException {
        String content = """
            <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:tb" xmlns:calcext="urn:c">
            <office:body><office:spreadsheet><table:table table:name="Sheet1"><table:table-row>
            <table:table-cell office:value-type="float" office:value="1200"><text:p><text:s/>1,200 </text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="-1350.456"><text:p>(1,350.46)</text:p></table:table-cell>
            <table:table-cell office:value-type="percentage" office:value="0.905"><text:p>90.5%</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="18955.5"><text:p>18.955,5</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="0"><text:p>- </text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="0"><text:p>0.00</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2022-09-21"><text:p>9/21/2022</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2022-09-03"><text:p>03/09/2022</text:p></table:table-cell>
            <table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
            </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>
            """;
        Reading.Read read = read(
                "a.ods",
                zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content)));
        TableRow row = assertInstanceOf(TableRow.class, read.blocks().getFirst());
        assertEquals(
                List.of("1.200", "(1.350,46)", "90,5%", "18.955,5", "0", "0,00", "21/09/2022", "03/09/2022"),
                row.cells().stream().map(Cell::text).toList());
    }

    @Test
    void whatSheetsHideInTheirFormatsAndWriteOnShapesIsRead() throws IOException {
        for (Workbook workbook : List.of(new HSSFWorkbook(), new XSSFWorkbook())) {
            Path file = folder.resolve(workbook.getClass().getSimpleName());
            try (workbook;
                    OutputStream out = Files.newOutputStream(file)) {
                var sheet = workbook.createSheet("Sheet1");
                var row = sheet.createRow(0);
                row.createCell(0).setCellValue(123_456_789_012.0);
                row.createCell(1).setCellValue(0);
                var dash = workbook.createCellStyle();
                dash.setDataFormat(
                        workbook.createDataFormat().getFormat("_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)"));
                row.getCell(1).setCellStyle(dash);
                row.createCell(2).setCellValue(-15);
                row.getCell(2).setCellStyle(dash);
                switch (sheet.createDrawingPatriarch()) {
                    case HSSFPatriarch old ->
                        old.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 4, 4, (short) 6, 8))
                                .setString(new HSSFRichTextString("Số liệu đến 30/9"));
                    case XSSFDrawing xml ->
                        xml.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 4, 4, 6, 8))
                                .setText(new XSSFRichTextString("Số liệu đến 30/9"));
                    default -> throw new AssertionError();
                }
                workbook.write(out);
            }
            assertEquals(
                    List.of(
                            new TableRow(
                                    0,
                                    List.of(
                                            new Cell("123456789012", 0, 1, 1),
                                            new Cell("0", 1, 1, 1),
                                            new Cell("(15)", 2, 1, 1))),
                            new Paragraph("Số liệu đến 30/9")),
                    assertInstanceOf(Reading.Read.class, formats.read(file)).blocks());
        }
    }

    /** Programs write formulas and leave it to Excel to count. */
    @Test
    void aFormulaThatNobodyCountedIsCounted() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var row = workbook.createSheet("Sheet1").createRow(0);
            row.createCell(0).setCellValue(1200);
            row.createCell(1).setCellFormula("A1*2");
            row.createCell(2).setCellFormula("[1]Chi!A1");
            row.createCell(3).setCellFormula("\"Quý \"&3");
            workbook.write(out);
        }
        assertEquals(
                List.of("1200", "2400", "", "Quý 3"),
                assertInstanceOf(
                                TableRow.class,
                                assertInstanceOf(Reading.Read.class, formats.read(file))
                                        .blocks()
                                        .getFirst())
                        .cells()
                        .stream()
                        .map(Cell::text)
                        .toList());
    }

    @Test
    void sheetsReadAsTheyAreSeenOnAVietnameseComputer() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Thu 2024");
            sheet.createRow(0).createCell(0).setCellValue("ĐVT: triệu đồng");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Tổng thu");
            row.createCell(1).setCellValue(18955.5);
            row.createCell(2).setCellValue(LocalDate.of(2024, 9, 3));
            var figures = workbook.createCellStyle();
            figures.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
            row.getCell(1).setCellStyle(figures);
            var dates = workbook.createCellStyle();
            dates.setDataFormat((short) 14);
            row.getCell(2).setCellStyle(dates);
            var hidden = sheet.createRow(2);
            hidden.createCell(0).setCellValue("Lọc ra");
            hidden.setZeroHeight(true);
            workbook.createSheet("Sheet2").createRow(0).createCell(0).setCellValue("Ghi chú");
            workbook.setSheetHidden(workbook.getSheetIndex(workbook.createSheet("Ẩn")), true);
            workbook.write(out);
        }
        assertEquals(
                List.of(
                        new Heading(1, "Thu 2024"),
                        new TableRow(0, List.of(new Cell("ĐVT: triệu đồng", 0, 3, 1))),
                        new TableRow(
                                0,
                                List.of(
                                        new Cell("Tổng thu", 0, 1, 1),
                                        new Cell("18.955,5", 1, 1, 1),
                                        new Cell("03/09/2024", 2, 1, 1))),
                        new TableRow(0, List.of(new Cell("Lọc ra", 0, 1, 1))),
                        new TableRow(1, List.of(new Cell("Ghi chú", 0, 1, 1)))),
                assertInstanceOf(Reading.Read.class, formats.read(file)).blocks());
    }

    @Test
    void lettersOfOneCellAreDecodedByTheirOwnFonts() throws IOException {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var capitals = workbook.createFont();
            capitals.setFontName(".VnTimeH");
            var plain = workbook.createFont();
            plain.setFontName(".VnTime");
            var words = new HSSFRichTextString("B¸o c¸o (ban hµnh kÌm theo quyÕt ®Þnh)");
            words.applyFont(0, 8, capitals);
            words.applyFont(8, words.length(), plain);
            workbook.createSheet("Thu").createRow(0).createCell(0).setCellValue(words);
            workbook.write(out);
        }
        assertEquals(
                "BÁO CÁO (ban hành kèm theo quyết định)",
                assertInstanceOf(Reading.Read.class, formats.read(file))
                        .blocks()
                        .getLast()
                        .text());
    }

    @Test
    void rowsOfTwoListsSideBySideAreNotTakenForBrokenOnes() throws IOException {
        List<Block> rows = read(
                        "a.html",
                        ("<html><body><table>" + "<tr><td>1.1<td>Chậm phát triển<td>3.1<td>Lác</tr>"
                                        + "<tr><td><td>trí tuệ<td>3.2<td>Cận thị</tr>"
                                        + "<tr><td>1.2<td>Bại não<td>3.3<td>Mù</tr></table>")
                                .getBytes(StandardCharsets.UTF_8))
                .blocks();
        assertEquals(3, rows.size());
    }

    @Test
    void htmlBytesInALegacyEncodingAreNotLost() throws IOException {
        byte[] bytes = "<html><head><meta charset=utf-8></head><body><p>§¶ng bé ph­êng</p></body></html>"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(1, read("a.html", bytes).blocks().size());
        assertEquals(-1, read("a.html", bytes).blocks().getFirst().text().indexOf('\uFFFD'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"windows-1258", "windows-1254", "windows-1250", "iso-8859-15", "windows-1252", "x-user-defined"})
    void aDeclaredCharsetOfLatinLettersIsNotBelieved(String declared) throws IOException {
        String tcvn3 = "Uû ban nh©n d©n ph­êng b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô th¸ng 3 vµ ph­¬ng h­íng th¸ng 4";
        assertEquals(
                "Uỷ ban nhân dân phường báo cáo kết quả thực hiện nhiệm vụ tháng 3 và phương hướng tháng 4",
                page(declared, tcvn3.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aPageOfVietnameseWindowsIsComposed() throws IOException {
        String text = "Ủy ban nhân dân phường báo cáo kết quả thực hiện nhiệm vụ tháng 3 và phương hướng tháng 4";
        assertEquals(text, page("windows-1258", windows1258(text)));
    }

    private String page(String charset, byte[] words) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        bytes.writeBytes(
                ("<html><head><meta charset=" + charset + "></head><body><p>").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(words);
        bytes.writeBytes("</p></body></html>".getBytes(StandardCharsets.US_ASCII));
        return read("a.html", bytes.toByteArray()).blocks().getFirst().text();
    }

    /** Tone marks stand alone behind their letter in this code page, other marks do not. */
    private static byte[] windows1258(String text) {
        String tones = "\u0300\u0301\u0303\u0309\u0323";
        StringBuilder letters = new StringBuilder();
        for (String cluster : text.split("(?<=\\P{M})(?=\\P{M})", -1)) {
            String apart = java.text.Normalizer.normalize(cluster, java.text.Normalizer.Form.NFD);
            String tone = apart.replaceAll("[^" + tones + "]", "");
            letters.append(java.text.Normalizer.normalize(
                            apart.replaceAll("[" + tones + "]", ""), java.text.Normalizer.Form.NFC))
                    .append(tone);
        }
        return letters.toString().getBytes(java.nio.charset.Charset.forName("windows-1258"));
    }

    /** Its boxes are anchored in the first and in the second of three paragraphs. */
    @Test
    void docTextBoxesFollowTheirParagraph() throws IOException {
        assertEquals(
                List.of(
                        "Kinh phí được giao là 500 triệu đồng.",
                        "Lưu ý: đã giải ngân 275 triệu đồng.",
                        "Số liệu đến ngày 15/6/2023.",
                        "Kinh phí còn lại là 225 triệu đồng.",
                        "Khung thứ hai.",
                        "Đoạn cuối."),
                doc("text-boxes.doc"));
    }

    /** A drawing of five boxes is anchored in the first paragraph, a remark in the second. */
    @Test
    void docLabelsOfDrawingsFollowTheText() throws IOException {
        assertEquals(
                List.of(
                        "Bộ máy của phường như sau.",
                        "Mỗi bộ phận họp giao ban vào chiều thứ Sáu.",
                        "Riêng bộ phận một cửa họp vào sáng thứ Bảy tuần đầu của mỗi tháng trong năm.",
                        "Đoạn cuối.",
                        "Chủ tịch",
                        "Phó Chủ tịch",
                        "Công an",
                        "Quân sự",
                        "Văn phòng"),
                doc("labels.doc"));
    }

    private List<String> doc(String name) throws IOException {
        try (InputStream file = FormatsTest.class.getResourceAsStream(name)) {
            return read("a.doc", Objects.requireNonNull(file).readAllBytes()).blocks().stream()
                    .map(Block::text)
                    .toList();
        }
    }

    @Test
    void aPageSavedInOneFileIsReadWithoutWhatLiesBesideIt() throws IOException {
        String archive = """
            From: <Saved by Windows Internet Explorer 8>
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary="x"; type="text/html"

            --x
            Content-Type: text/html; charset="utf-8"
            Content-Transfer-Encoding: quoted-printable
            Content-Location: file:///C:/bc.htm

            <html><body><p>Thu ng=C3=A2n s=C3=A1ch =C4=91=E1=BA=A1t 12,5%</p></body></html>
            --x
            Content-Type: text/html
            Content-Location: file:///C:/bc_files/tabstrip.htm

            <html><body>Sheet1</body></html>
            --x
            Content-Type: text/xml

            <xml>kh=C3=B4ng</xml>
            --x--
            """;
        assertEquals(
                List.of(new Paragraph("Thu ngân sách đạt 12,5%")),
                read("a.mht", archive.getBytes(StandardCharsets.US_ASCII)).blocks());
    }

    @Test
    void aWebPagesListsAreCountedAsTheyAsk() throws IOException {
        String page = """
            <html><body><ol type="I"><li>Kết quả</li></ol><ol type="I" start="2"><li>Nhiệm vụ
            <ol style="list-style-type: lower-alpha"><li>Thu thuế</li><li value="4">Chi lương</li></ol></li></ol>
            <ol><li>Một</li></ol><ol style="list-style: none"><li>Hai</li></ol></body></html>\
            """;
        assertEquals(
                List.of("I. Kết quả", "II. Nhiệm vụ", "a) Thu thuế", "d) Chi lương", "1. Một", "Hai"),
                read("a.html", page.getBytes(StandardCharsets.UTF_8)).blocks().stream()
                        .map(Block::text)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span>[1]</span></a>|<div"
                    + " style='mso-element:footnote' id=ftn1><p><a href='#_ftnref1' name='_ftn1'><span>[1]</span></a>",
                "<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a>|<div"
                        + " id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href='#sdfootnote1anc'>1</a>",
                "<a href='#fn1' class=footnote-ref id=fnref1><sup>1</sup></a>|<ol><li id=fn1><p><a href='#fnref1'>↩</a>"
            })
    void aWebPagesNotesStandBehindTheParagraphAndKnowWhereItCitesThem(String markAndNote) throws IOException {
        String[] part = markAndNote.split("\\|", -1);
        String page = "<html><body><p>Năm 2022" + part[0]
                + ", thu 5 tỷ đồng.</p><p>Xem <a href='#dau'>phần đầu</a>.</p>" + part[1] + " Ước tính.</p>";
        assertEquals(
                List.of(
                        new Paragraph("Năm 2022, thu 5 tỷ đồng."),
                        new Note("1", OptionalInt.of(8), "Ước tính."),
                        new Paragraph("Xem phần đầu.")),
                read("a.html", page.getBytes(StandardCharsets.UTF_8)).blocks());
    }

    @Test
    void aWebPagesMenusStandApartFromTheDocument() throws IOException {
        Reading.Read read = read("a.html", """
            <html><body><header>Cổng thông tin<nav><ul><li><a href="/">Trang chủ</a></ul></nav></header>
            <div class="left"><a href="/a">Giới thiệu</a> | <a href="/b">Tin tức</a> | <a href="/c">Văn bản</a>
            | <a href="/d">Liên hệ</a></div><aside>Tin mới: lịch tiếp dân</aside>
            <main><header>THÔNG BÁO</header><ul><li><a href="#m1">Mục 1</a><li><a href="#m2">Mục 2</a>
            <li><a href="#m3">Mục 3</a><li><a href="#m4">Mục 4</a></ul><p hidden>Mẫu cũ</p><p>Nội dung họp.</p></main>
            <footer>Bản quyền</footer></body></html>\
            """.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("THÔNG BÁO", "- Mục 1", "- Mục 2", "- Mục 3", "- Mục 4", "Nội dung họp."),
                read.blocks().stream().map(Block::text).toList());
        assertEquals(
                List.of(
                        "- Trang chủ",
                        "Cổng thông tin",
                        "Giới thiệu | Tin tức | Văn bản | Liên hệ",
                        "Tin mới: lịch tiếp dân",
                        "Bản quyền"),
                read.apart());
    }

    @Test
    void tablesThatPlaceAPageBetweenColumnsAreNoTables() throws IOException {
        List<Block> blocks =
                read("a.html", """
                    <html><body><table><tr><td colspan=2>Cổng thông tin</td></tr><tr><td>Mục lục</td><td><table>
                    <tr><td>UBND PHƯỜNG</td><td>CỘNG HÒA</td></tr><tr><td colspan=2><p>Lịch tiếp dân như sau:</p>
                    <table border=1><tr><td>Ngày</td><td>Người tiếp</td></tr><tr><td>05/6</td><td>Chủ tịch</td></tr></table>
                    <p>Một.</p><p>Hai.</p><p>Ba.</p><p>Bốn.</p><p>Đề nghị các tổ dân phố thông báo.</p></td></tr></table>
                    </td></tr></table></body></html>\
                    """.getBytes(StandardCharsets.UTF_8)).blocks();
        assertEquals(
                List.of(
                        new Paragraph("Cổng thông tin"),
                        new Paragraph("Mục lục"),
                        new TableRow(0, List.of(new Cell("UBND PHƯỜNG", 0, 1, 1), new Cell("CỘNG HÒA", 1, 1, 1))),
                        new Paragraph("Lịch tiếp dân như sau:"),
                        new TableRow(1, List.of(new Cell("Ngày", 0, 1, 1), new Cell("Người tiếp", 1, 1, 1))),
                        new TableRow(1, List.of(new Cell("05/6", 0, 1, 1), new Cell("Chủ tịch", 1, 1, 1))),
                        new Paragraph("Một."),
                        new Paragraph("Hai."),
                        new Paragraph("Ba."),
                        new Paragraph("Bốn."),
                        new Paragraph("Đề nghị các tổ dân phố thông báo.")),
                blocks);
    }

    @Test
    void aPartOfAWebPageIsOneTooAndAnAngleBracketMakesNone() throws IOException {
        assertEquals(
                List.of(new Paragraph("Họp lúc 8 giờ.")),
                read("message.html", "<p>Họp lúc <b>8</b> giờ.</p>".getBytes(StandardCharsets.UTF_8))
                        .blocks());
        Path text = Files.writeString(folder.resolve("a.txt"), "<b phường> họp lúc 8 giờ.");
        assertEquals("text/plain", formats.mediaType(text));
    }
}
