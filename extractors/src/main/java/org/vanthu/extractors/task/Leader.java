package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;

/** Who leads, by the words of a column or a line that is there to say so. */
final class Leader {

    private static final Cue PERSON_TITLE =
            Cue.compile("^(?:đ/c|đc|đồng chí|ông|bà)[.:]?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue OFFICE_TITLE = Cue.compile("^(?iu:(?:các )?(?:(?:đồng chí|đ/c|đc)\\.? )?)");

    /** {@code … ra đấu giá (UBND phường chủ trì)}, {@code … kiểm tra 05 chi bộ (giao UBKT)} */
    private static final Cue IN_BRACKETS = Cue.compile(
            "\\((?:giao (?!" + Requests.NO_CHARGE + ")(?<charged>[^()]{2,80})|(?<leads>[^():]{2,80}?) (?:chủ trì|thực"
                    + " hiện|phụ trách|tham mưu)[^()]{0,60})\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code Mở 03 lớp dạy bơi, giao Đoàn Thanh niên chủ trì}: who is charged behind what is to be done. */
    private static final Cue CHARGED_BEHIND =
            Cue.compile("[,;] (?:(?:đồng thời|và) )?giao(?: nhiệm vụ)?(?: cho)? (?!(?:" + Requests.NO_CHARGE
                    + ") )(?<charged>[^;:()]{2,160})");

    private static final Cue OFFICES =
            Cue.compile("(?<first>[\\p{L} ]{3,40}?)(?:,| [-–]) (?:Phó )?(?:Chủ tịch|Bí thư|Trưởng) ");

    /** {@code Hồ sơ được UBND xã tiếp nhận}: in the first clause it is what the sentence says, behind it an attribute. */
    private static final Cue PASSIVE =
            Cue.compile("^[^,;:()]{2,120}? được (?=\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue ONE_NAME = Cue.compile("[^,;]{3,80}");

    private Leader() {}

    /** The body that a sentence names in brackets as the one that acts. */
    static Optional<Actor> inBrackets(String sentence, Context context) {
        Cue.Search found = IN_BRACKETS.matcher(sentence);
        if (sentence.indexOf('(') < 0 || !found.find()) {
            return Optional.empty();
        }
        String who = found.group("charged") == null ? found.group("leads") : found.group("charged");
        return context.bodies().inColumn(who).stream().findFirst().map(context::actor);
    }

    /** The body that a clause behind the first charges with what the sentence says. */
    static Optional<Actor> chargedBehind(String sentence, Context context) {
        Cue.Search found = CHARGED_BEHIND.matcher(sentence);
        return found.find() ? context.bodies().subject(found.group("charged")).map(context::actor) : Optional.empty();
    }

    /** The body by which what a sentence speaks of is done: {@code Hồ sơ được UBND xã tiếp nhận}. */
    static Optional<Actor> agent(String sentence, Context context) {
        Cue.Search passive = PASSIVE.matcher(sentence);
        if (!passive.find() || Verbs.acts(sentence.substring(0, passive.end()))) {
            return Optional.empty();
        }
        String rest = sentence.substring(passive.end());
        return context.bodies()
                .subject(rest)
                .filter(agent -> Verbs.begins(Predicate.of(rest, agent, context.bodies())))
                .map(context::actor);
    }

    /** The body whose head the person is that a sentence begins with: {@code Đồng chí Lê Văn An - Phó Chủ tịch tiếp công dân}. */
    static Optional<Actor> ofPerson(String sentence, Context context) {
        String behind = Persons.withoutLeading(sentence);
        return behind.equals(sentence)
                ? Optional.empty()
                : context.bodies().subject(behind).map(Actor::of).or(() -> context.headedBy(behind));
    }

    /** The body whose head the office is that a sentence begins with: {@code Các Phó Chủ tịch giao ban}. */
    static Optional<Actor> inOffice(String sentence, Context context) {
        return context.headedBy(OFFICE_TITLE.matcher(sentence).replaceFirst(""));
    }

    /** The same of several offices that one person holds: {@code Phó Bí thư Thường trực - Chủ tịch HĐND}. */
    static Optional<Actor> inFirstOffice(String offices, Context context) {
        Cue.Search several = OFFICES.matcher(offices);
        return several.lookingAt() && context.bodies().atStart(offices).isEmpty()
                ? inOffice(several.group("first"), context)
                : Optional.empty();
    }

    /** Whether a label says who does what stands behind it: {@code Phó Chủ tịch Nguyễn Văn An:}. */
    static boolean isNamed(String label, Context context) {
        return context.headedBy(label).isPresent()
                || !Persons.leading(label).isEmpty()
                || context.bodies().atStart(label).isPresent();
    }

    /** The first body that is named; one that the gazetteer has not is called by all the words. */
    static Optional<Actor> of(String words, Context context) {
        String behind = Persons.withoutLeading(words);
        if (!behind.equals(words)) {
            return context.bodies().inColumn(behind).stream()
                    .findFirst()
                    .map(Actor::of)
                    .or(() -> context.headedBy(behind));
        }
        String name = Blanks.collapse(words);
        Optional<Actor> known =
                context.bodies().inColumn(words).stream().findFirst().map(Actor::of);
        boolean ownName = known.filter(a -> a.slug().equals("other")).isPresent()
                && ONE_NAME.matcher(name).matches();
        if (known.isPresent() && !ownName) {
            return known;
        }
        Optional<Actor> office = context.headedBy(PERSON_TITLE.matcher(name).replaceFirst(""));
        if (office.isPresent() && known.isEmpty()) {
            return office;
        }
        if (known.isEmpty()
                && Persons.in(name).equals(List.of(PERSON_TITLE.matcher(name).replaceFirst("")))) {
            return Optional.empty();
        }
        return name.length() < 3 || name.length() > 80 || !name.codePoints().anyMatch(Character::isLetter)
                ? Optional.empty()
                : Optional.of(new Actor("other", Optional.of(name)));
    }
}
