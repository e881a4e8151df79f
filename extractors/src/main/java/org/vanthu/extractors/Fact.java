package org.vanthu.extractors;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * One value that stands in the text. Facts of one kind never overlap, and a number belongs to one kind only.
 *
 * <p>Every fact names the span of {@link SourceText#text()} that it was read from and the rule that read it.
 */
public sealed interface Fact {

    Span span();

    /** Name of the rule that read it, as {@code vanthu rules} lists it. */
    String rule();

    /** {@code date}: an expression that resolves to calendar days. */
    record Date(Span span, String rule, DateRange days, Optional<Modifier> modifier) implements Fact {}

    /** {@code recurrence}: how often; {@code every} is empty where no period is named ({@code thường xuyên}). */
    record Recurrence(Span span, String rule, Optional<Period> every) implements Fact {}

    /** {@code percent}: percent points. */
    record Percent(Span span, String rule, Figure figure) implements Fact {}

    /**
     * {@code money}: units of {@code currency} (ISO 4217), {@code VND} unless the text says otherwise.
     *
     * @param per what a rate is counted by ({@code đồng/sổ})
     */
    record Money(Span span, String rule, Figure figure, String currency, Optional<String> per) implements Fact {}

    /** {@code quantity}: a number with its unit or counted noun, as written. */
    record Quantity(Span span, String rule, Figure figure, String unit) implements Fact {}

    /**
     * {@code reference}: a cited document.
     *
     * @param type its kind in lower case ({@code quyết định})
     * @param number số, ký hiệu without inner blanks ({@code 23/2021/QĐ-TTg})
     * @param date its date of issue where the citation gives it
     */
    record Reference(Span span, String rule, Optional<String> type, String number, Optional<LocalDate> date)
            implements Fact {}

    /** How a deadline bounds. */
    enum Modifier {
        /** trước ngày */
        BEFORE,
        /** chậm nhất, đến ngày */
        BY,
        /** sau, kể từ */
        AFTER,
        /** khoảng */
        ABOUT
    }
}
