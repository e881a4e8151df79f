package org.vanthu.index.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Header.Effect;
import org.vanthu.extractors.Span;
import org.vanthu.index.correction.BadField.Reason;

/** A fact of any kind as texts by name. */
final class FactFields {

    static final List<Field> FIELDS = List.of(
            Field.day("date_from"),
            Field.day("date_to"),
            Field.word("modifier", Fact.Modifier.values()),
            Field.period("every"),
            Field.number("value"),
            Field.number("value_to"),
            Field.number("value_of"),
            Field.text("unit"),
            Field.text("per"),
            Field.word("comparator", Comparison.values()),
            Field.word("change", Figure.Change.values()),
            Field.text("reference_type"),
            Field.text("reference_number"),
            Field.day("reference_date"));

    private FactFields() {}

    /** @param header what its document does to others by citing them goes with the citation */
    static Reading reading(Fact fact, Header header) {
        Draft draft = new Draft().span("", fact.span()).put("rule", fact.rule());
        switch (fact) {
            case Fact.Date date ->
                draft.put("kind", "date")
                        .put("date_from", date.days().from())
                        .put("date_to", date.days().to())
                        .put("modifier", date.modifier().map(Draft::label));
            case Fact.Recurrence recurrence -> draft.put("kind", "recurrence").put("every", recurrence.every());
            case Fact.Percent percent ->
                draft.put("kind", "percent").figure(percent.figure()).put("unit", "%");
            case Fact.Money money ->
                draft.put("kind", "money")
                        .figure(money.figure())
                        .put("unit", money.currency())
                        .put("per", money.per());
            case Fact.Quantity quantity ->
                draft.put("kind", "quantity").figure(quantity.figure()).put("unit", quantity.unit());
            case Fact.Reference reference ->
                draft.put("kind", "reference")
                        .put("reference_type", reference.type())
                        .put("reference_number", reference.number())
                        .put("reference_date", reference.date())
                        .put(
                                "effects",
                                header.effects().stream()
                                        .filter(effect -> effect.on().equals(reference))
                                        .map(effect -> Draft.label(effect.kind()) + " " + effect.rule())
                                        .collect(Collectors.joining(Draft.AND)));
        }
        return draft.of(ValueKind.FACT);
    }

    static Fact value(Reading reading) throws BadField {
        Span span = Draft.span(reading, "");
        String rule = reading.get("rule");
        String kind = reading.get("kind");
        return switch (kind) {
            case "date" -> {
                DateRange days = Draft.days(reading, "date")
                        .orElseThrow(() -> new BadField(Field.day("date_from"), "", Reason.NEEDED));
                yield new Fact.Date(span, rule, days, Draft.word(Fact.Modifier.class, reading, "modifier"));
            }
            case "recurrence" ->
                new Fact.Recurrence(span, rule, Draft.text(reading, "every").flatMap(Draft::period));
            case "percent" -> new Fact.Percent(span, rule, Draft.figure(reading));
            case "money" ->
                new Fact.Money(
                        span, rule, Draft.figure(reading), Draft.needed(reading, "unit"), Draft.text(reading, "per"));
            case "quantity" -> new Fact.Quantity(span, rule, Draft.figure(reading), Draft.needed(reading, "unit"));
            case "reference" ->
                new Fact.Reference(
                        span,
                        rule,
                        Draft.text(reading, "reference_type"),
                        Draft.needed(reading, "reference_number"),
                        Draft.day(reading, "reference_date"));
            default -> throw new IllegalStateException("unknown kind of fact: " + kind);
        };
    }

    /** What the document does to others by this citation. */
    static List<Effect> effects(Reading reading, Fact fact) {
        List<Effect> effects = new ArrayList<>();
        if (fact instanceof Fact.Reference on) {
            for (String effect : Draft.texts(reading, "effects")) {
                int blank = effect.indexOf(' ');
                effects.add(new Effect(
                        Effect.Kind.valueOf(effect.substring(0, blank).toUpperCase(Locale.ROOT)),
                        on,
                        effect.substring(blank + 1)));
            }
        }
        return effects;
    }
}
