package org.vanthu.extractors.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.task.Columns.Role;

/** Tasks in the tables of plans and weekly schedules. Rows are read in order; the heading row of the current table is remembered. */
final class Tables {

    private final Context context;
    private int table = -1;
    private Optional<Columns> columns = Optional.empty();
    private Optional<DateRange> day = Optional.empty();
    private String lead = "";

    Tables(Context context) {
        this.context = context;
    }

    List<Task> read(int block, Block.TableRow row) {
        if (row.table() != table) {
            table = row.table();
            columns = Optional.empty();
            day = Optional.empty();
            lead = "";
        }
        Optional<Columns> heading = Columns.of(row);
        if (heading.isPresent() && isHeading(row)) {
            columns = heading;
            return List.of();
        }
        return columns.map(c -> c.isSchedule() ? schedule(block, row, c) : plan(block, row, c))
                .orElse(List.of());
    }

    /** A heading row's cells are short and state no action at length. */
    private static boolean isHeading(Block.TableRow row) {
        return row.cells().stream().allMatch(c -> c.text().length() <= 60);
    }

    private List<Task> plan(int block, Block.TableRow row, Columns columns) {
        Span span = context.source().span(block);
        int content = columns.cell(row, Role.CONTENT);
        if (content < 0 || opensSection(span) || isAlone(row, content)) {
            return List.of();
        }
        Span words = context.source().cells(block, row).get(content);
        String text = Items.withoutMarker(context.source().words(words));
        if (text.isEmpty()) {
            return List.of();
        }
        Optional<Actor> actor = context.bodies()
                .subject(Label.off(text))
                .or(() -> context.bodies().find(columns.text(row, Role.LEAD)).stream()
                        .findFirst())
                .map(Actor::of)
                .or(() -> named(columns.text(row, Role.LEAD)))
                .or(() -> context.actors().under(path(span)));
        List<Fact> facts = context.facts().within(span);
        return List.of(new Task(
                words,
                TaskRules.ROW,
                text,
                actor.map(Actor::slug),
                actor.flatMap(Actor::name),
                Task.Status.PLANNED,
                date(block, row, columns, Role.DUE)
                        .or(() -> date(block, row, columns, Role.WHEN))
                        .or(() -> Deadline.of(
                                context.source().text(), words, context.facts().within(words), context.header())),
                Recurrences.of(facts),
                Support.ofCell(columns.text(row, Role.SUPPORT), context.bodies()),
                Persons.in(columns.text(row, Role.PERSON)),
                place(columns.text(row, Role.PLACE))));
    }

    private List<Task> schedule(int block, Block.TableRow row, Columns columns) {
        List<Span> cells = context.source().cells(block, row);
        date(block, row, columns, Role.DAY).ifPresent(d -> day = Optional.of(d));
        int content = columns.cell(row, Role.CONTENT);
        if (content < 0) {
            return List.of();
        }
        List<Span> items = Items.of(context.source().text(), cells.get(content));
        List<String> places = Stream.of(columns.text(row, Role.PLACE).split("\\n| {2,}"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        if (!columns.text(row, Role.LEAD).isBlank()) {
            lead = columns.text(row, Role.LEAD);
        } else if (columns.cell(row, Role.DAY) >= 0
                && !columns.text(row, Role.DAY).isBlank()) {
            lead = "";
        }
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Span item = items.get(i);
            String text = context.source().words(item);
            List<Fact> facts = context.facts().within(item);
            Optional<Actor> actor = context.bodies()
                    .subject(Label.off(text))
                    .map(Actor::of)
                    .or(() -> context.bodies().find(lead).stream().findFirst().map(Actor::of))
                    .or(() -> named(lead));
            tasks.add(new Task(
                    item,
                    TaskRules.SCHEDULE,
                    text,
                    actor.map(Actor::slug),
                    actor.flatMap(Actor::name),
                    Task.Status.PLANNED,
                    Deadline.of(context.source().text(), item, facts, context.header())
                            .or(() -> day),
                    Recurrences.of(facts),
                    Support.of(text, actor.map(Actor::slug).orElse(""), context.bodies()),
                    List.of(),
                    place(places, i)));
        }
        return tasks;
    }

    /** A column of leaders that names no body of the gazetteer names one of its own. */
    private static Optional<Actor> named(String cell) {
        String name = cell.replaceAll("\\s+", " ").strip();
        return name.length() < 3 || name.length() > 80 || !name.codePoints().anyMatch(Character::isLetter)
                ? Optional.empty()
                : Optional.of(new Actor("other", Optional.of(name)));
    }

    private static Optional<String> place(List<String> places, int item) {
        if (places.size() == 1) {
            return Optional.of(places.getFirst());
        }
        return item < places.size() ? Optional.of(places.get(item)) : Optional.empty();
    }

    private static Optional<String> place(String cell) {
        String words = cell.replaceAll("\\s+", " ").strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** The first date in the row's cell of that role. */
    private Optional<DateRange> date(int block, Block.TableRow row, Columns columns, Role role) {
        int cell = columns.cell(row, role);
        if (cell < 0) {
            return Optional.empty();
        }
        return context.facts().within(context.source().cells(block, row).get(cell)).stream()
                .filter(f -> f instanceof Fact.Date)
                .map(f -> ((Fact.Date) f).days())
                .findFirst();
    }

    private boolean opensSection(Span row) {
        return context.outline().sections().stream().anyMatch(s -> row.contains(s.heading()));
    }

    /** Whether nothing but a number stands beside the content: a sub-heading of the table. */
    private static boolean isAlone(Block.TableRow row, int content) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (i != content
                    && row.cells().get(i).text().codePoints().anyMatch(Character::isLetter)
                    && row.cells().get(i).text().strip().length() > 4) {
                return false;
            }
        }
        return row.cells().size() > 1;
    }

    private List<Outline.Section> path(Span row) {
        return context.outline().path(row.start());
    }
}
