package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.text.Letters;

/** A week's schedule without a table: a line for each day, and below it what happens. */
final class DayList {

    /** A longer line tells more than which day it is, in chars. */
    private static final int LONGEST_DAY = 60;

    private final Context context;
    private Optional<DateRange> day = Optional.empty();

    DayList(Context context) {
        this.context = context;
    }

    /** Whether a block belongs to such a list; what it schedules is added to {@code tasks}. */
    boolean read(int block, List<Task> tasks) {
        Span span = context.source().span(block);
        String words = context.source().words(span);
        if (Weekday.schedules(context.header()) && Weekday.opens(words) && words.length() <= LONGEST_DAY) {
            day = context.facts().within(span).stream()
                    .filter(Fact.Date.class::isInstance)
                    .map(fact -> ((Fact.Date) fact).days())
                    .findFirst()
                    .or(() -> Weekday.in(context.header().period(), words));
            return true;
        }
        if (day.isEmpty() || Letters.areCapitals(words) || NoTask.opens(words)) {
            day = Optional.empty();
            return false;
        }
        Items.of(context.source().text(), span).stream()
                .filter(item -> !NoTask.opens(context.source().words(item)))
                .map(this::task)
                .forEach(tasks::add);
        return true;
    }

    private Task task(Span item) {
        List<String> persons = Persons.charged(context.source().words(item));
        return Scheduled.task(context, item, day, Optional::empty, persons, Optional.empty());
    }
}
