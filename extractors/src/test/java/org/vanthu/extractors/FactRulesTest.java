package org.vanthu.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vanthu.extractors.rule.Extraction;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.RuleSet;
import org.vanthu.extractors.rule.Sense;

/** Runs the examples and counter-examples of every rule about facts. */
class FactRulesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsWritten() {
        return FactExtractor.RULES.rules().stream().flatMap(FactRulesTest::examples);
    }

    private static <T extends Sense> Stream<DynamicTest> examples(Rule<T> rule) {
        return rule.examples().stream()
                .map(example -> dynamicTest(rule.name() + ": " + example.text(), () -> {
                    FoldedText text = FoldedText.of(example.text());
                    int start = example.text().indexOf(example.mention());
                    Extraction<T> expected = new Extraction<>(
                            example.value(),
                            new Span(start, start + example.mention().length()),
                            rule.name());
                    List<Extraction<Sense>> read = FactExtractor.RULES.read(text);
                    assertTrue(read.contains(expected), () -> "expected " + expected + " in " + read);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noCounterExampleIsRead() {
        return FactExtractor.RULES.rules().stream().flatMap(FactRulesTest::counterExamples);
    }

    private static <T extends Sense> Stream<DynamicTest> counterExamples(Rule<T> rule) {
        RuleSet<T> alone = new RuleSet<>(List.of(rule));
        return rule.counterExamples().stream()
                .map(text -> dynamicTest(
                        rule.name() + ": " + text, () -> assertEquals(List.of(), alone.read(FoldedText.of(text)))));
    }

    @Test
    void eachRuleHasItsOwnName() {
        List<String> names =
                FactExtractor.RULES.rules().stream().map(Rule::name).toList();
        assertEquals(names.stream().distinct().collect(Collectors.toList()), names);
    }
}
