package org.vanthu.index.followup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.index.Abbreviations;

/**
 * The words of a task that say what is to be done.
 *
 * @param words folded, abbreviations written out
 * @param pairs of words that follow each other: a syllable alone says little
 * @param parts numbers that name a part of the place or of the year: {@code tổ 4}, {@code quý ii}
 * @param figures how much of what: the word behind a number, or the one before it, and the numbers
 * @param negated whether it says that something is not, or not yet
 */
record TaskWords(
        Set<String> words,
        Set<String> pairs,
        Set<String> parts,
        Map<String, List<BigDecimal>> figures,
        boolean negated) {

    /** Words of planning, reporting and time; they differ between a plan and the report on it. */
    private static final Pattern IDLE =
            Pattern.compile("(?<!\\S)(?:tiếp tục|hoàn thành|hoàn thiện|tổ chức|thực hiện|triển khai|tập trung|đẩy"
                + " mạnh|tăng cường|chỉ đạo|phối hợp|phấn đấu|công tác|trên địa bàn|có hiệu quả|theo quy định"
                + "|đã|đang|sẽ|xong|được|các|và|của|cho|với|tại|theo|về|trong|đến|trước|sau|ngày|tháng|năm|quý|từ|là|cùng|những|ủy"
                + " ban nhân dân|hội đồng nhân dân|thủ tướng chính phủ|chính phủ|quyết định số|nghị quyết"
                + " số|phường|xã|thị trấn|quận|huyện|thị xã|để|nhằm|việc|hết|mới|khi|ở|do|ra|vào|lên)(?!\\S)");

    private static final Pattern PART =
            Pattern.compile("(?<!\\S)(tổ|thôn|khu|xóm|ấp|đội|đợt|lần|khóa|quý|số)(?: dân phố| phố)?(?: số)?"
                    + " (\\d{1,2}|[ivx]{1,5})(?![\\p{L}\\d/])");

    /** Numbers, and documents that are cited. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\p{L}\\d/.,\\-]*");

    private static final List<String> AIMS = List.of("%", "triệu", "tỷ", "nghìn");

    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{L}\\d/.,-])(?:(?!(?:năm|tháng|quý|ngày|tuần|kỳ|khóa|đợt|lần|tổ|thôn|khu|xóm|ấp|đội|số|ngõ|phố|đường|lớp|điểm|điều)"
                + " )(?<before>\\p{L}+) )?(?<whole>\\d{1,3}(?:\\.\\d{3})+|\\d{1,9})(?<decimals>,\\d{1,4})?(?:/\\d+)?"
                + " ?(?<behind>%|\\p{L}+)");

    /** Marks the word that stands before a number, among those that stand behind one. */
    private static final String BEFORE = " →";

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}\\d%/.,-]+");

    private static final Pattern NOT = Pattern.compile("(?<!\\S)(?:chưa|không)(?!\\S)");

    /** Of these less is more. */
    private static final Pattern AT_MOST = Pattern.compile("(?<!\\S)(?:dưới|giảm|không quá|còn)(?!\\S)");

    static TaskWords of(String text) {
        String folded = BREAK.matcher(FoldedText.fold(Abbreviations.STANDARD.spelt(text)))
                .replaceAll(" ");
        Set<String> parts = new HashSet<>();
        PART.matcher(folded).results().forEach(part -> parts.add(part.group(1) + " " + part.group(2)));
        String bare = IDLE.matcher(NUMBER.matcher(folded).replaceAll(" ")).replaceAll(" ");
        List<String> words = new ArrayList<>(
                List.of(bare.replaceAll("[^\\p{L}\\p{M}]+", " ").strip().split(" ", -1)));
        words.removeAll(Collections.singleton(""));
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + " " + words.get(i));
        }
        return new TaskWords(
                new LinkedHashSet<>(words),
                pairs,
                parts,
                figures(folded),
                NOT.matcher(folded).find());
    }

    /** The same, with strings that many tasks have in common. */
    TaskWords shared(Map<String, String> known) {
        Set<String> own = new LinkedHashSet<>();
        words.forEach(word -> own.add(known.computeIfAbsent(word, _ -> word)));
        return new TaskWords(
                own,
                pairs.stream()
                        .map(pair -> known.computeIfAbsent(pair, _ -> pair))
                        .collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(parts),
                figures.isEmpty() ? Map.of() : figures,
                negated);
    }

    private static Map<String, List<BigDecimal>> figures(String folded) {
        Map<String, List<BigDecimal>> figures = new HashMap<>();
        if (!AT_MOST.matcher(folded).find()) {
            FIGURE.matcher(folded).results().forEach(figure -> {
                add(figure, figure.group("behind"), figures);
                // "vận động 1.200 người" and "vận động 287 phụ nữ" count the same
                String before = figure.group("before");
                if (before != null) {
                    add(figure, before + BEFORE, figures);
                }
            });
        }
        return figures;
    }

    private static void add(MatchResult figure, String word, Map<String, List<BigDecimal>> figures) {
        String decimals =
                figure.group("decimals") == null ? "" : figure.group("decimals").replace(',', '.');
        figures.computeIfAbsent(word, _ -> new ArrayList<>())
                .add(new BigDecimal(figure.group("whole").replace(".", "") + decimals));
    }

    /** Whether it says less of something than is planned: a part is done. */
    boolean isShortOf(TaskWords plan) {
        return plan.figures.entrySet().stream().anyMatch(planned -> {
            List<BigDecimal> done = figures.getOrDefault(planned.getKey(), List.of());
            return !done.isEmpty() && Collections.max(done).compareTo(Collections.min(planned.getValue())) < 0;
        });
    }

    /** Whether both aim at a sum or a share, and not at the same: the targets of two years. */
    boolean aimsElsewhere(TaskWords other) {
        return AIMS.stream()
                .filter(unit -> figures.containsKey(unit) && other.figures.containsKey(unit))
                .anyMatch(unit -> Collections.disjoint(
                        figures.getOrDefault(unit, List.of()), other.figures.getOrDefault(unit, List.of())));
    }

    /** One says that something is not done, or both name parts, and not one in common: {@code tổ 4} is not {@code tổ 5}. */
    boolean areApart(TaskWords other) {
        return negated != other.negated
                || (!parts.isEmpty() && !other.parts.isEmpty() && Collections.disjoint(parts, other.parts));
    }

    long commonPairs(TaskWords other) {
        return pairs.stream().filter(other.pairs::contains).count();
    }
}
