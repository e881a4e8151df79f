package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the style sheets inside a page hide by its class or name: {@code .an { display: none }}. Other properties change no word. */
final class StyleSheets {

    /** Rules outside of {@code @media} and the like. */
    private static final Pattern RULE =
            Pattern.compile("(?<selectors>[^{}]{1,4000})\\{(?<properties>[^{}]{0,20000})\\}");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);

    /** Up to here, since each rule is looked for in all of the page. */
    private static final int MOST_RULES = 500;

    private static final Pattern HIDES =
            Pattern.compile("(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all)");

    private static final Pattern SHOWS =
            Pattern.compile("(?:^|;)(?:display:(?!none)|visibility:visible|mso-hide:none)");

    /** By class or name alone: what a page does with places and states, scripts do as well. */
    private static final Pattern NAMED = Pattern.compile("[A-Za-z0-9]*(?:[.#][A-Za-z_-][\\w-]{0,80}){1,8}");

    private StyleSheets() {}

    /**
     * Marks what is hidden as such. A page that would lose the larger part of its words shows them by a script: nothing is marked in it.
     */
    static void hide(Document page) {
        Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Rule rule : rules(page)) {
            List<Element> named = rule.selectors().stream()
                    .flatMap(selector -> page.select(selector).stream())
                    .toList();
            if (rule.hides()) {
                hidden.addAll(named);
            } else {
                named.forEach(hidden::remove);
            }
        }
        hidden.removeIf(element -> SHOWS.matcher(plain(element.attr("style"))).find());
        Set<Element> outermost = Collections.newSetFromMap(new IdentityHashMap<>());
        hidden.stream()
                .filter(element -> element.parents().stream().noneMatch(hidden::contains))
                .forEach(outermost::add);
        int unseen =
                outermost.stream().mapToInt(element -> element.text().length()).sum();
        if (unseen * 2 <= page.body().text().length()) {
            outermost.forEach(element -> element.attr("hidden", ""));
        }
    }

    private record Rule(List<String> selectors, boolean hides) {}

    private static List<Rule> rules(Document page) {
        List<Rule> rules = new ArrayList<>();
        for (Element sheet : page.select("style:not([media=print])")) {
            Matcher rule = RULE.matcher(outside(COMMENT.matcher(sheet.data()).replaceAll(" ")));
            while (rule.find() && rules.size() < MOST_RULES) {
                String properties = plain(rule.group("properties"));
                boolean hides = HIDES.matcher(properties).find();
                if (hides || SHOWS.matcher(properties).find()) {
                    List<String> selectors = selectors(rule.group("selectors"), hides);
                    if (!selectors.isEmpty()) {
                        rules.add(new Rule(selectors, hides));
                    }
                }
            }
        }
        return rules;
    }

    /** Of a place that is shown in some surroundings its own name is taken, so that nothing is lost. */
    private static List<String> selectors(String list, boolean hides) {
        return List.of(list.split(",")).stream()
                .map(String::strip)
                .map(selector -> hides ? selector : selector.replaceAll("^.*[\\s>+~]|:.*$", ""))
                .filter(selector -> NAMED.matcher(selector).matches())
                .toList();
    }

    /** Without what holds for print, small screens, fonts: blocks that begin with {@code @}. */
    private static String outside(String css) {
        StringBuilder outside = new StringBuilder(css.length());
        int skipped = 0;
        boolean at = false;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '@' && skipped == 0) {
                at = true;
            }
            if (!at) {
                outside.append(c);
            } else if (c == '{') {
                skipped++;
            } else if (c == '}') {
                skipped = Math.max(0, skipped - 1);
                at = skipped > 0;
            } else if (c == ';') {
                at = skipped > 0;
            }
        }
        return outside.toString();
    }

    private static String plain(String properties) {
        return properties.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
