package org.vanthu.extractors.number;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.number.Amount.Quantity;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;
import org.vanthu.extractors.rule.WordList;

/** Quantities in units and counted nouns that an office added to those of this project. */
public final class OwnUnits {

    private OwnUnits() {}

    /** @param units at least one */
    public static Rule<Quantity> rule(Collection<String> units) {
        String one = units.iterator().next();
        return new Rule<>(
                "quantity-of-own-unit",
                Anchor.DIGITS,
                Shapes.shape(
                        Shapes.LEFT,
                        Shapes.number("value"),
                        Shapes.IN_WORDS,
                        " {0,3}(?<unit>"
                                + WordList.alternatives(
                                        units.stream().map(FoldedText::fold).toList())
                                + ")" + Shapes.END),
                m -> Labels.label(m, Labels.Behind.COUNT)
                        ? Optional.empty()
                        : Optional.of(new Quantity(Numeral.of(Shapes.term(m, "value")), m.written("unit"))),
                List.of(new Example<>("có 12 " + one, "12 " + one, new Quantity(Numeral.of("12"), one))),
                List.of("tổ 12 " + one));
    }
}
