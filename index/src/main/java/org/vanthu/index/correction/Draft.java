package org.vanthu.index.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Span;
import org.vanthu.index.correction.BadField.Reason;

/** A reading that is being written, and how its parts are read again. */
final class Draft {

    /** Between several texts in one field. */
    static final String AND = "; ";

    private final Map<String, String> fields = new LinkedHashMap<>();

    Draft put(String name, Object value) {
        fields.put(name, value.toString());
        return this;
    }

    Draft put(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    Draft days(String name, Optional<DateRange> days) {
        return put(name + "_from", days.map(DateRange::from)).put(name + "_to", days.map(DateRange::to));
    }

    Draft texts(String name, List<String> texts) {
        return put(name, String.join(AND, texts));
    }

    Draft span(String prefix, Span span) {
        return put(prefix + "start", span.start()).put(prefix + "end", span.end());
    }

    Draft figure(Figure figure) {
        return put("value", figure.value())
                .put("value_to", figure.to())
                .put("value_of", figure.of())
                .put("comparator", label(figure.comparison()))
                .put("change", figure.change().map(Draft::label))
                .put("value_else", figure.other());
    }

    Reading of(ValueKind kind) {
        return new Reading(kind, fields);
    }

    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Optional<String> text(Reading reading, String name) {
        return Optional.of(reading.get(name)).filter(text -> !text.isEmpty());
    }

    static String needed(Reading reading, String name) throws BadField {
        String text = reading.get(name);
        if (text.isEmpty()) {
            throw new BadField(Field.text(name).must(), text, Reason.NEEDED);
        }
        return text;
    }

    static List<String> texts(Reading reading, String name) {
        return text(reading, name).stream()
                .flatMap(text -> Arrays.stream(text.split(";", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    static <E extends Enum<E>> Optional<E> word(Class<E> type, Reading reading, String name) {
        return text(reading, name).map(label -> Enum.valueOf(type, label.toUpperCase(Locale.ROOT)));
    }

    static Optional<LocalDate> day(Reading reading, String name) {
        return text(reading, name).map(LocalDate::parse);
    }

    static Optional<DateRange> days(Reading reading, String name) throws BadField {
        Optional<LocalDate> from = day(reading, name + "_from");
        Optional<LocalDate> to = day(reading, name + "_to");
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
            String given = reading.get(name + "_from") + " – " + reading.get(name + "_to");
            throw new BadField(Field.day(name + (from.isEmpty() ? "_from" : "_to")), given, Reason.NO_RANGE);
        }
        return Optional.of(new DateRange(from.get(), to.get()));
    }

    /** As a recurrence is written: {@code ?} where no period is named. */
    static Optional<Period> period(String every) {
        return every.equals("?") ? Optional.empty() : Optional.of(Period.parse(every));
    }

    static Optional<BigDecimal> number(Reading reading, String name) {
        return text(reading, name).map(BigDecimal::new);
    }

    static Figure figure(Reading reading) throws BadField {
        return new Figure(
                new BigDecimal(needed(reading, "value")),
                number(reading, "value_to"),
                number(reading, "value_of"),
                word(Comparison.class, reading, "comparator").orElse(Comparison.EQ),
                word(Figure.Change.class, reading, "change"),
                number(reading, "value_else"));
    }

    static Span span(Reading reading, String prefix) {
        int start = Integer.parseInt(reading.get(prefix + "start"));
        return new Span(start, Math.max(start, Integer.parseInt(reading.get(prefix + "end"))));
    }
}
