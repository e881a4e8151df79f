package org.vanthu.extractors.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.number.Units;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Letters;

/**
 * The words that say what a figure measures, from the sentence around it.
 *
 * <p>A measure stands before a linking verb ({@code tỷ lệ bao phủ BHYT đạt 93,5%}), behind its figure ({@code 100% tổ dân phố được …},
 * {@code hỗ trợ 01 hộ gia đình …}), or around it ({@code chi trả tiền cho 09 hộ thuộc công trình …}). A later figure of a clause may
 * measure the same ({@code 98 hộ, 237 nhân khẩu}), a part of it ({@code trong đó …}, {@code (…)}), or stand beside it ({@code và 02 hộ …}).
 * One instance names the figures of one sentence, from first to last; what a figure's own words give is {@link OwnName}.
 */
final class Naming {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Between two figures that measure the same, or stand side by side. */
    private static final Cue SAME = Cue.compile(
            "[\\s,(–)/=-]*(?:so (?:với"
                + " )?[^,;.]{2,80},?)?[\\s,]*(?:(?:và|với|đã|lại|chỉ|mới|nhưng|song|hoặc|tới|hơn|cao hơn|thấp hơn|nâng"
                + " lên|tương ứng|tương đương)\\s*){0,3}",
            FLAGS);

    /** What the figure before was compared with, in front of words of the next one's own. */
    private static final Cue COMPARISON =
            Cue.compile("^\\s*so (?:với )?[^,;()\\d]{2,60},(?=\\s+\\p{L}{2,}\\s+\\p{L})", FLAGS);

    /** {@code phát triển mới 9 người, nâng tổng số lên 143 người}. */
    private static final Cue RAISED = Cue.compile("[\\s,]*(?:nâng|đưa)(?: tổng số)?\\s*", FLAGS);

    /** In a bracket that says in full what it measures: {@code (Tổng thu ngân sách đạt 5 tỷ đồng)}. */
    private static final Cue MEASURED = Cue.compile(
            "(?:tổng (?:thu|chi|số|giá trị|sản lượng|diện tích|vốn)|tỷ lệ|tỉ lệ)\\s+\\p{L}+\\s+\\p{L}", FLAGS);

    /** In a bracket that says what else was done: {@code (lũy kế đã kết nạp 13 đảng viên)}. */
    private static final Cue TOLD = Cue.compile("l[ũu][ỹy] kế\\s[^,;:()\\d]{0,40}?(?<![\\p{L}])đã\\s+\\p{L}", FLAGS);

    /** Goes on from what was counted: {@code cho 23 hộ vay 2 tỷ đồng}. */
    private static final Cue ONE_WORD = Cue.compile("\\s\\p{L}{1,7}\\s", FLAGS);

    private static final Cue BESIDE = Cue.compile("^[\\s,)]*(?:và|với|hoặc|cùng)\\s", FLAGS);

    /** Between a figure and the sum that was spent on it. */
    private static final Cue SUM = Cue.compile(
            "[^;.]{0,160}?[\\s,(]*(?:với|và|tổng)?\\s*(?<worth>(?:tổng )?(?:số tiền|kinh phí|trị giá|giá trị|số"
                    + " vốn|mức vốn|vốn))\\s*",
            FLAGS);

    private static final Cue OF_WHICH = Cue.compile("^(?:trong đó|gồm|bao gồm)[,:]?\\s+", FLAGS);

    private static final Cue PART = Cue.compile("trong đó[,:]?\\s*(?:có|gồm)?\\s*$", FLAGS);

    /** {@code 1.842 lao động, trong đó nữ 903 người}. */
    private static final Cue HALF =
            Cue.compile("trong đó[,:]?\\s+(?:có\\s+)?(?<half>\\p{L}{1,8}(?: \\p{L}{1,8})?)", FLAGS);

    /** {@code Xây 02 nhà cho 03 hộ nghèo}: the second figure's name goes on from the first. */
    private static final Cue GIVEN = Cue.compile("[\\s,]*(?<for>cho|tại|của|đối với|thuộc|ở|trên)\\s*", FLAGS);

    /** Moves the figure before it. */
    private static final Cue MOVES = Cue.compile(
            "^[\\s,)]*(?:đã )?(?:tăng|giảm|vượt|hụt|(?:cao|thấp|nhanh|chậm|nhiều|ít)" + " hơn)(?![\\p{L}])[^,;]{0,30}$",
            FLAGS);

    /** {@code 9 tháng đạt 79%; ước cả năm vượt 10%}: when, not what. */
    private static final String WHOLE_YEAR = "cả năm";

    private static final String TOTAL = "tổng số";

    /** Says nothing without what was graded: {@code Học lực: Giỏi 18%; khá 42%}. */
    private static final Cue GRADE = Cue.compile("xuất sắc|giỏi|khá|trung bình|yếu|kém|tốt|đạt|chưa đạt", FLAGS);

    /** Longer titles name documents, not measures, in syllables. */
    private static final int LONGEST_ABOUT = 12;

    /** Of the parts in brackets that say little without their whole, in syllables. */
    private static final int LONGEST_PART = 3;

    /** Of the labels that say of what kind a sum is, in syllables. */
    private static final int LONGEST_LABEL = 5;

    private final Statement statement;
    private final List<Measure> measures;
    private final String about;
    private final Bodies bodies;
    private final Topics topics;
    private final Spoken spoken = new Spoken();
    private int next;

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
        this.topics = new Topics(statement, bodies, about);
    }

    /** Names the next figure; empty where nothing says what it measures. */
    Optional<Name> next() {
        int figure = next++;
        Measure measure = measures.get(figure);
        String tail = statement.tail(figure).words();
        if (statement.isWhole(figure)) {
            return Optional.of(new Name(whole(figure, measure, tail), ""));
        }
        if (!statement.follows(figure)) {
            spoken.startClause();
        }
        String name = Words.collapse(name(figure, measure, tail));
        boolean paper = measure.isPaper() && Phrase.syllables(name) <= Phrase.syllables(measure.unit()) + 1;
        if (Generic.is(name) && !spoken.topic.isEmpty()) {
            name = name + " " + spoken.topic;
        }
        if (Phrase.saysNothing(name) || (paper && about.length() > 1 && name.startsWith(measure.unit()))) {
            boolean title = measure.isPaper() && Phrase.syllables(about) > LONGEST_ABOUT;
            boolean noun = measure.counts()
                    && (title || !measure.isPaper())
                    && measure.unit().length() > 1;
            String heading = name.isEmpty() || !Phrase.isField(about) ? about : name;
            name = noun ? measure.unit() : spoken.name.isEmpty() || paper ? heading : spoken.name;
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        name = spoken.sameNoun(name, measure);
        String possessed =
                measure.kind() == Measure.Kind.PERCENT && name.endsWith(tail) ? statement.possessed(figure) : "";
        name = possessed.isEmpty() ? name : name + " " + possessed;
        spoken.say(name, measure, tail, statement.isBracketed(figure));
        return Optional.of(new Name(name, name.contains(tail) ? "" : tail));
    }

    /** What the figure before is a part of; what stands behind it goes on from that one. */
    private String whole(int figure, Measure measure, String tail) {
        if (statement.head(figure).contains(TOTAL)) {
            return TOTAL + " " + Counted.name(tail, measure);
        }
        boolean same = !measure.counts()
                || measure.unit().equalsIgnoreCase(measures.get(figure - 1).unit());
        return same && (tail.isEmpty() || Phrase.isPlan(tail)) ? spoken.name : Counted.name(tail, measure);
    }

    private String name(int figure, Measure measure, String tail) {
        String head = statement.head(figure);
        int bracket = Words.openBracket(head);
        if (bracket >= 0) {
            return bracketed(head, bracket, figure, measure, tail);
        }
        if (statement.isBracketed(figure) && !spoken.whole.isEmpty()) {
            return part(head, measure, tail);
        }
        if (measure.figure().change().isPresent()
                && spoken.knows(measure)
                && Words.trim(Links.of(head).subject()).isEmpty()
                && tail.isEmpty()) {
            return spoken.moved(measure, true);
        }
        return statement.follows(figure) && !spoken.name.isEmpty()
                ? Shares.beside(follow(head, measure, tail), head, measure, spoken)
                : own(Words.unlabelled(head), head, measure, tail);
    }

    /** {@code hộ nghèo 12 hộ (2,1%)}, {@code thẻ BHYT (74 thẻ)}, {@code đảng viên (nữ 7 đồng chí)}. */
    private String bracketed(String head, int bracket, int figure, Measure measure, String tail) {
        if (measure.figure().change().isPresent() && measure.counts() && tail.isEmpty() && spoken.knows(measure)) {
            return spoken.moved(measure, true);
        }
        String outside = head.substring(0, bracket - 1);
        String before = Words.trim(Links.of(outside).subject());
        boolean ownWords = Letters.count(before) > 1 && !Phrase.compares(before);
        String base =
                ownWords || spoken.name.isEmpty() ? own(Words.unlabelled(outside), outside, measure, "") : spoken.name;
        String inside = Words.trim(Links.of(head.substring(bracket)).subject());
        inside = Words.isAside(inside) ? "" : OF_WHICH.matcher(inside).replaceFirst("");
        if (measure.counts() && !tail.isEmpty() && !Phrase.isAside(tail)) {
            return Counted.name(tail, measure);
        }
        if (inside.isEmpty() && base.endsWith(" " + measure.unit()) && !before.endsWith(measure.unit())) {
            base = base.substring(0, base.length() - measure.unit().length() - 1); // the bracket has it
        }
        if (base.isEmpty() || Phrase.saysNothing(base)) {
            base = figure > 0 ? spoken.name : "";
        }
        if (MEASURED.matcher(inside).lookingAt()) {
            return inside;
        }
        if (TOLD.matcher(inside).lookingAt()) {
            String told = head.substring(bracket);
            return own(told, told, measure, tail);
        }
        return inside.isEmpty() || Phrase.saysNothing(inside) || Words.holds(inside, base) ? base : base + " " + inside;
    }

    /** A later figure of its bracket: {@code 17 vụ (trộm cắp 9 vụ, lừa đảo 3 vụ)}. */
    private String part(String head, Measure measure, String tail) {
        Links.Tied tied = Links.of(head);
        String part = Words.trim(tied.subject());
        if (SAME.matcher(tied.subject()).matches() || Words.isAside(part)) {
            return same(head, tied, measure, tail);
        }
        return Phrase.syllables(part) <= LONGEST_PART ? spoken.whole + " " + part : own(head, head, measure, tail);
    }

    /** A later figure of its clause. */
    private String follow(String head, Measure measure, String tail) {
        Links.Tied tied = Links.of(COMPARISON.matcher(head).replaceFirst(""));
        boolean bare = SAME.matcher(tied.subject()).matches();
        if (measure.figure().change().isPresent()
                && (bare
                        || Words.trim(tied.subject()).isEmpty()
                        || MOVES.matcher(head).find())) {
            boolean another = measure.counts() && !tail.isEmpty() && !Phrase.isAside(tail) && !Phrase.compares(tail);
            return another ? Counted.name(tail, measure) : spoken.moved(measure, head.indexOf(')') >= 0);
        }
        if (bare) {
            return same(head, tied, measure, tail);
        }
        if (tied.link().equals("lên") && RAISED.matcher(tied.subject()).matches() && spoken.knows(measure)) {
            return measure.counts() && !Counted.isClassifier(measure)
                    ? TOTAL + " " + measure.unit()
                    : spoken.moved(measure, false);
        }
        String subject = Words.trim(tied.subject());
        boolean moves = !measure.counts()
                && (MOVES.matcher(head).find()
                        || (Phrase.isAside(subject) && !tied.link().isEmpty()));
        if (moves
                || (Words.isAside(subject)
                        && !PART.matcher(subject).find()
                        && !(measure.counts() && !tail.isEmpty()))) {
            return spoken.name;
        }
        Cue.Search given = GIVEN.matcher(head);
        if (given.matches() && measure.counts() && !spoken.name.isEmpty()) {
            return tail.isEmpty()
                    ? spoken.name
                    : spoken.name + " " + given.group("for") + " " + Counted.name(Words.gist(tail), measure);
        }
        Cue.Search sum = SUM.matcher(tied.subject());
        if (measure.kind() == Measure.Kind.MONEY && sum.matches()) {
            String worth = sum.group("worth").toLowerCase(Locale.ROOT);
            String thing = Words.trim(tied.subject().substring(0, sum.start("worth")));
            if (worth.contains("trị") && Phrase.syllables(thing) > 1 && !Phrase.isAside(thing)) {
                return own(head, head, measure, tail);
            }
            String of = worth.contains("trị") ? spoken.topic : worth.contains("kinh phí") ? spoken.first : "";
            return of.isEmpty() ? spoken.name : worth + " " + of;
        }
        Cue.Search half = HALF.matcher(subject);
        if (measure.kind() != Measure.Kind.PERCENT
                && tail.isEmpty()
                && half.matches()
                && !Words.holds(spoken.name, half.group("half"))) {
            String part = half.group("half");
            return part.toLowerCase(Locale.ROOT).startsWith(measure.unit() + " ")
                    ? part
                    : (head.indexOf(')') >= 0 ? spoken.whole : spoken.name) + " " + part;
        }
        if (PART.matcher(tied.subject()).find()) {
            return Phrase.isPredicate(tail) && measure.kind() == Measure.Kind.PERCENT
                    ? Shares.predicated(tail, spoken)
                    : tail.isEmpty() ? Counted.of(measure, spoken.name) : Counted.name(tail, measure);
        }
        if (measure.kind() == Measure.Kind.MONEY
                && ONE_WORD.matcher(head).matches()
                && !Generic.is(subject)
                && !spoken.name.isEmpty()) {
            return Words.holds(spoken.name, subject) ? spoken.name : spoken.name + " " + subject;
        }
        String own = COMPARISON.matcher(head).replaceFirst("");
        return own(own, own, measure, tail);
    }

    /** Nothing but a link or a conjunction parts the figure from the one before. */
    private String same(String head, Links.Tied tied, Measure measure, String tail) {
        boolean percent = measure.kind() == Measure.Kind.PERCENT;
        if (!measure.counts() || tied.equates()) {
            boolean another = percent
                    && (!tied.equates()
                            || tied.link().equals(":")
                            || tied.link().equals("đạt"))
                    && !tail.isEmpty()
                    && !Phrase.isWhole(tail)
                    && !Phrase.isAside(tail)
                    && (BESIDE.matcher(head).find() || spoken.kind == Measure.Kind.PERCENT);
            boolean stuff = measure.kind() == Measure.Kind.QUANTITY && !tail.isEmpty() && !Phrase.isAside(tail);
            boolean ofOthers =
                    percent && tied.link().isEmpty() && !head.contains("(") && !tail.isEmpty() && !Phrase.isPlan(tail);
            boolean predicate =
                    percent && spoken.counted && spoken.kind == Measure.Kind.QUANTITY && Phrase.isPredicate(tail);
            return predicate
                    ? Shares.predicated(tail, spoken)
                    : stuff && BESIDE.matcher(head).find() && !spoken.head.isEmpty()
                            ? spoken.head + " " + tail
                            : another || stuff || ofOthers ? Counted.name(tail, measure) : spoken.name;
        }
        if (tail.isEmpty() && head.indexOf('=') >= 0) {
            return spoken.name;
        }
        if (tail.isEmpty()) {
            return spoken.counted || spoken.kind == Measure.Kind.MONEY || tied.possesses()
                    ? measure.unit()
                    : spoken.name;
        }
        return spoken.head.isEmpty() ? Counted.name(tail, measure) : spoken.head + " " + Counted.name(tail, measure);
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
        spoken.head = "";
        spoken.counted = false;
        String part = Words.lastStatement(tied.subject(), !tied.link().isEmpty());
        int comma = Words.lastComma(part);
        if (comma > 0
                && tied.link().isEmpty()
                && !tail.isEmpty()
                && measure.kind() == Measure.Kind.QUANTITY
                && !Phrase.qualifies(tail)
                && Phrase.syllables(part.substring(comma + 1)) <= 2) {
            part = part.substring(comma + 1); // a verb that no list has
        }
        String subject = topics.completed(next - 1, Words.subject(part, bodies), tied.subject(), spoken.topic);
        if (measure.kind() != Measure.Kind.QUANTITY && subject.equals(WHOLE_YEAR)) {
            if (!spoken.name.isEmpty()) {
                return spoken.name;
            }
            String before = topics.before(next - 1);
            subject = before.isEmpty() ? subject : before;
        }
        if (part.length() < tied.subject().length()) {
            subject = Words.inFull(
                    subject, tied.subject().substring(0, tied.subject().length() - part.length()));
        }
        if (subject.isEmpty() && tied.link().equals(":")) {
            subject = Words.trim(part); // a verb that frames elsewhere is a label here
        }
        boolean stuff = !tail.isEmpty() && !Phrase.isAside(tail);
        if (Phrase.saysNothing(subject)
                && !(stuff && (measure.kind() != Measure.Kind.MONEY || !Phrase.qualifies(tail)))) {
            subject = topics.before(next - 1);
            spoken.head = subject;
        }
        boolean says = !Phrase.saysNothing(subject)
                && !Phrase.isPlace(subject)
                && !(tied.possesses() && bodies.subject(subject).isPresent())
                && !Phrase.compares(subject);
        boolean acts = tied.link().isEmpty() && Words.endsWithVerb(part);
        String name =
                new OwnName(subject, says, acts, part, tied, tail, measure, statement.follows(next - 1)).in(spoken);
        if (Letters.count(whole) < Letters.count(words) + 2) { // a number or letter of a list is no label
            return underLabel(name, measure);
        }
        String labelled = Words.subject(whole.substring(0, whole.length() - words.length()), bodies);
        spoken.label = labelled.isEmpty() ? spoken.label : labelled;
        boolean bare = !labelled.isEmpty()
                && !tied.possesses()
                && name.equalsIgnoreCase(measure.unit())
                && (Letters.count(words) < 2 || Phrase.syllables(name) < 2)
                && !Phrase.isField(labelled);
        if (bare || Words.holds(labelled, name)) {
            return labelled;
        }
        return underLabel(name, measure);
    }

    /** {@code Đảng viên: hoàn thành tốt nhiệm vụ 40 đồng chí}: the label is what is counted. */
    private String underLabel(String name, Measure measure) {
        boolean counted = Counted.isClassifier(measure)
                && Units.counts(spoken.label)
                && !name.isEmpty()
                && !Counted.isAtEdge(name, spoken.label);
        return counted || (!spoken.label.isEmpty() && GRADE.matcher(name).matches())
                ? spoken.label + " " + name
                : Shares.under(spoken.label, ofSums(name, measure), measure);
    }

    /** With the label of the sentence, where that says of what kind its sums are. */
    private String ofSums(String name, Measure measure) {
        boolean sums = measure.kind() == Measure.Kind.MONEY
                && !name.isEmpty()
                && !Phrase.isOfSums(name)
                && Phrase.syllables(spoken.label) <= LONGEST_LABEL
                && spoken.label.chars().noneMatch(Character::isDigit)
                && Phrase.isOfSums(spoken.label);
        return sums ? spoken.label + " " + name : name;
    }
}
