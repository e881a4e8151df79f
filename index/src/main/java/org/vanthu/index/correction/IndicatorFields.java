package org.vanthu.index.correction;

import java.util.List;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.Indicator;

/** An indicator as texts by name. */
final class IndicatorFields {

    static final List<Field> FIELDS = List.of(
            Field.text("indicator").must(),
            Field.number("value").must(),
            Field.number("value_to"),
            Field.text("unit").must(),
            Field.word("comparator", Comparison.values()).must(),
            Field.word("status", Indicator.Status.values()).must(),
            Field.text("basis"),
            Field.day("period_from"),
            Field.day("period_to"),
            Field.text("body"));

    private IndicatorFields() {}

    static Reading reading(Indicator indicator) {
        return new Draft()
                .put("indicator", indicator.name())
                .figure(indicator.figure())
                .put("unit", indicator.unit())
                .put("status", Draft.label(indicator.status()))
                .put("basis", indicator.basis())
                .days("period", indicator.period())
                .put("body", indicator.body())
                .span("", indicator.span())
                .span("sentence_", indicator.sentence())
                .put("rule", indicator.rule())
                .of(ValueKind.INDICATOR);
    }

    static Indicator value(Reading reading) throws BadField {
        return new Indicator(
                Draft.span(reading, ""),
                Draft.span(reading, "sentence_"),
                reading.get("rule"),
                Draft.needed(reading, "indicator"),
                Draft.figure(reading),
                Draft.needed(reading, "unit"),
                Draft.word(Indicator.Status.class, reading, "status").orElse(Indicator.Status.ACTUAL),
                Draft.text(reading, "basis"),
                Draft.days(reading, "period"),
                Draft.text(reading, "body"));
    }
}
