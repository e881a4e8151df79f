package org.vanthu.extractors.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block as it came from the file.
 *
 * @param text its runs laid end to end
 * @param fonts which font each stretch of the text is in, in order and without gaps; empty where no run names one
 */
record Passage(String text, List<Stretch> fonts) {

    /** @param end offset behind it in the passage's text */
    record Stretch(int end, Optional<FontName> font) {}

    static Passage of(List<Run> runs) {
        if (runs.size() == 1 && runs.getFirst().font().isEmpty()) {
            return new Passage(runs.getFirst().text(), List.of());
        }
        StringBuilder text = new StringBuilder();
        List<Stretch> fonts = new ArrayList<>();
        for (Run run : runs) {
            text.append(run.text());
            fonts.add(new Stretch(text.length(), run.font().map(FontName::new)));
        }
        boolean anyFont = fonts.stream().anyMatch(stretch -> stretch.font().isPresent());
        return new Passage(text.toString(), anyFont ? fonts : List.of());
    }

    boolean promisesLegacyText() {
        return fonts.stream()
                .anyMatch(stretch -> stretch.font().flatMap(FontName::encoding).isPresent());
    }

    /** The encoding that the font at {@code offset} promises. */
    Optional<LegacyEncoding> promisedAt(int offset) {
        return fonts.isEmpty() ? Optional.empty() : fontAt(offset).flatMap(FontName::encoding);
    }

    /** Receives a stretch of the text and whether its font draws small letters as capitals. */
    interface StretchWriter {
        void write(int start, int end, boolean drawsCapitals);
    }

    /** Cuts the text from {@code start} to {@code end} where its font changes. */
    void forEachStretch(int start, int end, StretchWriter writer) {
        int from = start;
        for (int i = stretchAt(start); i < fonts.size() && from < end; i++) {
            Stretch stretch = fonts.get(i);
            int to = Math.min(end, stretch.end());
            if (from < to) {
                writer.write(
                        from, to, stretch.font().filter(FontName::drawsCapitals).isPresent());
                from = to;
            }
        }
        if (from < end) {
            writer.write(from, end, false);
        }
    }

    private Optional<FontName> fontAt(int offset) {
        int stretch = stretchAt(offset);
        return stretch < fonts.size() ? fonts.get(stretch).font() : Optional.empty();
    }

    /** Number of the first stretch that ends behind {@code offset}. */
    private int stretchAt(int offset) {
        int low = 0;
        int high = fonts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offset < fonts.get(middle).end()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
