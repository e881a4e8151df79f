package org.vanthu.index.correction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be corrected. */
public enum ValueKind {
    /** what a document says of itself */
    DOCUMENT('d'),
    INDICATOR('i'),
    TASK('t'),
    FACT('f');

    private final char letter;

    ValueKind(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    /** What a person can change of it, named as the columns of exports are. */
    public List<Field> fields() {
        return switch (this) {
            case DOCUMENT -> DocumentFields.FIELDS;
            case INDICATOR -> IndicatorFields.FIELDS;
            case TASK -> TaskFields.FIELDS;
            case FACT -> FactFields.FIELDS;
        };
    }

    public Optional<Field> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ValueKind> of(char letter) {
        return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
    }
}
