package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.layout.Block.Cell;
import org.vanthu.extractors.layout.Block.Heading;
import org.vanthu.extractors.layout.Block.Item;
import org.vanthu.extractors.layout.Block.Note;
import org.vanthu.extractors.layout.Block.Paragraph;
import org.vanthu.extractors.layout.Block.TableRow;
import org.vanthu.pipeline.read.Reading;

/** Formats that write a whole document as one XML file; programs like to give them the names of others. */
final class OneXmlFileTest {

    private final Formats formats = new Formats(new Cost(10 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    private Reading.Read read(String name, String xml) throws IOException {
        Path file = Files.writeString(folder.resolve(name), xml);
        return assertInstanceOf(Reading.Read.class, formats.read(file));
    }

    @Test
    void aFlatOpenDocumentReadsAsItsPackageDoes() throws IOException {
        Reading.Read read = read("a.fodt", """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             office:mimetype="application/vnd.oasis.opendocument.text">
            <office:automatic-styles><style:style style:name="H"><style:text-properties text:display="none"/></style:style>
            <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a"
             style:num-suffix=")"/></text:list-style></office:automatic-styles>
            <office:master-styles><style:master-page><style:header><text:p>Mật</text:p></style:header></style:master-page>
            </office:master-styles><office:body><office:text><text:tracked-changes><text:p>xóa</text:p></text:tracked-changes>
            <text:p>Đạt <text:span text:style-name="H">ẩn</text:span>95%<office:annotation><dc:creator>A</dc:creator>
            <text:p>góp ý</text:p></office:annotation><draw:frame><draw:image><office:binary-data>AAAA</office:binary-data>
            </draw:image></draw:frame>hộ.</text:p><text:list text:style-name="L"><text:list-item><text:p>Một</text:p>
            </text:list-item></text:list></office:text></office:body></office:document>
            """);
        assertEquals(List.of(new Paragraph("Đạt 95% hộ."), new Item("a) Một")), read.blocks());
        assertEquals(List.of("Mật"), read.apart());
    }

    @Test
    void aWordFileInOnePieceReadsAsItsPackageDoes() throws IOException {
        String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        String image = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
        assertEquals(
                List.of(
                        new TableRow(0, List.of(new Cell("TT", 0, 1, 2), new Cell("Lúa & ngô", 1, 1, 1))),
                        new TableRow(0, List.of(new Cell("Lạc", 1, 1, 1))),
                        new Paragraph("Đạt 95%.")),
                read("a.xml", """
                    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                    <?mso-application progid="Word.Document"?>
                    <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">
                    <pkg:part pkg:name="/_rels/.rels"
                     pkg:contentType="application/vnd.openxmlformats-package.relationships+xml"><pkg:xmlData>
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
                     Id="r" Target="word/document.xml"
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
                    </Relationships></pkg:xmlData></pkg:part>
                    <pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>%IMAGE%</pkg:binaryData></pkg:part>
                    <pkg:part pkg:name="/word/document.xml"
                     pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml">
                    <pkg:xmlData><w:document xmlns:w="%WORD%"><w:body><w:tbl>
                    <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc>
                    <w:tc><w:tcPr/><w:p><w:r><w:t>Lúa &amp; ngô</w:t></w:r></w:p></w:tc></w:tr>
                    <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>
                    <w:tc><w:tcPr/><w:p><w:r><w:t>Lạc</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                    <w:p><w:r><w:t xml:space="preserve">Đạt </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>
                    <w:r><w:t>95%.</w:t></w:r></w:p></w:body></w:document></pkg:xmlData></pkg:part></pkg:package>
                    """.replace("%IMAGE%", image).replace("%WORD%", word))
                        .blocks());
    }

    @Test
    void theXmlOfWord2003HasListsNotesAndHeadersWhereTheyAreUsed() throws IOException {
        Reading.Read read = read("a.doc", """
            <?xml version="1.0" encoding="UTF-8"?>
            <?mso-application progid="Word.Document"?>
            <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"
             xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core">
            <w:lists><w:listDef w:listDefId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="4"/><w:lvlText w:val="%1)"/>
            </w:lvl></w:listDef><w:list w:ilfo="2"><w:ilst w:val="4"/></w:list></w:lists>
            <w:styles><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>
            <w:body><wx:sect>
            <w:p><w:pPr><w:pStyle w:val="H2"/></w:pPr><w:r><w:t>Kết quả</w:t></w:r></w:p>
            <w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="2"/></w:listPr></w:pPr><w:r><w:t>Đạt </w:t></w:r>
            <aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>90</w:delText></w:r></aml:content></aml:annotation>
            <aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>95%</w:t></w:r></aml:content></aml:annotation>
            <w:r><w:footnote><w:p><w:r><w:t>Số liệu của xã.</w:t></w:r></w:p></w:footnote></w:r>
            <aml:annotation w:type="Word.Comment"><aml:content><w:p><w:r><w:t>góp ý</w:t></w:r></w:p></aml:content>
            </aml:annotation><w:r><w:t>.</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:tcPr><w:vmerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc>
            <w:tc><w:tcPr/><w:p><w:r><w:t>Lúa</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vmerge/></w:tcPr><w:p/></w:tc>
            <w:tc><w:tcPr/><w:p><w:r><w:t>Lạc</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:pPr><w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>Mật</w:t></w:r></w:p></w:hdr></w:sectPr></w:pPr>
            <w:r><w:t>Hết.</w:t></w:r></w:p></wx:sect></w:body></w:wordDocument>
            """);
        assertEquals(
                List.of(
                        new Heading(2, "Kết quả"),
                        new Item("a) Đạt 95%."),
                        new Note("1", OptionalInt.of(10), "Số liệu của xã."),
                        new TableRow(0, List.of(new Cell("TT", 0, 1, 2), new Cell("Lúa", 1, 1, 1))),
                        new TableRow(0, List.of(new Cell("Lạc", 1, 1, 1))),
                        new Paragraph("Hết.")),
                read.blocks());
        assertEquals(List.of("Mật"), read.apart());
    }

    @Test
    void theXmlOfExcel2003ReadsAsSheetsDo() throws IOException {
        assertEquals(
                List.of(
                        new Heading(1, "Thu NS"),
                        new TableRow(0, List.of(new Cell("BIỂU THU", 0, 3, 1))),
                        new TableRow(
                                0,
                                List.of(
                                        new Cell("Xã", 0, 1, 2),
                                        new Cell("95,5%", 1, 1, 1),
                                        new Cell("1.234,5", 2, 1, 1))),
                        new TableRow(0, List.of(new Cell("", 1, 1, 1), new Cell("12/06/2023", 2, 1, 1)))),
                read("a.xls", """
                    <?xml version="1.0"?>
                    <?mso-application progid="Excel.Sheet"?>
                    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                     xmlns:x="urn:schemas-microsoft-com:office:excel"
                     xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>
                    <Style ss:ID="Default"/><Style ss:ID="p"><NumberFormat ss:Format="0.0%"/></Style>
                    <Style ss:ID="n"><NumberFormat ss:Format="#,##0.0"/></Style>
                    <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
                    <Worksheet ss:Name="Nguồn"><Table><Row><Cell><Data ss:Type="String">ẩn</Data></Cell></Row></Table>
                    <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
                    <Worksheet ss:Name="Thu NS"><Table>
                    <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">BIỂU THU</Data></Cell></Row>
                    <Row ss:Index="4"><Cell ss:MergeDown="1"><Data ss:Type="String">Xã</Data><Comment><ss:Data>góp ý</ss:Data>
                    </Comment></Cell><Cell ss:StyleID="p"><Data ss:Type="Number">0.955</Data></Cell>
                    <Cell ss:StyleID="n"><Data ss:Type="Number">1234.5</Data></Cell></Row>
                    <Row><Cell ss:Index="3" ss:StyleID="d"><Data ss:Type="DateTime">2023-06-12T00:00:00.000</Data></Cell>
                    <Cell/></Row></Table></Worksheet></Workbook>
                    """).blocks());
    }
}
