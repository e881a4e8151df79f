package org.vanthu.pipeline.read.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The styles of an OpenDocument file: fonts, what is hidden, how lists are numbered. */
final class OdfStyles extends DefaultHandler {

    /** The list that counts the headings of a document. */
    static final String OUTLINE = "";

    /** Above the line by a share of the letters' height. */
    private static final Pattern RAISED = Pattern.compile("super|(?!0+(?:\\.0*)?%)[0-9]");

    static final class Style {
        String parent = "";

        @Nullable
        String font;

        @Nullable
        Boolean hidden;

        @Nullable
        Boolean capitals;

        @Nullable
        Boolean raised;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> faces = new HashMap<>();
    private final Numbering numbering = new Numbering();
    private @Nullable Style style;
    private String list = "";

    Numbering numbering() {
        return numbering;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "font-face" ->
                faces.put(
                        DocxFile.value(attributes, "name"),
                        DocxFile.value(attributes, "font-family").replace("'", ""));
            case "style" -> {
                Style found = new Style();
                found.parent = DocxFile.value(attributes, "parent-style-name");
                styles.put(DocxFile.value(attributes, "name"), found);
                style = found;
            }
            case "text-properties" -> textProperties(attributes);
            case "table-properties" -> {
                if (style != null && DocxFile.value(attributes, "display").equals("false")) {
                    style.hidden = true;
                }
            }
            case "list-style", "outline-style" ->
                list = name.equals("outline-style") ? OUTLINE : DocxFile.value(attributes, "name");
            case "list-level-style-number", "outline-level-style" -> number(attributes);
            case "list-level-style-bullet" ->
                numbering.define(
                        list,
                        DocxFile.number(attributes, "level", 1) - 1,
                        new Numbering.Level("bullet", DocxFile.value(attributes, "bullet-char"), 1));
            default -> {}
        }
    }

    private void textProperties(Attributes attributes) {
        if (style == null) {
            return;
        }
        String font = DocxFile.value(attributes, "font-name");
        String family = DocxFile.value(attributes, "font-family").replace("'", "");
        if (!font.isEmpty() || !family.isEmpty()) {
            style.font = family.isEmpty() ? faces.getOrDefault(font, font) : family;
        }
        String display = DocxFile.value(attributes, "display");
        if (!display.isEmpty()) {
            style.hidden = display.equals("none");
        }
        String transform = DocxFile.value(attributes, "text-transform");
        if (!transform.isEmpty()) {
            style.capitals = transform.equals("uppercase");
        }
        String position = DocxFile.value(attributes, "text-position");
        if (!position.isEmpty()) {
            style.raised = RAISED.matcher(position).lookingAt();
        }
    }

    private void number(Attributes attributes) {
        int level = DocxFile.number(attributes, "level", 1);
        String format = switch (DocxFile.value(attributes, "num-format")) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            case "" -> "none";
            default -> "decimal";
        };
        StringBuilder text = new StringBuilder(DocxFile.value(attributes, "num-prefix"));
        int shown = Math.clamp(DocxFile.number(attributes, "display-levels", 1), 1, level);
        for (int i = level - shown + 1; i <= level; i++) {
            text.append('%').append(i).append(i < level ? "." : "");
        }
        text.append(DocxFile.value(attributes, "num-suffix"));
        Numbering.Level how =
                new Numbering.Level(format, text.toString(), DocxFile.number(attributes, "start-value", 1));
        numbering.define(list, level - 1, how);
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (name.equals("style")) {
            style = null;
        }
    }

    <T> @Nullable T find(String name, Function<Style, @Nullable T> what) {
        Style at = styles.get(name);
        for (int depth = 0; at != null && depth < 20; depth++) {
            T value = what.apply(at);
            if (value != null) {
                return value;
            }
            at = styles.get(at.parent);
        }
        return null;
    }
}
