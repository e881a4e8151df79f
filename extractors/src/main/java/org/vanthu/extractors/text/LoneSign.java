package org.vanthu.extractors.text;

/** A token of one sign in a block of TCVN3, where many signs are letters: a word, or a bullet, a cross, a footnote mark, a hyphen in hiding? */
record LoneSign(String text, Token token) {

    /**
     * The words and abbreviations {@code à}, {@code á}, {@code ô}, {@code ơ}, {@code ư}, {@code đ}, {@code Đ}, {@code Ư.} and its like,
     * {@code Ả-rập}; other signs stay signs.
     */
    boolean isTcvn3Letter() {
        return switch (text.charAt(token.start())) {
            case 'µ', '¸', '«', '¤', '¬' -> true;
            case '\u00ad', '\u200b' -> !isFirst() && !isBeforeNumber();
            case '¶' -> text.startsWith("-", token.end());
            case '¦', '£', '¥', '¢' -> isJoined();
            case '®' -> !isBullet();
            case '§' -> !isBullet() && !isBeforeNumber();
            default -> false;
        };
    }

    static boolean isSign(String token) {
        char first = token.charAt(0);
        return token.length() == 1 && (!Character.isLetter(first) || first == 'µ' || first == 'ª' || first == 'º');
    }

    private boolean isJoined() {
        return token.end() < text.length() && !Character.isWhitespace(text.charAt(token.end()));
    }

    private boolean isFirst() {
        return text.substring(0, token.start()).isBlank();
    }

    /** First in its block, and words behind it. */
    private boolean isBullet() {
        return isFirst()
                && token.end() < text.length()
                && Character.isWhitespace(text.charAt(token.end()))
                && text.chars().skip(token.end()).anyMatch(Character::isLetterOrDigit);
    }

    private boolean isBeforeNumber() {
        int next = token.end();
        while (next < text.length() && next < token.end() + 2 && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isDigit(text.charAt(next));
    }
}
