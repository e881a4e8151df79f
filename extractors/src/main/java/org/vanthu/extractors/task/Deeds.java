package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;

/** Whether a sentence says that somebody does, did or is to do something, and which of these. */
final class Deeds {

    /** Fewer words without a full stop name those who act: {@code Cơ quan chủ trì}. */
    private static final int FEWEST_OF_A_GROUP = 5;

    /** Fewer words in a label name a field: {@code Cấp hạng: …}, {@code Quản lý chất lượng: …}. */
    private static final int FEWEST_OF_A_LABEL = 5;

    /** How far behind its subject a state stands, an attribute between them, in chars: {@code Chi bộ mầm non có 11 đảng viên}. */
    private static final int OPENING = 12;

    private static final Optional<String> RESOLVING = Optional.of("nghị quyết");

    /** What a resolution says of those who met is done by its saying so. */
    private static final Cue RESOLVES = Cue.compile(
            "(?:đã |cơ bản )?(?:(?:biểu quyết|nhất trí|thống nhất|đồng ý|tán thành)(?! (?:lãnh đạo|chỉ đạo|thực"
                    + " hiện))|thông qua|phê chuẩn)(?![\\p{L}\\p{M}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a report only foresees: {@code Dự kiến đến ngày 15/6, thu hoạch xong}. */
    private static final Cue FORESEEN =
            Cue.compile("^dự kiến(?![\\p{L}\\p{M}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code Sáng ngày 12/5, …}, {@code Đại hội Chi bộ họp ngày 12/5} */
    private static final Cue DAY = Cue.compile(
            "^(?:(?:sáng|chiều|tối) )?ngày \\d|^(?:đại hội|hội nghị|kỳ họp) [^;:]{5,160} (?:họp|được tổ chức) ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
            if (Predicate.lacks(predicate)) {
                return false;
            }
            if (planned && Predicate.attains(predicate)) {
                return true;
            }
            if (Verbs.begins(predicate)
                    || (Predicate.isOfAction(predicate) && Group.says(opening(predicate), 0) != Group.Says.IS)
                    || Group.says(predicate, 0) == Group.Says.ACTS) {
                return Verbs.verbAt(said, 0) > 0 || !evaluates(said);
            }
        } else if (Verbs.begins(said)) {
            return Verbs.verbAt(said, 0) > 0 || !evaluates(said);
        }
        boolean speaks = Group.isPerson(said) && !planned && isLookedBackOn(said);
        int group = subject.isPresent() || speaks || Statement.isShort(said, FEWEST_OF_A_GROUP) ? 0 : Group.named(said);
        return switch (group == 0 ? Group.Says.NOTHING : Group.says(said, group)) {
            case ACTS -> !evaluates(said);
            case IS -> false;
            case NOTHING ->
                (Verbs.acts(said)
                                || Leader.agent(said, context).isPresent()
                                || Circumstance.looksBackOnAction(said)
                                || (planned && (scheduled || Circumstance.precedesAction(said))))
                        && !evaluates(said);
        };
    }

    /** {@code Thủy lợi được quan tâm, đã nạo vét 3 km kênh}: what was done stands behind the evaluation. */
    private static boolean evaluates(String said) {
        return NoTask.evaluates(said) && !Verbs.areDone(said);
    }

    private static String opening(String predicate) {
        return predicate.substring(0, Math.min(OPENING, predicate.length()));
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
    Task.Status status(Statement statement, String said, Optional<Bodies.Mention> subject) {
        if (FORESEEN.matcher(said).find()) {
            return Task.Status.PLANNED;
        }
        if (subject.filter(s -> resolves(said, s)).isPresent()) {
            return Task.Status.DONE;
        }
        List<Outline.Section> path = statement.path();
        Optional<Aim> aim = context.aims().of(path);
        // What a directive or a plan looks back on before its first section says that it is done.
        boolean looksBack = context.aims().ofSections(path).isEmpty() && (isDone(said) || isOfADayBefore(statement));
        Task.Status byAim =
                aim.filter(Aim.RESULTS::equals).isPresent() || (aim.isEmpty() && path.isEmpty() && context.isTold())
                        ? Task.Status.DONE
                        : Task.Status.PLANNED;
        boolean resolves = RESOLVING.equals(context.header().type())
                && subject.filter(s -> RESOLVES.matcher(Predicate.of(said, s, context.bodies()))
                                .lookingAt())
                        .isPresent();
        if (resolves) {
            return Task.Status.DONE;
        }
        boolean told = path.isEmpty() && subject.isPresent() && byAim == Task.Status.DONE;
        return aim.isPresent() && !looksBack && !told
                ? byAim
                : Tense.of(said).orElse(isOfADayBefore(statement) ? Task.Status.DONE : byAim);
    }

    private boolean resolves(String said, Bodies.Mention subject) {
        return RESOLVING.equals(context.header().type())
                && RESOLVES.matcher(Predicate.of(said, subject, context.bodies()))
                        .lookingAt();
    }

    /** {@code Ngày 12/5, UBND xã họp …}: a day that opens lies behind, unless the document is older or of what is to come. */
    private boolean isOfADayBefore(Statement statement) {
        return DAY.matcher(statement.words()).find()
                && context.facts()
                        .firstDays(statement.sentence())
                        .filter(days -> context.header()
                                .issued()
                                .map(issued -> !days.from().isAfter(issued))
                                .orElse(!statement.listed()))
                        .isPresent();
    }
}
