package org.vanthu.extractors.task;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.FactList;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;

/**
 * The month, quarter, week or day that a heading gives to all that stands below it: {@code Tháng 01/2023}, {@code 2. Quý II:}, {@code
 * Ngày 1: Thứ Hai, ngày 24/8/2026}. Kept while a document is read from front to back.
 */
final class Timetable {

    /** A longer line tells more than a time, in chars. */
    private static final int LONGEST = 60;

    /** Words that make a line a time. */
    private static final Set<String> UNITS = Set.of("tháng", "quý", "ngày", "tuần");

    /** Words that may stand beside them, as may numbers. */
    private static final Set<String> BESIDE = Set.of(
            "năm", "thứ", "từ", "đến", "và", "chủ", "nhật", "hai", "ba", "tư", "sáu", "bảy", "ii", "iii", "iv", "vi",
            "vii", "viii", "ix", "xi", "xii");

    /** A form's field: {@code Ngày đến: 21/12/2011}. */
    private static final Cue ARRIVED = Cue.compile("(?iu)[-–]?\\s*ngày đến");

    private final SourceText source;
    private final Outline outline;
    private final FactList facts;
    private final Optional<DateRange> whole;
    private Optional<DateRange> time = Optional.empty();
    private List<Outline.Section> scope = List.of();

    /** @param whole what the whole document is about: a line that repeats it sets no time */
    Timetable(SourceText source, Outline outline, FactList facts, Optional<DateRange> whole) {
        this.source = source;
        this.outline = outline;
        this.facts = facts;
        this.whole = whole;
    }

    /** Notes the time that {@code line} is, and whether it is one. */
    boolean read(Span line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String words = source.words(line);
        if (!isTime(words)) {
            if (announces(words)) {
                time = Optional.empty();
            }
            return false;
        }
        Optional<DateRange> named = named(line);
        if (named.isPresent()) {
            time = named;
            scope = outline.path(line.start());
        }
        return named.isPresent();
    }

    /** What the nearest heading over {@code path} names, or the line before, as long as its section lasts. */
    Optional<DateRange> under(List<Outline.Section> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Outline.Section section = path.get(i);
            if (section.title().length() <= LONGEST && isTime(section.title())) {
                return named(section.heading());
            }
        }
        boolean lasts = scope.isEmpty()
                ? path.isEmpty()
                : path.size() >= scope.size() && path.subList(0, scope.size()).equals(scope);
        return lasts ? time : Optional.empty();
    }

    /** {@code * Phân công thực hiện:} begins another list; {@code - Nội dung:} is of the list that it stands in. */
    private static boolean announces(String words) {
        return words.endsWith(":") && "-+–•".indexOf(words.charAt(0)) < 0;
    }

    private Optional<DateRange> named(Span line) {
        return facts.within(line).stream()
                .filter(Fact.Date.class::isInstance)
                .max(Comparator.comparingInt(fact -> fact.span().length())) // of "ngày 1, ngày 24/8/2026" the second
                .map(fact -> ((Fact.Date) fact).days())
                .filter(days -> !whole.equals(Optional.of(days)));
    }

    /** Whether {@code words} name a time and nothing else; in brackets they explain the line above. */
    static boolean isTime(String words) {
        if (words.startsWith("(")) {
            return false;
        }
        boolean unit = false;
        for (int at = Verbs.nextWord(words, 0); at < words.length(); ) {
            int end = Verbs.wordEnd(words, at);
            String word = words.substring(at, end).toLowerCase(Locale.ROOT);
            unit |= UNITS.contains(word);
            if (word.length() > 1 && !UNITS.contains(word) && !BESIDE.contains(word)) {
                return false;
            }
            at = Verbs.nextWord(words, end);
        }
        return unit && !ARRIVED.matcher(words).lookingAt();
    }
}
