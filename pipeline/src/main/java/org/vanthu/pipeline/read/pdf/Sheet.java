package org.vanthu.pipeline.read.pdf;

import java.util.List;

/**
 * What is drawn on one page.
 *
 * @param number from 1
 * @param turn direction of the text in the file's own page, in degrees counter-clockwise
 * @param glyphs upright ones, in the order of drawing
 * @param turned text that runs up or down the page, each run as one glyph where it stands
 * @param signatures upright ones that say who signed
 * @param hidden share of the letters that nobody sees, since they are drawn without ink or below a picture of the page: what a recogniser
 *     read from that
 * @param pictures share of the page that pictures cover, 0 to 1 and above where they overlap
 * @param unreadable glyphs whose font does not say which letter they are
 * @param strokes painted paths that are no straight lines
 */
record Sheet(
        int number,
        int turn,
        float width,
        float height,
        List<Glyph> glyphs,
        List<Glyph> turned,
        List<Glyph> signatures,
        List<Ruling> rulings,
        float hidden,
        float pictures,
        int unreadable,
        int strokes) {

    /** Pictures that cover more of the page than this are the page. */
    static final float PAGE_PICTURE = 0.4f;

    boolean isPicture() {
        return pictures > PAGE_PICTURE;
    }

    /** Whether its letters were recognised from its picture by whoever made the file. */
    boolean isRecognised() {
        return isPicture() && hidden > 0.5f;
    }

    Sheet with(List<Ruling> drawn) {
        return new Sheet(
                number, turn, width, height, glyphs, turned, signatures, drawn, hidden, pictures, unreadable, strokes);
    }
}
