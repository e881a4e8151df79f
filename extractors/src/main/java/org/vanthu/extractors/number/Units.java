package org.vanthu.extractors.number;

import org.vanthu.extractors.rule.FoldedText;

/** What is known of a quantity's unit. */
public final class Units {

    private Units() {}

    /** Whether {@code words} name what is counted: {@code đảng viên}. */
    public static boolean counts(String words) {
        return "count".equals(Shapes.UNIT_KINDS.get(FoldedText.fold(words).strip()));
    }

    /** Whether {@code unit} measures ({@code ha}, {@code tạ/ha}, {@code km²}) rather than naming what is counted. */
    public static boolean measures(String unit) {
        String folded = FoldedText.fold(unit).strip();
        int slash = folded.indexOf('/');
        String head = slash < 0 ? folded : folded.substring(0, slash).strip();
        return "measure".equals(Shapes.UNIT_KINDS.get(head));
    }
}
