package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.helpers.AttributesImpl;

/** HTML files, also those that Word wrote. Nothing that they link to is fetched. */
final class HtmlFile implements FormatReader {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,40})");

    private static final int LOOK = 1 << 13;

    private static final Pattern PART = Pattern.compile("(?is)\\A(?:\u00EF\u00BB\u00BF)?\\s{0,64}"
            + "<(?:p|div|span|table|font|center|blockquote|h[1-6]|ul|ol|br|b|i|u|strong|em|meta|style)"
            + "(?:\\s[^<>]{0,1000})?/?>.*</[a-z][a-z0-9]{0,10}>");

    /** Cyrillic, Greek, Hebrew, Arabic: nobody declares them above Vietnamese. */
    private static final Set<String> OTHER_SCRIPTS = Set.of(
            "windows-1251",
            "windows-1253",
            "windows-1255",
            "windows-1256",
            "iso-8859-5",
            "iso-8859-6",
            "iso-8859-7",
            "iso-8859-8",
            "koi8-r");

    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/html", "application/xhtml+xml");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException {
        read(Files.readAllBytes(file), builder, cost);
    }

    /** A page that lies in another file. */
    static void read(byte[] bytes, BlockBuilder builder, Cost cost) throws IOException {
        Document document = Parser.htmlParser().parseInput(new String(bytes, charset(bytes)), "");
        StyleSheets.hide(document);
        WebPage.setApart(document);
        HtmlNotes.mark(document);
        HtmlFields.write(document);
        WordPage.write(document);
        XhtmlBlocks blocks = new XhtmlBlocks(builder, cost, false);
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    char[] letters = text.getWholeText().toCharArray();
                    blocks.characters(letters, 0, letters.length);
                } else if (node instanceof Element element) {
                    AttributesImpl attributes = new AttributesImpl();
                    element.attributes()
                            .forEach(a -> attributes.addAttribute("", a.getKey(), a.getKey(), "CDATA", a.getValue()));
                    blocks.startElement("", element.normalName(), element.normalName(), attributes);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    blocks.endElement("", element.normalName(), element.normalName());
                }
            }
        });
    }

    /** Whether text begins with an element of a page's body, as what mails say in HTML often does, and ends one too. */
    static boolean isPartOfOne(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOK);
        }
        return PART.matcher(new String(start, StandardCharsets.ISO_8859_1)).find();
    }

    /**
     * UTF-8 where the bytes are valid UTF-8, whatever is declared. A declared charset of another script is followed; all else is
     * taken byte by byte, since that loses nothing and the letters themselves say later which encoding they are in.
     */
    static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException _) {
            String start = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
            Matcher declared = CHARSET.matcher(start);
            return declared.find() ? singleByte(declared.group(1)) : StandardCharsets.ISO_8859_1;
        }
    }

    /**
     * Charsets of Latin letters are declared above pages in every legacy encoding, TCVN3 and VNI among them, and above true
     * windows-1258 alike: their bytes are left to {@link org.vanthu.extractors.text.VietnameseText}, which knows all of these.
     */
    private static Charset singleByte(String name) {
        try {
            return OTHER_SCRIPTS.contains(name.toLowerCase(Locale.ROOT))
                    ? Charset.forName(name)
                    : StandardCharsets.ISO_8859_1;
        } catch (UnsupportedCharsetException _) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
