package org.vanthu.extractors.indicator;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Verbs;

/**
 * The words that say what a figure measures, from the sentence around it.
 *
 * <p>A measure stands before a linking verb ({@code tỷ lệ bao phủ BHYT đạt 93,5%}), behind its figure ({@code 100% tổ dân phố được …},
 * {@code hỗ trợ 01 hộ gia đình …}), or around it ({@code chi trả tiền cho 09 hộ thuộc công trình …}). A later figure of a clause may
 * measure the same ({@code 98 hộ, 237 nhân khẩu}), a part of it ({@code trong đó …}, {@code (…)}), or stand beside it ({@code và 02 hộ …}).
 * One instance names the figures of one sentence, from first to last.
 */
final class Naming {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String BOUND =
            "(?:khoảng|gần|trên|hơn|dưới|tối thiểu|tối đa|ít nhất|không dưới|không quá|xấp xỉ|từ|đến|ước|dự"
                    + " kiến|chỉ|thêm|được)";

    private static final Cue BOUND_AT_END = Cue.compile("(?:^|\\s)" + BOUND + "$", FLAGS);

    /** Ends with the verb that links a measure to its figure. */
    private static final Cue LINKED = Cue.compile(
            "[\\s,:(]*(?<![\\p{L}\\p{M}])(?:(?:kết quả|ước tính|ước|dự kiến|ph[ấầẩ]n đ[ấầẩ]u|hiện|đã|được|cơ bản|bình"
                    + " quân|đều)\\s+)*(?<link>đạt tỷ lệ|đạt được|ước đạt|đạt|bằng|chiếm tỷ"
                    + " lệ|chiếm|là|lên|còn|có|gồm|giảm|tăng|vượt|xuống|hoàn thành|đầy đủ|đảm bảo đầy đủ|với tỷ lệ|với"
                    + " tổng số|tổng số|tổng cộng|số lượng|được|ước|dự kiến|:)\\s*:?\\s*(?:là\\s+)?"
                    + BOUND + "?\\s*$",
            FLAGS);

    /** Ends with a word that makes the figure part of what is measured. */
    private static final Cue INSIDE =
            Cue.compile("(?:^|\\s)(?:cho|với|tại|đối với|của|tới|đến|ở|giúp|trong)\\s+(?:" + BOUND + "\\s+)?$", FLAGS);

    /** Between two figures that measure the same. */
    private static final Cue SAME = Cue.compile(
            "[\\s,(]*(?:(?:so (?:với )?[^,;.]{2,80},?)?\\s*(?:(?:và|đạt|bằng|ước đạt|tương ứng|tương"
                    + " đương|chiếm|hơn|khoảng|trên|tăng|giảm|vượt|với|đến|tới|đến dưới|dưới)\\s*){0,3})",
            FLAGS);

    /** Between a figure and the sum that was spent on it. */
    private static final Cue SUM = Cue.compile(
            "[^;.]{0,160}?[\\s,(]*(?:với|và|tổng)?\\s*(?<worth>(?:tổng )?(?:số tiền|kinh phí|trị giá|giá trị|số"
                    + " vốn))\\s*(?:là|:|hơn|khoảng|trên|đạt)*\\s*"
                    + BOUND + "?\\s*",
            FLAGS);

    private static final Cue BESIDE =
            Cue.compile("(?:^|.*[\\s,)])(?:và|,|hoặc|cùng)\\s*" + BOUND + "?\\s*$", FLAGS | Pattern.DOTALL);

    private static final Cue PART = Cue.compile("trong đó(?:,|:)?\\s*(?:có|gồm)?\\s*" + BOUND + "?\\s*$", FLAGS);

    /** Begins a statement that has no subject of its own. */
    private static final Cue PREDICATE = Cue.compile("^(?:đạt|được|có|đã|là|thuộc|xếp|hoàn thành)\\s.*", FLAGS);

    /** Where the subject of a statement ends. */
    private static final Cue PREDICATE_INSIDE =
            Cue.compile("\\s(?:thuộc|được|đạt|có|đã|đang|thực hiện|tham gia)\\s", FLAGS);

    /** A measure that says nothing without the thing measured. */
    private static final Cue GENERIC = Cue.compile(
            "(?:và )?(?:với )?(?:tổng )?(?:tiến độ|tỷ lệ|chiều dài|diện tích|giá trị|sản lượng|khối lượng)(?: thực"
                    + " hiện)?",
            FLAGS);

    private static final Cue PLACE = Cue.compile(
            "(?:toàn |trên địa bàn |địa bàn )?(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)(?![\\p{L}])",
            FLAGS);

    private static final Cue SAYS_NOTHING = Cue.compile(
            "(?:(?:ph[ấầẩ]n đ[ấầẩ]u|từ|đến|trở lên|trở xuống|trên|dưới|ở mức|mức|và|với|tổng|kết quả|tổng số|số"
                    + " lượng|số tiền|tỷ lệ|ước|kinh phí|trong đó|đến nay|mới|là|nay)[\\s,:]*)*",
            FLAGS);

    private final String sentence;
    private final String fallback;
    private final Bodies bodies;
    private String lastName = "";
    private String lastHead = "";
    private int lastEnd;

    /** @param fallback what the figures measure where the sentence does not say: the title of its section */
    Naming(String sentence, String fallback, Bodies bodies) {
        this.sentence = sentence;
        this.fallback = fallback;
        this.bodies = bodies;
    }

    /**
     * Names the next figure.
     *
     * @param start offset of the figure in the sentence
     * @param end offset behind its unit
     * @return empty where nothing says what it measures
     */
    Optional<String> next(int start, int end, Measure measure) {
        String tail = Words.tail(sentence.substring(end));
        int clause = sentence.lastIndexOf(';', Math.max(0, start - 1)) + 1;
        boolean follows = lastEnd > clause;
        String name = follows
                ? follow(sentence.substring(lastEnd, start), clause, start, tail, measure)
                : first(sentence.substring(clause, start), clause, tail, measure);
        if (follows && (SAYS_NOTHING.matcher(name).matches() || isMovement(measure))) {
            name = lastName;
        }
        name = Words.collapse(SAYS_NOTHING.matcher(name).matches() || Words.letters(name) < 2 ? fallback : name);
        lastEnd = end;
        lastName = name;
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** {@code 318 hộ kinh doanh, tăng 26 hộ}: the second figure moves the first. */
    private boolean isMovement(Measure measure) {
        return measure.figure().change().isPresent() && !lastName.isEmpty();
    }

    /** A later figure of its clause. */
    private String follow(String between, int clause, int start, String tail, Measure measure) {
        Cue.Search sum = SUM.matcher(between);
        if (measure.kind() == Measure.Kind.MONEY && sum.matches()) {
            return sum.group("worth").toLowerCase(java.util.Locale.ROOT).contains("trị giá")
                    ? "trị giá " + lastName
                    : lastName;
        }
        if (SAME.matcher(between).matches() && (tail.isEmpty() || measure.kind() != Measure.Kind.QUANTITY)) {
            return lastName;
        }
        int bracket = Words.openBracket(between);
        if (bracket >= 0) {
            return lastName + " "
                    + Words.trim(LINKED.matcher(between.substring(bracket)).replaceFirst(""));
        }
        if (PART.matcher(between).find()) {
            return PREDICATE.matcher(tail).matches()
                    ? Words.before(PREDICATE_INSIDE, lastName) + " " + tail
                    : counted(tail, measure);
        }
        if (BESIDE.matcher(between).matches() && !(tail.isEmpty() && lastHead.isEmpty())) {
            return tail.isEmpty() ? lastName : (lastHead + " " + counted(tail, measure)).strip();
        }
        String local = Words.lastPart(between);
        String subject = Words.subject(LINKED.matcher(local).replaceFirst(""), bodies);
        if (GENERIC.matcher(subject).matches()) {
            return subject + " " + Words.topic(sentence.substring(clause, start), bodies);
        }
        return first(local, clause, tail, measure);
    }

    /** The first figure of its clause, or one that has a clause part of its own. */
    private String first(String before, int clause, String tail, Measure measure) {
        String unlabelled = Words.unlabelled(before);
        Cue.Search linked = LINKED.matcher(unlabelled);
        boolean links = linked.find();
        String head = unlabelled;
        if (links && linked.start() == 0 && !before.equals(unlabelled)) {
            head = before;
            linked = LINKED.matcher(before);
            links = linked.find();
        }
        lastHead = "";
        boolean object = measure.kind() == Measure.Kind.QUANTITY && endsWithVerb(head);
        if (!object && links) {
            return linked(head.substring(0, linked.start()), linked.group("link"), clause, tail, measure);
        }
        String subject = Words.subject(BOUND_AT_END.matcher(head.strip()).replaceFirst(""), bodies);
        if (measure.kind() == Measure.Kind.PERCENT) {
            return tail.isEmpty() ? subject : tail;
        }
        if (INSIDE.matcher(head).find()) {
            lastHead = subject;
            boolean aside = tail.isEmpty() || measure.kind() == Measure.Kind.MONEY;
            return aside && !subject.isEmpty() ? subject : (subject + " " + tail).strip();
        }
        if (object) {
            return tail.isEmpty() ? (subject + " " + measure.unit()).strip() : counted(tail, measure);
        }
        return SAYS_NOTHING.matcher(subject).matches() ? counted(tail, measure) : subject;
    }

    private String linked(String subjectPart, String link, int clause, String tail, Measure measure) {
        boolean possesses = link.equalsIgnoreCase("có") || link.equalsIgnoreCase("gồm");
        boolean announces = link.equals(":") && measure.kind() == Measure.Kind.PERCENT;
        if ((possesses || announces)
                && !tail.isEmpty()
                && !SAYS_NOTHING.matcher(tail).matches()
                && !tail.equals("đạt")) {
            return counted(tail, measure);
        }
        String subject = genericFirst(Words.subject(subjectPart, bodies));
        if (possesses && PLACE.matcher(subject).lookingAt()) {
            return "";
        }
        if (GENERIC.matcher(subject).matches()) {
            return subject + " " + Words.topic(subjectPart, bodies);
        }
        if (!SAYS_NOTHING.matcher(subject).matches()) {
            return subject;
        }
        if (!tail.isEmpty() && measure.kind() == Measure.Kind.PERCENT) {
            return tail;
        }
        lastHead = clause > 0 ? Words.subject(Words.unlabelled(Words.clauseBefore(sentence, clause - 1)), bodies) : "";
        return lastHead.isEmpty() ? counted(tail, measure) : lastHead;
    }

    /** {@code Cầu Bến Gỗ, tiến độ} as {@code tiến độ Cầu Bến Gỗ}. */
    private static String genericFirst(String subject) {
        int comma = Words.lastComma(subject);
        String last = subject.substring(comma + 1).strip();
        return comma > 0 && GENERIC.matcher(last).matches() ? last + " " + subject.substring(0, comma) : subject;
    }

    /** What is counted: its noun and what qualifies it. */
    private static String counted(String tail, Measure measure) {
        return measure.kind() == Measure.Kind.QUANTITY && measure.unit().length() > 2
                ? (measure.unit() + " " + tail).strip()
                : tail;
    }

    private static boolean endsWithVerb(String head) {
        String words = BOUND_AT_END.matcher(head.strip()).replaceFirst("").strip();
        for (int syllables = 3, at = words.length(); syllables > 0 && at > 0; syllables--) {
            at = words.lastIndexOf(' ', at - 1);
            if (Verbs.verbAt(words, at + 1) == words.length()) {
                return true;
            }
        }
        return false;
    }
}
