package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The numbers that Word draws, from the patterns that it stores. */
final class DocxNumberingTest {

    private static DocxNumbering numbering(String xml) throws IOException, SAXException, ParserConfigurationException {
        DocxNumbering numbering = new DocxNumbering(new Numbering());
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.newSAXParser()
                .parse(new InputSource(new StringReader("<numbering>" + xml + "</numbering>")), numbering);
        return numbering;
    }

    private static String pattern(int id, String... levels) {
        return "<abstractNum abstractNumId='" + id + "'>" + String.join("", levels) + "</abstractNum>";
    }

    private static String level(int number, String format, String text, String more) {
        return "<lvl ilvl='" + number + "'><start val='1'/><numFmt val='" + format + "'/>" + more + "<lvlText val='"
                + text + "'/></lvl>";
    }

    private static String list(int id, int pattern, String more) {
        return "<num numId='" + id + "'><abstractNumId val='" + pattern + "'/>" + more + "</num>";
    }

    @Test
    void articlesCountOnThroughTheChapters() throws Exception {
        DocxNumbering numbering = numbering(pattern(
                        1,
                        level(0, "upperRoman", "Chương %1.", ""),
                        level(1, "decimal", "Điều %2.", "<lvlRestart val='0'/>"),
                        level(2, "decimal", "%3.", ""))
                + list(1, 1, ""));
        assertEquals("Chương I. ", numbering.next("1", 0));
        assertEquals("Điều 1. ", numbering.next("1", 1));
        assertEquals("1. ", numbering.next("1", 2));
        assertEquals("Điều 2. ", numbering.next("1", 1));
        assertEquals("1. ", numbering.next("1", 2));
        assertEquals("Chương II. ", numbering.next("1", 0));
        assertEquals("Điều 3. ", numbering.next("1", 1));
        assertEquals("1. ", numbering.next("1", 2));
    }

    @Test
    void aLegalLevelWritesRomanChaptersAsDecimals() throws Exception {
        DocxNumbering numbering =
                numbering(pattern(1, level(0, "upperRoman", "%1.", ""), level(1, "decimal", "%1.%2.", "<isLgl/>"))
                        + list(1, 1, ""));
        assertEquals("I. ", numbering.next("1", 0));
        assertEquals("1.1. ", numbering.next("1", 1));
    }

    @Test
    void aPatternThatNamesAStyleCountsWithThatStyles() throws Exception {
        DocxNumbering numbering = numbering(pattern(1, "<styleLink val='Muc'/>", level(0, "decimal", "%1.", ""))
                + pattern(2, "<numStyleLink val='Muc'/>")
                + list(1, 1, "")
                + list(2, 2, ""));
        assertEquals("1. ", numbering.next("1", 0));
        assertEquals("2. ", numbering.next("2", 0));
    }

    @Test
    void aListMayStartAgainAtANumberOfItsOwnOrDrawItsOwnMarks() throws Exception {
        DocxNumbering numbering = numbering(pattern(1, level(0, "decimal", "%1.", ""))
                + list(1, 1, "")
                + list(2, 1, "<lvlOverride ilvl='0'><startOverride val='5'/></lvlOverride>")
                + list(3, 1, "<lvlOverride ilvl='0'>" + level(0, "lowerLetter", "%1)", "") + "</lvlOverride>"));
        assertEquals("1. ", numbering.next("1", 0));
        assertEquals("5. ", numbering.next("2", 0));
        assertEquals("6. ", numbering.next("2", 0));
        assertEquals("7. ", numbering.next("1", 0));
        assertEquals("h) ", numbering.next("3", 0));
    }
}
