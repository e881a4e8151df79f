package org.vanthu.extractors.task;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Columns.Role;

/**
 * Lines below the tasks of a plan that say of them what a table would say in its columns: {@code Đơn vị chủ trì: …}, {@code Đơn vị phối
 * hợp: …}, {@code Thời gian hoàn thành: …}. They speak of the tasks of their section that stand above them, back to such lines before.
 */
final class Particulars {

    private static final Cue LABEL = Cue.compile(
            "(?<![^\\s;.(])(?<label>(?:đơn vị|cơ quan|bộ phận|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|hoàn"
                    + " thành|lãnh đạo|người|cán bộ|đầu mối)(?:[ ,/]{1,3}(?:chủ trì|thực hiện|tham mưu|phối hợp|phụ"
                    + " trách|triển khai|hoàn thành|tổ chức|dự kiến|chịu trách nhiệm|chính|và|liên quan|tham gia|chỉ"
                    + " đạo|theo dõi|đơn vị|cơ quan|bắt đầu|kết thúc|bộ phận|cá nhân)){0,5}) ?:\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue MARKER =
            Cue.compile("^[\\s\\h]*(?:[-–—+*•]+|\\d{1,2}[.)]|\\p{L}\\))[\\s\\h(]*|^[\\s\\h(]+");

    private final Context context;

    /** Position of the first task that the next lines may speak of. */
    private int first;

    /** How many tasks there were when the last line was read. */
    private int known;

    Particulars(Context context) {
        this.context = context;
    }

    /** Whether {@code line} is such a line; if so, what it says is laid over the {@code tasks} above it. */
    boolean amend(List<Task> tasks, Span line) {
        Map<Role, Span> said = said(line);
        if (said.isEmpty()) {
            return false;
        }
        if (tasks.size() > known) {
            first = known;
            known = tasks.size();
        }
        for (int i = first; i < tasks.size(); i++) {
            Span task = tasks.get(i).span();
            if (above(line, task).equals(above(task, task))) {
                tasks.set(i, amended(tasks.get(i), said));
            }
        }
        return true;
    }

    /** The sections that a line stands in, but those that it or {@code task} opens itself: {@code - Nội dung: …}. */
    private List<Outline.Section> above(Span line, Span task) {
        return context.outline().path(line.start()).stream()
                .filter(section -> section.heading().start() < line.start()
                        && !section.heading().overlaps(task))
                .toList();
    }

    /** What each label of the line is followed by; none where the line does not begin with a label. */
    private Map<Role, Span> said(Span line) {
        String words = line.of(context.source().text());
        if (words.indexOf(':') < 0) {
            return Map.of();
        }
        Cue.Search marker = MARKER.matcher(words);
        int start = marker.find() ? marker.end() : 0;
        List<Span> labels = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        Cue.Search label = LABEL.matcher(words).region(start, words.length());
        if (!label.lookingAt()) {
            return Map.of();
        }
        while (label.find()) {
            Optional<Role> role = Columns.role(label.group("label"));
            if (role.isEmpty() && labels.isEmpty()) {
                return Map.of();
            }
            role.ifPresent(roles::add);
            role.ifPresent(_ -> labels.add(new Span(label.start(), label.end())));
        }
        Map<Role, Span> said = new EnumMap<>(Role.class);
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : words.length();
            Span value = new Span(labels.get(i).end(), end).shift(line.start());
            if (!value.of(context.source().text()).isBlank()) {
                said.putIfAbsent(roles.get(i), value);
            }
        }
        return said;
    }

    private Task amended(Task task, Map<Role, Span> said) {
        String statement = Label.off(task.text());
        boolean named = context.bodies().subject(statement).isPresent() || Group.named(statement) > 0;
        Optional<Actor> actor = named
                ? task.body().map(slug -> new Actor(slug, task.bodyName()))
                : words(said, Role.LEAD)
                        .flatMap(lead -> Leader.of(lead, context))
                        .or(() -> task.body().map(slug -> new Actor(slug, task.bodyName())));
        Optional<DateRange> due = task.status() == Task.Status.PLANNED
                ? date(said, Role.DUE).or(task::due).or(() -> date(said, Role.WHEN))
                : task.due();
        List<String> persons = words(said, Role.PERSON).map(Persons::in).orElse(List.of());
        return new Task(
                task.span(),
                task.rule(),
                task.text(),
                actor.map(Actor::slug),
                actor.flatMap(Actor::name),
                task.status(),
                due,
                task.recurrence().or(() -> recurrence(said, Role.DUE)).or(() -> recurrence(said, Role.WHEN)),
                words(said, Role.SUPPORT)
                        .map(cell -> Support.ofCell(cell, context.bodies()))
                        .filter(slugs -> !slugs.isEmpty())
                        .orElse(task.support()),
                persons.isEmpty() ? task.persons() : persons,
                task.place());
    }

    private Optional<String> words(Map<Role, Span> said, Role role) {
        return Optional.ofNullable(said.get(role)).map(context.source()::words).map(Particulars::withoutEnd);
    }

    private static String withoutEnd(String words) {
        int end = words.length();
        while (end > 0 && " .;,)/".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }

    private Optional<DateRange> date(Map<Role, Span> said, Role role) {
        return Optional.ofNullable(said.get(role)).flatMap(context.facts()::firstDays);
    }

    private Optional<Task.Recurrence> recurrence(Map<Role, Span> said, Role role) {
        return Optional.ofNullable(said.get(role))
                .flatMap(span -> Recurrences.ofColumn(context.facts().within(span)));
    }
}
