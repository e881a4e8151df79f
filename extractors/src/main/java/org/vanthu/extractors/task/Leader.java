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

    private Leader() {}

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
