package org.vanthu.extractors.rule;

import java.util.List;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;

/**
 * A text and its folded twin of the same length, so that every offset holds in both.
 *
 * <p>Folding lowers capitals, sets tone marks in the new place ({@code hoá} → {@code hóa}), makes every blank a space, every dash a
 * hyphen and every double quote {@code "}. A line feed is a space where a line was only broken, and stays a line feed where a block
 * ends; tabs stay. So no shape crosses the end of a block or of a cell. Instances are immutable.
 */
public final class FoldedText {

    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;

    /** Chars below have a place in the tables: letters of Latin with marks, dashes, quotes. A table of all takes as long to make as a search. */
    private static final int TABLED = 0x2300;

    private static final char[] FOLD = new char[TABLED];
    private static final byte[] KIND = new byte[TABLED];

    static {
        for (int c = 0; c < TABLED; c++) {
            FOLD[c] = foldChar((char) c);
            KIND[c] = kindOf((char) c);
        }
    }

    private final String written;
    private final String folded;
    private final char[] chars;

    private FoldedText(String written, char[] chars) {
        this.written = written;
        this.folded = new String(chars);
        this.chars = chars;
    }

    /** Lines of {@code text} belong together unless an empty line or a list marker parts them. */
    public static FoldedText of(String text) {
        char[] folded = foldAll(text);
        unbreakLines(folded, 0, folded.length);
        return new FoldedText(text, folded);
    }

    /** As {@link #of(String)} inside each block; blocks never belong together. */
    public static FoldedText of(SourceText source) {
        char[] folded = foldAll(source.text());
        List<Block> blocks = source.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Span span = source.span(i);
            unbreakLines(folded, span.start(), span.end());
        }
        return new FoldedText(source.text(), folded);
    }

    /** {@code words} in folded spelling. */
    public static String fold(String words) {
        return new String(foldAll(words));
    }

    public String written() {
        return written;
    }

    public String folded() {
        return folded;
    }

    public int length() {
        return chars.length;
    }

    public char at(int offset) {
        return chars[offset];
    }

    /** Folded char at {@code offset}; a line feed outside the text. */
    public char atOrEnd(int offset) {
        return offset < 0 || offset >= chars.length ? '\n' : chars[offset];
    }

    public static boolean isLetter(char c) {
        return kind(c) == LETTER;
    }

    public static boolean isDigit(char c) {
        return kind(c) == DIGIT;
    }

    public static boolean isWordChar(char c) {
        return kind(c) != 0;
    }

    private static char[] foldAll(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = chars[i] < TABLED ? FOLD[chars[i]] : foldChar(chars[i]);
        }
        for (int i = 1; i < chars.length; i++) {
            // Marked vowels are above ASCII, so most text costs one comparison here.
            if (chars[i] > 0x7f && (chars[i - 1] == 'o' || chars[i - 1] == 'u')) {
                moveTone(chars, i);
            }
        }
        return chars;
    }

    /** {@code oà} at the end of a syllable becomes {@code òa}; {@code quý} stays, its u belongs to the q. */
    private static void moveTone(char[] chars, int i) {
        boolean open = i + 1 == chars.length || !isLetter(chars[i + 1]);
        boolean afterQ = i >= 2 && chars[i - 2] == 'q';
        if (!open || afterQ) {
            return;
        }
        String marked = chars[i - 1] == 'o' ? "àáảãạèéẻẽẹ" : "ỳýỷỹỵ";
        int tone = marked.indexOf(chars[i]);
        if (tone < 0) {
            return;
        }
        if (chars[i - 1] == 'o') {
            chars[i - 1] = "òóỏõọ".charAt(tone % 5);
            chars[i] = tone < 5 ? 'a' : 'e';
        } else {
            chars[i - 1] = "ùúủũụ".charAt(tone);
            chars[i] = 'y';
        }
    }

    private static void unbreakLines(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            if (chars[i] == '\n' && !startsItem(chars, i + 1, end)) {
                chars[i] = ' ';
            }
        }
    }

    /** Whether the line at {@code start} is empty or begins with a bullet. */
    private static boolean startsItem(char[] chars, int start, int end) {
        int i = start;
        while (i < end && chars[i] == ' ') {
            i++;
        }
        return i >= end || "\n-+*•".indexOf(chars[i]) >= 0;
    }

    private static byte kind(char c) {
        return c < TABLED ? KIND[c] : kindOf(c);
    }

    private static byte kindOf(char c) {
        return c >= '0' && c <= '9' ? DIGIT : Character.isLetter(c) ? LETTER : 0;
    }

    private static char foldChar(char c) {
        return switch (c) {
            case '\n', '\t' -> c;
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u00f7' -> '-';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2018', '\u2019' -> '\'';
            case '\u2044', '\u2215' -> '/';
            case '\u00ad', '\u200b', '\ufeff' -> ' ';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
        };
    }
}
