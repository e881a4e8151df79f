package org.vanthu.pipeline.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A fact by what it is compared by.
 *
 * @param value normalised; two facts of one kind are the same where it is equal
 */
record FactNote(String kind, String value, String comparator, String text) {

    static final List<String> KINDS = List.of("date", "recurrence", "percent", "money", "quantity", "reference");

    static FactNote of(Tree tree) {
        String kind = tree.text("kind").orElse("?");
        String value = switch (kind) {
            case "date" -> Days.of(tree).toString();
            case "recurrence" -> tree.text("every").orElse("?");
            case "percent" -> number(tree, "value") + range(tree);
            case "money" ->
                number(tree, "value") + range(tree) + " "
                        + tree.text("currency").orElse("VND");
            case "quantity" -> number(tree, "value");
            case "reference" -> Wording.fold(tree.text("number").orElse("")).replaceAll("\\s+", "");
            default -> "?";
        };
        return new FactNote(
                kind,
                value,
                tree.text("comparator").orElse("eq"),
                tree.text("text").orElse(""));
    }

    /** With up to six decimals, as a text that is equal where the number is. */
    static String number(Tree tree, String name) {
        return tree.number(name)
                .map(n -> n.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .orElse("?");
    }

    private static String range(Tree tree) {
        return tree.number("to").isPresent() ? "–" + number(tree, "to") : "";
    }
}
