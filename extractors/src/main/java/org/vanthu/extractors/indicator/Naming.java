package org.vanthu.extractors.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Verbs;
import org.vanthu.extractors.text.Blanks;
import org.vanthu.extractors.text.Letters;

/**
 * The words that say what a figure measures, from the sentence around it.
 *
 * <p>A measure stands before a linking verb ({@code tỷ lệ bao phủ BHYT đạt 93,5%}), behind its figure ({@code 100% tổ dân phố được …},
 * {@code hỗ trợ 01 hộ gia đình …}), or around it ({@code chi trả tiền cho 09 hộ thuộc công trình …}). A later figure of a clause may
 * measure the same ({@code 98 hộ, 237 nhân khẩu}), a part of it ({@code trong đó …}, {@code (…)}), or stand beside it ({@code và 02 hộ …}).
 * One instance names the figures of one sentence, from first to last.
 */
final class Naming {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Ends with a word that makes the figure part of what is measured. */
    private static final Cue INSIDE =
            Cue.compile("(?:^|\\s)(?:cho|với|tại|đối với|của|tới|đến|ở|giúp|trong|trên)\\s*$", FLAGS);

    /** Between two figures that measure the same, or stand side by side. */
    private static final Cue SAME = Cue.compile(
            "[\\s,(–)/=-]*(?:so (?:với )?[^,;.]{2,80},?)?[\\s,]*(?:(?:và|với|đã|lại|chỉ|mới|nhưng|song|hoặc|tới|hơn|cao"
                    + " hơn|thấp hơn|nâng lên|tương ứng|tương đương)\\s*){0,3}",
            FLAGS);

    private static final Cue BESIDE = Cue.compile("^[\\s,)]*(?:và|với|hoặc|cùng)\\s", FLAGS);

    /** Between a figure and the sum that was spent on it. */
    private static final Cue SUM = Cue.compile(
            "[^;.]{0,160}?[\\s,(]*(?:với|và|tổng)?\\s*(?<worth>(?:tổng )?(?:số tiền|kinh phí|trị giá|giá trị|số vốn|mức"
                    + " vốn|vốn))\\s*",
            FLAGS);

    private static final Cue OF_WHICH = Cue.compile("^(?:trong đó|gồm|bao gồm)[,:]?\\s+", FLAGS);

    private static final Cue PART = Cue.compile("trong đó[,:]?\\s*(?:có|gồm)?\\s*$", FLAGS);

    /** Begins a statement that has no subject of its own. */
    private static final Cue PREDICATE = Cue.compile("^(?:đạt|được|có|đã|là|thuộc|xếp|hoàn thành)\\s.*", FLAGS);

    /** Where the subject of a statement ends. */
    private static final Cue PREDICATE_INSIDE =
            Cue.compile("\\s(?:thuộc|được|đạt|có|đã|đang|thực hiện|tham gia)\\s", FLAGS);

    /** A whole that a percent is a part of. */
    private static final Cue WHOLE = Cue.compile(
            "^(?:của )?(?:dân số|tổng|số|kế hoạch|KH|dự toán|chỉ tiêu|nghị quyết|cùng kỳ|mục tiêu|định mức|mức|vốn|chi"
                    + " phí|giá trị|diện tích|công suất|nhu cầu|năm trước|so)(?![\\p{L}])",
            FLAGS);

    /** Moves the figure before it. */
    private static final Cue MOVES =
            Cue.compile("^[\\s,)]*(?:đã )?(?:tăng|giảm|vượt|hụt|cao hơn|thấp hơn)(?![\\p{L}])[^,;]{0,30}$", FLAGS);

    private static final Cue COMPARES = Cue.compile("^(?:so|so với|cùng kỳ|với)(?![\\p{L}])", FLAGS);

    /** Says where, why or how, not what. */
    private static final Cue ASIDE = Cue.compile(
            "^(?:theo|tại|ở|từ|do|vì|nhờ|trên|trong(?! đó)|của|so|để|nhằm|bằng|vào|nhân|cho|qua|thông"
                    + " qua|như)(?![\\p{L}])",
            FLAGS);

    /** Says something of what is counted, and needs the noun before it. */
    private static final Cue QUALIFIER = Cue.compile(
            "^(?:đạt|được|bị|có|đã|đang|chưa|không|là|thuộc|còn|tham gia|thực hiện|trở lên|xếp)(?![\\p{L}])", FLAGS);

    private static final Cue PLACE = Cue.compile(
            "^(?:trên địa bàn |địa bàn )?(?:(?:toàn )?(?:phường|xã|thị trấn|quận|huyện|thị xã|thành"
                    + " phố|tỉnh)|toàn (?:đảng bộ|địa bàn|hội|quốc))(?![\\p{L}]).{0,30}$",
            FLAGS);

    private static final Cue SAYS_NOTHING = Cue.compile(
            "(?:(?:ph[ấầẩ]n đ[ấầẩ]u|từ|đến|trở lên|trở xuống|trên|dưới|ở mức|mức|và|với|tổng|kết quả|tổng số|số"
                    + " lượng|số tiền|tỷ lệ|ước|kinh phí|trong đó|đến nay|mới|nhưng|mà|nên|hoặc|là|nay|hiện|hiện"
                    + " nay|cả|lũy kế|luỹ kế|đầu|cuối|tổng cộng|cộng|chỉ tiêu|\\d{1,2})[\\s,:]*)*",
            FLAGS);

    /** Nouns that sort what is counted and say nothing of it. */
    private static final Cue CLASSIFIER = Cue.compile("con|chiếc|cái|lượt|trường hợp|đồng chí|người", FLAGS);

    /** Longer titles name documents, not measures, in syllables. */
    private static final int LONGEST_ABOUT = 12;

    /** Of so few syllables what a percent was reached of takes the verb before it, too. */
    private static final int SHORT_TAIL = 5;

    /** Links of a figure that says once more how much the one before is. */
    private static final Set<String> EQUALS = Set.of("đạt", "bằng", "tương đương", "tương ứng", "chiếm", ":");

    /** Links of what is measured to how much it is. */
    private static final Set<String> MEASURES = Set.of("đạt", "là", "bằng", ":", "tổng số", "tổng cộng", "với tổng số");

    /** Titles of sections that name a field or a purpose, and nothing that has a size. */
    private static final Cue FIELD = Cue.compile(
            "^(?:(?:về|công tác|lĩnh vực|tình hình|kết quả|phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|kế hoạch|các|một"
                    + " số|những|đánh giá|tổ chức thực hiện|khó khăn|tồn tại)(?![\\p{L}])|.*(?:nhiệm vụ|giải pháp|chỉ"
                    + " tiêu)(?![\\p{L}]))",
            FLAGS);

    /** Labels of sums: {@code Kinh phí: được cấp 28 triệu đồng; đã chi 25 triệu đồng}. */
    private static final Cue SUMS =
            Cue.compile("^(?:tổng )?(?:kinh phí|mức|chi phí|nguồn vốn|số tiền|vốn|quỹ|nguồn thu)(?![\\p{L}])", FLAGS);

    private static final Cue ONE_VERB =
            Cue.compile("thu|nộp|phạt|bán|thu được|thu về|thu hồi|sử dụng|giải ngân|thanh toán", FLAGS);

    private final Statement statement;
    private final List<Measure> measures;
    private final String about;
    private final Bodies bodies;
    private int next;
    private String lastName = "";
    private String lastHead = "";
    private String topic = "";
    private String label = "";
    private boolean lastCounted;
    private Measure.Kind lastKind = Measure.Kind.QUANTITY;

    /**
     * A figure's name.
     *
     * @param tail what stands behind the figure and is no part of its name
     */
    record Name(String words, String tail) {}

    /**
     * @param measures of the sentence, in order
     * @param dates of the sentence
     * @param offset of the sentence in the text that their spans index
     * @param about what the figures measure where the sentence does not say: its label, else the title of its section
     */
    Naming(String sentence, List<Measure> measures, List<Span> dates, int offset, String about, Bodies bodies) {
        this.statement = new Statement(sentence, measures, dates, offset);
        this.measures = measures;
        this.about = about;
        this.bodies = bodies;
    }

    /** Names the next figure; empty where nothing says what it measures. */
    Optional<Name> next() {
        int figure = next++;
        Measure measure = measures.get(figure);
        String tail = statement.tail(figure).words();
        lastHead = statement.follows(figure) ? lastHead : "";
        String name = Words.collapse(name(figure, measure, tail));
        boolean paper = measure.isPaper() && syllables(name) <= syllables(measure.unit()) + 1;
        if (Generic.is(name) && !topic.isEmpty()) {
            name = name + " " + topic;
        }
        if (saysNothing(name) || (paper && about.length() > 1 && name.startsWith(measure.unit()))) {
            boolean title = measure.isPaper() && syllables(about) > LONGEST_ABOUT;
            boolean noun = measure.counts()
                    && (title || !measure.isPaper())
                    && measure.unit().length() > 1;
            String heading = name.isEmpty() || !FIELD.matcher(about).find() ? about : name;
            name = noun ? measure.unit() : lastName.isEmpty() || paper ? heading : lastName;
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        name = sameNoun(name, measure);
        lastName = name;
        lastKind = measure.kind();
        lastCounted |=
                (!tail.isEmpty() && name.contains(tail)) || (measure.counts() && hasAtEdge(name, measure.unit()));
        String thing = Generic.without(name);
        topic = QUALIFIER.matcher(thing).find() ? name : thing;
        return Optional.of(new Name(name, name.contains(tail) ? "" : tail));
    }

    /** {@code Hộ nghèo đầu năm 46 hộ …; đến nay còn 41 hộ}: a bare noun is the one that was spoken of. */
    private String sameNoun(String name, Measure measure) {
        String noun = measure.unit().toLowerCase(Locale.ROOT);
        return measure.counts()
                        && name.equalsIgnoreCase(noun)
                        && lastName.toLowerCase(Locale.ROOT).startsWith(noun + " ")
                ? lastName
                : name;
    }

    private static boolean hasAtEdge(String name, String unit) {
        String words = name.toLowerCase(Locale.ROOT);
        return words.startsWith(unit.toLowerCase(Locale.ROOT)) || words.endsWith(unit.toLowerCase(Locale.ROOT));
    }

    private static boolean saysNothing(String name) {
        return Letters.count(name) < 2 || SAYS_NOTHING.matcher(name).matches();
    }

    private String name(int figure, Measure measure, String tail) {
        String head = statement.head(figure);
        int bracket = Words.openBracket(head);
        if (bracket >= 0) {
            return bracketed(head, bracket, figure, measure, tail);
        }
        return statement.follows(figure) && !lastName.isEmpty()
                ? follow(head, measure, tail)
                : own(Words.unlabelled(head), head, measure, tail);
    }

    /** {@code hộ nghèo 12 hộ (2,1%)}, {@code thẻ BHYT (74 thẻ)}, {@code đảng viên (nữ 7 đồng chí)}. */
    private String bracketed(String head, int bracket, int figure, Measure measure, String tail) {
        String outside = head.substring(0, bracket - 1);
        String before = Words.trim(Links.of(outside).subject());
        boolean ownWords =
                Letters.count(before) > 1 && !COMPARES.matcher(before).find();
        String base = ownWords || lastName.isEmpty() ? own(Words.unlabelled(outside), outside, measure, "") : lastName;
        String inside = Words.trim(Links.of(head.substring(bracket)).subject());
        inside = Words.isAside(inside) ? "" : OF_WHICH.matcher(inside).replaceFirst("");
        if (measure.counts() && !tail.isEmpty() && !ASIDE.matcher(tail).find()) {
            return counted(tail, measure);
        }
        if (base.endsWith(" " + measure.unit()) && !before.endsWith(measure.unit())) {
            base = base.substring(0, base.length() - measure.unit().length() - 1); // the bracket has it
        }
        if (base.isEmpty() || saysNothing(base)) {
            base = figure > 0 ? lastName : "";
        }
        return inside.isEmpty() || saysNothing(inside) ? base : base + " " + inside;
    }

    /** A later figure of its clause. */
    private String follow(String head, Measure measure, String tail) {
        Links.Tied tied = Links.of(head);
        boolean bare = SAME.matcher(tied.subject()).matches();
        if (measure.figure().change().isPresent()
                && (bare || Words.trim(tied.subject()).isEmpty())) {
            boolean another = measure.counts()
                    && !tail.isEmpty()
                    && !ASIDE.matcher(tail).find()
                    && !COMPARES.matcher(tail).find();
            return another ? counted(tail, measure) : lastName;
        }
        if (bare) {
            return same(head, tied, measure, tail);
        }
        String subject = Words.trim(tied.subject());
        boolean moves = !measure.counts()
                && (MOVES.matcher(head).find()
                        || (ASIDE.matcher(subject).find() && !tied.link().isEmpty()));
        if (moves || (Words.isAside(subject) && !PART.matcher(subject).find())) {
            return lastName;
        }
        Cue.Search given = GIVEN.matcher(head);
        if (given.matches() && measure.counts() && !lastName.isEmpty()) {
            return tail.isEmpty()
                    ? lastName
                    : lastName + " " + given.group("for") + " " + counted(Words.gist(tail), measure);
        }
        Cue.Search sum = SUM.matcher(tied.subject());
        if (measure.kind() == Measure.Kind.MONEY && sum.matches()) {
            String worth = sum.group("worth").toLowerCase(Locale.ROOT);
            return worth.contains("trị") ? worth + " " + topic : lastName;
        }
        if (PART.matcher(tied.subject()).find()) {
            return PREDICATE.matcher(tail).matches() && measure.kind() == Measure.Kind.PERCENT
                    ? Words.before(PREDICATE_INSIDE, lastName) + " " + tail
                    : tail.isEmpty() ? of(measure, lastName) : counted(tail, measure);
        }
        return own(head, head, measure, tail);
    }

    /** {@code Xây 02 nhà cho 03 hộ nghèo}: the second figure's name goes on from the first. */
    private static final Cue GIVEN = Cue.compile("[\\s,]*(?<for>cho|tại|của|đối với|thuộc|ở|trên)\\s*", FLAGS);

    /** Nothing but a link or a conjunction parts the figure from the one before. */
    private String same(String head, Links.Tied tied, Measure measure, String tail) {
        boolean percent = measure.kind() == Measure.Kind.PERCENT;
        if (!measure.counts() || EQUALS.contains(tied.link())) {
            boolean another = percent
                    && (!EQUALS.contains(tied.link())
                            || tied.link().equals(":")
                            || tied.link().equals("đạt"))
                    && !tail.isEmpty()
                    && !WHOLE.matcher(tail).find()
                    && !ASIDE.matcher(tail).find()
                    && (BESIDE.matcher(head).find() || lastKind == Measure.Kind.PERCENT);
            boolean stuff = measure.kind() == Measure.Kind.QUANTITY
                    && !tail.isEmpty()
                    && !ASIDE.matcher(tail).find();
            return another || stuff || (percent && tied.link().isEmpty() && !head.contains("(") && !tail.isEmpty())
                    ? tail
                    : lastName;
        }
        if (tail.isEmpty()) {
            return lastCounted || lastKind == Measure.Kind.MONEY ? measure.unit() : lastName;
        }
        return lastHead.isEmpty() ? counted(tail, measure) : lastHead + " " + counted(tail, measure);
    }

    /**
     * A figure that has words of its own before it or behind it.
     *
     * @param words before it, without their label
     * @param whole the same with it
     */
    private String own(String words, String whole, Measure measure, String tail) {
        Links.Tied tied = Links.of(words);
        if (Words.trim(tied.subject()).isEmpty() && !words.equals(whole)) {
            tied = Links.of(whole);
        }
        lastHead = "";
        lastCounted = false;
        String part = Words.lastStatement(tied.subject(), !tied.link().isEmpty());
        int comma = Words.lastComma(part);
        if (comma > 0
                && tied.link().isEmpty()
                && !tail.isEmpty()
                && measure.kind() == Measure.Kind.QUANTITY
                && !QUALIFIER.matcher(tail).find()
                && syllables(part.substring(comma + 1)) <= 2) {
            part = part.substring(comma + 1); // a verb that no list has
        }
        String subject = generic(Words.subject(part, bodies), tied.subject());
        boolean stuff = !tail.isEmpty() && !ASIDE.matcher(tail).find();
        if (saysNothing(subject)
                && !(stuff
                        && (measure.kind() != Measure.Kind.MONEY
                                || !QUALIFIER.matcher(tail).find()))) {
            subject = clauseBefore();
            lastHead = subject;
        }
        boolean says = !saysNothing(subject)
                && !PLACE.matcher(subject).matches()
                && !(tied.possesses() && bodies.subject(subject).isPresent())
                && !COMPARES.matcher(subject).find();
        boolean acts = tied.link().isEmpty() && Words.endsWithVerb(part);
        String name = named(subject, says, acts, part, tied, tail, measure);
        if (words.equals(whole)) {
            return ofSums(name, measure);
        }
        String labelled = Words.subject(whole.substring(0, whole.length() - words.length()), bodies);
        label = labelled.isEmpty() ? label : labelled;
        return Words.holds(labelled, name) ? labelled : ofSums(name, measure);
    }

    /** With the label of the sentence, where that says of what kind its sums are. */
    private String ofSums(String name, Measure measure) {
        boolean sums = measure.kind() == Measure.Kind.MONEY
                && !name.isEmpty()
                && syllables(label) <= SHORT_TAIL
                && label.chars().noneMatch(Character::isDigit)
                && SUMS.matcher(label).find();
        return sums ? label + " " + name : name;
    }

    private String named(
            String subject, boolean says, boolean acts, String part, Links.Tied tied, String tail, Measure measure) {
        return switch (measure.kind()) {
            case PERCENT ->
                percent(
                        subject,
                        says,
                        acts
                                || (tied.link().isEmpty()
                                        && measure.figure().value().intValue() == 100),
                        part,
                        tied,
                        tail);
            case MONEY -> money(subject, says, acts, tail);
            case QUANTITY ->
                measure.counts()
                        ? count(subject, says, acts, part, tied, tail, measure)
                        : amount(subject, says, acts, INSIDE.matcher(part).find(), tail);
        };
    }

    private String percent(String subject, boolean says, boolean acts, String part, Links.Tied tied, String tail) {
        if (tail.isEmpty()) {
            return says ? subject : "";
        }
        boolean whole = WHOLE.matcher(tail).find();
        if (INSIDE.matcher(part).find() && tied.link().isEmpty()) {
            return says && shortHead(subject) ? subject + " " + tail : tail;
        }
        if (says && acts && !whole && syllables(tail) <= SHORT_TAIL) {
            return subject + " " + tail;
        }
        if (!says || (acts && !whole) || (tied.possesses() && !whole)) {
            return tail;
        }
        if (tied.link().isEmpty()
                && !whole
                && syllables(subject) <= 2
                && !ASIDE.matcher(tail).find()) {
            return subject + " " + tail;
        }
        boolean framed = tied.link().isEmpty() && Verbs.begins(part.strip()) && !whole;
        return framed || (tied.link().equals(":") && !whole) ? tail : subject;
    }

    private String money(String subject, boolean says, boolean acts, String tail) {
        boolean aside = tail.isEmpty()
                || ASIDE.matcher(tail).find()
                || QUALIFIER.matcher(tail).find();
        if (!says) {
            return aside ? "" : tail;
        }
        if (subject.toLowerCase(Locale.ROOT).startsWith("mỗi ") && syllables(subject) <= 4 && !topic.isEmpty()) {
            String each = subject.substring(4);
            return "mỗi " + (topic.startsWith(each) ? topic : each + " " + topic);
        }
        lastHead = subject;
        if (aside) {
            return withTopic(subject);
        }
        return acts ? subject + " " + tail : subject;
    }

    /** {@code Phạt 14 trường hợp, thu 19 triệu đồng}: one verb says little without what it was done to. */
    private String withTopic(String subject) {
        boolean takes = statement.follows(next - 1) && ONE_VERB.matcher(subject).matches();
        return takes && !topic.isEmpty() ? subject + " " + topic : subject;
    }

    /** So many {@code ha}, {@code tấn}, {@code km}. */
    private String amount(String subject, boolean says, boolean acts, boolean inside, String tail) {
        boolean aside = tail.isEmpty()
                || ASIDE.matcher(tail).find()
                || QUALIFIER.matcher(tail).find();
        if (!says) {
            return aside ? "" : tail;
        }
        if (aside) {
            return withTopic(subject);
        }
        return acts || inside || syllables(subject) < 3 ? subject + " " + tail : subject;
    }

    /** So many {@code hộ}, {@code đảng viên}, {@code công trình}. */
    private String count(
            String subject, boolean says, boolean acts, String part, Links.Tied tied, String tail, Measure measure) {
        if (says && Words.measures(subject)) {
            return subject;
        }
        if (INSIDE.matcher(part).find() && tied.link().isEmpty()) {
            lastHead = subject;
            return !says
                    ? counted(tail, measure)
                    : tail.isEmpty() ? subject : undoubled(subject, counted(Words.gist(tail), measure));
        }
        boolean holds = tied.possesses() || tied.leaves();
        if (tail.isEmpty()) {
            lastCounted = !says || holds;
            boolean bare = tied.link().isEmpty()
                    && syllables(subject) <= 3
                    && !CLASSIFIER.matcher(measure.unit()).matches();
            return !says ? measure.unit() : holds || acts || bare ? joined(measure.unit(), subject, !holds) : subject;
        }
        boolean aside = ASIDE.matcher(tail).find();
        if (says && aside && !acts && !holds) {
            boolean bare = syllables(subject) <= 2
                    && !CLASSIFIER.matcher(measure.unit()).matches();
            return bare && tied.link().isEmpty() ? joined(measure.unit(), subject, true) : subject;
        }
        boolean measured = says && MEASURES.contains(tied.link());
        if (measured && !acts) {
            boolean label = tied.link().equals(":");
            return !label ? subject : shortLabel(subject) ? subject + " " + tail : counted(tail, measure);
        }
        lastCounted = true;
        return counted(tail, measure);
    }

    /** {@code giao quân 12 thanh niên, trong đó có 02 đảng viên}. */
    private static String of(Measure measure, String whole) {
        String noun = measure.unit().toLowerCase(Locale.ROOT);
        return measure.counts() && !whole.toLowerCase(Locale.ROOT).contains(noun)
                ? measure.unit() + " " + whole
                : whole;
    }

    /** {@code làm rõ 08 vụ} as {@code làm rõ vụ}, {@code Chợ Dâu có 148 sạp} as {@code sạp Chợ Dâu}. */
    private String joined(String unit, String subject, boolean acts) {
        String words = subject.toLowerCase(Locale.ROOT);
        String noun = unit.toLowerCase(Locale.ROOT);
        if (words.endsWith(noun) || words.startsWith(noun)) {
            return subject;
        }
        boolean more = lastName.toLowerCase(Locale.ROOT).startsWith(noun + " ");
        return acts ? subject + " " + (more ? lastName : unit) : unit + " " + subject;
    }

    /** {@code năng suất} as {@code năng suất lúa}, where lúa is what the sentence spoke of. */
    private String generic(String subject, String before) {
        if (!Generic.is(subject)) {
            return Generic.worthFirst(subject);
        }
        String thing = topicOfClause();
        String field = FIELD.matcher(about).find() ? "" : about;
        int comma = Words.lastComma(before);
        if (thing.isEmpty() && comma > 0) {
            thing = Generic.without(Words.topic(before.substring(0, comma), bodies));
        }
        String of = !thing.isEmpty() ? thing : topic.isEmpty() ? field : topic;
        return of.isEmpty() ? subject : subject + " " + of;
    }

    /** What the clause before, behind a semicolon, speaks of where it has no figure of its own. */
    private String clauseBefore() {
        int figure = next - 1;
        int clause = statement.clause(figure);
        if (clause == 0
                || (figure > 0
                        && statement.start(figure - 1)
                                > statement.words(0, clause - 1).lastIndexOf(';'))) {
            return "";
        }
        String before = statement.words(0, clause - 1);
        return Words.subject(Words.unlabelled(before.substring(before.lastIndexOf(';') + 1)), bodies);
    }

    /** What the clause of the figure speaks of before its first figure; empty where this is the first. */
    private String topicOfClause() {
        int figure = next - 1;
        if (!statement.follows(figure)) {
            return "";
        }
        int first = figure;
        while (statement.follows(first)) {
            first--;
        }
        String before = statement.words(statement.clause(figure), statement.start(first));
        return Generic.without(Words.topic(Links.of(before).subject(), bodies));
    }

    /** What is counted: its noun and what qualifies it. */
    private String counted(String tail, Measure measure) {
        if (!measure.counts() || tail.isEmpty()) {
            return tail.isEmpty() ? measure.unit() : tail;
        }
        boolean classifies = CLASSIFIER.matcher(measure.unit()).matches()
                && !QUALIFIER.matcher(tail).find()
                && !ASIDE.matcher(tail).find()
                && syllables(tail) > 2;
        boolean doubled =
                tail.toLowerCase(Locale.ROOT).startsWith(measure.unit().toLowerCase(Locale.ROOT));
        return Words.withoutPlace(classifies || doubled ? tail : measure.unit() + " " + tail);
    }

    /** {@code bảo hiểm thân tàu} and {@code tàu cá} as {@code bảo hiểm thân tàu cá}. */
    private static String undoubled(String subject, String counted) {
        String first = counted.split(" ", 2)[0];
        return subject.endsWith(" " + first) ? subject + counted.substring(first.length()) : subject + " " + counted;
    }

    private static boolean shortLabel(String label) {
        return syllables(label) <= 3;
    }

    private static boolean shortHead(String head) {
        return syllables(head) <= 8;
    }

    private static int syllables(String words) {
        return Blanks.words(words);
    }
}
