package org.vanthu.extractors.indicator;

import java.util.Locale;

/** What a sentence has spoken of before the figure that is being named: later figures measure the same, a part of it, or stand beside it. */
final class Spoken {

    /** Of the figure before; empty before the first. */
    String name = "";

    /** Words before the figure before that go on to this one: {@code trao} of {@code trao 5 xe và 3 suất quà}. */
    String head = "";

    /** The thing of the figure before, without its measure. */
    String topic = "";

    /** Of the sentence: {@code Kinh phí:}. */
    String label = "";

    /** Whether the name holds the noun that was counted. */
    boolean counted;

    Measure.Kind kind = Measure.Kind.QUANTITY;

    /**
     * @param given name of {@code measure}
     * @param tail what stands behind it
     */
    void say(String given, Measure measure, String tail) {
        name = given;
        kind = measure.kind();
        counted |= (!tail.isEmpty() && given.contains(tail))
                || (measure.counts() && Counted.isAtEdge(given, measure.unit()));
        String thing = Generic.without(given);
        topic = Phrase.qualifies(thing) ? given : thing;
    }

    /** {@code Hộ nghèo đầu năm 46 hộ …; đến nay còn 41 hộ}: a bare noun is the one that was spoken of. */
    String sameNoun(String given, Measure measure) {
        String noun = measure.unit().toLowerCase(Locale.ROOT);
        return measure.counts()
                        && given.equalsIgnoreCase(noun)
                        && name.toLowerCase(Locale.ROOT).startsWith(noun + " ")
                ? name
                : given;
    }
}
