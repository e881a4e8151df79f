package org.vanthu.pipeline.cli;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.pipeline.export.Iso;

/** Values as a reader of one language writes them. */
final class Values {

    private final Session session;
    private final NumberFormat numbers;

    Values(Session session) {
        this.session = session;
        this.numbers =
                NumberFormat.getNumberInstance(session.messages().language().locale());
        this.numbers.setMaximumFractionDigits(10);
    }

    String of(Fact fact) {
        return switch (fact) {
            case Fact.Date date -> days(date.days());
            case Fact.Recurrence recurrence ->
                recurrence.every().map(Iso::period).orElseGet(() -> session.say("every.unknown"));
            case Fact.Percent percent -> figure(percent.figure(), "%");
            case Fact.Money money ->
                figure(money.figure(), money.currency())
                        + money.per().map(per -> "/" + per).orElse("");
            case Fact.Quantity quantity -> figure(quantity.figure(), quantity.unit());
            case Fact.Reference reference ->
                reference.number()
                        + reference.date().map(day -> ", " + day(day)).orElse("");
        };
    }

    String figure(Figure figure, String unit) {
        String value = number(figure.value())
                + figure.of().map(of -> "/" + number(of)).orElse("")
                + figure.to().map(to -> " – " + number(to)).orElse("");
        String open = figure.other()
                .map(other -> " " + session.say("value.other", number(other)))
                .orElse("");
        return sign(figure) + value + (unit.isEmpty() ? "" : " " + unit) + open;
    }

    /** A citation as it is spoken of: kind, number, day. */
    String citation(Fact.Reference reference) {
        return reference.type().map(type -> type + " ").orElse("") + of(reference);
    }

    private static String sign(Figure figure) {
        String change = figure.change()
                .map(direction -> switch (direction) {
                    case UP -> "↑ ";
                    case DOWN -> "↓ ";
                })
                .orElse("");
        return change
                + switch (figure.comparison()) {
                    case EQ -> "";
                    case GT -> "> ";
                    case GE -> "≥ ";
                    case LT -> "< ";
                    case LE -> "≤ ";
                    case APPROX -> "≈ ";
                };
    }

    private String number(BigDecimal number) {
        return numbers.format(number);
    }

    String days(DateRange days) {
        return days.isDay() ? day(days.from()) : day(days.from()) + " – " + day(days.to());
    }

    String days(Optional<DateRange> days) {
        return days.map(this::days).orElse("");
    }

    private String day(LocalDate day) {
        return Shown.day(day, session.messages().language());
    }
}
