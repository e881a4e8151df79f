package org.vanthu.extractors.number;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as written, with the ends of its range or ratio.
 *
 * @param value the number; of a range the lower end
 * @param to upper end of a range
 * @param of whole of a ratio
 */
public record Numeral(Term value, Optional<Term> to, Optional<Term> of) {

    /**
     * @param digits digits, dots, commas and blanks as written
     * @param factor what they are multiplied by ({@code triệu}: a million)
     * @param plus what a second, smaller part adds ({@code 1 tỷ 250 triệu})
     */
    public record Term(String digits, BigDecimal factor, BigDecimal plus) {

        static Term of(String digits) {
            return new Term(digits, BigDecimal.ONE, BigDecimal.ZERO);
        }

        static Term of(String digits, long factor) {
            return new Term(digits, BigDecimal.valueOf(factor), BigDecimal.ZERO);
        }

        BigDecimal in(Habit habit) {
            return scaled(habit.value(digits));
        }

        /** @param whole whether only a whole number can be meant */
        Habit.Reading in(Habit habit, boolean whole) {
            Habit.Reading reading = habit.reading(digits, whole && isPlain());
            return new Habit.Reading(scaled(reading.value()), reading.other().map(this::scaled));
        }

        private boolean isPlain() {
            return factor.compareTo(BigDecimal.ONE) == 0 && plus.signum() == 0;
        }

        private BigDecimal scaled(BigDecimal value) {
            return isPlain() ? value : Habit.plain(value.multiply(factor).add(plus));
        }
    }

    static Numeral of(String digits) {
        return of(Term.of(digits));
    }

    static Numeral of(Term value) {
        return new Numeral(value, Optional.empty(), Optional.empty());
    }

    static Numeral range(Term value, Term to) {
        return new Numeral(value, Optional.of(to), Optional.empty());
    }

    static Numeral ratio(Term value, Term of) {
        return new Numeral(value, Optional.empty(), Optional.of(of));
    }
}
