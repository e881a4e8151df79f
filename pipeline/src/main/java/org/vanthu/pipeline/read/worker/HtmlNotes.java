package org.vanthu.pipeline.read.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Footnotes and endnotes of pages that Word, LibreOffice and Pandoc wrote: links between a mark in the text and a note at its end. They
 * are marked as {@link XhtmlBlocks} reads them.
 */
final class HtmlNotes {

    /** Where a mark in the text leads to. */
    private static final Pattern CITES = Pattern.compile("#(?:_(?<word>(?:ftn|edn)[0-9]{1,5})"
            + "|(?<office>sd(?:foot|end)note[0-9]{1,5})sym|(?<pandoc>fn[0-9]{1,5}))");

    /** Where a mark at the head or the end of a note leads back to. */
    private static final Pattern LEADS_BACK =
            Pattern.compile("#(?:_(?:ftn|edn)ref[0-9]{1,5}|sd(?:foot|end)note[0-9]{1,5}anc|fnref[0-9]{1,5})");

    private static final Pattern SIGNS = Pattern.compile("[\\[\\](){}\\s\\u00A0]");

    private HtmlNotes() {}

    /** Names the notes that {@code document} cites and the places that cite them; other links are left alone. */
    static void mark(Document document) {
        Map<String, Element> ids = new HashMap<>();
        document.body().select("[id]").forEach(element -> ids.putIfAbsent(element.id(), element));
        for (Element link : document.select("a[href^=#]")) {
            Matcher cites = CITES.matcher(link.attr("href"));
            if (!cites.matches()) {
                continue;
            }
            String name = cites.group("word") != null
                    ? cites.group("word")
                    : cites.group("office") != null ? cites.group("office") : cites.group("pandoc");
            Element note = ids.get(name);
            if (note == null || note.equals(link) || note.equals(document.body())) {
                continue;
            }
            if (!note.hasAttr("data-note")) {
                takeOut(note, name, SIGNS.matcher(link.text()).replaceAll(""));
            }
            link.empty();
            link.attr("data-note", name);
        }
    }

    private static void takeOut(Element note, String name, String mark) {
        note.select("a[href^=#]").stream()
                .filter(back -> LEADS_BACK.matcher(back.attr("href")).matches())
                .forEach(Element::remove);
        note.tagName("div");
        note.attr("data-note", name);
        note.attr("data-mark", mark);
    }
}
