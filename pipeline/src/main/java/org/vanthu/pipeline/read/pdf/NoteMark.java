package org.vanthu.pipeline.read.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mark that a note's first line begins with.
 *
 * @param mark without brackets: a number, a small Roman one, stars
 * @param end where the note's words begin in the line
 */
record NoteMark(String mark, boolean raised, int end) {

    private static final Pattern OPENING = Pattern.compile(
            "(?:\uFDD0[(\\[]?(?<raised>[0-9]{1,3}|\\*{1,3}|[ivx]{1,6})[)\\]]?\uFDD1|[(\\[](?<bracketed>[0-9]{1,3})[)\\]]"
                + "|(?<plain>[0-9]{1,3}(?![.,/]?[0-9])|\\*{1,3}|[ivx]{1,6}(?=\\s?[\\p{Lu}“\"])))\\s*(?=.)");

    private static final String[] ROMAN = {
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx"
    };

    /** The mark that {@code line} begins with; null where it begins with none, or says nothing else. */
    static @Nullable NoteMark opening(String line) {
        Matcher opening = OPENING.matcher(line);
        if (!opening.lookingAt()) {
            return null;
        }
        String raised = opening.group("raised");
        String bracketed = opening.group("bracketed");
        String mark = raised != null ? raised : bracketed != null ? bracketed : opening.group("plain");
        return new NoteMark(mark, raised != null, opening.end());
    }

    /** Whether notes are counted from it. */
    boolean isFirst() {
        return mark.equals("1") || mark.equals("i") || mark.equals("*");
    }

    /** The mark of the note behind; empty where none is known. */
    String next() {
        if (Character.isDigit(mark.charAt(0))) {
            return String.valueOf(Integer.parseInt(mark) + 1);
        }
        if (mark.startsWith("*")) {
            return mark + "*";
        }
        for (int i = 0; i + 1 < ROMAN.length; i++) {
            if (ROMAN[i].equals(mark)) {
                return ROMAN[i + 1];
            }
        }
        return "";
    }
}
