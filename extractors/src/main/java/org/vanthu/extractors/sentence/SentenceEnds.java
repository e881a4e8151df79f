package org.vanthu.extractors.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.sentdetect.EndOfSentenceScanner;

/**
 * Where a sentence may end within one line: at {@code .}, {@code !}, {@code ?} or an ellipsis that white space and a new sentence
 * follow. A semicolon ends none.
 */
final class SentenceEnds implements EndOfSentenceScanner {

    static final String CLOSERS = "\"”’»)]";
    private static final String OPENERS = "\"“‘«([-–+*•";

    /** A number or letter so short at the start of a line is a list marker: {@code 12.1.}, {@code VIII.}. */
    private static final int LONGEST_MARKER = 7;

    private static final Set<String> LABELS =
            Set.of("điều", "khoản", "mục", "chương", "phần", "phụ lục", "biểu", "bảng", "bước");
    private static final int LONGEST_LABEL = 9;

    static final char[] CHARACTERS = {'.', '!', '?', '…'};

    @Override
    public Set<Character> getEOSCharacters() {
        return Set.of('.', '!', '?', '…');
    }

    @Override
    public List<Integer> getPositions(CharSequence text) {
        List<Integer> positions = new ArrayList<>();
        for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
            positions.add(i);
        }
        return positions;
    }

    /** The first place from {@code from} on at which a sentence may end; the length of the text where there is none. */
    static int next(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?' || c == '…') && mayEnd(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean mayEnd(CharSequence text, int mark) {
        int next = mark + 1;
        while (next < text.length() && CLOSERS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return next == mark + 1 && runsOn(text, mark);
        }
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length()
                || (opensSentence(text, next, isEllipsis(text, mark)) && !isListMarker(text, mark));
    }

    /** A blank forgotten between two sentences: {@code năm 2022.Tiếp tục}. */
    private static boolean runsOn(CharSequence text, int mark) {
        return mark > 1
                && mark + 2 < text.length()
                && (Character.isLowerCase(text.charAt(mark - 1)) || Character.isDigit(text.charAt(mark - 1)))
                && Character.isLetterOrDigit(text.charAt(mark - 2))
                && Character.isUpperCase(text.charAt(mark + 1))
                && Character.isLowerCase(text.charAt(mark + 2));
    }

    private static boolean opensSentence(CharSequence text, int at, boolean behindEllipsis) {
        char first = text.charAt(at);
        if (behindEllipsis) {
            return Character.isUpperCase(first);
        }
        return Character.isUpperCase(first) || Character.isDigit(first) || OPENERS.indexOf(first) >= 0;
    }

    private static boolean isEllipsis(CharSequence text, int mark) {
        return text.charAt(mark) == '…' || (mark > 1 && text.charAt(mark - 1) == '.' && text.charAt(mark - 2) == '.');
    }

    private static boolean isListMarker(CharSequence text, int mark) {
        int start = mark;
        while (start > 0 && mark - start <= LONGEST_MARKER && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        if (!isNumber(text.subSequence(start, mark))) {
            return false;
        }
        int line = beforeLabel(text, start);
        while (line > 0 && " -–+*•\t".indexOf(text.charAt(line - 1)) >= 0) {
            line--;
        }
        return mark - start <= LONGEST_MARKER && (line == 0 || text.charAt(line - 1) == '\n');
    }

    /** Offset of a label such as {@code Điều} before the number at {@code number}; {@code number} itself where there is none. */
    private static int beforeLabel(CharSequence text, int number) {
        if (number > LONGEST_LABEL) {
            return number;
        }
        return LABELS.contains(text.subSequence(0, number).toString().strip().toLowerCase(Locale.ROOT)) ? 0 : number;
    }

    private static boolean isNumber(CharSequence word) {
        return word.length() == 1 || word.chars().allMatch(c -> Character.isDigit(c) || ".IVX".indexOf(c) >= 0);
    }

    @Override
    public List<Integer> getPositions(StringBuffer text) {
        return getPositions((CharSequence) text);
    }

    @Override
    public List<Integer> getPositions(char[] text) {
        return getPositions(new String(text));
    }
}
