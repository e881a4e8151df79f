package org.vanthu.index.correction;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.vanthu.index.correction.BadField.Reason;

/**
 * One thing that a person can change of a value.
 *
 * @param name as the column of an export
 * @param allowed the words that it can be, of a {@link Type#WORD}
 * @param needed whether a value cannot be without it
 */
public record Field(String name, Type type, List<String> allowed, boolean needed) {

    /** How a field is written. */
    public enum Type {
        TEXT,
        /** texts joined by {@value Draft#AND} */
        TEXTS,
        /** a plain decimal with a point */
        NUMBER,
        /** ISO 8601: {@code 2021-09-23} */
        DAY,
        /** ISO 8601: {@code P1W}; {@code ?} where no period is named */
        PERIOD,
        /** one of a few words */
        WORD
    }

    public Field {
        allowed = List.copyOf(allowed);
    }

    static Field text(String name) {
        return new Field(name, Type.TEXT, List.of(), false);
    }

    static Field texts(String name) {
        return new Field(name, Type.TEXTS, List.of(), false);
    }

    static Field number(String name) {
        return new Field(name, Type.NUMBER, List.of(), false);
    }

    static Field day(String name) {
        return new Field(name, Type.DAY, List.of(), false);
    }

    static Field period(String name) {
        return new Field(name, Type.PERIOD, List.of(), false);
    }

    static Field word(String name, Enum<?>[] constants) {
        return new Field(
                name, Type.WORD, Arrays.stream(constants).map(Draft::label).toList(), false);
    }

    /** The same, and no value can be without it. */
    Field must() {
        return new Field(name, type, allowed, true);
    }

    /** Complains of a text that this field cannot hold. */
    public void check(String text) throws BadField {
        if (text.isEmpty()) {
            if (needed) {
                throw new BadField(this, text, Reason.NEEDED);
            }
            return;
        }
        boolean right = switch (type) {
            case TEXT, TEXTS -> true;
            case NUMBER -> isRight(() -> new BigDecimal(text));
            case DAY -> isRight(() -> LocalDate.parse(text));
            case PERIOD -> text.equals("?") || isRight(() -> Period.parse(text));
            case WORD -> allowed.contains(text);
        };
        if (!right) {
            throw new BadField(this, text, Reason.ILL_WRITTEN);
        }
    }

    private static boolean isRight(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (NumberFormatException | DateTimeException _) {
            return false;
        }
    }

    /** Whether two texts, each as this field can hold it, say the same: 93.5 and 93.50 do, and P1W and P7D. */
    public boolean same(String one, String other) {
        if (one.equals(other) || one.isEmpty() || other.isEmpty()) {
            return one.equals(other);
        }
        return switch (type) {
            case NUMBER -> new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
            case PERIOD -> Draft.period(one).equals(Draft.period(other));
            case TEXT, TEXTS, DAY, WORD -> false;
        };
    }
}
