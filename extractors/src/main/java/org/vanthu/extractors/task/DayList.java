package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Letters;

/** A week's schedule without a table: a line for each day, and below it what happens. */
final class DayList {

    /** A longer line tells more than which day it is, in chars. */
    private static final int LONGEST_DAY = 60;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue NAMED = Cue.compile("[\\s*+•–-]*(?:thứ|chủ nhật|CN)[^:\\n]{0,45}:\\s+", FLAGS);

    private static final Cue PART_OF_DAY =
            Cue.compile("[\\s*+•–-]*(?:buổi )?(?:sáng|chiều|tối|trưa|cả ngày)\\s*:?", FLAGS);

    /** {@code Đ/c Hải dự.}: who is there, behind what happens. */
    private static final Cue ATTENDS =
            Cue.compile("(?:các )?(?:đ/c|đc|đồng chí)[^.;:]{2,60} (?:cùng )?(?:dự|tham dự)\\.?", FLAGS);

    /** Who is asked to come, where it is, who writes it down: {@code Mời: Bí thư Đảng ủy}, {@code Điểm tại phòng họp số 1}. */
    private static final Cue BESIDE = Cue.compile(
            "\\(?(?:(?:kính )?mời|điểm|địa điểm|thành phần|chuẩn bị nội dung|LĐVP|CVVP|LĐ VP|lãnh đạo văn"
                    + " phòng|trang phục|xe)(?:\\s*:| tại | các | tập thể | đ/c | đồng chí | đại diện )",
            FLAGS);

    /** {@code 21/5} below {@code Thứ hai}. */
    private static final Cue ONLY_DATE =
            Cue.compile("\\(?(?:ngày )?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?\\)?\\s*:?", FLAGS);

    /** What stands below a schedule. */
    private static final Cue END =
            Cue.compile("[\\s*+•–-]*(?:nơi nhận|trên đây|ghi chú|lưu ý|lịch này|lưu[: ]|căn cứ)", FLAGS);

    private static final Cue LABEL = Cue.compile("(?:[\\s*+•–-]+|\\d{1,2}[.)/]\\s*)?(?<who>[^:]{2,80}):\\s*");

    private final Context context;
    private Optional<DateRange> day = Optional.empty();

    /** Whether the line before named a weekday and nothing else. */
    private boolean named;

    /** Who does what the lines of the day say; empty where no line names one. */
    private String leader = "";

    DayList(Context context) {
        this.context = context;
    }

    /** Whether a block belongs to such a list; what it schedules is added to {@code tasks}. */
    boolean read(int block, List<Task> tasks) {
        Span span = context.source().span(block);
        String words = context.source().words(span);
        boolean dated = named && ONLY_DATE.matcher(words).matches();
        named = false;
        if (dated) {
            day = context.facts().firstDays(span).or(() -> day);
            return true;
        }
        if (Weekday.opens(words) && (Weekday.schedules(context.header()) || isDayOfItsOwn(span, words))) {
            Span name = name(span);
            if (name.length() < span.length() || words.length() <= LONGEST_DAY) {
                day = context.facts()
                        .firstDays(name)
                        .or(() -> Weekday.in(context.header().period(), words));
                named = name.length() == span.length();
                leader = "";
                Span behind = new Span(name.end(), span.end());
                if (!behind.isEmpty() && day.isPresent()) {
                    readItems(behind, context.source().words(behind), tasks);
                }
                return true;
            }
        }
        if (day.isEmpty() || isOver(words)) {
            day = Optional.empty();
            return false;
        }
        if (!PART_OF_DAY.matcher(words).matches()
                && (!NoTask.opens(words) || Scheduled.place(words).isPresent())) {
            readItems(span, words, tasks);
        }
        return true;
    }

    /** A part of a schedule without its head: {@code Thứ Hai, ngày 12/5/2025} on a line of its own. */
    private boolean isDayOfItsOwn(Span line, String words) {
        return context.header().type().isEmpty()
                && words.length() <= LONGEST_DAY
                && context.facts()
                        .firstDays(line)
                        .filter(day -> day.from().equals(day.to()))
                        .isPresent();
    }

    /** The day's name at the start of a line: {@code Thứ Bảy (08/6):}; all of it where nothing but a date stands behind the colon. */
    private Span name(Span line) {
        String words = line.of(context.source().text());
        Cue.Search named = NAMED.matcher(words);
        return named.lookingAt()
                        && !Timetable.isTime(words.substring(named.end()))
                        && Letters.count(words.substring(named.end())) > 3
                ? new Span(line.start(), line.start() + named.end())
                : line;
    }

    private static boolean isOver(String words) {
        return END.matcher(words).lookingAt()
                || (Letters.areCapitals(words) && !PART_OF_DAY.matcher(words).matches());
    }

    /** A line of a leader alone holds for the lines below it, a label for its own line. */
    private void readItems(Span line, String words, List<Task> tasks) {
        Optional<String> place = tasks.isEmpty() ? Optional.empty() : Scheduled.place(words);
        if (place.isPresent()) {
            tasks.add(tasks.removeLast().at(place.get()));
            return;
        }
        Cue.Search label = LABEL.matcher(words);
        boolean led = label.lookingAt() && Leader.isNamed(label.group("who"), context);
        if (led && label.end() == words.length()) {
            leader = label.group("who");
            return;
        }
        String who = led ? label.group("who") : leader;
        String text = context.source().text();
        int colon = led ? text.indexOf(':', line.start()) + 1 : line.start();
        List<Span> items = Items.ofLine(text, new Span(colon, line.end()));
        for (int i = 0; i < items.size(); i++) {
            Span item = items.get(i);
            String said = context.source().words(item);
            if (!isBeside(said)) {
                boolean labelled = led && i == 0;
                tasks.add(task(
                        labelled ? Items.withoutMarker(text, new Span(line.start(), item.end())) : item,
                        who,
                        place(items, i)));
            }
        }
    }

    /** Where what an item says takes place, if one of the sentences behind it says so. */
    private Optional<String> place(List<Span> items, int item) {
        return items.stream()
                .skip(item + 1L)
                .map(context.source()::words)
                .takeWhile(DayList::isBeside)
                .flatMap(said -> Scheduled.place(said).stream())
                .findFirst();
    }

    /** Whether a sentence says who comes, where and with what, and not what happens. */
    static boolean isBeside(String said) {
        return NoTask.opens(said)
                || ATTENDS.matcher(said).matches()
                || BESIDE.matcher(said).lookingAt();
    }

    private Task task(Span item, String who, Optional<String> place) {
        List<String> charged = Persons.charged(context.source().words(item));
        return Scheduled.task(
                context,
                item,
                day,
                () -> who.isEmpty() ? Optional.empty() : Leader.of(who, context),
                charged.isEmpty() ? Persons.leading(who) : charged,
                place);
    }
}
