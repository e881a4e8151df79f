package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class RtfHtmlTest {

    private static final String MAIL = "{\\r"
        + "tf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset163 Times New"
        + " Roman;}}{\\colortbl\\r"
        + "ed0\\green0\\blue0;}\n"
        + "\\uc1\\pard\\plain\\deftab360 \\f0\\fs24\n"
        + "{\\*\\htmltag19 <html>}{\\*\\htmltag50 <body>}\\htmlrtf \\lang1033 \\htmlrtf0{\\*\\htmltag64 <p"
        + " class=\"x\">}\\htmlrtf {\\htmlrtf0 K\\u237?nh g\\u7917?i ph\\u432?\\u7901?ng:\\htmlrtf\\par}\\htmlrtf0"
        + " {\\*\\htmltag72 </p>}{\\*\\htmltag0 <table><tr><td>}Thu{\\*\\htmltag0 </td><td>}\\htmlrtf\\tab\\htmlrtf0"
        + " {\\*\\htmltag84 &lt;}\\htmlrtf <\\htmlrtf0 {\\f1 \\'fd}\\{5\\} t\\'fd{\\*\\htmltag0"
        + " </td></tr></table>}{\\*\\mhtmltag0 <img>}{\\*\\htmltag58 </body>}}";

    @Test
    void tagsAndWordsComeOutInTheirOrderAndNothingThatIsForRtfAlone() throws IOException {
        assertTrue(RtfHtml.isWrapped(MAIL));
        assertEquals(
                "<html><body><p class=\"x\">Kính gửi phường:</p><table><tr><td>Thu</td><td>&lt;ư{5}"
                        + " tý</td></tr></table></body>",
                RtfHtml.unwrap(MAIL));
    }

    @Test
    void bytesOfALegacyFontStayAsTheyAreAlsoInTheFirstFont() throws IOException {
        assertEquals(
                "t\u00FD",
                RtfHtml.unwrap(
                        "{\\rtf1\\ansi\\fromhtml1{\\fonttbl{\\f0\\fcharset163 .VnTime;}{\\f1 Arial;}}\\f0 t\\'fd}"));
    }
}
