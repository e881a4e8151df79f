package org.vanthu.pipeline.read.worker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** {@code styles.xml}: what a paragraph or run is, when only its style says so. */
final class DocxStyles extends DefaultHandler {

    static final class Style {
        String parent = "";

        @Nullable
        String font;

        @Nullable
        Integer heading;

        @Nullable
        String list;

        @Nullable
        Integer listLevel;

        @Nullable
        Boolean hidden;

        @Nullable
        Boolean capitals;

        @Nullable
        Boolean raised;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private final Style defaults = new Style();
    private Style style = defaults;
    private String defaultParagraph = "";

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "style" -> {
                style = new Style();
                String id = DocxFile.value(attributes, "styleId");
                styles.put(id, style);
                if (DocxFile.value(attributes, "type").equals("paragraph")
                        && DocxFile.value(attributes, "default").equals("1")) {
                    defaultParagraph = id;
                }
            }
            case "basedOn" -> style.parent = DocxFile.value(attributes, "val");
            case "name" -> heading(DocxFile.value(attributes, "val").toLowerCase(Locale.ROOT));
            case "outlineLvl" -> style.heading = DocxFile.number(attributes, "val", 9) + 1;
            case "numId", "ilfo" -> style.list = DocxFile.value(attributes, "val");
            case "ilvl" -> style.listLevel = DocxFile.number(attributes, "val", 0);
            case "rFonts" -> style.font = font(attributes);
            case "vanish" -> style.hidden = DocxFile.isOn(attributes);
            case "caps" -> style.capitals = DocxFile.isOn(attributes);
            case "vertAlign" -> style.raised = isRaised(attributes);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (name.equals("style")) {
            style = defaults;
        }
    }

    private void heading(String name) {
        if (name.matches("heading [1-9]")) {
            style.heading = name.charAt(8) - '0';
        } else if (name.equals("title")) {
            style.heading = 1;
        }
    }

    static @Nullable String font(Attributes attributes) {
        String font = DocxFile.value(attributes, "ascii");
        font = font.isEmpty() ? DocxFile.value(attributes, "hAnsi") : font;
        return font.isEmpty() ? null : font;
    }

    static boolean isRaised(Attributes vertAlign) {
        return DocxFile.value(vertAlign, "val").equals("superscript");
    }

    /** What {@code id}, or a style that it is based on, says. */
    <T> @Nullable T find(String id, Function<Style, @Nullable T> what) {
        Style at = styles.get(id.isEmpty() ? defaultParagraph : id);
        for (int depth = 0; at != null && depth < 20; depth++) {
            T value = what.apply(at);
            if (value != null) {
                return value;
            }
            at = styles.get(at.parent);
        }
        return null;
    }

    @Nullable
    String defaultFont() {
        return defaults.font;
    }
}
