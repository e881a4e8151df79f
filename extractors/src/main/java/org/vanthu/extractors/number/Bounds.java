package org.vanthu.extractors.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.WordList;

/** What the words around a figure say of it: {@code trên 95%}, {@code từ 5 sổ trở lên}, {@code tăng 5,2%}. */
public final class Bounds {

    private static final Map<String, Comparison> PHRASES = WordList.rows(Bounds.class, "comparators.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    List::getFirst, row -> Comparison.valueOf(row.get(1).toUpperCase(Locale.ROOT))));
    private static final int LONGEST = 5;
    /** Words that may stand between {@code ước} and its figure, which other figures' words do not reach over. */
    private static final int FAR = 70;

    private static final int NEAR = 30;

    private static final Set<String> UP = Set.of("tăng", "vượt", "thêm");
    private static final Set<String> DOWN = Set.of("giảm", "hạ", "sụt", "hụt");
    /** Nouns that end with the syllable ước and foresee nothing. */
    private static final Set<String> NOT_ESTIMATE =
            Set.of("hương", "quy", "công", "mơ", "giao", "khế", "hiệp", "điều", "thỏa");

    private Bounds() {}

    /**
     * @param figure the figure at {@code span}
     * @param floor end of the figure before it, whose words are not this one's
     * @return the figure with its comparison and the direction of its change
     */
    public static Figure apply(FoldedText text, Span span, int floor, Figure figure) {
        int start = Math.max(floor, Lookback.listStart(text, span.start()));
        List<String> before = wordsBefore(text, start, floor);
        Optional<Figure.Change> change = change(before);
        Comparison comparison = comparison(text, span, floor, start, before, figure);
        Figure bounded = figure.with(comparison);
        return change.isPresent() ? bounded.with(change.get()) : bounded;
    }

    private static Comparison comparison(
            FoldedText text, Span span, int floor, int start, List<String> before, Figure figure) {
        String after = after(text, span.end());
        if (after.contains("trở lên") || after.startsWith(" hoặc hơn")) {
            return Comparison.GE;
        }
        if (after.contains("trở xuống")) {
            return Comparison.LE;
        }
        char sign = text.atOrEnd(Lookback.skipSpaces(text, start) - 1);
        switch (sign) {
            case '>' -> {
                return Comparison.GT;
            }
            case '<' -> {
                return Comparison.LT;
            }
            case '≥' -> {
                return Comparison.GE;
            }
            case '≤' -> {
                return Comparison.LE;
            }
            default -> {}
        }
        Comparison near = phrase(before, after, figure);
        if (near != Comparison.EQ) {
            return near;
        }
        return foreseen(text, start, floor) ? Comparison.APPROX : Comparison.EQ;
    }

    /** The longest phrase of the list that ends right before the figure. */
    private static Comparison phrase(List<String> before, String after, Figure figure) {
        for (int skipped = 0; skipped <= 1; skipped++) {
            if (skipped == 1 && (before.isEmpty() || !isFiller(before.getLast()))) {
                return Comparison.EQ;
            }
            int end = before.size() - skipped;
            for (int length = Math.min(LONGEST, end); length >= 1; length--) {
                String words = String.join(" ", before.subList(end - length, end));
                Comparison comparison = PHRASES.get(words);
                if (comparison != null && holds(words, before, end - length, after, figure)) {
                    return comparison;
                }
            }
        }
        return Comparison.EQ;
    }

    private static boolean isFiller(String word) {
        return word.equals("là") || word.equals("đạt") || word.equals("được") || word.equals("có");
    }

    private static boolean holds(String words, List<String> before, int start, String after, Figure figure) {
        String previous = start == 0 ? "" : before.get(start - 1);
        return switch (words) {
            case "từ" ->
                figure.to().isEmpty()
                        && !after.startsWith(" lên")
                        && !after.startsWith(" xuống")
                        && !after.startsWith(" còn")
                        && (!after.startsWith(" đến") || after.startsWith(" đến dưới"))
                        && !after.startsWith(" tăng")
                        && !after.startsWith(" năm");
            case "đến" ->
                !Set.of("lên", "tính", "tăng", "xuống", "kể", "giảm", "nâng").contains(previous)
                        && figure.to().isEmpty();
            case "ước" -> !NOT_ESTIMATE.contains(previous);
            case "cao hơn", "nhiều hơn", "thấp hơn", "ít hơn", "lớn hơn", "hơn" -> !after.contains(" so với");
            default -> true;
        };
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

    private static Optional<Figure.Change> change(List<String> before) {
        int i = before.size() - 1;
        for (int steps = 0; i >= 0 && steps < 3; i--, steps++) {
            String word = before.get(i);
            if (word.equals("quá") && i > 0 && before.get(i - 1).equals("vượt")) {
                return Optional.empty(); // a limit, as in không vượt quá 5%
            }
            if (UP.contains(word)) {
                return Optional.of(Figure.Change.UP);
            }
            if (DOWN.contains(word)) {
                return Optional.of(Figure.Change.DOWN);
            }
            boolean between = PHRASES.containsKey(word) || isFiller(word) || word.equals("quân") || word.equals("bình");
            if (!between || word.equals("đến")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Up to six words before {@code start} in the same clause and behind {@code floor}, in reading order. */
    private static List<String> wordsBefore(FoldedText text, int start, int floor) {
        List<String> words = new ArrayList<>(6);
        int at = start;
        while (words.size() < 6) {
            int end = Lookback.skipSpaces(text, at);
            if (words.isEmpty() && end > floor && text.at(end - 1) == ':') {
                end = Lookback.skipSpaces(text, end - 1);
            }
            int wordStart = Lookback.wordStart(text, end);
            if (wordStart == end || wordStart < floor) {
                break;
            }
            words.addFirst(text.folded().substring(wordStart, end));
            at = wordStart;
        }
        return words;
    }

    /** The rest of the clause, as far as {@link #NEAR}. */
    private static String after(FoldedText text, int end) {
        int to = end;
        while (to < text.length() && to - end < NEAR && ",.;:()\n\t".indexOf(text.at(to)) < 0) {
            to++;
        }
        return text.folded().substring(end, to);
    }
}
