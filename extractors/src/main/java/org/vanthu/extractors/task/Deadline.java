package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.Cue;

/** When a sentence says that its task is due or takes place. */
final class Deadline {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** How far before a date the words are read that say what the date is for, in chars. */
    private static final int BEFORE = 40;

    /** Days of the shortest year. */
    private static final int YEAR = 365;

    /** A plan's name, in which a year bounds no deed: {@code Chương trình … đến năm 2030} goes on for ever. */
    private static final Cue PLAN = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:chương trình|chiến lược|kế hoạch|đề án|dự án|quy hoạch|nghị quyết|định hướng|tầm"
                    + " nhìn|lộ trình|phong trào)(?![\\p{L}\\p{M}])[^;.]*$",
            FLAGS);

    /** Words that make a year the deed's own also behind a plan's name. */
    private static final Cue YEAR_SET = Cue.compile(
            "(?:^|[.,;:(]|phấn đấu(?: để)?|hoàn thành|bảo đảm|đảm bảo|chậm nhất|xong|trước)\\s*(?:đến|từ nay"
                    + " đến|trước|là)?\\s*(?:hết|cuối|đầu)?\\s*(?:năm)?\\s*$",
            FLAGS);

    /** What is reached by the year before it. */
    private static final Cue REACHED = Cue.compile(
            ",?\\s+(?:phải |sẽ |cơ bản )?(?:đạt|có|còn|giảm|tăng|nâng|hoàn thành|đưa)(?![\\p{L}\\p{M}])", FLAGS);

    /** A longer time is a period that the task is about, in days. */
    private static final int LONGEST = 190;

    private static final String NEAR = "(?![^.;:,]{0,24}(?:lễ|dịp|nghỉ))[^.;:,]{0,24}$";

    /** A prize's round, an anniversary's day, the past: dates that bound nothing. */
    private static final Cue OTHERWISE = Cue.compile(
            "(?:đợt(?: ngày)? *$|(?:kỷ niệm|kỉ niệm|thành lập|truyền thống|ngày sinh|ngày mất|sinh nhật|từ đầu|tính"
                    + " từ|tính đến|so với|kể từ|lần thứ [\\p{L}\\d]{1,8})" + NEAR + ")",
            FLAGS);

    /** Behind these a month or a year says which one is meant, but a day when: {@code khai giảng năm học mới ngày 05/9}. */
    private static final Cue OF_A_NOUN = Cue.compile(
            "(?:của năm|chỉ tiêu|năm học|nhiệm kỳ|giai đoạn|chuẩn nghèo|khóa|vụ (?=đông|xuân|hè|thu|mùa|chiêm|\\d))"
                    + NEAR,
            FLAGS);

    /** {@code Công văn số 12/SNV-CC của Sở Nội vụ ngày 03/4/2024}: between the number and the day. */
    private static final Cue AUTHOR = Cue.compile(
            "\\s+của (?![^,;.:]*(?:trước|xong|vào|hoàn thành|chậm nhất|đến))[^,;.:]{2,60}?\\s(?:ngày\\s+)?", FLAGS);

    /** Words that set a day, whatever stands before them. */
    private static final Cue SET = Cue.compile("(?:vào|xong|chậm nhất|trước)\\s+(?:ngày\\s*)?$", FLAGS);

    /** What is celebrated in a clause lies on the dates that it names. */
    private static final Cue CELEBRATES = Cue.compile(
            "(?:kỷ niệm|kỉ niệm|chào mừng)(?![^;.]*(?:dịp|từ ngày|từ \\d|trước ngày|vào ngày|thời gian))[^;.]*$",
            FLAGS);

    /** How much of a clause is read for that, in chars. */
    private static final int CLAUSE = 300;

    /** Words that make a month, quarter or year a time limit. */
    private static final Cue LIMIT = Cue.compile(
            "(?:từ|trước|chậm nhất|tuần (?:thứ )?(?:\\d|[\\p{L}]{2,4})|xong|hoàn thành|thời gian|thời"
                    + " hạn|trong|vào|hết|đến cuối|đến|đầu|cuối)\\s*(?:ngày|tháng|quý|năm)?\\s*$",
            FLAGS);

    /** The same right before the time, whatever noun with a time of its own stands before it. */
    private static final Cue LIMITED = Cue.compile("(?:trong|vào|xong|hoàn thành)\\s+$", FLAGS);

    private Deadline() {}

    /**
     * @param text the text that spans index
     * @param sentence of a planned task
     * @param facts of that sentence, in reading order
     * @param header of the document: what lies before its day of issue is no deadline
     */
    static Optional<DateRange> of(String text, Span sentence, List<Fact> facts, Header header) {
        for (Fact fact : facts) {
            if (fact instanceof Fact.Date date
                    && !isOver(date.days(), header)
                    && facts.stream().noneMatch(f -> f instanceof Fact.Reference r && isOf(r, date, text))
                    && bounds(text, sentence, date)) {
                return Optional.of(date.days());
            }
        }
        return Optional.empty();
    }

    /** Whether a cited document bears the date: in its citation, or behind the name of who issued it. */
    private static boolean isOf(Fact.Reference cited, Fact.Date date, String text) {
        int start = cited.span().end();
        int end = date.span().start();
        return cited.span().overlaps(date.span())
                || (start < end && AUTHOR.matcher(text).region(start, end).matches());
    }

    private static boolean bounds(String text, Span sentence, Fact.Date date) {
        String before = text.substring(
                Math.max(sentence.start(), date.span().start() - BEFORE),
                date.span().start());
        DateRange days = date.days();
        boolean deadline = date.modifier()
                .filter(m -> m == Fact.Modifier.BEFORE || m == Fact.Modifier.BY)
                .isPresent();
        long length = days.to().toEpochDay() - days.from().toEpochDay() + 1;
        Span behind =
                new Span(Math.max(0, date.span().start() - CLAUSE), date.span().start());
        if (deadline) {
            return length < YEAR
                    || !PLAN.matcher(text.substring(Math.max(sentence.start(), behind.start()), behind.end()))
                            .find()
                    || YEAR_SET.matcher(before).find()
                    || REACHED.matcher(text)
                            .region(date.span().end(), Math.max(date.span().end(), sentence.end()))
                            .lookingAt();
        }
        int clause = Math.max(behind.start(), behind.lastBefore(behind.end(), ';', text) + 1);
        boolean celebrates =
                CELEBRATES.matcher(text.substring(clause, behind.end())).find();
        if (SET.matcher(before).find()) {
            return true;
        }
        boolean wholeMonths = days.from().getDayOfMonth() == 1
                && length >= 28
                && !date.span().of(text).contains("ngày");
        if (OTHERWISE.matcher(before).find()
                || celebrates
                || isAnniversary(days)
                || (wholeMonths
                        && OF_A_NOUN.matcher(before).find()
                        && !LIMITED.matcher(before).find())) {
            return false;
        }
        if (isBracketed(text, date.span())) {
            return true;
        }
        return !wholeMonths || (length < LONGEST && LIMIT.matcher(before).find());
    }

    /** {@code 18/11/1930-18/11/2021}: from a day to the same day of a later year. */
    private static boolean isAnniversary(DateRange days) {
        return days.from().getYear() < days.to().getYear()
                && days.from().getMonth() == days.to().getMonth()
                && days.from().getDayOfMonth() == days.to().getDayOfMonth();
    }

    private static boolean isBracketed(String text, Span date) {
        return date.start() > 0
                && text.charAt(date.start() - 1) == '('
                && date.end() < text.length()
                && text.charAt(date.end()) == ')';
    }

    private static boolean isOver(DateRange days, Header header) {
        return header.issued()
                .or(() -> header.period().map(DateRange::from))
                .map(days.to()::isBefore)
                .orElse(false);
    }
}
