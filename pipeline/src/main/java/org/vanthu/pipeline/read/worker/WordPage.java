package org.vanthu.pipeline.read.worker;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What Word draws with letters where it saves a page: tabs, the dots to the page numbers of a table of contents, bullets of fonts of
 * signs. They are written as they read in the document that the page was.
 */
final class WordPage {

    private static final Pattern TABS = Pattern.compile("mso-tab-count:\\s*(?<number>[0-9]{1,2})");

    private static final Pattern LEADER = Pattern.compile("[\\s\\u00A0]*[.…](?:[.…\\s\\u00A0])*");

    private static final Pattern HIDDEN = Pattern.compile("display:\\s*none;?");

    /** Fonts that draw a bullet where a letter is written. */
    private static final List<String> BULLETS = List.of("symbol", "wingdings", "webdings", "courier new");

    /** What {@link XhtmlBlocks} takes for tabs. */
    private static final String TAB = "tab";

    private WordPage() {}

    static void write(Document page) {
        for (Element entry : page.select("[class^=MsoToc]")) {
            entry.select("[style]")
                    .forEach(part -> part.attr(
                            "style", HIDDEN.matcher(part.attr("style")).replaceAll("")));
            entry.select("*").stream()
                    .flatMap(part -> part.textNodes().stream())
                    .filter(text -> LEADER.matcher(text.getWholeText()).matches())
                    .toList()
                    .forEach(text -> text.replaceWith(new Element(TAB)));
        }
        for (Element tabs : page.select("[style*=mso-tab-count]")) {
            Matcher count = TABS.matcher(tabs.attr("style"));
            int number = count.find() ? Integer.parseInt(count.group("number")) : 1;
            tabs.empty().removeAttr("style");
            for (int i = 0; i < number; i++) {
                tabs.appendChild(new Element(TAB));
            }
        }
        for (Element marker : page.select("[style*=mso-list:Ignore]")) {
            String style = marker.attr("style").toLowerCase(Locale.ROOT);
            if (BULLETS.stream().anyMatch(style::contains)) {
                marker.empty().appendChild(new TextNode("- "));
            }
        }
    }
}
