package org.vanthu.extractors.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.layout.Outline.Section;
import org.vanthu.extractors.layout.Table;

/**
 * Fills in what times leave to their context, walking a document from its start: the nearest date before in the same section, else
 * the headings above, else the document's period, else its day of issue.
 */
public final class TimeContext {

    private final List<Section> sections;
    private final Optional<DateRange> period;
    private final Optional<LocalDate> issued;
    /** Sections around the current offset, the outermost first, each with the last time named in it. */
    private final List<Open> open = new ArrayList<>();

    /** Cells in reading order. */
    private final List<Place> places;

    /** Last time named in each column of the current table. */
    private final Map<Integer, Point> columns = new HashMap<>();

    private int nextPlace;
    private int table = -1;
    private @Nullable Place place;
    private Point inPlace = Point.NONE;

    /** The month that a cell of the current row is. */
    private Point rowMonth = Point.NONE;

    private int nextSection;
    private int offset;

    /** @param tables of the document, in reading order */
    public TimeContext(Outline outline, Header header, List<Table> tables) {
        this.places = places(tables);
        this.sections = outline.sections();
        this.period = header.period();
        this.issued = header.issued();
        open.add(new Open(Integer.MAX_VALUE, 0));
    }

    /** In months. */
    private static final int HALF_A_YEAR = 6;

    /** A longer cell says more than a month: {@code Tháng 12 năm 2024}. */
    private static final int LONGEST_MONTH = 18;

    /** A cell of a table. */
    private record Place(Span span, int table, int row, int column) {}

    private static List<Place> places(List<Table> tables) {
        List<Place> places = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            List<Table.Row> rows = tables.get(t).rows();
            for (int r = 0; r < rows.size(); r++) {
                Table.Row row = rows.get(r);
                for (int c = 0; c < row.spans().size(); c++) {
                    places.add(new Place(
                            row.spans().get(c), t, r, row.row().cells().get(c).column()));
                }
            }
        }
        return places;
    }

    /** Last time named in a section; its parts are 0 while none is. */
    private static final class Open {
        private final int end;
        private final int headingEnd;
        private Point heading = Point.NONE;
        private Point last = Point.NONE;

        /** Where the last time named ran over New Year. */
        private @Nullable DateRange overNewYear;

        Open(int end, int headingEnd) {
            this.end = end;
            this.headingEnd = headingEnd;
        }
    }

    /** @param offset where the next time stands; offsets never fall */
    public void moveTo(int offset) {
        this.offset = offset;
        enterCell();
        while (open.size() > 1 && open.getLast().end <= offset) {
            open.removeLast();
        }
        while (nextSection < sections.size()
                && sections.get(nextSection).heading().start() <= offset) {
            Section section = sections.get(nextSection++);
            int end = Math.max(section.heading().end(), section.content().end());
            if (end > offset) {
                open.add(new Open(end, section.heading().end()));
            }
        }
    }

    /** In a table a column tells its own time: what a cell of prose names is not the year of the column beside it. */
    private void enterCell() {
        while (nextPlace < places.size() && places.get(nextPlace).span().end() <= offset) {
            nextPlace++;
        }
        Place here = nextPlace < places.size() && places.get(nextPlace).span().contains(offset)
                ? places.get(nextPlace)
                : null;
        if (!Objects.equals(here, place)) {
            if (here == null || place == null || here.row() != place.row() || here.table() != place.table()) {
                rowMonth = Point.NONE;
            }
            place = here;
            inPlace = Point.NONE;
        }
        if (here != null && here.table() != table) {
            table = here.table();
            columns.clear();
        }
    }

    /** The nearest time before in the same cell, else in the same row or column, else in the section. */
    private Point nearest(boolean needsMonth) {
        if (place == null) {
            return open.getLast().last;
        }
        if (needsMonth && !suffices(inPlace, true) && suffices(rowMonth, true)) {
            return rowMonth;
        }
        return suffices(inPlace, needsMonth) ? inPlace : columns.getOrDefault(place.column(), Point.NONE);
    }

    /** The days that {@code time} means here; empty where neither it nor the context says. */
    public Optional<DateRange> resolve(TimeExpression time) {
        if (!time.lacksYear()) {
            return time.in(Point.NONE);
        }
        Optional<DateRange> inPeriod = overNewYear(time);
        return inPeriod.isPresent() ? inPeriod : time.in(context(time));
    }

    /** The days that a row of a schedule means: the document's period knows their month before any date in the rows does. */
    public Optional<DateRange> scheduled(TimeExpression time) {
        return dayOfPeriod(time.from().day()).flatMap(time::in).or(() -> resolve(time));
    }

    /**
     * A day of a programme that runs over New Year belongs to the year that puts it into the programme, whatever date stands before.
     */
    private Optional<DateRange> overNewYear(TimeExpression time) {
        if (period.isEmpty()
                || time.lacksMonth()
                || period.get().from().getYear() == period.get().to().getYear()
                || period.get().from().plusYears(1).isBefore(period.get().to())) {
            return Optional.empty();
        }
        return beforePeriod(time)
                .or(() -> time.in(Point.of(period.get().from())).filter(period.get()::contains))
                .or(() -> time.in(Point.of(period.get().to())).filter(period.get()::contains));
    }

    /** {@code 26/8} in what was written on 17 August for the school year that begins in September: a day before it. */
    private Optional<DateRange> beforePeriod(TimeExpression time) {
        return issued.flatMap(day -> time.in(Point.of(day))
                .filter(days -> !days.from().isBefore(day)
                        && days.to().isBefore(period.orElseThrow().from())));
    }

    private Point context(TimeExpression time) {
        boolean needsMonth = time.lacksMonth();
        Point here = nearest(needsMonth);
        if (suffices(here, needsMonth)) {
            return place == null && !needsMonth
                    ? beforeNewYear(
                            nearer(here, time.from().month()), time.from().month())
                    : here;
        }
        if (needsMonth) {
            Optional<Point> day = dayOfPeriod(time.from().day());
            if (day.isPresent()) {
                return day.get();
            }
        }
        for (int i = open.size() - 1; i >= 0; i--) {
            if (suffices(open.get(i).heading, needsMonth)) {
                return open.get(i).heading;
            }
        }
        Point document = document(needsMonth);
        return suffices(document, needsMonth) ? document : fallback(needsMonth);
    }

    /** Behind {@code từ 15/12/2023 đến 14/2/2024} a month is of the year whose end of the span it is nearer to. */
    private Point nearer(Point here, int month) {
        DateRange span = open.getLast().overNewYear;
        return span != null
                        && 2 * month > span.from().getMonthValue() + span.to().getMonthValue()
                ? here.withYear(span.from().getYear())
                : here;
    }

    /** Behind {@code 31/01/2024} in what was written in November 2023, {@code 15/11} is of the year in which it was written. */
    private Point beforeNewYear(Point here, int month) {
        return issued.filter(day -> here.month() > 0
                        && here.year() == day.getYear() + 1
                        && month >= day.getMonthValue()
                        && month - here.month() >= HALF_A_YEAR)
                .map(day -> here.withYear(day.getYear()))
                .orElse(here);
    }

    /** The month of the document's period in which {@code day} lies. */
    private Optional<Point> dayOfPeriod(int day) {
        if (period.isEmpty()
                || period.get().from().plusDays(62).isBefore(period.get().to())) {
            return Optional.empty();
        }
        LocalDate date = period.get().from();
        while (!date.isAfter(period.get().to())) {
            if (date.getDayOfMonth() == day) {
                return Optional.of(Point.of(date));
            }
            date = date.plusDays(1);
        }
        return Optional.empty();
    }

    private Point document(boolean needsMonth) {
        if (period.isPresent()) {
            DateRange whole = period.get();
            boolean oneYear = whole.from().getYear() == whole.to().getYear();
            boolean oneMonth = oneYear && whole.from().getMonth() == whole.to().getMonth();
            if (oneMonth || (oneYear && !needsMonth)) {
                return Point.of(whole.from());
            }
        }
        return issued.map(Point::of)
                .orElse(period.map(p -> needsMonth ? Point.NONE : Point.of(p.to()))
                        .orElse(Point.NONE));
    }

    /** The nearest time of an outer section, where nothing better is known. */
    private Point fallback(boolean needsMonth) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (suffices(open.get(i).last, needsMonth)) {
                return open.get(i).last;
            }
        }
        return Point.NONE;
    }

    private static boolean suffices(Point point, boolean needsMonth) {
        return point.year() != 0 && (!needsMonth || point.month() != 0);
    }

    /**
     * Remembers {@code days} as the nearest time before whatever follows.
     *
     * <p>Not every time sets the time of what follows: a year that a report compares with or plans for, a day of long ago, the day of a
     * cited document and a span of several years say nothing of the next {@code 15/10}, where the document's own year is known. A heading that
     * names the year before or behind is about it.
     *
     * @param time how the words name it
     * @param cited whether it is the day of a cited document
     */
    public void passed(TimeExpression time, DateRange days, boolean cited) {
        boolean manyYears = days.from().getYear() != days.to().getYear();
        boolean fine = time.grain() == TimeExpression.Grain.DAY || time.grain() == TimeExpression.Grain.MONTH;
        boolean heads = place == null && offset < open.getLast().headingEnd;
        int slack = fine && !cited ? 2 : heads ? 1 : 0;
        if ((manyYears && !fine) || isForeign(days.to().getYear(), slack)) {
            return;
        }
        LocalDate last = days.to();
        boolean oneMonth = days.from().getMonth() == last.getMonth() && time.grain() != TimeExpression.Grain.YEAR;
        Point known = new Point(last.getYear(), oneMonth ? last.getMonthValue() : 0, 0);
        if (place != null) {
            inPlace = known;
            if (time.grain() == TimeExpression.Grain.MONTH && place.span().length() <= LONGEST_MONTH) {
                rowMonth = known;
            }
            columns.put(place.column(), known);
            return;
        }
        Open section = open.getLast();
        boolean monthStays = known.month() == 0 && section.last.year() == known.year();
        section.last = monthStays ? section.last : known;
        section.overNewYear = manyYears && days.from().plusYears(1).isAfter(last) ? days : null;
        if (heads) {
            section.heading = section.last;
        }
    }

    /** @param slack years beside the document's own that still belong to it */
    private boolean isForeign(int year, int slack) {
        int first = Math.min(
                period.map(p -> p.from().getYear()).orElse(Integer.MAX_VALUE),
                issued.map(LocalDate::getYear).orElse(Integer.MAX_VALUE));
        int last = Math.max(
                period.map(p -> p.to().getYear()).orElse(Integer.MIN_VALUE),
                issued.map(LocalDate::getYear).orElse(Integer.MIN_VALUE));
        boolean known = first <= last;
        return known && (year < first - slack || year > last + slack);
    }
}
