package org.vanthu.extractors.indicator;

import java.util.List;
import java.util.regex.Pattern;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Verbs;
import org.vanthu.extractors.text.Blanks;

/** Cuts a clause down to the words that name what is measured. */
final class Words {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Behind a figure: where what it counts is over. */
    private static final Cue OVER = Cue.compile(
            "[;.!?…](?=\\s|$)|\\n"
                + "|\\t|,?\\s*(?:trong đó|trị giá|với số tiền|số tiền|so với|so |ph[ấầẩ]n đ[ấầẩ]u|nhằm |để |với"
                + " tổng|với chiều|do ảnh hưởng|nhân dịp)|(?:và|,)\\s(?:đã|đang|sẽ|tặng|giúp|hỗ"
                + " trợ)\\s|\\s(?:đạt|bằng|tăng|giảm|vượt|là|ước)\\s(?:[^,;]{0,16}\\s)?\\d|,\\s+(?=\\d)|\\s(?:và|với)\\s(?=(?:hơn"
                + " |trên |gần |khoảng )?\\d)|^\\s*\\)|:\\s|\\s\\((?=[^)]*\\d)|\\stập trung vào",
            FLAGS);

    /** The other half of {@code từ … trở lên}. */
    private static final Cue BOUND_BEHIND = Cue.compile("^\\s*trở (?:lên|xuống)", FLAGS);

    private static final Cue OPENING = Cue.compile(
            "^(?:(?:ngoài ra|đồng thời|tuy nhiên|đến nay|hiện nay|bên cạnh đó|trong đó)[,:]?\\s+|(?:tính"
                + " )?(?:từ|đến|trong|tại|qua|ngày|do|theo|tính)\\s[^,;]{0,100},\\s*(?:trên địa bàn (?:phường|xã|thị"
                + " trấn|quận|huyện)?\\s*)?)+",
            FLAGS);

    /** Verbs that frame a measure without saying what it is. */
    private static final Cue FRAME = Cue.compile(
            "^(?:(?:đã|đang|sẽ|tiếp tục|tiến hành|tổ chức|triển khai|thực hiện(?: tốt| có hiệu quả)?|ph[ấầẩ]n"
                + " đ[ấầẩ]u|duy trì|đảm bảo|bảo đảm|tập trung|tăng cường|chỉ đạo|lãnh đạo|đẩy mạnh|hoàn thành|hoàn"
                + " thiện|nâng cao|phối hợp|xây dựng kế hoạch|kế hoạch|công tác|về|và|được|tuyên truyền|rà soát|lập"
                + " danh sách|kết quả|trực tiếp|làm tốt|đôn đốc|thống kê|bổ sung|phát(?! triển| huy| động| hiện)|tham"
                + " gia|cụ thể|mới|nay|hàng tháng|hằng tháng|hàng năm|trên địa bàn(?: (?:phường|xã|thị"
                + " trấn))?)(?:[\\s,:]+|$))+",
            FLAGS);

    private static final Cue WITH = Cue.compile("^(?:với|cùng)\\s+", FLAGS);
    /** {@code a) }, {@code 2. }, {@code 1.3. } */
    private static final Cue MARKER =
            Cue.compile("^[\\s\\-–+*•]*(?:(?:\\p{L}|\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)])?\\s+(?=\\p{L})");

    private static final Cue LABEL = Cue.compile("^[\\s\\-+*•]*\\p{L}[^:;.]{1,90}:\\s+");
    private static final Cue EDGES = Cue.compile("^[\\s,:;.\\-–+*•)/]+|[\\s,:;.\\-–(“/+]+$");
    private static final Cue DANGLING = Cue.compile(
            "[\\s,]*(?<![\\p{L}\\p{M}])(?:(?:và|với|là|có|cho|của|tại|đạt|được|trong|từ|ước|khoảng|hơn|trên|gần|đã|kết"
                    + " quả|tổng số|số tiền|dự kiến)\\s*)+$",
            FLAGS);
    private static final Cue TIME =
            Cue.compile("\\s(?:trong )?(?:năm|tháng|quý) (?:\\d{1,2}/)?[\\dIVX]{1,4}(?:/\\d{4})?(?=[\\s,]|$)", FLAGS);
    private static final Cue SUBCLAUSE = Cue.compile("(?:\\s(?:và|,)|,)\\s(?=(?:đã|đang|sẽ)\\s)", FLAGS);
    private static final Cue TOPIC_END = Cue.compile(",?\\s(?:đã|đang|sẽ|đạt|tiến độ|ước)\\s", FLAGS);

    private Words() {}

    /** What stands behind a figure, as far as it says what is counted. */
    static String tail(String after) {
        return collapse(trim(before(OVER, BOUND_BEHIND.matcher(after).replaceFirst(""))));
    }

    /** What stands before a figure, without openings, framing verbs, those who act and those who help. */
    static String subject(String head, Bodies bodies) {
        String words = trim(DANGLING.matcher(lastSubclause(head)).replaceFirst(""));
        words = OPENING.matcher(words).replaceFirst("");
        words = predicate(words, bodies);
        for (int n = 0; n < 3; n++) {
            words = unframed(words, bodies);
        }
        words = TIME.matcher(words).replaceAll("");
        return collapse(trim(words));
    }

    /** The clause without its label ({@code Y tế: …}), where something is left behind the label. */
    static String unlabelled(String clause) {
        String words = MARKER.matcher(clause).replaceFirst("");
        Cue.Search label = LABEL.matcher(words);
        return label.find() && letters(words.substring(label.end())) > 3 ? words.substring(label.end()) : words;
    }

    /** The thing a clause is about: its words up to what is said of it. */
    static String topic(String clause, Bodies bodies) {
        return subject(before(TOPIC_END, unlabelled(clause)), bodies);
    }

    /** Behind the last comma. */
    static String lastPart(String between) {
        return between.substring(Math.max(lastComma(between), between.lastIndexOf(')')) + 1);
    }

    /** Offset of the last comma that parts words, not digits; -1 where none does. */
    static int lastComma(String words) {
        int comma = words.lastIndexOf(',');
        while (comma >= 0 && comma + 1 < words.length() && Character.isDigit(words.charAt(comma + 1))) {
            comma = words.lastIndexOf(',', comma - 1);
        }
        return comma;
    }

    /** The clause that ends at {@code end}, a semicolon. */
    static String clauseBefore(String sentence, int end) {
        return sentence.substring(sentence.lastIndexOf(';', end - 1) + 1, end);
    }

    /** Offset behind a bracket that is open at the end; -1 where none is. */
    static int openBracket(String words) {
        int open = words.lastIndexOf('(');
        return open > words.lastIndexOf(')') ? open + 1 : -1;
    }

    static String before(Cue end, String words) {
        Cue.Search matcher = end.matcher(words);
        return matcher.find() ? words.substring(0, matcher.start()) : words;
    }

    static String trim(String words) {
        return EDGES.matcher(words).replaceAll("").strip();
    }

    static String collapse(String words) {
        return Blanks.collapse(words);
    }

    private static String lastSubclause(String head) {
        Cue.Search matcher = SUBCLAUSE.matcher(head);
        int from = 0;
        while (matcher.find()) {
            if (letters(head.substring(matcher.end())) > 12
                    && head.indexOf(" và ", matcher.start()) == matcher.start()) {
                from = matcher.end();
            }
        }
        return head.substring(from);
    }

    /** Without the body that acts. */
    private static String predicate(String words, Bodies bodies) {
        return bodies.subject(words)
                .map(body -> words.substring(body.span().end())
                        .replaceFirst("^\\s*(?:phường|xã|thị trấn|quận|huyện|tỉnh)(?![\\p{L}])\\s*", ""))
                .filter(rest -> Verbs.begins(rest.strip()))
                .map(String::strip)
                .orElse(words);
    }

    /** Without framing verbs, and without the bodies that {@code phối hợp với} names. */
    private static String unframed(String words, Bodies bodies) {
        Cue.Search frame = FRAME.matcher(words);
        String rest = frame.find() ? words.substring(frame.end()) : words;
        Cue.Search with = WITH.matcher(rest);
        if (with.find()) {
            List<Bodies.Mention> named = bodies.find(rest.substring(with.end()));
            if (!named.isEmpty() && named.getFirst().span().start() == 0) {
                String behind =
                        rest.substring(with.end() + named.getFirst().span().end());
                for (int i = 0; i < behind.length(); i++) {
                    boolean starts = i == 0 || behind.charAt(i - 1) == ' ';
                    if (starts && Verbs.verbAt(behind, i) > 0) {
                        return behind.substring(i);
                    }
                }
            }
        }
        return rest;
    }

    static long letters(String words) {
        return words.codePoints().filter(Character::isLetter).count();
    }
}
