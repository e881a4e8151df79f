package org.vanthu.extractors.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One way a value is written: where to look, its shape, its meaning, and the sentences that prove both.
 *
 * @param name what a reader would call the form
 * @param anchor where the shape is tried
 * @param spelling which of the two twins of a {@link FoldedText} the shape is matched over
 * @param shape matched at the anchor; every repetition is bounded
 * @param meaning empty where the words only look like the form
 * @param examples each yields its value at exactly its words
 * @param counterExamples in none of them the rule reads anything
 */
public record Rule<T>(
        String name,
        Anchor anchor,
        Spelling spelling,
        Pattern shape,
        Function<Match, Optional<? extends T>> meaning,
        List<Example<T>> examples,
        List<String> counterExamples) {

    public Rule {
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
        if (examples.isEmpty() || counterExamples.isEmpty()) {
            throw new IllegalArgumentException("rule '" + name + "' needs an example and a counter-example");
        }
    }

    /** A rule over folded text, as nearly all are. */
    public Rule(
            String name,
            Anchor anchor,
            Pattern shape,
            Function<Match, Optional<? extends T>> meaning,
            List<Example<T>> examples,
            List<String> counterExamples) {
        this(name, anchor, Spelling.FOLDED, shape, meaning, examples, counterExamples);
    }

    /** Which twin of a text a shape is matched over. */
    public enum Spelling {
        /** lower case, one kind of blank, hyphen and quote */
        FOLDED,
        /** as the document has it, for forms that capitals tell apart */
        WRITTEN
    }

    /** {@code text} yields {@code value}, found at exactly the words {@code mention}. */
    public record Example<T>(String text, String mention, T value) {}
}
