package org.vanthu.extractors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.PlainText;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Sense;
import org.vanthu.extractors.rule.Settled;

/** The rules are described by what they do; those about facts alone are proven in {@link FactRulesTest}. */
class RuleBookTest {

    private record Read(String rule, String words) {}

    @TestFactory
    Stream<DynamicTest> everyComposedRuleReadsItsExample() {
        return RuleBook.composed().stream()
                .map(rule -> dynamicTest(rule.name(), () -> {
                    List<Read> read = read(rule.example());
                    assertTrue(read.contains(new Read(rule.name(), rule.mention())), read.toString());
                }));
    }

    @TestFactory
    Stream<DynamicTest> noComposedRuleReadsItsCounterExample() {
        return RuleBook.composed().stream()
                .map(rule -> dynamicTest(rule.name(), () -> {
                    List<Read> read = read(rule.counterExample());
                    assertFalse(read.stream().anyMatch(r -> r.rule().equals(rule.name())), read.toString());
                }));
    }

    @Test
    void listsEveryRuleOnce() {
        List<String> names = RuleBook.entries(Vocabulary.STANDARD).stream()
                .map(RuleBook.Entry::name)
                .toList();
        assertEquals(names.stream().distinct().toList(), names);
        assertEquals(FactExtractor.RULES.rules().size() + RuleBook.composed().size(), names.size());
    }

    @Test
    void saysWhichRulesLostToTheOneThatReadTheWords() {
        List<Settled<Sense>> settled =
                Settled.of(FactExtractor.RULES, FoldedText.of("Thu ngân sách đạt 1,2 tỷ đồng trong 6 tháng đầu năm."));
        Settled<Sense> money = settled.getFirst();
        assertEquals("dong", money.held().rule());
        assertTrue(
                money.lost().stream().anyMatch(lost -> lost.rule().equals("dong-scale-only")),
                money.lost().toString());
        assertEquals(
                FactExtractor.RULES.read(FoldedText.of("Thu ngân sách đạt 1,2 tỷ đồng trong 6 tháng đầu năm.")),
                settled.stream().map(Settled::held).toList());
    }

    @Test
    void anOfficesOwnWordsAreReadAsOurs() {
        Vocabulary own = Vocabulary.with(new Vocabulary.Additions(
                List.of("Thúng lúa giống"),
                List.of(new Bodies.Name("doi-van-nghe", "Đội văn nghệ")),
                Map.of("tỉ lệ bao phủ BHYT", "Bao phủ bảo hiểm y tế")));
        ExtractedDocument document =
                Extractors.extract(PlainText.blocks("""
                    Đội văn nghệ đã tổ chức quyên góp 15 thúng lúa giống.

                    Tỉ lệ bao phủ BHYT đạt 93,5%.
                    """), own).getFirst();
        Fact.Quantity quantity = (Fact.Quantity) document.facts().getFirst();
        assertEquals("thúng lúa giống", quantity.unit());
        assertEquals("quantity-of-own-unit", quantity.rule());
        assertEquals("doi-van-nghe", document.tasks().getFirst().body().orElseThrow());
        assertEquals("Bao phủ bảo hiểm y tế", document.indicators().getLast().name());
        assertTrue(RuleBook.entries(own).stream().anyMatch(e -> e.name().equals("quantity-of-own-unit")));
    }

    private static List<Read> read(String text) {
        List<Read> read = new ArrayList<>();
        for (ExtractedDocument document : Extractors.extract(PlainText.blocks(text))) {
            String words = document.source().text();
            document.facts()
                    .forEach(fact -> read.add(new Read(fact.rule(), fact.span().of(words))));
            document.header()
                    .effects()
                    .forEach(e -> read.add(new Read(e.rule(), e.on().span().of(words))));
            document.tasks().forEach(task -> read.add(new Read(task.rule(), task.text())));
            document.indicators()
                    .forEach(i -> read.add(new Read(i.rule(), i.span().of(words))));
        }
        return read;
    }
}
