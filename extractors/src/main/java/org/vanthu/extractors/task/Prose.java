package org.vanthu.extractors.task;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Letters;

/** Tasks in paragraphs and list items: one a sentence that says what a body does. */
final class Prose {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue MARKER = Cue.compile(
            "^[\\s\\h]*(?:(?:[-–—+*•·o]|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)/–-]|\\p{L}[.)])[\\s\\h]+|[-–+*•])?[\\s\\h]*");

    /** A lead-in that only announces the items below it. */
    private static final Cue ANNOUNCES = Cue.compile(
            "(?:sau|sau đây|dưới đây|trong đó|cụ thể|như|gồm|bao gồm|là|kết quả|chỉ tiêu)\\s*:\\s*$", FLAGS);

    /** A lead-in whose subject is the body of the items below it. */
    private static final Cue CHARGES =
            Cue.compile("(?:nhiệm vụ|nội dung|công việc|công tác|giải pháp|hoạt động|việc)[^:]{0,60}:\\s*$", FLAGS);

    /** {@code Thực hiện Kế hoạch số …} over the first section is a basis, whatever follows without a subject of its own. */
    private static final Cue OPENS_BASIS = Cue.compile(
            "^(?:thực hiện|theo|tiếp theo|sau khi nhận được)[^,;:]{0,60}(?:số \\d|số:|\\d{1,4}[-/]\\p{L})", FLAGS);

    /** Kinds of document that tell what somebody said and did. */
    private static final Set<String> TOLD = Set.of("biên bản", "báo cáo");

    /** Where a letter's addressees stand at the latest, in chars. */
    private static final int ADDRESSED = 4_000;

    private static final String RECIPIENTS = "nơi nhận";

    /** Fewer words without a full stop name something: {@code Sử dụng}. */
    private static final int FEWEST_WORDS = 3;

    /** Fewer words without a full stop name those who act: {@code Cơ quan chủ trì}. */
    private static final int FEWEST_OF_A_GROUP = 5;

    /** More words tell something, and head nothing. */
    private static final int LONGEST_TOPIC = 8;

    /** Fewer words in a label name a field: {@code Cấp hạng: …}, {@code Quản lý chất lượng: …}. */
    private static final int FEWEST_OF_A_LABEL = 5;

    /** A shorter line that ends with a colon only announces, in chars. */
    private static final int SHORT = 45;

    private final Context context;
    private final Particulars particulars;
    private final Requests requests;

    Prose(Context context) {
        this.context = context;
        this.particulars = new Particulars(context);
        this.requests = new Requests(context);
    }

    /** Reads one block, and adds what it finds to the tasks of the blocks before. */
    void read(int block, List<Task> tasks) {
        Span span = context.source().span(block);
        int content = contentStart(span);
        if (particulars.amend(tasks, span) || content >= span.end()) {
            return;
        }
        boolean listed = context.source().blocks().get(block) instanceof Block.Item;
        List<Span> sentences = context.source().sentences(new Span(content, span.end()));
        for (Span sentence : sentences.size() > 1 && isTopic(sentences.getFirst())
                ? sentences.subList(1, sentences.size())
                : sentences) {
            int start = sentence.start() == content ? labelStart(span, content) : sentence.start();
            if (sentence.start() == content || !particulars.amend(tasks, sentence)) {
                read(span, sentence, start, listed).ifPresent(tasks::add);
            }
        }
    }

    /** Whether a few words with a full stop head what a report tells behind them: {@code 3. Cải cách hành chính. Nhận 1.872 hồ sơ …}. */
    private boolean isTopic(Span first) {
        String words = context.source().words(withoutMarker(first));
        return words.split(" ", LONGEST_TOPIC + 1).length <= LONGEST_TOPIC
                && words.chars().noneMatch(Character::isDigit)
                && Tense.of(words).isEmpty()
                && context.bodies().subject(words).isEmpty()
                && !isPlanned(context.outline().path(first.start()));
    }

    /**
     * Where the sentences of a block begin: behind a run-in heading ({@code 1. Đảng ủy: Tiếp tục …}), at its end where the whole block is a
     * heading.
     */
    private int contentStart(Span block) {
        int start = block.start();
        for (Outline.Section section : context.outline().opened(block)) {
            if (!section.heading().isEmpty()) {
                start = Math.max(start, section.heading().end());
            }
        }
        String text = context.source().text();
        while (start < block.end() && " :.-–\t\n\u00a0*".indexOf(text.charAt(start)) >= 0 && start > block.start()) {
            start++;
        }
        return start;
    }

    /** A bullet's label belongs to its task ({@code Quân sự: Triển khai …}); a numbered heading does not. */
    private int labelStart(Span block, int content) {
        String text = context.source().text();
        boolean numbered = context.outline().opened(block).stream()
                .anyMatch(s -> s.label().chars().anyMatch(Character::isLetterOrDigit)
                        && s.heading().end() <= content);
        return numbered || text.charAt(block.start()) == '*' ? content : block.start();
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

    /**
     * @param block that the sentence stands in
     * @param listed whether that is an item of a list
     */
    private Optional<Task> read(Span block, Span sentence, int start, boolean listed) {
        String text = context.source().text();
        Span whole = withoutMarker(new Span(start, sentence.end()));
        String labelled = context.source().words(whole);
        String words = start == sentence.start() ? labelled : context.source().words(withoutMarker(sentence));
        List<Outline.Section> path = context.outline().path(sentence.start());
        if (isName(words)
                || ((NoTask.opens(words) || (start != sentence.start() && NoTask.opens(labelled)))
                        && (path.isEmpty() || !Circumstance.isGroundOfAction(words)))
                || NoTask.measures(words)
                || NoTask.cites(words)
                || NoTask.quotes(Label.off(words))
                || NoTask.appoints(labelled)
                || (NoTask.speaks(labelled) && !(isPlanned(path) && !isTold()))
                || NoTask.defines(words)
                || isAddressee(words, start)
                || path.stream().anyMatch(s -> s.title().regionMatches(true, 0, RECIPIENTS, 0, RECIPIENTS.length()))) {
            return Optional.empty();
        }
        String unlabelled = Circumstance.off(Label.off(words), context.bodies());
        String statement = requests.charged(unlabelled, path);
        boolean charged = !statement.equals(unlabelled);
        Optional<Bodies.Mention> subject =
                context.bodies().subject(statement).filter(s -> charged || isName(statement, s));
        boolean announces = words.endsWith(":")
                && (ANNOUNCES.matcher(words).find() || words.length() < SHORT || !Verbs.acts(words));
        if (announces) {
            subject.filter(s -> CHARGES.matcher(words).find() && !requests.asksOrIssues(statement, s))
                    .ifPresent(s -> context.actors().announced(path, context.actor(s)));
            return Optional.empty();
        }
        boolean basis = path.isEmpty()
                && (words.endsWith(";")
                        || (subject.isEmpty() && OPENS_BASIS.matcher(words).find()));
        boolean issues = path.isEmpty()
                && subject.filter(s -> requests.issues(statement, s)).isPresent();
        if (basis
                || issues
                || Letters.areCapitals(words)
                || isTitle(words)
                || !(isTask(
                                statement,
                                subject,
                                isPlanned(path),
                                listed && context.timetable().under(path).isPresent())
                        || (isPlanned(path) && isListOfObjects(labelled, words)))
                || NoTask.binds(words)) {
            return Optional.empty();
        }
        List<Fact> facts = context.facts().within(sentence);
        Task.Status status = status(path, statement, subject);
        Optional<DateRange> deadline =
                status == Task.Status.PLANNED ? Deadline.of(text, sentence, facts, context.header()) : Optional.empty();
        boolean binding = deadline.isPresent()
                || Requests.charge(words)
                || (subject.isPresent() && facts.stream().anyMatch(Fact.Recurrence.class::isInstance));
        boolean closes = status == Task.Status.PLANNED
                && !listed
                && subject.filter(s -> requests.asksAll(statement, s)).isPresent();
        if (((closes || NoTask.requests(words))
                        && deadline.isEmpty()
                        && !(charged && !isTold() && requests.setToWork(words, subject, listed, path)))
                || (!binding && Norms.hold(path, context.header()))
                || NoTask.isForm(words)) {
            return Optional.empty();
        }
        Optional<Actor> actor = subject.map(context::actor)
                .or(() -> labelled(labelled))
                .or(() -> Leader.inBrackets(words, context))
                .or(() -> Group.isPerson(statement) ? Leader.ofPerson(statement, context) : Optional.empty())
                .or(() -> Group.named(statement) > 0 && !Group.isPerson(statement)
                        ? Optional.empty()
                        : context.actors().under(path));
        subject.map(context::actor).ifPresent(a -> context.actors().named(path, a));
        if (!binding
                && isUnmarked()
                && actor.filter(a -> !a.slug().equals("other")).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Task(
                whole,
                TaskRules.SENTENCE,
                labelled,
                actor.map(Actor::slug),
                actor.flatMap(Actor::name),
                status,
                status == Task.Status.PLANNED
                        ? deadline.or(() -> inLabel(labelled, facts))
                                .or(() -> inHeading(block))
                                .or(() -> context.timetable().under(path))
                        : Optional.empty(),
                Recurrences.of(facts),
                Support.of(statement, actor, context.bodies()),
                persons(
                        words,
                        status == Task.Status.PLANNED ? statement : "",
                        labelled,
                        subject.isPresent() ? List.of() : path),
                Optional.empty()));
    }

    /** {@code Tháng 9: Tổ chức khai giảng}: the time that a label is. */
    private static Optional<DateRange> inLabel(String labelled, List<Fact> facts) {
        return Label.of(labelled)
                .filter(Timetable::isTime)
                .flatMap(_ -> facts.stream()
                        .filter(Fact.Date.class::isInstance)
                        .map(fact -> ((Fact.Date) fact).days())
                        .findFirst());
    }

    /** Who is charged or is to act, else the one person in whose duties it stands: {@code Đồng chí Trần Văn Bình - Bí thư: phụ trách chung}. */
    private static List<String> persons(String words, String statement, String labelled, List<Outline.Section> path) {
        List<String> charged = Persons.charged(words);
        if (!charged.isEmpty()) {
            return charged;
        }
        if (Group.isPerson(statement)) {
            return Persons.opening(statement).stream().toList();
        }
        return Label.of(labelled)
                .or(() -> path.isEmpty()
                        ? Optional.empty()
                        : Optional.of(path.getLast().title()))
                .map(Persons::ofDuties)
                .orElse(List.of());
    }

    private boolean isTold() {
        return context.header().type().filter(TOLD::contains).isPresent();
    }

    /** Whether nothing marks the document as an office's: an outline, a form, an article of a journal tell of work that nobody is set to. */
    private boolean isUnmarked() {
        Header header = context.header();
        return header.type().isEmpty()
                && header.number().isEmpty()
                && header.issuer().isEmpty()
                && header.issued().isEmpty();
    }

    /** A letter's addressees are listed before anything is said. */
    private boolean isAddressee(String words, int start) {
        List<String> recipients = context.header().recipients();
        if (start >= ADDRESSED || recipients.isEmpty()) {
            return false;
        }
        int end = words.length();
        while (end > 0 && ";,.".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return recipients.contains(words.substring(0, end).strip());
    }

    private static boolean isName(String words) {
        return isShort(words, FEWEST_WORDS);
    }

    private static boolean isShort(String words, int fewest) {
        return !words.endsWith(".") && words.split(" ", fewest).length < fewest;
    }

    /** Behind a label in mid-sentence a field of work in small letters is no subject: {@code trực theo lĩnh vực: tư pháp, địa chính}. */
    private static boolean isName(String statement, Bodies.Mention subject) {
        return subject.span().start() > 0 || !Character.isLowerCase(statement.charAt(0));
    }

    /** The body that a label names: {@code Các thôn: tuyên truyền trên loa}. */
    private Optional<Actor> labelled(String words) {
        return Label.of(words)
                .flatMap(label -> context.bodies().ofHeading(label).stream()
                        .findFirst()
                        .or(() -> context.bodies().atStart(label))
                        .map(Actor::of)
                        .or(() -> Leader.ofPerson(label, context)));
    }

    private Span withoutMarker(Span span) {
        String text = context.source().text();
        if (span.length() > 1
                && Character.isLetter(text.charAt(span.start()))
                && Character.isLetter(text.charAt(span.start() + 1))) {
            return span; // begins with a word, as most do
        }
        Cue.Search marker = MARKER.matcher(span.of(text));
        int skip = marker.find() ? marker.end() : 0;
        return new Span(span.start() + Math.min(skip, span.length()), span.end());
    }

    /**
     * @param planned whether its section says what is to be done; what is listed under a time there is to happen, verb or no
     */
    private boolean isTask(String words, Optional<Bodies.Mention> subject, boolean planned, boolean scheduled) {
        if (subject.isPresent()) {
            String predicate = Predicate.of(words, subject.get(), context.bodies());
            if (planned && Predicate.attains(predicate)) {
                return true;
            }
            if (Verbs.begins(predicate)
                    || Predicate.isOfAction(predicate)
                    || Group.says(predicate, 0) == Group.Says.ACTS) {
                return Verbs.verbAt(words, 0) > 0 || !NoTask.evaluates(words);
            }
        } else if (Verbs.begins(words)) {
            return Verbs.verbAt(words, 0) > 0 || !NoTask.evaluates(words);
        }
        boolean speaks = Group.isPerson(words) && !planned && isLookedBackOn(words);
        int group = subject.isPresent() || speaks || isShort(words, FEWEST_OF_A_GROUP) ? 0 : Group.named(words);
        return switch (group == 0 ? Group.Says.NOTHING : Group.says(words, group)) {
            case ACTS -> !NoTask.evaluates(words);
            case IS -> false;
            case NOTHING ->
                (Verbs.acts(words) || (planned && (scheduled || Circumstance.precedesAction(words))))
                        && !NoTask.evaluates(words);
        };
    }

    /** {@code Giám sát trọng điểm các bệnh: sốt xuất huyết, tả}: the label says what is done, and behind it stands to what. */
    private static boolean isListOfObjects(String labelled, String words) {
        return !labelled.equals(words)
                && Verbs.begins(labelled)
                && Label.of(labelled)
                        .filter(label -> !isShort(label, FEWEST_OF_A_LABEL))
                        .isPresent()
                && words.chars().noneMatch(Character::isDigit)
                && !NoTask.evaluates(words);
    }

    /** What somebody did or said at a meeting is told in its minutes, in a report, or as done. */
    private boolean isLookedBackOn(String words) {
        return isTold()
                || Tense.of(words).filter(status -> status == Task.Status.DONE).isPresent();
    }

    private boolean isPlanned(List<Outline.Section> path) {
        return context.aims().of(path).filter(aim -> aim == Aim.PLANS).isPresent();
    }

    private Task.Status status(List<Outline.Section> path, String words, Optional<Bodies.Mention> subject) {
        Optional<Aim> aim = context.aims().of(path);
        // What a directive or a plan looks back on before its first section says that it is done.
        boolean looksBack = context.aims().ofSections(path).isEmpty()
                && Tense.of(words).filter(status -> status == Task.Status.DONE).isPresent();
        if (aim.isPresent() && !looksBack && !(path.isEmpty() && subject.isPresent() && aim.get() == Aim.RESULTS)) {
            return aim.get() == Aim.RESULTS ? Task.Status.DONE : Task.Status.PLANNED;
        }
        return Tense.of(words).orElse(aim.orElse(Aim.PLANS) == Aim.RESULTS ? Task.Status.DONE : Task.Status.PLANNED);
    }

    private boolean isTitle(String words) {
        Header header = context.header();
        return header.title().filter(t -> t.contains(words)).isPresent()
                || header.type()
                        .filter(type -> words.startsWith(type.toUpperCase(Locale.ROOT)))
                        .isPresent();
    }
}
