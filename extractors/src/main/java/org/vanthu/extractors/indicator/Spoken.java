package org.vanthu.extractors.indicator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a sentence has spoken of before the figure that is being named: later figures measure the same, a part of it, or stand beside it. */
final class Spoken {

    /** Of the figure before; empty before the first. */
    String name = "";

    /** The last one that stands in no bracket. */
    String whole = "";

    /** Names outside brackets by their units, the last of each. */
    private final Map<String, String> byUnit = new HashMap<>();

    /** Of the first figure of the clause; empty before it. */
    String first = "";

    /** Words before the figure before that go on to this one: {@code trao} of {@code trao 5 xe và 3 suất quà}. */
    String head = "";

    /** The thing of the figure before, without its measure. */
    String topic = "";

    /** Of the sentence: {@code Kinh phí:}. */
    String label = "";

    /** Whether the name holds the noun that was counted. */
    boolean counted;

    Measure.Kind kind = Measure.Kind.QUANTITY;

    void startClause() {
        head = "";
        first = "";
    }

    /**
     * @param given name of {@code measure}
     * @param tail what stands behind it
     * @param bracketed whether a bracket is open around it
     */
    void say(String given, Measure measure, String tail, boolean bracketed) {
        name = given;
        first = first.isEmpty() ? given : first;
        if (!bracketed) {
            whole = given;
            byUnit.put(measure.unit(), given);
        }
        kind = measure.kind();
        counted |= (!tail.isEmpty() && given.contains(tail))
                || (measure.counts() && Counted.isAtEdge(given, measure.unit()));
        String thing = Generic.without(given);
        topic = Phrase.qualifies(thing) ? given : thing;
    }

    /** Whether a figure of the same unit stood outside brackets before. */
    boolean knows(Measure measure) {
        return byUnit.containsKey(measure.unit()) || moreClosely(measure.unit()) != null;
    }

    /**
     * The name of what moved: the last of the same unit, else the one before.
     *
     * @param closed whether a bracket was closed since
     */
    String moved(Measure movement, boolean closed) {
        String same = movement.kind() == Measure.Kind.PERCENT
                ? null
                : byUnit.getOrDefault(movement.unit(), moreClosely(movement.unit()));
        return same != null ? same : closed ? whole : name;
    }

    /** {@code 02 vụ cháy rừng (giảm 01 vụ)}: the name of what a longer unit counted; empty where none did. */
    private @Nullable String moreClosely(String unit) {
        return byUnit.keySet().stream()
                .filter(counted -> counted.startsWith(unit + " "))
                .findFirst()
                .map(byUnit::get)
                .orElse(null);
    }

    /** The first name that was given to what the figure counts, else its noun. */
    String countedBy(Measure measure) {
        return first.toLowerCase(Locale.ROOT).contains(measure.unit().toLowerCase(Locale.ROOT))
                        || byUnit.containsKey(measure.unit())
                ? first
                : measure.unit();
    }

    /** {@code Hộ nghèo đầu năm 46 hộ …; đến nay còn 41 hộ}: a bare noun is the one that was spoken of. */
    String sameNoun(String given, Measure measure) {
        String noun = measure.unit().toLowerCase(Locale.ROOT);
        return measure.counts()
                        && given.equalsIgnoreCase(noun)
                        && whole.toLowerCase(Locale.ROOT).startsWith(noun + " ")
                ? whole
                : given;
    }
}
