package org.vanthu.extractors.header;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;
import org.vanthu.extractors.text.Letters;

/** The body that issues a document, where only running text names it with its place. */
final class TextAuthor {

    /** Every place has one. */
    private static final Set<String> WITHOUT_PLACE = Set.of("hội đồng nhân dân", "ủy ban nhân dân", "đảng ủy");

    private static final String COMMITTEE =
            "Đảng ủy|Đảng uỷ|Đảng bộ|ĐẢNG ỦY|ĐẢNG UỶ|[ỦU][yỷ] [Bb]an [Nn]hân dân|UBND|Hội đồng nhân dân|HĐND";

    private static final String BODY = "(?:Ban [Cc]hấp hành |BCH )?(?:" + COMMITTEE
            + "|(?:Ủy ban |UB ?)?MTTQ(?: Việt Nam)?|Hội (?:Nông dân|LHPN|Liên hiệp Phụ nữ|Cựu chiến binh|CCB|Chữ"
            + " [Tt]hập đỏ|CTĐ|Người cao tuổi|Khuyến học)|Đoàn Thanh niên|Đoàn|Công an|Trạm Y tế|Phòng"
            + " (?:[^\\s,.;:()]+[ \\-–]{1,3}){1,7}?)";

    private static final String KIND =
            "phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|PHƯỜNG|XÃ|THỊ TRẤN|Phường|Xã|Quận";

    private static final String NO_NAME = "(?!(?:Xây dựng|Ban hành|Thông báo|Báo cáo|Tổ chức|Triển khai|Quyết định|Đề"
            + " nghị|Yêu cầu|Thực hiện)(?!\\p{L}))";

    private static final String NAME = "\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){0,3}";

    private static final String LEVEL =
            "(?:[Mm]ầm non|MN|[Mm]ẫu giáo|MG|[Tt]iểu học|TH|THCS|THPT|TH ?(?:&|và) ?THCS|PTDTBT|PTDTNT)";

    /** A body with its place in running text, or one that needs none, as a school. */
    private static final Cue NAMED =
            Cue.compile("(?<!\\p{L})(?<name>(?:" + BODY + ")\\s+(?:" + KIND + ")\\s+(?:" + NO_NAME
                    + NAME + "|\\d{1,2}(?![\\p{L}\\d]))|(?<alone>(?:Trường (?:" + LEVEL
                    + " ?){1,2}|Phòng (?:GD|Giáo dục) ?(?:&|và|-) ?(?:ĐT|Đào tạo) )\\s*" + NO_NAME + NAME
                    + "))");

    /** {@code Vậy UBND xã thông báo đến nhân dân}: whoever it is that the text names with its place. */
    private static final Cue UNNAMED =
            Cue.compile("(?:^|[.,;:] )(?:Vậy,? |Nay,? )?(?<name>(?:" + COMMITTEE + ") (?<kind>" + KIND
                    + ")) (?iu:đề nghị|yêu cầu|thông báo|báo cáo|kính báo|kính đề nghị|trân trọng thông báo|ban"
                    + " hành|xây dựng)\\s");

    private static final Pattern LED =
            Pattern.compile("(?iu)của\\s+(?:(?:lãnh\\s+đạo|(?:phó\\s+)?chủ\\s+tịch|thường\\s+trực)\\s+)?$");

    private static final Cue CLOSING = Cue.compile("(?iu)trên đây là .*");
    private static final Cue AUTHOR = Cue.compile(
            "(?iu)(?<!\\p{L})(?:xây dựng|ban hành|báo cáo|thông báo|tập trung|lãnh đạo|triển khai|tổ chức|đạt được"
                    + " (?:những|các|một số)? ?kết quả)");

    /** What who only reads a text takes for its author's own word. */
    private static final Cue OWN_WORD = Cue.compile(
            "(?iu)^\\s+(?:xin\\s+|kính\\s+|trân trọng\\s+|đã\\s+)?(?:thông báo|báo cáo|kính báo|ban hành|xây"
                    + " dựng|lập|hướng dẫn|đề nghị|yêu cầu)\\s");

    private static final int SPOKEN = 1;
    private static final int OPENS = 2;
    private static final int ACTS = 5;
    private static final int CLOSES = 20;

    /** Fewest votes of an author: who is named once among others may be anybody. */
    private static final int SURE = 2;

    /** Lines in which a text says of which place it is. */
    private static final int FIRST = 8;

    private TextAuthor() {}

    /** {@code Hội đồng nhân dân} alone, with the place by which the text calls it. */
    static String completed(String issuer, List<HeaderLine> lines) {
        return WITHOUT_PLACE.contains(Folded.of(issuer))
                ? of(lines).filter(named -> named.startsWith(issuer + " ")).orElse(issuer)
                : issuer;
    }

    /** The body with its place that {@code line} begins with: {@code ĐẢNG ỦY PHƯỜNG TÂN LỘC} over a signature. */
    static Optional<String> placed(String line) {
        Cue.Search m = NAMED.matcher(line);
        return m.find() && line.length() <= 60 && m.start() <= 5 ? Optional.of(name(m)) : Optional.empty();
    }

    /** The body whose schedule a title names: {@code của lãnh đạo Ủy ban nhân dân xã Tam Sơn}. */
    static Optional<String> ofSchedule(String title) {
        Cue.Search m = NAMED.matcher(title);
        return m.find() && LED.matcher(title.substring(0, m.start())).find() ? Optional.of(name(m)) : Optional.empty();
    }

    /** The body that the text calls its author: in its closing sentence, where it opens a sentence, or most often. */
    static Optional<String> of(List<HeaderLine> lines) {
        Map<String, Integer> votes = new HashMap<>();
        for (HeaderLine line : lines) {
            if (!line.inTable()) {
                count(line.text(), votes);
            }
        }
        for (HeaderLine line : lines) {
            Cue.Search unnamed = UNNAMED.matcher(line.text());
            if (unnamed.find()) {
                String bare = name(unnamed) + " ";
                List<String> named =
                        votes.keySet().stream().filter(n -> n.startsWith(bare)).toList();
                if (named.size() == 1) {
                    votes.merge(named.getFirst(), ACTS, Integer::sum);
                } else if (named.isEmpty()) {
                    onlyPlace(unnamed.group("kind"), head(lines))
                            .ifPresent(place -> votes.merge(bare + place, ACTS, Integer::sum));
                }
            }
        }
        return votes.entrySet().stream()
                .filter(e -> e.getValue() >= SURE)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static String head(List<HeaderLine> lines) {
        return lines.stream().limit(FIRST).map(HeaderLine::text).collect(Collectors.joining("\n"));
    }

    /** The name of the place of that {@code kind}, where {@code text} names but one. */
    static Optional<String> onlyPlace(String kind, String text) {
        Set<String> named = Pattern.compile("(?u)(?<=(?iu:" + kind + ") )" + NO_NAME + NAME)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(name -> !Letters.areCapitals(name))
                .collect(Collectors.toSet());
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    private static void count(String line, Map<String, Integer> votes) {
        Cue.Search m = NAMED.matcher(line);
        while (m.find()) {
            boolean opens = m.start() == 0 || opensClause(line, m.start());
            String behind = line.substring(m.end());
            if (m.group("alone") != null) {
                if (opens && OWN_WORD.matcher(behind).find()) {
                    votes.merge(name(m), ACTS, Integer::sum);
                }
            } else if (CLOSING.matcher(line).matches()) {
                votes.merge(name(m), CLOSES, Integer::sum);
            } else if (opens) {
                votes.merge(name(m), AUTHOR.matcher(behind).find() ? ACTS : OPENS, Integer::sum);
            } else {
                votes.merge(name(m), SPOKEN, Integer::sum);
            }
        }
    }

    private static boolean opensClause(String line, int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return end > 0 && ",.;0123456789".indexOf(line.charAt(end - 1)) >= 0;
    }

    private static String name(Cue.Search m) {
        return Spelling.body(m.group("name"));
    }
}
