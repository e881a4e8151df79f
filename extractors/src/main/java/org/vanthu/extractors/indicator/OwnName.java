package org.vanthu.extractors.indicator;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Verbs;

/**
 * The name of a figure that has words of its own: the ones before it, the ones behind it, or both.
 *
 * @param subject of the words before it
 * @param says whether the subject is a name
 * @param acts whether a verb stands right before the figure, which makes it an object
 * @param part the words before it that the subject was taken from
 * @param tied how they are tied to the figure
 * @param tail what stands behind it
 * @param follows whether an earlier figure stands in its clause
 */
record OwnName(
        String subject,
        boolean says,
        boolean acts,
        String part,
        Links.Tied tied,
        String tail,
        Measure measure,
        boolean follows) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Ends with a word that makes the figure part of what is measured. */
    private static final Cue INSIDE =
            Cue.compile("(?:^|\\s)(?:cho|với|tại|đối với|của|tới|đến|ở|giúp|trong|trên)\\s*$", FLAGS);

    /** Ends with who takes part: the figure counts them. */
    private static final Cue TAKE_PART = Cue.compile(
            "(?:(?:tham gia|tham dự|góp mặt|có mặt|hiện diện|chứng kiến)\\s+của|(?:thông qua|tán thành|nhất"
                    + " trí)(?:[^,;:]{0,40})\\svới)\\s*$",
            FLAGS);

    /** What the money is for stands behind it: {@code bố trí kinh phí 350 triệu đồng sửa chữa kênh}. */
    private static final Cue FUNDS = Cue.compile("\\p{L}\\s+kinh phí\\s*$", FLAGS);

    private static final Cue ONE_VERB =
            Cue.compile("thu|nộp|phạt|bán|thu được|thu về|thu hồi|sử dụng|giải ngân|thanh toán", FLAGS);

    /** Of so few syllables what a percent was reached of takes the verb before it, too. */
    private static final int SHORT_TAIL = 5;

    private static final int SHORT_LABEL = 3;

    private static final int SHORT_HEAD = 8;

    private static final int HUNDRED = 100;

    /** @param spoken remembers what the next figure may go on from */
    String in(Spoken spoken) {
        return switch (measure.kind()) {
            case PERCENT -> percent();
            case MONEY -> money(spoken);
            case QUANTITY -> measure.counts() ? count(spoken) : amount(spoken);
        };
    }

    private String percent() {
        if (tail.isEmpty()) {
            return says ? subject : "";
        }
        boolean whole = Phrase.isWhole(tail);
        if (says && acts && whole && Verbs.verbAt(subject, 0) == subject.length() && !Phrase.isPlan(tail)) {
            return subject + " " + tail;
        }
        boolean object = acts || (!linked() && measure.figure().value().intValue() == HUNDRED);
        if (inside()) {
            return says && Phrase.syllables(subject) <= SHORT_HEAD ? subject + " " + tail : tail;
        }
        if (says && object && !whole && Phrase.syllables(tail) <= SHORT_TAIL) {
            return subject + " " + tail;
        }
        if (!says
                || (object && !whole && !Generic.isShare(subject))
                || (tied.possesses() && (!whole || Phrase.tells(tail)))) {
            return tail;
        }
        boolean reached = !linked() || tied.link().equals("được");
        if (reached
                && !whole
                && (Phrase.syllables(subject) <= 2 || (acts && Generic.isShare(subject)))
                && !Phrase.isAside(tail)) {
            return subject + " " + tail;
        }
        boolean framed = !linked() && Verbs.begins(part.strip()) && !whole;
        return framed || (tied.link().equals(":") && !whole) ? tail : subject;
    }

    private String money(Spoken spoken) {
        if (!says) {
            return Phrase.names(tail) ? tail : "";
        }
        String topic = spoken.topic;
        if (subject.toLowerCase(Locale.ROOT).startsWith("mỗi ") && Phrase.syllables(subject) <= 4 && !topic.isEmpty()) {
            String each = subject.substring("mỗi ".length());
            int named = (" " + topic + " ").indexOf(" " + each + " ");
            return "mỗi " + (named < 0 ? each + " " + topic : topic.substring(named));
        }
        spoken.head = Phrase.isOfSums(subject) ? "" : subject;
        if (Verbs.begins(tail) && FUNDS.matcher(part).find()) {
            return "kinh phí " + tail;
        }
        if (!Phrase.names(tail)) {
            return withTopic(spoken);
        }
        return acts ? subject + " " + tail : subject;
    }

    /** So many {@code ha}, {@code tấn}, {@code km}. */
    private String amount(Spoken spoken) {
        if (!says) {
            return Phrase.names(tail) ? tail : "";
        }
        if (!Phrase.names(tail)) {
            return withTopic(spoken);
        }
        if (tied.possesses()) {
            return tail;
        }
        boolean object =
                !linked() && Phrase.syllables(tail) <= SHORT_TAIL && tail.indexOf(',') < 0 && !Verbs.begins(tail);
        boolean both = object || acts || INSIDE.matcher(part).find() || Phrase.syllables(subject) < 3;
        spoken.head = !linked() && (acts || inside()) ? subject : "";
        return both ? subject + " " + tail : subject;
    }

    /** So many {@code hộ}, {@code đảng viên}, {@code công trình}. */
    private String count(Spoken spoken) {
        if (says && Words.measures(subject)) {
            return subject;
        }
        if (TAKE_PART.matcher(part).find()) {
            return Counted.name(tail, measure);
        }
        if (inside()) {
            spoken.head = subject;
            return !says
                    ? Counted.name(tail, measure)
                    : tail.isEmpty() ? subject : Counted.undoubled(subject, Counted.name(Words.gist(tail), measure));
        }
        if (Counted.isPiece(measure) && Phrase.names(tail) && Phrase.syllables(tail) <= 2) {
            Measure counted = measure.counting(measure.unit() + " " + tail);
            return new OwnName(subject, says, acts, part, tied, "", counted, follows).count(spoken);
        }
        if (!linked() && Phrase.isNamedPlace(subject)) {
            return at(subject, spoken);
        }
        if (tied.lists()) {
            return Counted.name(tail, measure);
        }
        boolean holds = tied.possesses() || tied.leaves();
        if (tail.isEmpty()) {
            spoken.counted = !says || holds;
            return !says ? measure.unit() : holds || acts || bare(3) ? joined(!holds, spoken) : subject;
        }
        if (says && Phrase.isAside(tail) && !acts && !holds) {
            return bare(2) ? joined(true, spoken) : subject;
        }
        if (says && tied.measures() && !acts) {
            boolean label = tied.link().equals(":");
            return !label
                    ? subject
                    : Phrase.syllables(subject) <= SHORT_LABEL ? subject + " " + tail : Counted.name(tail, measure);
        }
        spoken.counted = true;
        return Counted.name(tail, measure);
    }

    /** {@code riêng xã Bình Sơn 214 hộ nghèo} as {@code hộ nghèo xã Bình Sơn}. */
    private String at(String place, Spoken spoken) {
        return (tail.isEmpty() ? spoken.countedBy(measure) : Counted.name(tail, measure)) + " " + place;
    }

    /** {@code Phạt 14 trường hợp, thu 19 triệu đồng}: one verb says little without what it was done to. */
    private String withTopic(Spoken spoken) {
        boolean takes = follows && ONE_VERB.matcher(subject).matches();
        return takes && !spoken.topic.isEmpty() ? subject + " " + spoken.topic : subject;
    }

    private String joined(boolean acting, Spoken spoken) {
        if (acting && acts && Counted.isPerson(measure) && Phrase.syllables(subject) > 2) {
            spoken.counted = true;
            return subject;
        }
        return Counted.joined(measure, subject, acting, spoken.whole);
    }

    /** Whether a subject of {@code most} syllables stands right before the figure and the noun that it counts. */
    private boolean bare(int most) {
        return !linked() && Phrase.syllables(subject) <= most && !Counted.isClassifier(measure);
    }

    private boolean inside() {
        return !linked() && INSIDE.matcher(part).find();
    }

    private boolean linked() {
        return !tied.link().isEmpty();
    }
}
