package org.vanthu.pipeline.read.pdf;

/**
 * One drawn letter, or several that share a drawing.
 *
 * @param text as the font's table says, also where that is a legacy encoding's letter
 * @param baseline y of the line that it stands on
 * @param size of its font in points
 */
record Glyph(String text, float left, float baseline, float width, float size, boolean bold) {

    /** Largest page in points (ISO 32000-1, annex C). */
    private static final float FARTHEST = 14_400;

    float right() {
        return left + width;
    }

    float centre() {
        return left + width / 2;
    }

    /** Height of the middle of a small letter. */
    float middle() {
        return baseline - size * 0.3f;
    }

    boolean isBlank() {
        return text.isBlank() || isNoBreakSpace();
    }

    /** It parts words as a blank does, but is kept as it is: VISCII writes a letter so. */
    boolean isNoBreakSpace() {
        return text.equals("\u00a0");
    }

    /** Damaged files place letters nowhere, or far outside of any page. */
    boolean isOnPaper() {
        return Math.abs(left) < FARTHEST && Math.abs(baseline) < FARTHEST && width < FARTHEST && size < FARTHEST;
    }

    /** Whether it is drawn over the letter before it. */
    boolean isMark() {
        int type = Character.getType(text.codePointAt(0));
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** With a letter behind it on its line. */
    Glyph before(Glyph letter) {
        return new Glyph(text + letter.text, left, baseline, Math.max(right(), letter.right()) - left, size, bold);
    }

    Glyph with(String more) {
        return new Glyph(text + more, left, baseline, width, size, bold);
    }
}
