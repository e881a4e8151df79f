package org.vanthu.pipeline.read;

/**
 * A word where it stands on its page, as {@link Picture} shows that.
 *
 * @param text NFC Unicode, legacy encodings decoded
 * @param left share of the page's width, 0 to 1, as {@code right}
 * @param top share of the page's height from above, 0 to 1, as {@code bottom}
 */
public record PageWord(String text, float left, float top, float right, float bottom) {

    public PageWord with(String other) {
        return new PageWord(other, left, top, right, bottom);
    }

    /** On the page turned to the right by so many quarters; of negative ones to the left. */
    public PageWord turned(int quarters) {
        return switch (Math.floorMod(quarters, 4)) {
            case 1 -> new PageWord(text, 1 - bottom, left, 1 - top, right);
            case 2 -> new PageWord(text, 1 - right, 1 - bottom, 1 - left, 1 - top);
            case 3 -> new PageWord(text, top, 1 - right, bottom, 1 - left);
            default -> this;
        };
    }
}
