package org.vanthu.pipeline.read.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * {@code numbering.xml}, or {@code lists} of Word 2003: lists ({@code num}) that follow a pattern ({@code abstractNum}), or the pattern that a style names, with levels
 * of their own and restarts here and there.
 */
final class DocxNumbering extends DefaultHandler {

    private static final int DEEPEST = 9;

    private final Numbering numbering;
    /** The pattern of each list. */
    private final Map<String, String> patterns = new HashMap<>();
    /** The pattern that a style stands for, and the style that a pattern without levels of its own refers to. */
    private final Map<String, String> ofStyle = new HashMap<>();

    private final Map<String, String> styleOf = new HashMap<>();
    /** Levels that a list has itself, and where it starts them again when it is first used. */
    private final Map<String, Map<Integer, Numbering.Level>> own = new HashMap<>();

    private final Map<String, TreeMap<Integer, Integer>> restarts = new HashMap<>();
    private String pattern = "";
    private String list = "";
    private int level;
    private String format = "decimal";
    private String text = "";
    private int start = 1;
    private int restartsAfter = DEEPEST;
    private boolean legal;

    DocxNumbering(Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "abstractNum" -> pattern = DocxFile.value(attributes, "abstractNumId");
            case "listDef" -> pattern = DocxFile.value(attributes, "listDefId");
            case "styleLink" -> ofStyle.put(DocxFile.value(attributes, "val"), pattern);
            case "numStyleLink" -> styleOf.put(pattern, DocxFile.value(attributes, "val"));
            case "lvl" -> {
                level = DocxFile.number(attributes, "ilvl", 0);
                format = "decimal";
                text = "";
                start = 1;
                restartsAfter = DEEPEST;
                legal = false;
            }
            case "numFmt" -> format = DocxFile.value(attributes, "val");
            case "nfc" -> format = Numbering.ofWord(DocxFile.number(attributes, "val", 0));
            case "lvlText" -> text = DocxFile.value(attributes, "val");
            case "start" -> start = DocxFile.number(attributes, "val", 1);
            case "lvlRestart" -> restartsAfter = DocxFile.number(attributes, "val", DEEPEST);
            case "isLgl" -> legal = DocxFile.isOn(attributes);
            case "num" -> list = DocxFile.value(attributes, "numId");
            case "list" -> list = DocxFile.value(attributes, "ilfo");
            case "abstractNumId", "ilst" -> patterns.put(list, DocxFile.value(attributes, "val"));
            case "lvlOverride" -> level = DocxFile.number(attributes, "ilvl", 0);
            case "startOverride" ->
                restarts.computeIfAbsent(list, _ -> new TreeMap<>()).put(level, DocxFile.number(attributes, "val", 1));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "lvl" -> {
                Numbering.Level how = new Numbering.Level(format, text, start, restartsAfter, legal);
                if (pattern.isEmpty()) {
                    own.computeIfAbsent(list, _ -> new HashMap<>()).put(level, how);
                } else {
                    numbering.define(pattern, level, how);
                }
            }
            case "abstractNum", "listDef" -> pattern = "";
            default -> {}
        }
    }

    /** Lists of one pattern count on, unless a list says that it starts again. */
    String next(String numId, int ilvl) {
        String named = patterns.get(numId);
        if (named == null) {
            return "";
        }
        String at = ofStyle.getOrDefault(styleOf.getOrDefault(named, ""), named);
        Map<Integer, Numbering.Level> levels = new HashMap<>(numbering.levels(at));
        levels.putAll(own.getOrDefault(numId, Map.of()));
        TreeMap<Integer, Integer> first = restarts.remove(numId);
        if (first != null) {
            numbering.restart(at, first.firstKey());
            first.forEach((deep, number) -> levels.computeIfPresent(deep, (_, how) -> how.from(number)));
            own.put(numId, levels);
        }
        return numbering.next(at, ilvl, levels);
    }
}
