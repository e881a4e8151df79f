package org.vanthu.extractors.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Columns.Role;
import org.vanthu.extractors.text.Blanks;

/** Tasks in the tables of plans and weekly schedules. Rows are read in order; the heading row of the current table is remembered. */
final class Tables {

    /** The columns of a schedule that say what happens. */
    private static final List<Role> SCHEDULED = List.of(Role.CONTENT, Role.MORNING, Role.AFTERNOON, Role.EVENING);

    private static final Cue NOTE =
            Cue.compile("(?:ghi chú|lưu ý)\\s*:", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Between the places of one cell. */
    private static final Pattern PARTING = Pattern.compile("\\n| {2,}");

    /** A cell that says what the one above says: {@code nt}, {@code như trên}. */
    private static final Cue DITTO = Cue.compile(
            "\\s*(?:[-–]? ?nt ?[-–.]?|như trên|[\"”“]{1,2}|[-–]?[\"”“][-–]?)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Context context;
    private int table = -1;
    private Optional<Columns> columns = Optional.empty();
    private boolean awaitsLowerHead;
    private final Map<Role, Reaching> reaching = new EnumMap<>(Role.class);
    private final Map<Role, Span> said = new EnumMap<>(Role.class);
    private Optional<DateRange> day = Optional.empty();
    private String lead = "";

    /**
     * A cell that covers several rows.
     *
     * @param rows how many rows below it still covers
     */
    private record Reaching(Span cell, int rows) {}

    Tables(Context context) {
        this.context = context;
    }

    List<Task> read(int block, Block.TableRow row) {
        if (row.table() != table) {
            table = row.table();
            columns = Optional.empty();
            reaching.clear();
            said.clear();
            day = Optional.empty();
            lead = "";
        }
        Optional<Columns> heading = isHeading(row) ? Columns.of(row) : Optional.empty();
        if (heading.isPresent()) {
            columns = heading;
            awaitsLowerHead = row.cells().stream().anyMatch(c -> c.columns() > 1);
            return List.of();
        }
        if (awaitsLowerHead) {
            awaitsLowerHead = false;
            if (isHeading(row)
                    && context.facts().within(context.source().span(block)).isEmpty()) {
                columns = columns.map(c -> c.under(row));
                return List.of();
            }
        }
        if (columns.isEmpty() && Weekday.schedules(context.header())) {
            columns = Columns.ofDays(row);
        }
        columns.ifPresent(c -> reach(block, row, c));
        return columns.map(c -> c.isSchedule() ? schedule(block, row, c) : plan(block, row, c))
                .orElse(List.of());
    }

    /** A heading row's cells are short and state no action at length. */
    private static boolean isHeading(Block.TableRow row) {
        return row.cells().stream().allMatch(c -> c.text().length() <= Columns.LONGEST_HEADING);
    }

    /** Notes the cells that cover this row and the ones below it. */
    private void reach(int block, Block.TableRow row, Columns columns) {
        reaching.replaceAll((_, r) -> new Reaching(r.cell(), r.rows() - 1));
        reaching.values().removeIf(r -> r.rows() < 0);
        for (Role role : columns.at().keySet()) {
            int cell = columns.cell(row, role);
            if (cell >= 0 && row.cells().get(cell).rows() > 1) {
                reaching.put(
                        role,
                        new Reaching(
                                context.source().cells(block).get(cell),
                                row.cells().get(cell).rows() - 1));
            }
        }
    }

    /** The row's cell of that role, else the one above that covers it; empty where neither says anything. */
    private Optional<Span> cell(int block, Block.TableRow row, Columns columns, Role role) {
        int cell = columns.cell(row, role);
        boolean isContent = !SCHEDULED.contains(role)
                && cell >= 0
                && row.cells().get(cell).columns() > 1
                && SCHEDULED.stream().anyMatch(said -> columns.cell(row, said) == cell);
        if (isContent) {
            return Optional.empty();
        }
        if (cell >= 0 && DITTO.matcher(row.cells().get(cell).text()).matches()) {
            return Optional.ofNullable(said.get(role));
        }
        if (cell >= 0 && !row.cells().get(cell).text().isBlank()) {
            said.put(role, context.source().cells(block).get(cell));
            return Optional.of(context.source().cells(block).get(cell));
        }
        return Optional.ofNullable(reaching.get(role)).map(Reaching::cell);
    }

    private String text(int block, Block.TableRow row, Columns columns, Role role) {
        return cell(block, row, columns, role)
                .map(c -> c.of(context.source().text()))
                .orElse("");
    }

    private List<Task> plan(int block, Block.TableRow row, Columns columns) {
        Span span = context.source().span(block);
        int content = columns.cell(row, Role.CONTENT);
        if (content < 0 || opensSection(span) || isAlone(row, content)) {
            return List.of();
        }
        Span words = context.source().cells(block).get(content);
        String text = Items.withoutMarker(context.source().words(words));
        if (text.isEmpty()) {
            return List.of();
        }
        Optional<Actor> actor = context.bodies()
                .subject(Label.off(text))
                .map(context::actor)
                .or(() -> Leader.of(text(block, row, columns, Role.LEAD), context))
                .or(() -> bodyIn(text(block, row, columns, Role.PERSON)))
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
                                context.source().text(), words, context.facts().within(words), context.header()))
                        .or(() -> context.timetable().under(path(span))),
                Recurrences.of(facts).or(() -> recurrence(block, row, columns)),
                Support.ofCell(text(block, row, columns, Role.SUPPORT), context.bodies()),
                persons(block, row, columns),
                place(text(block, row, columns, Role.PLACE))));
    }

    /** The first body in a column of people in charge, which may name bodies too: {@code Đầu mối}. */
    private Optional<Actor> bodyIn(String cell) {
        return context.bodies().inColumn(cell).stream().findFirst().map(Actor::of);
    }

    private Optional<Task.Recurrence> recurrence(int block, Block.TableRow row, Columns columns) {
        return Stream.of(Role.DUE, Role.WHEN)
                .flatMap(role -> cell(block, row, columns, role).stream())
                .flatMap(time -> Recurrences.ofColumn(context.facts().within(time)).stream())
                .findFirst();
    }

    /** Of the column of people, else those that the column of bodies names. */
    private List<String> persons(int block, Block.TableRow row, Columns columns) {
        List<String> persons = Persons.in(text(block, row, columns, Role.PERSON));
        return persons.isEmpty() ? Persons.leading(text(block, row, columns, Role.LEAD)) : persons;
    }

    private List<Task> schedule(int block, Block.TableRow row, Columns columns) {
        List<Span> cells = context.source().cells(block);
        date(block, row, columns, Role.DAY)
                .or(() -> Weekday.in(context.header().period(), text(block, row, columns, Role.DAY)))
                .ifPresent(d -> day = Optional.of(d));
        List<Span> items = SCHEDULED.stream()
                .map(role -> columns.cell(row, role))
                .filter(cell -> cell >= 0)
                .distinct()
                .flatMap(cell -> Items.of(context.source().text(), cells.get(cell)).stream())
                .filter(item -> !NOTE.matcher(item.of(context.source().text())).lookingAt())
                .toList();
        List<String> places = PARTING.splitAsStream(text(block, row, columns, Role.PLACE))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        if (!text(block, row, columns, Role.LEAD).isBlank()) {
            lead = text(block, row, columns, Role.LEAD);
        } else if (columns.cell(row, Role.DAY) >= 0
                && !text(block, row, columns, Role.DAY).isBlank()) {
            lead = "";
        }
        List<String> leads =
                lead.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String leading = leads.size() == items.size() ? leads.get(i) : lead;
            Span item = items.get(i);
            tasks.add(Scheduled.task(
                    context,
                    item,
                    day.or(() -> context.timetable().under(path(item))),
                    () -> Leader.of(leading, context),
                    Persons.leading(leading),
                    place(places, i)));
        }
        columns.leaders().entrySet().stream()
                .map(leader -> Map.entry(Columns.cell(row, leader.getKey()), leader.getValue()))
                .filter(leader -> leader.getKey() >= 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, TreeMap::new))
                .forEach((cell, leader) -> Items.of(context.source().text(), cells.get(cell)).stream()
                        .map(item -> Scheduled.task(
                                context,
                                item,
                                day,
                                () -> Leader.of(leader, context),
                                Persons.leading(leader),
                                Optional.empty()))
                        .forEach(tasks::add));
        return tasks;
    }

    private static Optional<String> place(List<String> places, int item) {
        if (places.size() == 1) {
            return Optional.of(places.getFirst());
        }
        return item < places.size() ? Optional.of(places.get(item)) : Optional.empty();
    }

    private static Optional<String> place(String cell) {
        String words = Blanks.collapse(cell);
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** The first date in the row's cell of that role. */
    private Optional<DateRange> date(int block, Block.TableRow row, Columns columns, Role role) {
        return cell(block, row, columns, role).flatMap(context.facts()::firstDays);
    }

    private boolean opensSection(Span row) {
        return !context.outline().opened(row).isEmpty();
    }

    /** Whether nothing but a number stands beside the content: a sub-heading of the table. */
    private static boolean isAlone(Block.TableRow row, int content) {
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cells().get(i).text();
            boolean says = text.codePoints().anyMatch(Character::isLetter)
                    && text.strip().length() > 4;
            if (i != content && (says || DITTO.matcher(text).matches())) {
                return false;
            }
        }
        return row.cells().size() > 1;
    }

    private List<Outline.Section> path(Span row) {
        return context.outline().path(row.start());
    }
}
