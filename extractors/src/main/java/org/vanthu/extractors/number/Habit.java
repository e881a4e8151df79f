package org.vanthu.extractors.number;

import java.math.BigDecimal;
import java.util.Collection;

/** What dots and commas mean in one document's numbers. */
public enum Habit {
    /** {@code 1.471,60}: dots part thousands, a comma the decimals. */
    VIETNAMESE('.'),
    /** {@code 1,471.60}: the other way round; in sheets that were set up in English. */
    ENGLISH(',');

    private final char thousands;

    Habit(char thousands) {
        this.thousands = thousands;
    }

    /** The habit that more of the unambiguous numbers follow; Vietnamese where none decides. */
    public static Habit of(Collection<String> numbers) {
        int english = 0;
        int vietnamese = 0;
        for (String number : numbers) {
            int dot = number.lastIndexOf('.');
            int comma = number.lastIndexOf(',');
            if (dot >= 0 && comma >= 0) {
                english += dot > comma ? 1 : 0;
                vietnamese += comma > dot ? 1 : 0;
            } else if (comma >= 0) {
                english += comma != number.indexOf(',') ? 1 : 0;
                vietnamese += comma == number.indexOf(',') && number.length() - comma != 4 ? 1 : 0;
            } else if (dot >= 0) {
                vietnamese += dot != number.indexOf('.') ? 1 : 0;
            }
        }
        return english > vietnamese ? ENGLISH : VIETNAMESE;
    }

    /**
     * The number that {@code digits} writes. A sign stands for thousands only between groups of three; so {@code 12.5} is twelve and
     * a half in either habit, and {@code 1,250} depends on the habit.
     */
    public BigDecimal value(String digits) {
        int dot = digits.indexOf('.');
        int comma = digits.indexOf(',');
        if (dot < 0 && comma < 0) {
            return new BigDecimal(digits.indexOf(' ') < 0 ? digits : digits.replace(" ", ""));
        }
        String number = digits.replace(" ", "");
        if (dot >= 0 && comma >= 0) {
            char last = number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ',';
            char first = last == '.' ? ',' : '.';
            return plain(new BigDecimal(without(number, first).replace(last, '.')));
        }
        char sign = dot >= 0 ? '.' : ',';
        boolean several = number.indexOf(sign) != number.lastIndexOf(sign);
        boolean threeBehind = number.length() - number.lastIndexOf(sign) == 4;
        boolean grouped = several || (threeBehind && sign == thousands && !number.startsWith("0" + sign));
        return plain(new BigDecimal(grouped ? without(number, sign) : number.replace(sign, '.')));
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
