package org.vanthu.extractors;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.header.HeaderRules;
import org.vanthu.extractors.indicator.IndicatorRules;
import org.vanthu.extractors.number.Amount;
import org.vanthu.extractors.reference.DocumentNumber;
import org.vanthu.extractors.rule.ComposedRule;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Sense;
import org.vanthu.extractors.task.TaskRules;
import org.vanthu.extractors.time.Frequency;
import org.vanthu.extractors.time.TimeExpression;

/** Every rule that there is, with the sentences that prove it: the names that values carry, explained. */
public final class RuleBook {

    /** Kind of the rules that keep others off words which only look like a fact. */
    public static final String NO_FACT = "none";

    /** In the order in which they are listed. */
    public static final List<String> KINDS = List.of(
            "date", "recurrence", "percent", "money", "quantity", "reference", NO_FACT, "effect", "task", "indicator");

    private RuleBook() {}

    /**
     * A rule, described.
     *
     * @param kind of {@link #KINDS}
     * @param examples at least one
     * @param counterExamples texts in which it reads nothing; at least one
     */
    public record Entry(String kind, String name, List<Sample> examples, List<String> counterExamples) {}

    /** A text, and the words of it that the rule reads. */
    public record Sample(String text, String mention) {}

    /** By kind, then in order of priority. */
    public static List<Entry> entries(Vocabulary vocabulary) {
        List<Entry> all = new ArrayList<>();
        vocabulary.rules().rules().forEach(rule -> all.add(entry(rule)));
        composed().forEach(rule -> all.add(entry(rule)));
        return KINDS.stream()
                .flatMap(kind -> all.stream().filter(entry -> entry.kind().equals(kind)))
                .toList();
    }

    /** Those that are made of facts and structure. */
    static List<ComposedRule> composed() {
        List<ComposedRule> all = new ArrayList<>(TableRules.ALL);
        all.addAll(HeaderRules.ALL);
        all.addAll(TaskRules.ALL);
        all.addAll(IndicatorRules.ALL);
        return all;
    }

    private static <T extends Sense> Entry entry(Rule<T> rule) {
        return new Entry(
                kind(rule.examples().getFirst().value()),
                rule.name(),
                rule.examples().stream()
                        .map(example -> new Sample(example.text(), example.mention()))
                        .toList(),
                rule.counterExamples());
    }

    private static Entry entry(ComposedRule rule) {
        return new Entry(
                rule.kind(),
                rule.name(),
                List.of(new Sample(rule.example(), rule.mention())),
                List.of(rule.counterExample()));
    }

    /** What kind of fact is made of {@code sense}. */
    public static String kind(Sense sense) {
        return switch (sense) {
            case TimeExpression _ -> "date";
            case Frequency _ -> "recurrence";
            case Amount.Percentage _ -> "percent";
            case Amount.Money _ -> "money";
            case Amount.Quantity _ -> "quantity";
            case DocumentNumber _ -> "reference";
            case Sense.NoFact _ -> NO_FACT;
            default -> throw new IllegalStateException("no fact is made of " + sense);
        };
    }
}
