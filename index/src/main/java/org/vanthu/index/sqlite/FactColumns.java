package org.vanthu.index.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Span;

/** A fact of any kind as the columns of one table; what a kind does not have is empty. */
record FactColumns(
        String kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> modifier,
        Optional<String> every,
        Optional<Figure> figure,
        Optional<String> unit,
        Optional<String> per,
        Optional<String> type,
        Optional<String> number) {

    private FactColumns(String kind) {
        this(
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static FactColumns of(Fact fact) {
        return switch (fact) {
            case Fact.Date date ->
                new FactColumns("date")
                        .days(
                                Optional.of(date.days().from()),
                                Optional.of(date.days().to()))
                        .modifier(date.modifier().map(Columns::label));
            case Fact.Recurrence recurrence ->
                new FactColumns("recurrence").every(recurrence.every().map(Object::toString));
            case Fact.Percent percent -> new FactColumns("percent").figure(percent.figure(), "%", Optional.empty());
            case Fact.Money money -> new FactColumns("money").figure(money.figure(), money.currency(), money.per());
            case Fact.Quantity quantity ->
                new FactColumns("quantity").figure(quantity.figure(), quantity.unit(), Optional.empty());
            case Fact.Reference reference ->
                new FactColumns("reference")
                        .days(reference.date(), Optional.empty())
                        .reference(reference.type(), reference.number());
        };
    }

    static Fact read(ResultSet row) throws SQLException {
        Span span = Columns.span(row, "start", "end");
        String rule = row.getString("rule");
        String kind = row.getString("kind");
        return switch (kind) {
            case "date" ->
                new Fact.Date(
                        span,
                        rule,
                        Columns.range(row, "date_from", "date_to").orElseThrow(),
                        Columns.text(row, "modifier").map(label -> Columns.constant(Fact.Modifier.class, label)));
            case "recurrence" -> new Fact.Recurrence(span, rule, Columns.period(row, "every"));
            case "percent" -> new Fact.Percent(span, rule, Columns.figure(row));
            case "money" ->
                new Fact.Money(span, rule, Columns.figure(row), row.getString("unit"), Columns.text(row, "per"));
            case "quantity" -> new Fact.Quantity(span, rule, Columns.figure(row), row.getString("unit"));
            case "reference" ->
                new Fact.Reference(
                        span, rule, Columns.text(row, "type"), row.getString("number"), Columns.day(row, "date_from"));
            default -> throw new IllegalStateException("unknown kind of fact in the store: " + kind);
        };
    }

    private FactColumns days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new FactColumns(kind, from, to, modifier, every, figure, unit, per, type, number);
    }

    private FactColumns modifier(Optional<String> modifier) {
        return new FactColumns(kind, from, to, modifier, every, figure, unit, per, type, number);
    }

    private FactColumns every(Optional<String> every) {
        return new FactColumns(kind, from, to, modifier, every, figure, unit, per, type, number);
    }

    private FactColumns figure(Figure figure, String unit, Optional<String> per) {
        return new FactColumns(
                kind, from, to, modifier, every, Optional.of(figure), Optional.of(unit), per, type, number);
    }

    private FactColumns reference(Optional<String> type, String number) {
        return new FactColumns(kind, from, to, modifier, every, figure, unit, per, type, Optional.of(number));
    }
}
