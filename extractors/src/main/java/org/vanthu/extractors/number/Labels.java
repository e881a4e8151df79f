package org.vanthu.extractors.number;

import java.util.Optional;
import java.util.Set;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Phrases;
import org.vanthu.extractors.rule.WordList;

/** Nouns that a number behind them names and does not count: {@code tổ 7}, {@code Điều 5}, {@code đề án 938}. */
final class Labels {

    private static final Phrases LABELS = Phrases.of(WordList.rows(Labels.class, "labels.tsv"));

    /** Words before a label that turn it back into what is counted by: {@code mỗi lớp 30 học sinh}, {@code hàng tháng 13 hộ}. */
    private static final Set<String> EACH = Set.of(
            "mỗi", "một", "từng", "các", "mọi", "quân", "hàng", "hằng", "trong", "cả", "bằng", "đầu", "cuối", "cùng");

    /** Syllables that make of số a word for an amount: {@code tổng số 98 hộ}, {@code dân số 4.500 người}. */
    private static final Set<String> COUNTS = Set.of(
            "tổng", "trong", "dân", "quân", "sĩ", "sỹ", "doanh", "chỉ", "tỷ", "hệ", "nhân", "con", "điểm", "tần",
            "thiểu", "đa");

    private static final int YEAR_DIGITS = 4;

    /** What stands behind a number. */
    enum Behind {
        /** no unit of the list */
        NOTHING_KNOWN,
        MEASURE,
        TIME,
        COUNT;

        static Behind of(String unitKind) {
            return switch (unitKind) {
                case "measure" -> MEASURE;
                case "time" -> TIME;
                case "count", "street" -> COUNT;
                default ->
                    throw new IllegalArgumentException(
                            "unknown kind of unit '" + unitKind + "'; known: measure, time, count, street");
            };
        }
    }

    private Labels() {}

    static boolean label(Match m, Behind behind) {
        int head = Lookback.listStart(m.text(), m.start());
        boolean ofYears = head < m.start() && Lookback.word(m.text(), head).equals("năm");
        return label(m.text(), ofYears && !isYear(m.text(), m.start()) ? m.start() : head, behind);
    }

    /** {@code 2007}, not {@code 288} of {@code năm 2006, 288 đồng chí}. */
    private static boolean isYear(FoldedText text, int start) {
        int end = start;
        while (FoldedText.isDigit(text.atOrEnd(end))) {
            end++;
        }
        return end - start == YEAR_DIGITS;
    }

    /** Whether the number at {@code offset} is the name of what stands before it. */
    static boolean label(FoldedText text, int offset, Behind behind) {
        Optional<String> label = LABELS.before(text, offset);
        return label.isPresent() && binds(text, offset, label.get(), behind);
    }

    private static boolean binds(FoldedText text, int offset, String label, Behind behind) {
        String before = Lookback.word(text, Phrases.start(text, offset, label));
        if (label.equals("số")) {
            return !COUNTS.contains(before);
        }
        boolean counts = EACH.contains(before);
        return switch (LABELS.value(label)) {
            case "always" -> !counts || behind == Behind.TIME;
            case "place" -> !counts && behind != Behind.MEASURE;
            case "work" -> !counts && behind == Behind.NOTHING_KNOWN;
            case "never" -> false;
            default ->
                throw new IllegalStateException(
                        "unknown strength of label '" + label + "'; known: always, place, work, never");
        };
    }
}
