package org.vanthu.extractors.layout;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The light markup that crawlers and converters leave in plain text: Markdown emphasis and escapes, inline HTML tags and entities.
 * It says nothing of the document and is taken out.
 */
final class Markup {

    /** {@code ** **} and {@code **} alone count as nothing, as do lines of dashes, stars and underscores. */
    private static final Pattern RULE = Pattern.compile("[-–—_=*~.·\\s]{3,}|_+");

    /** Leaders are a place to fill in, not a line drawn. */
    private static final Pattern LEADERS = Pattern.compile("(?:\\.\\s*){3,}");

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</p>\\s*<p(?:\\s[^<>]{0,200})?>");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:b|u|i|s|em|strong|p|span|div|sup|sub|font|center|a|small|big|ins|h[1-6])(?:\\s[^<>]{0,200})?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos|nbsp|#39|#160);");
    private static final Map<String, String> ENTITIES = Map.of(
            "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'", "&nbsp;", " ", "&#39;", "'",
            "&#160;", " ");

    private static final Pattern ESCAPE = Pattern.compile("\\\\([*_#\\-+.()\\[\\]|>`~!])");
    private static final Pattern STRONG = Pattern.compile("\\*\\*|__(?=\\S)|(?<=\\S)__");
    /** {@code ![logo](logo.png)} */
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,120}\\]\\([^)\\n]{0,300}\\)");

    private static final Pattern EMPHASIS = Pattern.compile("\\*(?=[^\\s*)])([^*]{1,2000}?)\\*");

    /** Stands for an escaped star while emphasis is taken out. */
    private static final char STAR = '\uE02A';

    private Markup() {}

    /** Takes out tags and entities; {@code <br>} and a paragraph's end inside a cell become line feeds. */
    static String withoutTags(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        String broken = BREAK.matcher(text).replaceAll("\n");
        String bare = TAG.matcher(broken).replaceAll("");
        return ENTITY.matcher(bare)
                .replaceAll(m -> Matcher.quoteReplacement(ENTITIES.getOrDefault(m.group(), m.group())));
    }

    /** Takes out bold marks and escapes; a single star may still be emphasis, which can run over lines. */
    static String withoutStrong(String line) {
        if (line.indexOf('*') < 0 && line.indexOf('_') < 0 && line.indexOf('\\') < 0) {
            return line;
        }
        String escaped = ESCAPE.matcher(line)
                .replaceAll(m -> m.group(1).equals("*") ? String.valueOf(STAR) : Matcher.quoteReplacement(m.group(1)));
        return STRONG.matcher(escaped).replaceAll("");
    }

    /** The words of a whole paragraph whose lines went through {@link #withoutStrong}: no emphasis, no pictures, single blanks, no line at an edge. */
    static String plain(String paragraph) {
        String text = paragraph;
        if (text.indexOf('*') >= 0) {
            text = EMPHASIS.matcher(text).replaceAll("$1");
        }
        if (text.contains("![")) {
            text = IMAGE.matcher(text).replaceAll("");
        }
        return withSingleBlanks(text.replace(STAR, '*'))
                .replace(" \n", "\n")
                .replace("\n ", "\n")
                .strip();
    }

    /** Blanks of any kind, one or many in a row, become one; most texts have no others, and come back as they are. */
    private static String withSingleBlanks(String text) {
        boolean after = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = isBlank(c);
            if (blank && (after || c != ' ')) {
                return withSingleBlanks(text, i);
            }
            after = blank;
        }
        return text;
    }

    /** @param from where there is the first that is not single or no plain one */
    private static String withSingleBlanks(String text, int from) {
        StringBuilder single = new StringBuilder(text.length()).append(text, 0, from);
        boolean after = from > 0 && isBlank(text.charAt(from - 1));
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = isBlank(c);
            if (!blank) {
                single.append(c);
            } else if (!after) {
                single.append(' ');
            }
            after = blank;
        }
        return single.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00A0'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F'
                || c == '\u3000';
    }

    /** A line drawn to separate, or one that holds nothing but marks. */
    static boolean isRule(String line) {
        return !line.isBlank()
                && RULE.matcher(line.strip()).matches()
                && !LEADERS.matcher(line.strip()).matches();
    }

    /** Whether {@code line} opens bold letters that a later line closes. */
    static boolean leavesStrongOpen(String line) {
        int marks = 0;
        for (int at = line.indexOf("**"); at >= 0; at = line.indexOf("**", at + 2)) {
            marks++;
        }
        return marks % 2 == 1;
    }
}
