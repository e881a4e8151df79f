package org.vanthu.pipeline.read.worker;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What was typed, ticked and chosen in the form that a page is: it stands in attributes, and is written where the field stands. */
final class HtmlFields {

    private static final Set<String> TICKED = Set.of("checkbox", "radio");

    /** Whose values are no words of the form, or not to be seen. */
    private static final Set<String> OTHERS =
            Set.of("hidden", "submit", "button", "reset", "image", "file", "password", "search", "range", "color");

    private HtmlFields() {}

    static void write(Document page) {
        page.select("input, textarea, select").forEach(field -> field.replaceWith(new TextNode(words(field))));
    }

    private static String words(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText();
            case "select" ->
                field.select("option[selected]").stream().map(Element::text).collect(Collectors.joining(", "));
            default -> {
                String type = field.attr("type").toLowerCase(Locale.ROOT);
                if (TICKED.contains(type)) {
                    yield field.hasAttr("checked") ? DocxFormField.TICKED : DocxFormField.EMPTY;
                }
                yield OTHERS.contains(type) ? "" : field.attr("value");
            }
        };
    }
}
