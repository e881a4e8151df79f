package org.vanthu.index.correction;

/** A value cannot be changed so. */
public final class BadField extends Exception {

    private final transient Field field;
    private final String given;
    private final Reason reason;

    /** What is wrong. */
    public enum Reason {
        /** the text is no number, no day, none of the words that it can be */
        ILL_WRITTEN,
        /** a number whose one dot or comma may part thousands or decimals */
        AMBIGUOUS,
        /** the value cannot be without it */
        NEEDED,
        /** a stretch of time needs both its days, the first not after the last */
        NO_RANGE,
        /** such a value has no such field: a percentage has no date */
        FOREIGN
    }

    public BadField(Field field, String given, Reason reason) {
        super(field.name() + ": " + reason + ": '" + given + "'");
        this.field = field;
        this.given = given;
        this.reason = reason;
    }

    public Field field() {
        return field;
    }

    public String given() {
        return given;
    }

    public Reason reason() {
        return reason;
    }
}
