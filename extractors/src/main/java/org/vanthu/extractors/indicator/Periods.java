package org.vanthu.extractors.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.FactList;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Numbering;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Verbs;

/** The time that a figure is measured over: from its clause, else its sentence's opening, else its section, else the document. */
record Periods(String text, FactList facts, Header header) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** How far before a date the words are read that say what it is for, in chars. */
    private static final int BEFORE = 48;

    /** Before the time by which the same is done: {@code trồng 4 ha, hoàn thành trong tháng 3}. */
    private static final Cue UNTIL =
            Cue.compile("^\\s*(?:hoàn thành|xong)(?![\\p{L}])|(?:trong|vào|từ|đến|hết|trước|tới|sau|ngày)\\s*$", FLAGS);

    /** A longer range of years is an anniversary. */
    private static final int LONGEST_YEARS = 9;

    private static final Cue COMPARED = Cue.compile(
            "(?:so với|so|cùng kỳ|thành lập|truyền thống|(?<!vệ |phát |học |thí |dân |hy )sinh|tiêu chuẩn|từ"
                    + " mức|hơn|mức của|sau|trước) [^,;.)]{0,16}$|(?:kỷ niệm|kỉ niệm|chào mừng) [^,;.)]{0,40}$|(?:chuẩn"
                    + " nghèo|(?<!đạt )chuẩn|đề án|chương trình|nghị quyết|kế hoạch số|nhiệm kỳ|khóa|khoá)(?:"
                    + " [^,;.()]{0,24})?$",
            FLAGS);

    /** Before the year in which those will serve who are chosen now. */
    private static final Cue CALLED_UP = Cue.compile("(?:nghĩa vụ quân sự|NVQS|tuyển quân)(?: năm)? $", FLAGS);

    /** Before a year in which something is to be reached. */
    private static final Cue AIMED = Cue.compile(
            "(?:^[\\s\\-–+*•]*(?:(?:\\p{L}|\\d{1,2})[.)])?\\s*|[,;:(]\\s*|(?:mục tiêu|chỉ tiêu|ph[ấầẩ]n đ[ấầẩ]u|bảo"
                    + " đảm|đảm bảo|và)\\s(?:[^,;:.()\\d]{0,16}\\s)?)(?:đến|tới)\\s(?:hết |cuối )?$",
            FLAGS);

    /** Behind the year in which so much is to be reached. */
    private static final Cue REACHES = Cue.compile("\\s*(?::|(?:phải )?đạt|còn|là|có|giảm còn)(?![\\p{L}])", FLAGS);

    /** Between a time and the figure that was reached in it: {@code (năm 2022: 44,6%)}. */
    private static final Cue OWN = Cue.compile("\\s*(?:là|đạt|có|:|còn)?\\s*", FLAGS);

    /** Between a time and the figure that was reached up to it. */
    private static final Cue TIED = Cue.compile("\\s*(?:đã )?(?:là|đạt|có|còn|được|ước đạt|:|)\\s*", FLAGS);

    /** Between a figure and the time right behind it. */
    private static final Cue AT = Cue.compile("\\s*(?:vào\\s+)?", FLAGS);

    /** How far before a figure its own time may stand, in chars. */
    private static final int OWN_TIME = 24;

    private static final Cue SAME_TIME =
            Cue.compile("[(;,]\\s*(?:cùng kỳ|cùng kì)(?: năm (?:trước|ngoái))?\\s*(?:là|đạt|có|:)?\\s*$", FLAGS);

    /** {@code sản lượng lương thực cả năm 71.500 tấn}, not {@code đạt 52% kế hoạch cả năm}. */
    private static final Cue WHOLE_YEAR = Cue.compile(
            "(?<!kế hoạch )(?<!KH )(?<!dự toán )(?<!chỉ tiêu )(?<!nghị quyết )cả năm(?![\\p{L}])[^,;.\\d]{0,24}$",
            FLAGS);

    /** {@code lũy kế 9 tháng ước đạt 17.805 tỷ đồng}: from the beginning of the year on. */
    private static final Cue SUMMED_UP =
            Cue.compile("l[ũu][ỹy] kế(?: (?<months>1[0-2]|0?[1-9]) tháng)?(?![\\p{L}])[^,;.\\d]{0,40}$", FLAGS);

    /** A sentence that begins by saying when. */
    private static final Cue WHEN = Cue.compile(
            "[\\s\\-+*•]*(?:[^:;.]{1,60}: )?(?:ph[ấầẩ]n đ[ấầẩ]u"
                    + " (?=đến|cuối|năm|trong))?(?:cuối|tính|từ|đến|trong|năm|tháng|quý|ngày|qua|tuần|\\d)(?![\\p{L}])",
            FLAGS);

    private static final Cue LAST_WEEK = Cue.compile("tuần (?:qua|trước|vừa qua)", FLAGS);

    /** {@code NHIỆM VỤ NHỮNG THÁNG CUỐI NĂM}. */
    private static final Cue REST_OF_YEAR = Cue.compile(
            "(?:những|các|thời gian|mấy) (?:tháng )?(?:còn lại|cuối)(?: của)? năm|các tháng còn lại", FLAGS);

    private static final Cue WEEK = Cue.compile("tuần (?:thứ )?(?<week>\\d{1,2})(?!\\d)", FLAGS);

    /** What is not closed so far behind a date is no bracket, in chars. */
    private static final int LONGEST_BRACKET = 1_000;

    /** How far into a sentence its opening reaches, in chars. */
    private static final int OPENING = 80;

    /** In chars. */
    private static final int LONGEST_LABEL = 120;

    /** A sentence, with where it says when it all was; empty where it does not open so. */
    record Stated(Span sentence, Optional<Span> opening) {}

    Stated stated(Span sentence) {
        return new Stated(sentence, opening(sentence));
    }

    /**
     * The time that the sentence itself gives a figure; empty where it gives none.
     *
     * @param figure in it
     */
    Optional<DateRange> of(Stated stated, Span figure, Indicator.Status status) {
        return behind(stated.sentence(), figure, status)
                .or(() -> before(stated.sentence(), figure, status))
                .or(() -> inPart(clause(stated.sentence(), figure), figure, status))
                .or(() -> in(clause(stated.sentence(), figure), figure, status))
                .or(() -> stated.opening().flatMap(o -> in(o, figure, status)));
    }

    /** {@code tăng từ 7.312 triệu đồng năm 2015 lên 12.046 triệu đồng năm 2019}: the year right behind a figure is its own. */
    private Optional<DateRange> behind(Span sentence, Span figure, Indicator.Status status) {
        Span near = new Span(figure.end(), Math.max(figure.end(), Math.min(sentence.end(), figure.end() + OWN_TIME)));
        return first(
                near,
                d -> AT.matcher(text.substring(figure.end(), d.span().start())).matches()
                        && measures(near, d, status)
                        && d.days().from().plusYears(1).isAfter(d.days().to()) // longer is the term of what is counted
                        && !isOccasion(d, figure));
    }

    /** {@code năm 2011 là 14,6 triệu đồng, đến năm 2015 đạt 29,8 triệu đồng}: the time right before a figure is its own. */
    private Optional<DateRange> before(Span sentence, Span figure, Indicator.Status status) {
        Span near = new Span(Math.max(sentence.start(), figure.start() - OWN_TIME), figure.start());
        return first(
                near,
                d -> !(status == Indicator.Status.TARGET
                                && d.days().from().equals(d.days().to())) // a deadline
                        && TIED.matcher(text.substring(d.span().end(), figure.start()))
                                .matches()
                        && !isCompared(sentence, d)
                        && !isCited(near, d));
    }

    /** The first time in {@code span} that can be measured over. */
    Optional<DateRange> in(Span span, Indicator.Status status) {
        return first(span, d -> measures(span, d, status) && !isCompared(span, d));
    }

    private Optional<DateRange> in(Span span, Span figure, Indicator.Status status) {
        return within(span, span, figure, status);
    }

    /**
     * {@code Huấn luyện dân quân năm 2022 từ ngày 11 đến ngày 22/7 cho 40 đồng chí}: days between a longer time and the figure say when.
     *
     * @param part of {@code span}, in which the time stands
     */
    private Optional<DateRange> within(Span part, Span span, Span figure, Indicator.Status status) {
        Optional<DateRange> stated = first(part, d -> fits(d, span, figure, status));
        return stated.filter(Periods::isLong)
                .flatMap(_ -> first(
                        part,
                        d -> d.span().end() <= figure.start()
                                && d.days().from().isBefore(d.days().to())
                                && !isLong(d.days())
                                && fits(d, span, figure, status)))
                .or(() -> stated);
    }

    private static boolean isLong(DateRange days) {
        return days.from().plusMonths(1).isBefore(days.to());
    }

    private boolean fits(Fact.Date date, Span span, Span figure, Indicator.Status status) {
        return measures(span, date, status)
                && !isCompared(span, date)
                && !isAside(span, date.span(), figure)
                && !isOccasion(date, figure)
                && !isOfNext(span, date.span(), figure)
                && !qualifies(date);
    }

    /**
     * {@code Thu phí 56 triệu đồng, bảo hiểm trả quý I là 287 triệu đồng}: a time behind a comma, with a figure behind it; {@code Khám
     * 48 em, lập danh sách năm 2023}: one of what else was done.
     */
    private boolean isOfNext(Span span, Span date, Span figure) {
        if (date.start() < figure.end() || date.start() - figure.end() > LONGEST_BRACKET) {
            return false;
        }
        int comma = Words.lastComma(text.substring(figure.end(), date.start()));
        if (comma < 0) {
            return false;
        }
        Span part = new Span(figure.end() + comma + 1, date.start());
        if (Verbs.begins(part.of(text).strip())
                && !UNTIL.matcher(part.of(text)).find()
                && !text.startsWith("từ ", date.start())
                && facts.within(part).stream().noneMatch(Measure::is)) {
            return true;
        }
        int reach = Math.min(span.end(), date.end() + OWN_TIME);
        return facts.within(new Span(date.end(), Math.max(date.end(), reach))).stream()
                .anyMatch(Measure::is);
    }

    /** A day behind a figure says when something else was done. */
    private static boolean isOccasion(Fact.Date date, Span figure) {
        return date.span().start() > figure.start()
                && date.days().from().equals(date.days().to());
    }

    /** {@code chương trình giai đoạn 2021 - 2025} in a report on one year of it. */
    private boolean qualifies(Fact.Date date) {
        return header.period()
                .filter(p -> !p.from().isBefore(date.days().from())
                        && !p.to().isAfter(date.days().to())
                        && date.days().from().plusYears(2).isBefore(date.days().to())
                        && p.from().plusYears(2).isAfter(p.to()))
                .isPresent();
    }

    /** Whether the figure's own words, in its bracket, right before it or right behind it, put it before the document's period. */
    boolean isPast(Span sentence, Span figure) {
        return isPastBefore(sentence, figure)
                || behind(sentence, figure, Indicator.Status.ACTUAL)
                        .filter(days -> header.period()
                                .filter(p -> days.to().isBefore(p.from()))
                                .isPresent())
                        .isPresent();
    }

    private boolean isPastBefore(Span sentence, Span figure) {
        int from = Math.max(sentence.start(), figure.start() - OWN_TIME);
        return facts.within(new Span(from, figure.start())).stream()
                .anyMatch(f -> f instanceof Fact.Date d
                        && header.period()
                                .filter(p -> d.days().to().isBefore(p.from()))
                                .isPresent()
                        && OWN.matcher(text.substring(d.span().end(), figure.start()))
                                .matches()
                        && !isCompared(sentence, d));
    }

    /** {@code 26 vụ (năm 2017: 31 vụ)}: a time in brackets holds inside them. */
    private boolean isAside(Span span, Span date, Span figure) {
        int open = span.lastBefore(date.start(), '(', text);
        int close = text.indexOf(')', date.start(), Math.min(text.length(), date.start() + LONGEST_BRACKET));
        boolean bracketed = open >= 0 && close >= 0 && span.lastBefore(date.start(), ')', text) < open;
        return bracketed && !(open < figure.start() && figure.start() < close);
    }

    /** The time of the innermost section that names one, else of the document. */
    Optional<DateRange> under(List<Outline.Section> path, Indicator.Status status) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Span heading = path.get(i).heading();
            Optional<DateRange> section = first(heading, d -> measures(heading, d, status));
            if (section.isPresent()) {
                return section;
            }
            if (REST_OF_YEAR.matcher(path.get(i).title()).find()) {
                return header.period().map(Periods::restOfYear);
            }
            if (LAST_WEEK.matcher(path.get(i).title()).find()
                    || isWeekBefore(path.get(i).title())) {
                return header.period().map(Periods::weekBefore);
            }
        }
        return header.period().filter(days -> status != Indicator.Status.ACTUAL || !isAhead(days));
    }

    /**
     * The time of a figure whose own words put it beside the one that is spoken of.
     *
     * @param before what the clause of the figure says in front of it
     */
    static DateRange beside(String before, DateRange days) {
        if (isSameTimeBefore(before)) {
            return new DateRange(days.from().minusYears(1), days.to().minusYears(1));
        }
        int year = days.to().getYear();
        if (days.from().getYear() != year) {
            return days;
        }
        Cue.Search summed = SUMMED_UP.matcher(before);
        if (summed.find()) {
            String months = summed.group("months");
            LocalDate end = months == null
                    ? days.to()
                    : YearMonth.of(year, Integer.parseInt(months)).atEndOfMonth();
            return new DateRange(LocalDate.of(year, 1, 1), end);
        }
        return WHOLE_YEAR.matcher(before).find() ? DateRange.year(year) : days;
    }

    /** {@code (cùng kỳ đạt 44,1%)}: the same months of the year before. */
    static boolean isSameTimeBefore(String before) {
        return SAME_TIME.matcher(before).find();
    }

    /** The time that a sentence opens with. */
    Optional<DateRange> opened(Stated stated) {
        return stated.opening().flatMap(o -> in(o, Indicator.Status.ACTUAL));
    }

    /** Several years to come, or of which the first is not over, in which nothing was reached yet. */
    private boolean isAhead(DateRange days) {
        LocalDate second = days.from().plusYears(1);
        return second.isBefore(days.to())
                && header.issued().filter(second::isAfter).isPresent();
    }

    private Optional<DateRange> first(Span span, Predicate<Fact.Date> fits) {
        for (Fact fact : facts.within(span)) {
            if (fact instanceof Fact.Date date && fits.test(date)) {
                return Optional.of(untilNow(date));
            }
        }
        return Optional.empty();
    }

    /** {@code từ ngày 05/5 đến nay}: up to the day of issue. */
    private DateRange untilNow(Fact.Date date) {
        boolean now = text.startsWith(" đến nay", date.span().end());
        return header.issued()
                .filter(day -> now && !day.isBefore(date.days().from()))
                .map(day -> new DateRange(date.days().from(), day))
                .orElse(date.days());
    }

    /** {@code năm 2021 trồng 4 ha, năm 2022 trồng 6 ha}: from the last comma up to the figure. */
    private Optional<DateRange> inPart(Span clause, Span figure, Indicator.Status status) {
        int comma = Words.lastComma(text.substring(clause.start(), figure.start()));
        Span part = new Span(clause.start() + comma + 1, figure.start());
        return within(part, clause, figure, status);
    }

    private Span clause(Span sentence, Span figure) {
        int start = sentence.lastBefore(figure.start(), ';', text) + 1;
        int end = text.indexOf(';', figure.start(), sentence.end());
        return new Span(Math.max(start, sentence.start()), end < 0 ? sentence.end() : end);
    }

    private Optional<Span> opening(Span sentence) {
        int from = sentence.start() + Numbering.ofLine(sentence.of(text));
        Span start = new Span(from, Math.min(sentence.end(), from + OPENING));
        return namesTime(start)
                        && WHEN.matcher(text).region(from, sentence.end()).lookingAt()
                ? Optional.of(start)
                : label(sentence);
    }

    /** {@code Cơ cấu lao động đến năm 2025: nông nghiệp 40%; công nghiệp 35%}: the time that ends the label holds for all. */
    private Optional<Span> label(Span sentence) {
        int colon = text.indexOf(':', sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST_LABEL));
        if (colon < 0) {
            return Optional.empty();
        }
        Span label = new Span(sentence.start(), colon);
        return facts.within(label).stream()
                .filter(f -> f instanceof Fact.Date && f.span().end() == colon)
                .findFirst()
                .map(_ -> label);
    }

    /** Whether a sentence that says when begins with a time before the document's: {@code Năm 2019 đã trồng được 12 ha}. */
    boolean looksBack(Stated stated, Optional<DateRange> days) {
        return stated.opening().isPresent()
                && days.flatMap(d -> header.period().filter(p -> d.to().isBefore(p.from())))
                        .isPresent();
    }

    private boolean namesTime(Span span) {
        for (Fact fact : facts.within(span)) {
            if (fact instanceof Fact.Date) {
                return true;
            }
        }
        return false;
    }

    private boolean measures(Span span, Fact.Date date, Indicator.Status status) {
        boolean past = status == Indicator.Status.TARGET
                && header.period().map(p -> date.days().to().isBefore(p.from())).orElse(false);
        boolean anniversary = date.days().from().getYear() < date.days().to().getYear() - LONGEST_YEARS;
        boolean deadline = date.modifier()
                .filter(m -> m == Fact.Modifier.BEFORE
                        || (m == Fact.Modifier.BY && !isCutOff(date, status) && !isAimed(span, date)))
                .isPresent();
        return !past && !anniversary && !deadline && !isCited(span, date);
    }

    /** Whether it is the date of a document that is cited in {@code span}. */
    private boolean isCited(Span span, Fact.Date date) {
        for (Fact fact : facts.within(span)) {
            if (fact instanceof Fact.Reference cited && cited.span().overlaps(date.span())) {
                return true;
            }
        }
        return false;
    }

    /** {@code Đến ngày 21/11, toàn xã có 12 hộ} in what was written later: the day that was counted up to. */
    private boolean isCutOff(Fact.Date date, Indicator.Status status) {
        return header.issued()
                .map(day -> !date.days().to().isAfter(day))
                .orElse(header.period().isEmpty() && status == Indicator.Status.ACTUAL);
    }

    /** {@code Đến năm 2030, 80% hộ dân …}, {@code Mục tiêu đến năm 2030}: the year in which so much is to be reached. */
    private boolean isAimed(Span span, Fact.Date date) {
        int from = Math.max(span.start(), date.span().start() - BEFORE);
        return date.days().equals(DateRange.year(date.days().from().getYear()))
                && (REACHES.matcher(text)
                                .region(date.span().end(), text.length())
                                .lookingAt()
                        || AIMED.matcher(text.substring(from, date.span().start()))
                                .find());
    }

    private boolean isCompared(Span span, Fact.Date date) {
        int from = Math.max(span.start(), date.span().start() - BEFORE);
        String before = text.substring(from, date.span().start());
        return COMPARED.matcher(before).find() || (CALLED_UP.matcher(before).find() && isNext(date));
    }

    private boolean isNext(Fact.Date date) {
        return header.period().filter(p -> date.days().from().isAfter(p.to())).isPresent();
    }

    /** {@code KẾT QUẢ TUẦN 11} in the programme of week 12. */
    private boolean isWeekBefore(String title) {
        Cue.Search section = WEEK.matcher(title);
        Cue.Search document = WEEK.matcher(header.title().orElse(""));
        return section.find()
                && document.find()
                && Integer.parseInt(section.group("week")) + 1 == Integer.parseInt(document.group("week"));
    }

    /** What a report on the first months of a year leaves of it; the days themselves where they are no such months. */
    private static DateRange restOfYear(DateRange reported) {
        LocalDate end = LocalDate.of(reported.from().getYear(), 12, 31);
        return reported.to().isBefore(end) ? new DateRange(reported.to().plusDays(1), end) : reported;
    }

    private static DateRange weekBefore(DateRange week) {
        return new DateRange(week.from().minusWeeks(1), week.to().minusWeeks(1));
    }
}
