package org.vanthu.pipeline.read.worker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A package that is written out as one XML file ({@code pkg:package}): each part's own XML, or its bytes in Base64. */
final class FlatPackage extends DefaultHandler {

    private final Map<String, byte[]> parts = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    /** Those that are declared around the parts. */
    private final Map<String, String> prefixes = new HashMap<>();

    private final StringBuilder base64 = new StringBuilder();
    private @Nullable TransformerHandler xml;
    private boolean binary;
    private String name = "";
    private int depth;

    Parts parts() {
        return Parts.of(parts);
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) throws SAXException {
        if (xml != null) {
            depth++;
            xml.startElement(uri, local, qName, attributes);
            return;
        }
        switch (local) {
            case "part" -> {
                name = DocxFile.value(attributes, "name");
                name = name.startsWith("/") ? name.substring(1) : name;
            }
            case "xmlData" -> {
                bytes.reset();
                xml = writer();
                xml.setResult(new StreamResult(bytes));
                xml.startDocument();
                for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
                    xml.startPrefixMapping(prefix.getKey(), prefix.getValue());
                }
            }
            case "binaryData" -> {
                base64.setLength(0);
                binary = true;
            }
            default -> {}
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (xml != null) {
            xml.startPrefixMapping(prefix, uri);
        } else {
            prefixes.put(prefix, uri);
        }
    }

    private static TransformerHandler writer() throws SAXException {
        try {
            return ((SAXTransformerFactory) SAXTransformerFactory.newDefaultInstance()).newTransformerHandler();
        } catch (TransformerConfigurationException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        if (xml != null) {
            xml.characters(letters, start, length);
        } else if (binary) {
            base64.append(letters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qName) throws SAXException {
        if (xml != null && depth > 0) {
            depth--;
            xml.endElement(uri, local, qName);
        } else if (xml != null) {
            xml.endDocument();
            xml = null;
            parts.put(name, bytes.toByteArray());
        } else if (binary) {
            binary = false;
            parts.put(name, Base64.getMimeDecoder().decode(base64.toString().getBytes(StandardCharsets.ISO_8859_1)));
        }
    }
}
