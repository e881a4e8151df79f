package org.vanthu.index.correction;

import java.util.List;
import org.vanthu.extractors.Task;

/** A task as texts by name. */
final class TaskFields {

    static final List<Field> FIELDS = List.of(
            Field.text("body"),
            Field.text("body_name"),
            Field.text("task").must(),
            Field.word("status", Task.Status.values()).must(),
            Field.day("due_from"),
            Field.day("due_to"),
            Field.period("every"),
            Field.texts("support"),
            Field.texts("person"),
            Field.text("place"));

    private TaskFields() {}

    static Reading reading(Task task) {
        return new Draft()
                .put("body", task.body())
                .put("body_name", task.bodyName())
                .put("task", task.text())
                .put("status", Draft.label(task.status()))
                .days("due", task.due())
                .put(
                        "every",
                        task.recurrence()
                                .map(r -> r.every().map(Object::toString).orElse("?")))
                .texts("support", task.support())
                .texts("person", task.persons())
                .put("place", task.place())
                .span("", task.span())
                .put("rule", task.rule())
                .of(ValueKind.TASK);
    }

    static Task value(Reading reading) throws BadField {
        return new Task(
                Draft.span(reading, ""),
                reading.get("rule"),
                Draft.needed(reading, "task"),
                Draft.text(reading, "body"),
                Draft.text(reading, "body_name"),
                Draft.word(Task.Status.class, reading, "status").orElse(Task.Status.PLANNED),
                Draft.days(reading, "due"),
                Draft.text(reading, "every").map(every -> new Task.Recurrence(Draft.period(every))),
                Draft.texts(reading, "support"),
                Draft.texts(reading, "person"),
                Draft.text(reading, "place"));
    }
}
