package org.vanthu.index.correction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Span;
import org.vanthu.index.correction.BadField.Reason;

/**
 * A value as texts by name: what a person can change, and what else makes it whole again.
 *
 * @param fields in order; none empty
 */
public record Reading(ValueKind kind, Map<String, String> fields) {

    public Reading {
        Map<String, String> present = new LinkedHashMap<>(fields);
        present.values().removeIf(String::isEmpty);
        fields = Collections.unmodifiableMap(present);
    }

    /** Empty where the value has none. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The same with other texts in some fields; an empty one takes a field away. */
    Reading over(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(others);
        if (others.containsKey("value")) {
            all.remove("value_else"); // a person has said which it is
        }
        return new Reading(kind, all);
    }

    /**
     * The same as a person changes it.
     *
     * @param changes texts by name of a field of this kind of value
     * @throws BadField where there can be no such value
     */
    public Reading with(Map<String, String> changes) throws BadField {
        for (Map.Entry<String, String> change : changes.entrySet()) {
            Field field = kind.field(change.getKey())
                    .orElseThrow(() ->
                            new IllegalArgumentException("no field of a " + kind.label() + ": " + change.getKey()));
            field.check(change.getValue());
        }
        Reading changed = over(changes);
        Reading made = changed.made();
        for (String name : changes.keySet()) {
            Field field = kind.field(name).orElseThrow();
            if (!field.same(changed.get(name), made.get(name))) {
                throw new BadField(field, changed.get(name), Reason.FOREIGN);
            }
        }
        return changed;
    }

    /** Of the value that this makes. */
    private Reading made() throws BadField {
        return switch (kind) {
            case DOCUMENT -> DocumentFields.reading(DocumentFields.value(this, Header.NONE));
            case INDICATOR -> IndicatorFields.reading(IndicatorFields.value(this));
            case TASK -> TaskFields.reading(TaskFields.value(this));
            case FACT -> FactFields.reading(FactFields.value(this), Header.NONE);
        };
    }

    /** Every field that a person can change, also those that the value has not. */
    Map<String, String> changeable() {
        Map<String, String> changeable = new LinkedHashMap<>();
        kind.fields().forEach(field -> changeable.put(field.name(), get(field.name())));
        return changeable;
    }

    /** On one line: {@code value=95.5|unit=%}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> text.append(text.isEmpty() ? "" : "|")
                .append(name)
                .append('=')
                .append(value.replace("\\", "\\\\").replace("|", "\\p").replace("\n", "\\n")));
        return text.toString();
    }

    /** What {@link #text} wrote. */
    public static Reading read(ValueKind kind, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.split("\\|", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), unescaped(field.substring(equals + 1)));
            }
        }
        return new Reading(kind, fields);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            plain.append(
                    switch (escaped) {
                        case 'p' -> '|';
                        case 'n' -> '\n';
                        default -> escaped;
                    });
        }
        return plain.toString();
    }

    /** Where the value stands in its document; empty of a document itself. */
    public Optional<Span> span() {
        return kind == ValueKind.DOCUMENT ? Optional.empty() : Optional.of(Draft.span(this, ""));
    }

    /** The same value at another place of the text, stated by {@code sentence}. */
    Reading at(Span place, Span sentence) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(
                new Draft().span("", place).span("sentence_", sentence).of(kind).fields());
        return new Reading(kind, all);
    }
}
