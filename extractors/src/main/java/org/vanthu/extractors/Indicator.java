package org.vanthu.extractors;

import java.util.Optional;

/**
 * A named measure with its value: what an analyst would put in a table.
 *
 * @param span the figure's own words in {@link SourceText#text()}
 * @param sentence the sentence, item or table row that states it, in the same text
 * @param rule name of the rule that composed it
 * @param name the words that say what is measured, without verb, number and unit
 * @param figure its value
 * @param unit {@code %}, {@code VND}, or the quantity's unit
 * @param status result, estimate or target
 * @param basis what a percent compares with ({@code cùng kỳ}, {@code dự toán thị xã giao})
 * @param period the time that it is measured over
 * @param body slug of the body it belongs to, as in {@link Task}
 */
public record Indicator(
        Span span,
        Span sentence,
        String rule,
        String name,
        Figure figure,
        String unit,
        Status status,
        Optional<String> basis,
        Optional<DateRange> period,
        Optional<String> body) {

    /** The same under another name. */
    Indicator withName(String other) {
        return new Indicator(span, sentence, rule, other, figure, unit, status, basis, period, body);
    }

    /** Whether a figure happened, is foreseen, or is aimed at. */
    public enum Status {
        ACTUAL,
        ESTIMATE,
        TARGET
    }
}
