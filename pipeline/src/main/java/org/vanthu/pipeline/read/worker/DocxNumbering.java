package org.vanthu.pipeline.read.worker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** {@code numbering.xml}: lists ({@code num}) that follow a pattern ({@code abstractNum}), with a restart here and there. */
final class DocxNumbering extends DefaultHandler {

    private final Numbering numbering;
    private final Map<String, String> patterns = new HashMap<>();
    private final Set<String> restarting = new HashSet<>();
    private String pattern = "";
    private String list = "";
    private int level;
    private String format = "decimal";
    private String text = "";
    private int start = 1;

    DocxNumbering(Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "abstractNum" -> pattern = DocxFile.value(attributes, "abstractNumId");
            case "lvl" -> {
                level = DocxFile.number(attributes, "ilvl", 0);
                format = "decimal";
                text = "";
                start = 1;
            }
            case "numFmt" -> format = DocxFile.value(attributes, "val");
            case "lvlText" -> text = DocxFile.value(attributes, "val");
            case "start" -> start = DocxFile.number(attributes, "val", 1);
            case "num" -> list = DocxFile.value(attributes, "numId");
            case "abstractNumId" -> patterns.put(list, DocxFile.value(attributes, "val"));
            case "startOverride" -> restarting.add(list);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "lvl" -> {
                if (!pattern.isEmpty()) {
                    numbering.define(pattern, level, new Numbering.Level(format, text, start));
                }
            }
            case "abstractNum" -> pattern = "";
            default -> {}
        }
    }

    /** Lists of one pattern count on, unless a list says that it starts again. */
    String next(String numId, int ilvl) {
        String at = patterns.get(numId);
        if (at == null) {
            return "";
        }
        if (restarting.remove(numId)) {
            numbering.restart(at);
        }
        return numbering.next(at, ilvl);
    }
}
