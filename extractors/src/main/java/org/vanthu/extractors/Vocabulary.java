package org.vanthu.extractors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.number.OwnUnits;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.RuleSet;
import org.vanthu.extractors.rule.Sense;

/** The words that the extractors know: those of this project, and those that an office added. Immutable. */
public final class Vocabulary {

    /** The words of this project alone. */
    public static final Vocabulary STANDARD = new Vocabulary(FactExtractor.RULES, Bodies.STANDARD, Map.of());

    private final RuleSet<Sense> rules;
    private final Bodies bodies;
    private final Map<String, String> indicators;

    private Vocabulary(RuleSet<Sense> rules, Bodies bodies, Map<String, String> indicators) {
        this.rules = rules;
        this.bodies = bodies;
        this.indicators = indicators;
    }

    /**
     * What an office adds.
     *
     * @param units measures and counted nouns
     * @param bodies further names of bodies
     * @param indicators by a name that documents use, the one that it is to be stored under
     */
    public record Additions(List<String> units, List<Bodies.Name> bodies, Map<String, String> indicators) {
        public Additions {
            units = List.copyOf(units);
            bodies = List.copyOf(bodies);
            indicators = Map.copyOf(indicators);
        }
    }

    /** The words of this project and {@code more}. */
    public static Vocabulary with(Additions more) {
        RuleSet<Sense> rules = FactExtractor.RULES;
        if (!more.units().isEmpty()) {
            List<Rule<? extends Sense>> all = new ArrayList<>();
            all.add(OwnUnits.rule(more.units())); // first: it wins where a rule of ours reads the same words
            all.addAll(FactExtractor.RULES.rules());
            rules = new RuleSet<>(all);
        }
        Map<String, String> folded = new HashMap<>();
        more.indicators().forEach((name, stored) -> folded.put(fold(name), stored));
        return new Vocabulary(rules, Bodies.STANDARD.with(more.bodies()), Map.copyOf(folded));
    }

    /** The rules that read facts. */
    public RuleSet<Sense> rules() {
        return rules;
    }

    public Bodies bodies() {
        return bodies;
    }

    /** The indicator under the name that the office gives it. */
    Indicator named(Indicator indicator) {
        if (indicators.isEmpty()) {
            return indicator;
        }
        String name = indicators.get(fold(indicator.name()));
        return name == null ? indicator : indicator.withName(name);
    }

    private static String fold(String name) {
        return FoldedText.fold(name).replaceAll("\\s+", " ").strip();
    }
}
