package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Outline;

/** Whether a sentence says that somebody does, did or is to do something, and which of these. */
final class Deeds {

    /** Fewer words without a full stop name those who act: {@code Cơ quan chủ trì}. */
    private static final int FEWEST_OF_A_GROUP = 5;

    /** Fewer words in a label name a field: {@code Cấp hạng: …}, {@code Quản lý chất lượng: …}. */
    private static final int FEWEST_OF_A_LABEL = 5;

    private final Context context;

    Deeds(Context context) {
        this.context = context;
    }

    /**
     * Whether a statement is a deed, or names the objects of one where something is planned.
     *
     * @param said the statement without label, circumstance and charge
     * @param subject that it begins with
     */
    boolean isOne(Statement statement, String said, Optional<Bodies.Mention> subject) {
        boolean planned = context.aims().arePlans(statement.path());
        boolean scheduled = planned
                && statement.listed()
                && context.timetable().under(statement.path()).isPresent();
        return isSaid(said, subject, planned, scheduled) || (planned && listsObjects(statement));
    }

    /**
     * @param planned whether its section says what is to be done; what is listed under a time there is to happen, verb or no
     */
    private boolean isSaid(String said, Optional<Bodies.Mention> subject, boolean planned, boolean scheduled) {
        if (subject.isPresent()) {
            String predicate = Predicate.of(said, subject.get(), context.bodies());
            if (planned && Predicate.attains(predicate)) {
                return true;
            }
            if (Verbs.begins(predicate)
                    || Predicate.isOfAction(predicate)
                    || Group.says(predicate, 0) == Group.Says.ACTS) {
                return Verbs.verbAt(said, 0) > 0 || !NoTask.evaluates(said);
            }
        } else if (Verbs.begins(said)) {
            return Verbs.verbAt(said, 0) > 0 || !NoTask.evaluates(said);
        }
        boolean speaks = Group.isPerson(said) && !planned && isLookedBackOn(said);
        int group = subject.isPresent() || speaks || Statement.isShort(said, FEWEST_OF_A_GROUP) ? 0 : Group.named(said);
        return switch (group == 0 ? Group.Says.NOTHING : Group.says(said, group)) {
            case ACTS -> !NoTask.evaluates(said);
            case IS -> false;
            case NOTHING ->
                (Verbs.acts(said) || (planned && (scheduled || Circumstance.precedesAction(said))))
                        && !NoTask.evaluates(said);
        };
    }

    /** {@code Giám sát trọng điểm các bệnh: sốt xuất huyết, tả}: the label says what is done, and behind it stands to what. */
    private static boolean listsObjects(Statement statement) {
        return !statement.labelled().equals(statement.words())
                && Verbs.begins(statement.labelled())
                && Label.of(statement.labelled())
                        .filter(label -> !Statement.isShort(label, FEWEST_OF_A_LABEL))
                        .isPresent()
                && statement.words().chars().noneMatch(Character::isDigit)
                && !NoTask.evaluates(statement.words());
    }

    /** What somebody did or said at a meeting is told in its minutes, in a report, or as done. */
    private boolean isLookedBackOn(String said) {
        return context.isTold() || isDone(said);
    }

    private static boolean isDone(String said) {
        return Tense.of(said).filter(status -> status == Task.Status.DONE).isPresent();
    }

    /** Whether what is said under {@code path} was done or is planned: by its heading, else by its verbs. */
    Task.Status status(List<Outline.Section> path, String said, Optional<Bodies.Mention> subject) {
        Optional<Aim> aim = context.aims().of(path);
        // What a directive or a plan looks back on before its first section says that it is done.
        boolean looksBack = context.aims().ofSections(path).isEmpty() && isDone(said);
        Task.Status byAim =
                aim.filter(Aim.RESULTS::equals).isPresent() || (aim.isEmpty() && path.isEmpty() && context.isTold())
                        ? Task.Status.DONE
                        : Task.Status.PLANNED;
        boolean told = path.isEmpty() && subject.isPresent() && byAim == Task.Status.DONE;
        return aim.isPresent() && !looksBack && !told ? byAim : Tense.of(said).orElse(byAim);
    }
}
