package org.vanthu.extractors.text;

/**
 * Where the tone mark of {@code oa}, {@code oe}, {@code uy} stands: on the first letter as older typists put it ({@code hòa}, {@code úy}) or
 * on the second as schools teach ({@code hoà}, {@code uý}). Both are in use; neither changes the word. The length never changes.
 */
public final class TonePlacement {

    private static final String OPENING = "oòóỏõọuùúủũụOÒÓỎÕỌUÙÚỦŨỤ";
    private static final String CLOSING = "aàáảãạeèéẻẽẹyỳýỷỹỵAÀÁẢÃẠEÈÉẺẼẸYỲÝỶỸỴ";

    /** Letters of {@link #OPENING} and {@link #CLOSING} stand in groups of one without a tone and five with. */
    private static final int GROUP = 6;

    /** No letter with a tone stands before it in Unicode. */
    private static final char FIRST_MARKED = '\u00c0';

    private TonePlacement() {}

    /**
     * The tone moved to the second letter: {@code hòa} to {@code hoà}, {@code thúy} to {@code thuý}; behind {@code q} also where a typist set
     * it on the {@code u} ({@code qủa} to {@code quả}).
     *
     * @param text NFC
     */
    public static String onSecond(String text) {
        StringBuilder moved = null;
        for (int i = 0; i + 1 < text.length(); i++) {
            int opening = OPENING.indexOf(text.charAt(i));
            int closing = CLOSING.indexOf(text.charAt(i + 1));
            if (isToned(opening) && isBare(closing) && isRime(text, i, opening, closing)) {
                moved = moved == null ? new StringBuilder(text) : moved;
                moved.setCharAt(i, OPENING.charAt(opening - opening % GROUP));
                moved.setCharAt(i + 1, CLOSING.charAt(closing + opening % GROUP));
            }
        }
        return moved == null ? text : moved.toString();
    }

    /**
     * The tone moved to the first letter where the syllable is open: {@code hoà} to {@code hòa}; {@code hoàn} and {@code quý} stay.
     *
     * @param text NFC
     */
    public static String onFirst(String text) {
        StringBuilder moved = null;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i + 1) < FIRST_MARKED || "ouOU".indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int opening = OPENING.indexOf(text.charAt(i));
            int closing = CLOSING.indexOf(text.charAt(i + 1));
            boolean open = i + 2 == text.length() || !Character.isLetter(text.charAt(i + 2));
            if (open
                    && isBare(opening)
                    && isToned(closing)
                    && !isBehindQ(text, i)
                    && isRime(text, i, opening, closing)) {
                moved = moved == null ? new StringBuilder(text) : moved;
                moved.setCharAt(i, OPENING.charAt(opening + closing % GROUP));
                moved.setCharAt(i + 1, CLOSING.charAt(closing - closing % GROUP));
            }
        }
        return moved == null ? text : moved.toString();
    }

    private static boolean isToned(int letter) {
        return letter >= 0 && letter % GROUP > 0;
    }

    private static boolean isBare(int letter) {
        return letter >= 0 && letter % GROUP == 0;
    }

    /** {@code oa}, {@code oe}, {@code uy}; behind {@code q} also {@code ua} and {@code ue}, whose {@code u} belongs to the onset. */
    private static boolean isRime(String text, int at, int opening, int closing) {
        boolean u = opening / GROUP % 2 == 1;
        boolean y = closing / GROUP % 3 == 2;
        return u == y || (u && isBehindQ(text, at));
    }

    private static boolean isBehindQ(String text, int at) {
        return at > 0 && (text.charAt(at - 1) == 'q' || text.charAt(at - 1) == 'Q');
    }
}
