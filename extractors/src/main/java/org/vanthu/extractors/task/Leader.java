package org.vanthu.extractors.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;

/** Who leads, by the words of a column or a line that is there to say so. */
final class Leader {

    private static final Cue PERSON_TITLE =
            Cue.compile("^(?:đ/c|đc|đồng chí|ông|bà)[.:]?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code … ra đấu giá (UBND phường chủ trì)}, {@code … kiểm tra 05 chi bộ (giao UBKT)} */
    private static final Cue IN_BRACKETS = Cue.compile(
            "\\((?:giao (?!thông|lưu|dịch|ban|nhận)(?<charged>[^()]{2,80})|(?<leads>[^():]{2,80}?) (?:chủ trì|thực"
                    + " hiện|phụ trách|tham mưu)[^()]{0,60})\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Leader() {}

    /** The body that a sentence names in brackets as the one that acts. */
    static Optional<Actor> inBrackets(String sentence, Bodies bodies) {
        Cue.Search found = IN_BRACKETS.matcher(sentence);
        if (sentence.indexOf('(') < 0 || !found.find()) {
            return Optional.empty();
        }
        String who = found.group("charged") == null ? found.group("leads") : found.group("charged");
        return bodies.inColumn(who).stream().findFirst().map(Actor::of);
    }

    /** The first body that is named; one that the gazetteer has not is called by all the words. */
    static Optional<Actor> of(String words, Bodies bodies) {
        String behind = Persons.withoutLeading(words);
        if (!behind.equals(words)) {
            return bodies.inColumn(behind).stream()
                    .findFirst()
                    .or(() -> bodies.ofOffice(behind))
                    .map(Actor::of);
        }
        String name = Blanks.collapse(words);
        Optional<Actor> known = bodies.inColumn(words).stream().findFirst().map(Actor::of);
        boolean ownName = known.filter(a -> a.slug().equals("other")).isPresent() && name.matches("[^,;]{3,80}");
        if (known.isPresent() && !ownName) {
            return known;
        }
        Optional<Actor> office = bodies.ofOffice(words).map(Actor::of);
        if (office.isPresent() && known.isEmpty()) {
            return office;
        }
        if (Persons.in(name).equals(List.of(PERSON_TITLE.matcher(name).replaceFirst("")))) {
            return Optional.empty();
        }
        return name.length() < 3 || name.length() > 80 || !name.codePoints().anyMatch(Character::isLetter)
                ? Optional.empty()
                : Optional.of(new Actor("other", Optional.of(name)));
    }
}
