package org.vanthu.extractors.task;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Letters;

/** Tasks in paragraphs and list items: one a sentence that says what a body does. */
final class Prose {

    /** {@code Thực hiện Kế hoạch số …} over the first section is a basis, whatever follows without a subject of its own. */
    private static final Cue OPENS_BASIS = Cue.compile(
            "^(?:thực hiện|theo|tiếp theo|sau khi nhận được)(?: (?:các )?(?:kế hoạch|công văn|chỉ thị|nghị"
                    + " quyết|chương trình|sự chỉ đạo|chỉ đạo|hướng dẫn|thông báo) của"
                    + " (?:[^,;]{2,120};|[^,]{2,300}$)|[^,;:]{0,60}(?:số \\d|số:|\\d{1,4}[-/]\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code Công văn số 804/SGDĐT ngày … về …} in a list of bases. */
    private static final Cue CITED = Cue.compile(
            "^(?:luật|nghị định|nghị quyết|quyết định|chỉ thị|thông tư|kế hoạch|công văn|thông báo|hướng dẫn|chương"
                    + " trình|phương án|văn bản) số:? {0,2}\\d[^,]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code Để chủ động phòng dịch, bảo vệ đàn gia súc.} and nobody asked for it. */
    private static final Cue AIM_ALONE = Cue.compile(
            "^(?:để|nhằm) (?!.*(?:đề nghị|yêu cầu|giao|phân công))", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The section with which the plans and programmes of offices begin. */
    private static final Cue HEADS_PLAN = Cue.compile(
            "^(?:mục đích(?:,| và| –| -)? *yêu cầu|mục tiêu tổng quát|(?:các )?chỉ tiêu chủ yếu|phương hướng)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Where a letter's addressees stand at the latest, in chars. */
    private static final int ADDRESSED = 4_000;

    private static final String RECIPIENTS = "nơi nhận";

    /** Headings of sections that list bases. */
    private static final List<String> BASES = List.of("căn cứ", "cơ sở pháp lý");

    private final Context context;
    private final Content content;
    private final Particulars particulars;
    private final Requests requests;
    private final Deeds deeds;
    private final Doers doers;

    /** Whether a lead-in says that a body issues the document. */
    private boolean issued;

    Prose(Context context) {
        this.context = context;
        this.content = new Content(context);
        this.particulars = new Particulars(context);
        this.requests = new Requests(context);
        this.deeds = new Deeds(context);
        this.doers = new Doers(context);
    }

    /** Reads one block, and adds what it finds to the tasks of the blocks before. */
    void read(int block, List<Task> tasks) {
        if (particulars.amend(tasks, context.source().span(block))) {
            return;
        }
        List<Statement> statements = content.of(block);
        boolean scheduled =
                !statements.isEmpty() && Hour.opens(statements.getFirst().labelled());
        int first = tasks.size();
        for (Statement statement : statements) {
            context.actors().reached(statement);
            if (scheduled && first < tasks.size() && DayList.isBeside(statement.words())) {
                Scheduled.place(statement.words())
                        .ifPresent(place -> tasks.set(first, tasks.get(first).at(place)));
                continue;
            }
            if (!particulars.amend(tasks, statement.sentence()) && !saysNothing(statement)) {
                read(statement).ifPresent(tasks::add);
            }
        }
    }

    /** Whether a statement is plainly no task, whoever its subject is. */
    private boolean saysNothing(Statement statement) {
        String words = statement.words();
        String labelled = statement.labelled();
        List<Outline.Section> path = statement.path();
        boolean opensSo =
                NoTask.opens(words) || (!labelled.equals(words) && NoTask.opens(Circumstance.withoutClosing(labelled)));
        return statement.isName()
                || (opensSo && (path.isEmpty() || !Circumstance.isGroundOfAction(words)))
                || NoTask.measures(words)
                || NoTask.cites(words)
                || NoTask.quotes(Label.off(words))
                || NoTask.appoints(labelled)
                || (NoTask.speaks(labelled) && !(context.aims().arePlans(path) && !context.isTold()))
                || NoTask.defines(words)
                || isAddressee(statement)
                || isUnder(path, RECIPIENTS)
                || (CITED.matcher(words).find() && BASES.stream().anyMatch(basis -> isUnder(path, basis)));
    }

    /** Whether one of the headings begins with the words. */
    private static boolean isUnder(List<Outline.Section> path, String words) {
        for (Outline.Section section : path) {
            if (section.title().regionMatches(true, 0, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Task> read(Statement statement) {
        String words = statement.words();
        List<Outline.Section> path = statement.path();
        String told = Label.off(words);
        String unlabelled = Circumstance.off(told, context.bodies());
        String said = requests.charged(unlabelled, path);
        boolean charged = !said.equals(unlabelled);
        Optional<Bodies.Mention> subject = context.bodies()
                .subject(said)
                .filter(s -> charged || Circumstance.opensWithTime(told) || isName(said, s));
        if (LeadIn.is(words)) {
            issued |= path.isEmpty()
                    && subject.filter(s -> requests.issues(said, s)).isPresent();
            subject.filter(s -> LeadIn.charges(statement) && !requests.asksOrIssues(said, s))
                    .ifPresent(s -> context.actors().announced(statement, context.actor(s)));
            return Optional.empty();
        }
        if ((path.isEmpty() && isPreamble(statement, said, subject))
                || Letters.areCapitals(words)
                || isTitle(words)
                || !deeds.isOne(statement, said, subject)
                || NoTask.binds(words)
                || (context.aims().areCircumstances(path)
                        && Tense.of(said).filter(Task.Status.DONE::equals).isEmpty())) {
            return Optional.empty();
        }
        List<Fact> facts = context.facts().within(statement.sentence());
        Task.Status status = path.isEmpty() && NoTask.requests(words)
                ? Task.Status.PLANNED
                : deeds.status(statement, unlabelled.equals(told) ? said : unlabelled, subject);
        boolean planned = status == Task.Status.PLANNED;
        Optional<DateRange> deadline = planned
                ? Deadline.of(context.source().text(), statement.sentence(), facts, context.header())
                : Optional.empty();
        boolean binding = deadline.isPresent()
                || Requests.charge(words)
                || (subject.isPresent() && facts.stream().anyMatch(Fact.Recurrence.class::isInstance));
        boolean closes = planned
                && !statement.listed()
                && subject.filter(s ->
                                requests.asksAll(said, s) || (charged && !Requests.charge(words) && Requests.areAll(s)))
                        .isPresent();
        if (((closes || NoTask.requests(words))
                        && deadline.isEmpty()
                        && (planned || path.isEmpty())
                        && !(charged && !context.isTold() && requests.setToWork(statement, subject)))
                || (!binding && Norms.hold(path, context.header()))
                || NoTask.isForm(words)) {
            return Optional.empty();
        }
        Optional<Actor> actor = doers.of(statement, said, subject);
        if (!binding
                && isUnmarked()
                && actor.filter(a -> !a.slug().equals("other")).isEmpty()
                && !isSetUnderPlans(path, said, actor)) {
            return Optional.empty();
        }
        return Optional.of(new Task(
                statement.span(),
                TaskRules.SENTENCE,
                statement.labelled(),
                actor.map(Actor::slug),
                actor.flatMap(Actor::name),
                status,
                planned ? deadline.or(() -> due(statement)) : Optional.empty(),
                Recurrences.of(facts),
                Support.of(said, actor, context.bodies()),
                doers.persons(statement, said, subject, status),
                Optional.empty()));
    }

    /** The time that a statement's label, its run-in heading or a heading above it is. */
    private Optional<DateRange> due(Statement statement) {
        return inLabel(statement)
                .or(() -> inHeading(statement.block()))
                .or(() -> context.timetable().under(statement.path()));
    }

    /** {@code Tháng 9: Tổ chức khai giảng}: the time that a label is. */
    private Optional<DateRange> inLabel(Statement statement) {
        return Label.of(statement.labelled())
                .filter(Timetable::isTime)
                .flatMap(_ -> context.facts().firstDays(statement.sentence()));
    }

    /** {@code 1. Hội nghị Ban Thường vụ (ngày 08/8): Cho ý kiến về …}: when what a run-in heading names takes place. */
    private Optional<DateRange> inHeading(Span block) {
        return context.outline().opened(block).reversed().stream()
                .map(Outline.Section::heading)
                .filter(heading -> !heading.isEmpty())
                .flatMap(
                        heading -> Deadline.of(
                                context.source().text(),
                                heading,
                                context.facts().within(heading),
                                context.header())
                                .stream())
                .findFirst();
    }

    /** Over the first section: a legal basis, an aim and nothing done for it, or that the document is issued. */
    private boolean isPreamble(Statement statement, String said, Optional<Bodies.Mention> subject) {
        String words = statement.words();
        return (words.endsWith(";") && !(statement.listed() && Verbs.acts(said)))
                || context.header().bases().contains(withoutEnd(words))
                || (subject.isEmpty()
                        && (OPENS_BASIS.matcher(words).find()
                                || CITED.matcher(words).find()
                                || AIM_ALONE.matcher(words).find()))
                || subject.filter(s -> requests.issues(said, s)).isPresent();
    }

    /** Whether nothing marks the document as an office's: an outline, a form, an article of a journal tell of work that nobody is set to. */
    private boolean isUnmarked() {
        Header header = context.header();
        return !issued
                && context.outline().sections().stream()
                        .limit(1)
                        .noneMatch(s -> HEADS_PLAN.matcher(s.title()).find())
                && header.type().isEmpty()
                && header.title().filter(Aim::isPlan).isEmpty()
                && header.number().isEmpty()
                && header.issuer().isEmpty()
                && header.issued().isEmpty();
    }

    /** Under {@code II. NHIỆM VỤ} a part of an office's plan says what is to be done; a list of what a thing is to do names nobody. */
    private boolean isSetUnderPlans(List<Outline.Section> path, String said, Optional<Actor> actor) {
        return context.aims().ofSections(path).filter(Aim.PLANS::equals).isPresent()
                && (actor.isPresent()
                        || (Verbs.verbAt(said, 0) > 0
                                && Tense.of(said)
                                        .filter(Task.Status.PLANNED::equals)
                                        .isPresent()));
    }

    /** A letter's addressees are listed before anything is said. */
    private boolean isAddressee(Statement statement) {
        List<String> recipients = context.header().recipients();
        if (statement.sentence().start() >= ADDRESSED || recipients.isEmpty()) {
            return false;
        }
        return recipients.contains(withoutEnd(statement.words()));
    }

    private static String withoutEnd(String words) {
        int end = words.length();
        while (end > 0 && ";,.".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end).strip();
    }

    /** Behind a label in mid-sentence a field of work in small letters is no subject: {@code trực theo lĩnh vực: tư pháp, địa chính}. */
    private static boolean isName(String said, Bodies.Mention subject) {
        return subject.span().start() > 0 || !Character.isLowerCase(said.charAt(0));
    }

    private boolean isTitle(String words) {
        Header header = context.header();
        return header.title()
                        .filter(t -> t.contains(withoutEnd(words))
                                || withoutType(words).equalsIgnoreCase(t))
                        .isPresent()
                || header.type()
                        .filter(type -> words.startsWith(type.toUpperCase(Locale.ROOT)))
                        .isPresent();
    }

    private String withoutType(String words) {
        String type = context.header().type().orElse("");
        return words.regionMatches(true, 0, type, 0, type.length())
                ? words.substring(type.length()).strip()
                : words;
    }
}
