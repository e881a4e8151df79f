package org.vanthu.extractors.number;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * What dots and commas mean in one document's numbers.
 *
 * @param dot of {@code 1.250}
 * @param comma of {@code 1,250}
 */
public record Habit(Use dot, Use comma) {

    /** What one sign does between a digit and a group of three. */
    public enum Use {
        THOUSANDS,
        DECIMALS,
        /** The document leaves it open; thousands is the likelier. */
        THOUSANDS_PERHAPS,
        /** The document leaves it open; decimals is the likelier. */
        DECIMALS_PERHAPS;

        boolean groups() {
            return this == THOUSANDS || this == THOUSANDS_PERHAPS;
        }

        boolean isOpen() {
            return this == THOUSANDS_PERHAPS || this == DECIMALS_PERHAPS;
        }
    }

    /** {@code 1.471,60}: dots part thousands, a comma the decimals. */
    public static final Habit VIETNAMESE = new Habit(Use.THOUSANDS, Use.DECIMALS);

    /** A habit holds against slips of the pen where so many times more numbers follow it. */
    private static final int CLEARLY = 3;

    /**
     * A number read.
     *
     * @param other what it may mean as well, where the document leaves it open
     */
    public record Reading(BigDecimal value, Optional<BigDecimal> other) {}

    /**
     * The habit of the numbers that can be read in one way only: {@code 1.471,60}, {@code 1,234,567}, {@code 12,5}. In a document
     * without any, a dot parts thousands as Vietnamese writes them, and a comma before three digits stays open.
     */
    public static Habit of(Collection<String> numbers) {
        int vietnamese = 0;
        int english = 0;
        int points = 0;
        for (String number : numbers) {
            int dot = number.lastIndexOf('.');
            int comma = number.lastIndexOf(',');
            if (dot >= 0 && comma >= 0) {
                vietnamese += comma > dot ? 1 : 0;
                english += dot > comma ? 1 : 0;
            } else if (dot >= 0) {
                vietnamese += dot != number.indexOf('.') ? 1 : 0;
                points += dot == number.indexOf('.') && number.length() - dot != 4 ? 1 : 0;
            } else if (comma >= 0) {
                english += comma != number.indexOf(',') ? 1 : 0;
                vietnamese += comma == number.indexOf(',') && number.length() - comma != 4 ? 1 : 0;
            }
        }
        return of(vietnamese, english, points);
    }

    /** @param points numbers with a decimal point, a slip of many who write commas for decimals otherwise: weaker than the others */
    private static Habit of(int vietnamese, int english, int points) {
        if (vietnamese > 0 && vietnamese >= CLEARLY * (english + points)) {
            return VIETNAMESE;
        }
        if (english > 0 && english >= CLEARLY * vietnamese) {
            return new Habit(Use.DECIMALS, Use.THOUSANDS);
        }
        if (english > 0) {
            return english > vietnamese
                    ? new Habit(Use.DECIMALS_PERHAPS, Use.THOUSANDS_PERHAPS)
                    : new Habit(Use.THOUSANDS_PERHAPS, Use.DECIMALS_PERHAPS);
        }
        return points > 0
                ? new Habit(Use.THOUSANDS_PERHAPS, vietnamese > 0 ? Use.DECIMALS_PERHAPS : Use.THOUSANDS_PERHAPS)
                : new Habit(Use.THOUSANDS, Use.DECIMALS_PERHAPS);
    }

    /**
     * The number that {@code digits} writes. A sign stands for thousands only between groups of three; so {@code 12.5} is twelve and
     * a half in any habit, and {@code 1,250} depends on the habit.
     */
    public BigDecimal value(String digits) {
        return reading(digits, false).value();
    }

    /** @param whole whether only a whole number can be meant: of households, of đồng */
    public Reading reading(String digits, boolean whole) {
        int dot = digits.indexOf('.');
        int comma = digits.indexOf(',');
        if (dot < 0 && comma < 0) {
            return sure(new BigDecimal(digits.indexOf(' ') < 0 ? digits : digits.replace(" ", "")));
        }
        // Behind a dot a blank stands where another dot was lost.
        String number = dot >= 0 ? digits.replace(' ', '.') : digits.replace(" ", "");
        if (dot >= 0 && comma >= 0) {
            char last = number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ',';
            char first = last == '.' ? ',' : '.';
            return sure(plain(new BigDecimal(without(number, first).replace(last, '.'))));
        }
        char sign = dot >= 0 ? '.' : ',';
        if (number.indexOf(sign) != number.lastIndexOf(sign)) {
            return sure(plain(new BigDecimal(without(number, sign))));
        }
        BigDecimal decimal = plain(new BigDecimal(number.replace(sign, '.')));
        if (number.length() - number.lastIndexOf(sign) != 4 || number.startsWith("0" + sign)) {
            return sure(decimal);
        }
        BigDecimal grouped = plain(new BigDecimal(without(number, sign)));
        Use use = sign == '.' ? dot() : comma();
        if (whole) {
            return sure(grouped);
        }
        BigDecimal likely = use.groups() ? grouped : decimal;
        BigDecimal other = use.groups() ? decimal : grouped;
        return new Reading(likely, use.isOpen() ? Optional.of(other) : Optional.empty());
    }

    private static Reading sure(BigDecimal value) {
        return new Reading(value, Optional.empty());
    }

    private static String without(String number, char sign) {
        return number.replace(String.valueOf(sign), "");
    }

    /** The same number without an exponent and without zeros behind the decimals. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
