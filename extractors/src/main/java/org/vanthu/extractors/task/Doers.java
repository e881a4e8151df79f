package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Outline;

/** Who does what a sentence says: the body, and the people in charge. */
final class Doers {

    private final Context context;

    Doers(Context context) {
        this.context = context;
    }

    /**
     * The body that acts: the subject, else the one that a label, brackets or a person's office names, else that of the heading.
     *
     * @param said the statement without label, circumstance and charge
     * @param subject that it begins with
     */
    Optional<Actor> of(Statement statement, String said, Optional<Bodies.Mention> subject) {
        Optional<Actor> named = subject.map(context::actor);
        named.ifPresent(actor -> context.actors().named(statement.path(), actor));
        return named.or(() -> labelled(statement.labelled()))
                .or(() -> Leader.inBrackets(statement.words(), context))
                .or(() -> Leader.chargedBehind(said, context))
                .or(() -> Leader.agent(said, context))
                .or(() -> Group.isPerson(said) ? Leader.ofPerson(said, context) : Optional.empty())
                .or(() -> Group.isOfficer(said) ? Leader.inOffice(said, context) : Optional.empty())
                .or(() -> Group.areMembers(said)
                        ? context.actors().under(statement.path()).or(context::association)
                        : Optional.empty())
                .or(() ->
                        namesOthers(said) ? Optional.empty() : context.actors().under(statement.path()));
    }

    /** Whether somebody acts who is no body and no part of the heading's: {@code Các hộ dân}; not what is only counted: {@code 16 tổ chức}. */
    private static boolean namesOthers(String said) {
        int group = Group.named(said);
        return group > 0
                && !Group.isPerson(said)
                && !Group.areMembers(said)
                && (!Character.isDigit(said.charAt(0)) || Group.says(said, group) == Group.Says.ACTS);
    }

    /** The body that a label names: {@code Các thôn: tuyên truyền trên loa}. */
    private Optional<Actor> labelled(String words) {
        return Label.of(words)
                .map(Hour::off)
                .flatMap(label -> Leader.inFirstOffice(label, context)
                        .or(() -> context.bodies().ofHeading(label).stream()
                                .findFirst()
                                .or(() -> context.bodies().atStart(label))
                                .filter(m -> m.span().length() == label.length() || !Verbs.begins(label))
                                .map(Actor::of))
                        .or(() -> Leader.ofPerson(label, context))
                        .or(() -> Leader.inOffice(label, context)));
    }

    /** Who is charged or is to act, else the one person in whose duties it stands: {@code Đồng chí Trần Văn Bình - Bí thư: phụ trách chung}. */
    List<String> persons(Statement statement, String said, Optional<Bodies.Mention> subject, Task.Status status) {
        List<String> charged = Persons.charged(statement.words());
        if (!charged.isEmpty()) {
            return charged;
        }
        if (status == Task.Status.PLANNED && Group.isPerson(said)) {
            return Persons.opening(said).stream().toList();
        }
        List<Outline.Section> path = subject.isPresent() ? List.of() : statement.path();
        return Label.of(statement.labelled())
                .or(() -> path.isEmpty()
                        ? Optional.empty()
                        : Optional.of(path.getLast().title()))
                .map(Persons::ofDuties)
                .orElse(List.of());
    }
}
