package org.vanthu.extractors.text;

/**
 * A word whose toned letters are small only because the encoding has no capitals for them: {@code QU¶N Lý}, which a font of capitals
 * draws as QUẢN LÝ.
 */
record CapitalWord(String text, Token token) {

    /** Far enough to see the neighbouring words. */
    private static final int NEIGHBOURHOOD = 24;

    boolean isMeant() {
        Letters own = letters(token.start(), token.end());
        if (own.small() > 0) {
            return false;
        }
        if (own.capitals() > 1 || own.capitalBehindMarked()) {
            return true;
        }
        Letters before = wordBefore();
        Letters behind = wordBehind();
        return before.small() == 0 && behind.small() == 0 && (before.isSyllable() || behind.isSyllable());
    }

    /** Counts of ASCII letters; no small letter, toned or not, stands before a capital: {@code ñY} is ỦY. */
    private record Letters(int capitals, int small, boolean marked, boolean capitalBehindMarked) {
        /** More than an acronym: capitals with a toned letter among them. */
        boolean isSyllable() {
            return capitals > 1 && small == 0 && marked;
        }
    }

    private Letters wordBefore() {
        int end = token.start();
        int limit = Math.max(0, end - NEIGHBOURHOOD);
        while (end > limit && !isWordChar(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > limit && isWordChar(text.charAt(start - 1))) {
            start--;
        }
        return letters(start, end);
    }

    private Letters wordBehind() {
        int start = token.end();
        int limit = Math.min(text.length(), start + NEIGHBOURHOOD);
        while (start < limit && !isWordChar(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < limit && isWordChar(text.charAt(end))) {
            end++;
        }
        return letters(start, end);
    }

    private Letters letters(int start, int end) {
        int capitals = 0;
        int small = 0;
        boolean marked = false;
        boolean capitalBehindMarked = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                capitals++;
                capitalBehindMarked |= marked;
            } else if (c >= 'a' && c <= 'z') {
                small++;
            } else {
                marked |= c >= 0xA1;
            }
        }
        return new Letters(capitals, small, marked, capitalBehindMarked);
    }

    private static boolean isWordChar(char c) {
        return Token.isLetter(c) || c >= 0xA1;
    }
}
