package org.vanthu.pipeline.correction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.index.Standing;
import org.vanthu.index.Standing.Author;
import org.vanthu.index.Standings;
import org.vanthu.index.StoreException;
import org.vanthu.index.correction.BadField;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Field;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.index.correction.Verdict;

/** What a person says of one value. */
public sealed interface Saying {

    /** It is right as it stands. */
    record Confirmed() implements Saying {}

    /** There is no such value. */
    record Rejected() implements Saying {}

    /** What was said of it does not count any more. */
    record Undone() implements Saying {}

    /** @param typed what a person typed, by name of a field; an empty text takes a field away */
    record Changed(Map<String, String> typed) implements Saying {
        public Changed {
            typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
        }
    }

    /**
     * Who says something now.
     *
     * @param who without it, as the computer knows its user
     */
    static Author author(Optional<String> who, Optional<String> why) {
        Optional<String> name = who.or(() -> Optional.ofNullable(System.getProperty("user.name")))
                .filter(each -> !each.isBlank());
        return new Author(name, Instant.now().truncatedTo(ChronoUnit.MILLIS), why);
    }

    /** It cannot be said of this value. */
    final class Refused extends Exception {

        private final Problem problem;

        /** Why. */
        public enum Problem {
            /** a document can be changed, but is there */
            DOCUMENT,
            /** nobody said anything that could be taken back */
            NOTHING_SAID,
            /** the value is so already */
            NO_CHANGE
        }

        Refused(Problem problem) {
            super(problem.name());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /**
     * What is to be kept of it, at least one correction.
     *
     * @throws BadField where the value cannot be so
     * @throws IllegalArgumentException for a change of a field that this kind of value has not
     */
    default List<Correction> of(Standing standing, Standings standings, TypedText typed, Author author)
            throws StoreException, BadField, Refused {
        return switch (this) {
            case Confirmed _ -> List.of(standing.say(Verdict.CONFIRMED, author));
            case Rejected _ -> {
                if (standing.value().kind() == ValueKind.DOCUMENT) {
                    throw new Refused(Refused.Problem.DOCUMENT);
                }
                yield List.of(standing.say(Verdict.REJECTED, author));
            }
            case Undone _ -> {
                if (standing.verdict().isEmpty()) {
                    throw new Refused(Refused.Problem.NOTHING_SAID);
                }
                yield standings.undo(standing, author);
            }
            case Changed changed -> {
                List<Correction> changes = standings.change(standing, written(changed, standing, typed), author);
                if (changes.isEmpty()) {
                    throw new Refused(Refused.Problem.NO_CHANGE);
                }
                yield changes;
            }
        };
    }

    /** A change as the store writes it. */
    private static Map<String, String> written(Changed changed, Standing standing, TypedText typed) throws BadField {
        Map<String, String> written = new LinkedHashMap<>();
        ValueKind kind = standing.value().kind();
        for (Map.Entry<String, String> each : changed.typed().entrySet()) {
            Field field = kind.field(each.getKey())
                    .orElseThrow(
                            () -> new IllegalArgumentException("no field of a " + kind.label() + ": " + each.getKey()));
            written.put(
                    field.name(),
                    typed.of(field, each.getValue(), standing.reading().get(field.name())));
        }
        return written;
    }
}
