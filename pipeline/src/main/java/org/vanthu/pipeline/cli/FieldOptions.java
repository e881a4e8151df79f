package org.vanthu.pipeline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.correction.Field;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.pipeline.Days;
import org.vanthu.pipeline.correction.Saying;
import picocli.CommandLine.Option;

/** What a value is to become: an option for what is corrected often, {@code --set} for every column of an export. */
final class FieldOptions {

    @Option(names = "--value", paramLabel = "NUMBER", descriptionKey = "correct.value")
    private @Nullable String value;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "correct.unit")
    private @Nullable String unit;

    @Option(names = "--name", paramLabel = "TEXT", descriptionKey = "correct.name")
    private @Nullable String name;

    @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "correct.status")
    private @Nullable String status;

    @Option(names = "--period", paramLabel = "TIME", descriptionKey = "correct.period")
    private @Nullable String period;

    @Option(names = "--body", paramLabel = "BODY", descriptionKey = "correct.body")
    private @Nullable String body;

    @Option(names = "--due", paramLabel = "TIME", descriptionKey = "correct.due")
    private @Nullable String due;

    @Option(names = "--date", paramLabel = "DAY", descriptionKey = "correct.date")
    private @Nullable String date;

    @Option(names = "--number", paramLabel = "NUMBER", descriptionKey = "correct.number")
    private @Nullable String number;

    @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "correct.type")
    private @Nullable String type;

    @Option(names = "--issuer", paramLabel = "NAME", descriptionKey = "correct.issuer")
    private @Nullable String issuer;

    @Option(names = "--set", paramLabel = "COLUMN=TEXT", descriptionKey = "correct.set")
    private Map<String, String> others = Map.of();

    /** Whether anything is to become something else. */
    boolean isGiven() {
        return !others.isEmpty() || !options(ValueKind.INDICATOR).isEmpty();
    }

    /** By name of the option; those that mean a stretch of time give its two ends. */
    private record Named(String option, List<String> fields, String typed) {}

    private List<Named> options(ValueKind kind) {
        boolean document = kind == ValueKind.DOCUMENT;
        String named = switch (kind) {
            case DOCUMENT -> "title";
            case TASK -> "task";
            case INDICATOR, FACT -> "indicator";
        };
        List<Named> all = new ArrayList<>();
        add(all, "--value", value, "value");
        add(all, "--unit", unit, "unit");
        add(all, "--name", name, named);
        add(all, "--status", status, "status");
        add(all, "--period", period, "period_from", "period_to");
        add(all, "--body", body, "body");
        add(all, "--due", due, "due_from", "due_to");
        if (document) {
            add(all, "--date", date, "issued");
        } else {
            add(all, "--date", date, "date_from", "date_to");
        }
        add(all, "--number", number, document ? "document_number" : "reference_number");
        add(all, "--type", type, document ? "document_type" : "reference_type");
        add(all, "--issuer", issuer, "issuer");
        return all;
    }

    private static void add(List<Named> all, String option, @Nullable String typed, String... fields) {
        if (typed != null) {
            all.add(new Named(option, List.of(fields), typed));
        }
    }

    /** What was typed, by name of a field. */
    Saying.Changed typed(Session session, ValueKind kind) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Named option : options(kind)) {
            for (String name : option.fields()) {
                typed.put(field(session, kind, name, option.option()).name(), end(option, name));
            }
        }
        others.forEach((name, text) ->
                typed.put(field(session, kind, name, "--set " + name).name(), text));
        return new Saying.Changed(typed);
    }

    /** Of a stretch of time that is written from – to, the end that a field holds. */
    private static String end(Named option, String field) {
        String[] ends = option.typed().split("\\.\\.", -1);
        if (ends.length != 2 || option.fields().size() != 2) {
            return option.typed();
        }
        return Days.read(ends[field.endsWith("_to") ? 1 : 0])
                .map(days -> field.endsWith("_to") ? days.to() : days.from())
                .map(Object::toString)
                .orElse(option.typed());
    }

    private static Field field(Session session, ValueKind kind, String name, String option) {
        return kind.field(name)
                .orElseThrow(() -> CommandFailure.wrongUse(session.say(
                        "correct.no-field",
                        Shown.line(option),
                        session.say("correct.kind." + kind.label()),
                        String.join(
                                ", ", kind.fields().stream().map(Field::name).toList()))));
    }
}
