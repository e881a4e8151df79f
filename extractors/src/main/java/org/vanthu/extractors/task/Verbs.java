package org.vanthu.extractors.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.FirstWords;
import org.vanthu.extractors.text.Folded;

/** The verbs by which offices say what they do ({@code verbs.tsv}), and what stands before them in a sentence. */
public final class Verbs {

    /** Longest verb of the table, in syllables. */
    private static final int LONGEST = 3;

    /** By verb, or by what only begins like one, whether it is a verb. */
    private static final Map<String, Boolean> VERBS = read();

    /** What longer ones begin with. */
    private static final Set<String> BEGINNINGS = beginnings();

    private static final FirstWords FIRST = new FirstWords(
            VERBS.keySet().stream().map(verb -> verb.split("[ ,]", 2)[0]).toList());

    /** Particles of time, aspect, duty and manner that stand in front of a verb. */
    private static final Cue PARTICLES = Cue.compile(
            "(?:(?:(?:một|hai|ba|bốn|năm|sáu|bảy) là,|(?:hàng|hằng|mỗi) (?:ngày|tuần|tháng|quý|năm)|thường kỳ|định"
                + " kỳ(?: \\d{1,2} (?:ngày|tuần|tháng|lần)(?:/(?:lần|tháng|quý|năm))?)?|cho đến nay|đến nay|ngoài"
                + " ra|đồng thời|bên cạnh đó|tuy nhiên|trong đó|qua đó|từ đó|đến nay|hiện nay|trong tuần|trong"
                + " tháng|trong quý|trong năm|trong kỳ|đã và"
                + " đang|đã|đang|sẽ|cần|phải|nên|cũng|đều|luôn|vẫn|cùng|tự|hãy|không(?! để )|không ngừng|từng bước|cơ"
                + " bản|trước mắt|nhất là|và|,|:|-|–)\\s*){1,6}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Behind these words a verb's form is a noun: {@code các tổ chức}, {@code công tác xây dựng}. */
    private static final String NO_NOUN =
            "(?<!(?i:các|những|mỗi|từng|của|công tác|việc|về|lĩnh vực|sự|nội dung|tình hình|kết quả|nhiệm vụ|hoạt"
                    + " động|ban|tiến độ) )";

    private static final Cue ASPECT = Cue.compile(
            NO_NOUN
                    + "(?<![\\p{L}\\p{M}])(?:đã|đang|sẽ|tiếp tục|tiến hành|thường xuyên|(?:đều|phải|cần|sẽ) được|phối"
                    + " hợp|tổ chức|thực hiện|chủ động|tăng cường|tập trung|triển khai|xây dựng|tham mưu|chịu trách"
                    + " nhiệm|căn cứ|duy trì|hỗ trợ)(?![\\p{L}\\p{M}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String DONE = ", đã ";

    private Verbs() {}

    /** Whether {@code clause} begins with a verb of action, particles before it passed over. */
    public static boolean begins(String clause) {
        return verbAt(clause, pastParticles(clause, 0)) > 0;
    }

    /** Whether somebody is said to act in the first clause of {@code sentence}, whatever stands before the verb. */
    public static boolean acts(String sentence) {
        if (begins(sentence)) {
            return true;
        }
        int end = sentence.indexOf(';');
        String clause = end < 0 ? sentence : sentence.substring(0, end);
        Cue.Search aspect = ASPECT.matcher(clause);
        while (aspect.find()) {
            boolean suffers = clause.startsWith(" bị ", aspect.end()); // "hệ thống cấp nước tập trung bị hư hại"
            if (!suffers
                    && (verbAt(clause, pastParticles(clause, aspect.start())) > 0
                            || begins(clause.substring(aspect.end()).strip()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a later clause says that something was done: {@code …, đã nạo vét 3 km kênh}. */
    static boolean areDone(String sentence) {
        for (int at = sentence.indexOf(DONE); at >= 0; at = sentence.indexOf(DONE, at + 1)) {
            if (verbAt(sentence, at + DONE.length()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Offset behind the particles that stand at {@code offset}; {@code offset} itself where there are none. */
    public static int pastParticles(String clause, int offset) {
        Cue.Search particles = PARTICLES.matcher(clause).region(offset, clause.length());
        return particles.lookingAt() && !insideWord(clause, particles.end()) ? particles.end() : offset;
    }

    /** Offset behind the verb that stands at {@code offset}, the longest of the table; 0 where none stands there. */
    public static int verbAt(String clause, int offset) {
        int end = wordEnd(clause, offset);
        if (end == offset || !FIRST.mayHold(clause, offset, end)) {
            return 0;
        }
        StringBuilder words = new StringBuilder();
        int verb = 0;
        int last = offset;
        int start = offset;
        for (int n = 0; n < LONGEST && start < clause.length(); n++) {
            end = wordEnd(clause, start);
            words.append(n == 0 ? "" : clause.substring(last, start).contains(",") ? ", " : " ")
                    .append(clause, start, end);
            last = end;
            String key = key(words.toString());
            Boolean acts = VERBS.get(key);
            if (acts != null && !namesPerson(clause, last)) {
                verb = acts ? last : 0;
            }
            if (!BEGINNINGS.contains(key)) {
                break;
            }
            start = nextWord(clause, last);
        }
        return verb;
    }

    /** {@code kiểm soát viên}, {@code cộng tác viên}: who does it, not that it is done. */
    private static boolean namesPerson(String clause, int end) {
        return clause.startsWith(" viên", end) && wordEnd(clause, end + 1) == end + " viên".length();
    }

    static int nextWord(String clause, int from) {
        int i = from;
        while (i < clause.length() && !isSyllable(clause.charAt(i))) {
            i++;
        }
        return i;
    }

    static int wordEnd(String clause, int from) {
        int i = from;
        while (i < clause.length() && isSyllable(clause.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSyllable(char c) {
        return Character.isLetter(c) || isMark(Character.getType(c));
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean insideWord(String clause, int offset) {
        return offset > 0
                && offset < clause.length()
                && Character.isLetter(clause.charAt(offset - 1))
                && Character.isLetter(clause.charAt(offset));
    }

    private static String key(String words) {
        return Folded.of(words);
    }

    private static Set<String> beginnings() {
        Set<String> beginnings = new HashSet<>();
        for (String verb : VERBS.keySet()) {
            for (int blank = verb.indexOf(' '); blank >= 0; blank = verb.indexOf(' ', blank + 1)) {
                beginnings.add(verb.substring(0, verb.charAt(blank - 1) == ',' ? blank - 1 : blank));
            }
        }
        return Set.copyOf(beginnings);
    }

    private static Map<String, Boolean> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Verbs.class.getResourceAsStream("verbs.tsv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> key(row[0]), row -> row.length == 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
