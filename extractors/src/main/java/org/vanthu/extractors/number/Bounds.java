package org.vanthu.extractors.number;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Phrases;
import org.vanthu.extractors.rule.WordList;

/** What the words around a figure say of it: {@code trên 95%}, {@code từ 5 sổ trở lên}, {@code tăng 5,2%}. */
public final class Bounds {

    private static final Phrases PHRASES = Phrases.of(WordList.rows(Bounds.class, "comparators.tsv"));

    /** How far before its figure {@code ước} may stand. */
    private static final int FAR = 70;

    /** How far behind its figure {@code trở lên} may stand. */
    private static final int NEAR = 30;

    /** Words that may stand between a verb of movement and its figure. */
    private static final Set<String> BETWEEN = Set.of(
            "là", "đạt", "được", "bình", "quân", "khoảng", "gần", "trên", "hơn", "quá", "từ", "thêm", "ước", "xấp",
            "xỉ", "gấp", "lần", "lượt");

    private static final Set<String> FILLERS = Set.of("là", "đạt", "được", "có");
    private static final Set<String> UP = Set.of("tăng", "vượt", "thêm");
    private static final Set<String> DOWN = Set.of("giảm", "hạ", "sụt", "hụt");
    /** Nouns that end with the syllable ước and foresee nothing. */
    private static final Set<String> NOT_ESTIMATE =
            Set.of("hương", "quy", "công", "mơ", "giao", "khế", "hiệp", "điều", "thỏa");

    /** Words that {@code trên} ends a name with: {@code ngân sách cấp trên 250 triệu đồng}. */
    private static final Set<String> ABOVE = Set.of("cấp", "nêu", "kể", "bề", "phía", "bên");

    /** Words behind which {@code từ} says where a movement begins. */
    private static final Set<String> STARTS = Set.of("giảm", "tăng", "nâng", "hạ", "chuyển", "rút", "đưa");

    /** Words behind which {@code đến} says whom or what something reaches, not how much it may be at most. */
    private static final Set<String> REACHES = Set.of(
            "lên", "tính", "tăng", "xuống", "kể", "giảm", "nâng", "quan", "triệt", "khai", "truyền", "biến", "đưa",
            "gửi", "chuyển", "phát", "hưởng", "động", "bổ", "báo", "đi", "dẫn");

    private Bounds() {}

    /**
     * @param figure the figure at {@code span}
     * @param floor end of the figure before it, whose words are not this one's
     * @return the figure with its comparison and the direction of its change
     */
    public static Figure apply(FoldedText text, Span span, int floor, Figure figure) {
        int list = Math.max(floor, Lookback.listStart(text, span.start()));
        int start = Lookback.skipSpaces(text, list);
        if (start > floor && text.at(start - 1) == ':') {
            start = Lookback.skipSpaces(text, start - 1);
        }
        Figure bounded = figure.with(comparison(text, span.end(), floor, start, figure));
        Optional<Figure.Change> change = change(text, start, floor);
        return change.isPresent() ? bounded.with(change.get()) : bounded;
    }

    private static Comparison comparison(FoldedText text, int end, int floor, int start, Figure figure) {
        Comparison behind = behind(text, end);
        if (behind != Comparison.EQ) {
            return behind;
        }
        Comparison sign = sign(text.atOrEnd(start - 1));
        if (sign != Comparison.EQ) {
            return sign;
        }
        Comparison near = phrase(text, end, floor, start, figure);
        if (near == Comparison.EQ) {
            String word = Lookback.word(text, start);
            near = FILLERS.contains(word)
                    ? phrase(text, end, floor, Lookback.skipSpaces(text, start) - word.length(), figure)
                    : near;
        }
        return near == Comparison.EQ && foreseen(text, start, floor) ? Comparison.APPROX : near;
    }

    private static Comparison sign(char c) {
        return switch (c) {
            case '>' -> Comparison.GT;
            case '<' -> Comparison.LT;
            case '≥' -> Comparison.GE;
            case '≤' -> Comparison.LE;
            default -> Comparison.EQ;
        };
    }

    /** The longest phrase of the list that ends at {@code offset}. */
    private static Comparison phrase(FoldedText text, int end, int floor, int offset, Figure figure) {
        Optional<String> phrase = PHRASES.before(text, offset);
        if (phrase.isEmpty()) {
            return Comparison.EQ;
        }
        int start = Phrases.start(text, offset, phrase.get());
        return start >= floor && holds(phrase.get(), text, floor, start, end, figure)
                ? Comparison.valueOf(PHRASES.value(phrase.get()).toUpperCase(Locale.ROOT))
                : Comparison.EQ;
    }

    private static boolean holds(String phrase, FoldedText text, int floor, int start, int end, Figure figure) {
        String before = Lookback.word(text, start);
        return switch (phrase) {
            case "trên" -> !text.folded().startsWith(":", start + phrase.length()) && !ABOVE.contains(before);
            case "từ" -> figure.to().isEmpty() && !moves(text, end) && !STARTS.contains(before);
            case "đến" ->
                !REACHES.contains(before)
                        && figure.to().isEmpty()
                        && (floor == 0
                                || Lookback.skipSpaces(text, start) > floor + (text.atOrEnd(floor) == ',' ? 1 : 0));
            case "ước" -> !NOT_ESTIMATE.contains(before);
            case "cao hơn", "nhiều hơn", "thấp hơn", "ít hơn", "lớn hơn", "hơn" -> !clauseHas(text, end, "so với");
            default -> true;
        };
    }

    /** Whether the clause goes on from the figure to another: {@code từ 8% lên 9%}, {@code từ 5 đến 7 ngày}. */
    private static boolean moves(FoldedText text, int end) {
        String folded = text.folded();
        return folded.startsWith(" lên", end)
                || folded.startsWith(" xuống", end)
                || folded.startsWith(" còn", end)
                || (folded.startsWith(" đến", end) && !folded.startsWith(" đến dưới", end))
                || folded.startsWith(" tăng", end)
                || folded.startsWith(" năm", end);
    }

    private static Comparison behind(FoldedText text, int end) {
        if (clauseHas(text, end, "trở lên") || text.folded().startsWith(" hoặc hơn", end)) {
            return Comparison.GE;
        }
        return clauseHas(text, end, "trở xuống") ? Comparison.LE : Comparison.EQ;
    }

    /** Whether {@code words} stand in the rest of the clause, no farther than {@link #NEAR} and before the next figure. */
    private static boolean clauseHas(FoldedText text, int end, String words) {
        for (int i = end; i < text.length() && i - end < NEAR && ",.;:()\n\t".indexOf(text.at(i)) < 0; i++) {
            if (i > end && FoldedText.isDigit(text.at(i)) && text.at(i - 1) == ' ') {
                return false;
            }
            if (text.at(i) == words.charAt(0) && text.folded().startsWith(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code ước} or {@code dự kiến} stands before the figure in its clause, no other figure between. */
    private static boolean foreseen(FoldedText text, int start, int floor) {
        int from = Math.max(floor, start - FAR);
        int i = start;
        while (i > from) {
            char c = text.at(i - 1);
            if (c == '.' || c == ';' || c == ',' || c == '\n' || c == '\t' || c == '(' || c == ')') {
                return false;
            }
            if (c == 'c' && Lookback.endsWith(text, i, "ước")) {
                return !NOT_ESTIMATE.contains(Lookback.word(text, i - 3));
            }
            if (c == 'n' && Lookback.endsWith(text, i, "dự kiến")) {
                return true;
            }
            i--;
        }
        return false;
    }

    /** {@code thôn Hạ}: a verb's syllable that is written as a name, inside a sentence. */
    private static boolean isName(FoldedText text, int start) {
        return Character.isUpperCase(text.written().charAt(start))
                && !Lookback.word(text, start).isEmpty();
    }

    /** A verb of movement right before the figure, or before the words that bound it. */
    private static Optional<Figure.Change> change(FoldedText text, int start, int floor) {
        int at = start;
        for (int steps = 0; steps < 3; steps++) {
            String word = Lookback.word(text, at);
            int wordStart = Lookback.skipSpaces(text, at) - word.length();
            if (word.isEmpty() || wordStart < floor) {
                return Optional.empty();
            }
            if (UP.contains(word) && !(word.equals("thêm") && DOWN.contains(Lookback.word(text, wordStart)))) {
                return Optional.of(Figure.Change.UP);
            }
            if (DOWN.contains(word) && !isName(text, wordStart)) {
                return Optional.of(Figure.Change.DOWN);
            }
            boolean limit = word.equals("quá") && Lookback.endsWith(text, wordStart, "vượt");
            if (limit || !BETWEEN.contains(word)) {
                return Optional.empty();
            }
            at = wordStart;
        }
        return Optional.empty();
    }
}
