package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** A field of a form that is chosen or ticked: what is shown of it stands in its properties alone (ECMA-376-1, 17.16.7 and 17.16.9). */
final class DocxFormField {

    static final String TICKED = "☒";
    static final String EMPTY = "☐";

    private final List<String> choices = new ArrayList<>();
    private int chosen;
    private boolean ticked;
    private boolean open;

    /** @param name of an element that begins */
    void begin(String name, Attributes attributes) {
        switch (name) {
            case "ddList", "checkBox" -> {
                choices.clear();
                chosen = 0;
                ticked = false;
                open = true;
            }
            // The default comes first, and what somebody chose stands behind it.
            case "default", "result", "checked" -> {
                chosen = DocxFile.number(attributes, "val", 0);
                ticked = DocxFile.isOn(attributes);
            }
            case "listEntry" -> choices.add(DocxFile.value(attributes, "val"));
            default -> {}
        }
    }

    /**
     * @param name of an element that ends
     * @return what is shown of the field that it ends; empty for all others
     */
    String end(String name) {
        if (!open || !(name.equals("ddList") || name.equals("checkBox"))) {
            return "";
        }
        open = false;
        if (name.equals("checkBox")) {
            return ticked ? TICKED : EMPTY;
        }
        return chosen < choices.size() ? choices.get(chosen) : "";
    }
}
