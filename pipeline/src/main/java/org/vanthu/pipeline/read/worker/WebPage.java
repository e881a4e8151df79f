package org.vanthu.pipeline.read.worker;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web site puts around a document: its menus, its news, its imprint. They stand apart from the document's text. */
final class WebPage {

    private static final String AROUND =
            "nav, :not(main, article) > aside, body > header, body > footer, div[title=header], div[title=footer]";

    /** Fewer links in a row are a remark. */
    private static final int MENU = 4;

    private WebPage() {}

    /** Turns what stands around the document into {@code <div class="header">}, which {@link XhtmlBlocks} sets apart. */
    static void setApart(Document page) {
        page.select(AROUND).stream()
                .filter(element -> element.closest("main, article") == null || element.is("nav"))
                .forEach(WebPage::setApart);
        page.select("ul, ol, div, p, table").stream().filter(WebPage::isMenu).forEach(WebPage::setApart);
    }

    private static void setApart(Element element) {
        element.tagName("div").attr("class", "header").removeAttr("style");
    }

    /** Nothing but links that lead out of the page: a table of contents leads to places in it. */
    private static boolean isMenu(Element element) {
        List<Element> links = element.select("a[href]");
        if (links.size() < MENU
                || links.stream().anyMatch(link -> link.attr("href").matches("#.+"))) {
            return false;
        }
        long linked = links.stream().mapToLong(link -> letters(link.text())).sum();
        return linked > 0 && linked == letters(element.text());
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
