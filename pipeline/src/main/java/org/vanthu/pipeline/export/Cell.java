package org.vanthu.pipeline.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One value of an exported table. */
public sealed interface Cell {

    record Empty() implements Cell {}

    record Text(String text) implements Cell {}

    record Decimal(BigDecimal number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    Cell EMPTY = new Empty();

    /** Empty for a missing or empty text. */
    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Text(text);
    }

    static Cell text(Optional<String> text) {
        return text(text.orElse(null));
    }

    static Cell number(long number) {
        return new Decimal(BigDecimal.valueOf(number));
    }

    static Cell number(Optional<BigDecimal> number) {
        return number.<Cell>map(Decimal::new).orElse(EMPTY);
    }

    static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Day::new).orElse(EMPTY);
    }
}
