package org.vanthu.pipeline.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vanthu.pipeline.eval.Accuracy.Difference;
import org.vanthu.pipeline.eval.Accuracy.Way;

/** What counts as right, as {@code docs/accuracy.md} defines it. */
class EvaluationTest {

    @Test
    void factsAreCountedAsMultisetsOfValues() throws GoldException {
        Accuracy accuracy = evaluate(facts("""
            {"kind": "percent", "value": 5, "text": "5%"}, {"kind": "percent", "value": 5.0, "text": "5,0%"},
            {"kind": "percent", "value": 7, "text": "7%"}\
            """), facts("""
                {"kind": "percent", "value": 5, "text": "5%"}, {"kind": "percent", "value": 9, "text": "9%"}\
                """));
        assertEquals(new Tally(1, 3, 2), accuracy.found().get("percent"));
        assertEquals(
                List.of(
                        new Difference("a.json", "percent", Way.MISSED, "5", "", "5% | 5,0%"),
                        new Difference("a.json", "percent", Way.MISSED, "7", "", "7%"),
                        new Difference("a.json", "percent", Way.SPURIOUS, "9", "", "9%")),
                accuracy.differences());
    }

    @Test
    void precisionRecallAndTheirMean() {
        Tally tally = new Tally(3, 4, 6);
        assertEquals(0.5, tally.precision());
        assertEquals(0.75, tally.recall());
        assertEquals(0.6, tally.f1(), 1e-12);
        assertEquals(0, Tally.NONE.f1());
    }

    @Test
    void aQuantityIsComparedByItsValueAndMoneyByItsCurrencyToo() throws GoldException {
        Accuracy accuracy = evaluate(facts("""
            {"kind": "quantity", "value": 12, "unit": "hộ"}, {"kind": "money", "value": 5000}\
            """), facts("""
                {"kind": "quantity", "value": 12, "unit": "hộ nghèo"},
                {"kind": "money", "value": 5000, "currency": "USD"}\
                """));
        assertEquals(new Tally(1, 1, 1), accuracy.found().get("quantity"));
        assertEquals(new Tally(0, 1, 1), accuracy.found().get("money"));
    }

    @Test
    void aRecurrenceWithoutAPeriodIsAValueToo() throws GoldException {
        Accuracy accuracy =
                evaluate(facts("{\"kind\": \"recurrence\", \"every\": null}"), facts("{\"kind\": \"recurrence\"}"));
        assertEquals(new Tally(1, 1, 1), accuracy.found().get("recurrence"));
    }

    @Test
    void comparatorsCountOverMatchedFacts() throws GoldException {
        Accuracy accuracy = evaluate(facts("""
            {"kind": "percent", "value": 90}, {"kind": "percent", "value": 90, "comparator": "ge"},
            {"kind": "percent", "value": 50, "comparator": "gt"}\
            """), facts("""
                {"kind": "percent", "value": 90}, {"kind": "percent", "value": 90, "comparator": "gt"}\
                """));
        assertEquals(new Share(1, 2), accuracy.shares().get("comparator"));
    }

    @Test
    void headerFieldsAreEqualWhateverTheirCapitalsBlanksAndPlaceOfTones() throws GoldException {
        Accuracy accuracy = evaluate("""
            {"document": {"issuer": "Đảng uỷ phường Hoà Bình", "number": "5-NQ/ĐU",
              "period": {"from": "2024-01-01", "to": "2024-12-31"}}}\
            """, """
            {"document": {"issuer": "ĐẢNG ỦY  PHƯỜNG HÒA BÌNH.", "place": "Hòa Bình",
              "period": {"from": "2024-01-01", "to": "2024-12-31"}}}\
            """);
        assertEquals(new Share(2, 3), accuracy.header());
        assertEquals(
                Map.of("issuer", new Share(1, 1), "number", new Share(0, 1), "period", new Share(1, 1)),
                accuracy.fields());
    }

    @Test
    void indicatorsPairWhereValueAndUnitAgreeAndNamesShareHalfTheirWords() throws GoldException {
        Accuracy accuracy = evaluate("""
            {"indicators": [
              {"name": "Tổng thu ngân sách", "value": 5, "unit": "VND", "period": {"from": "a", "to": "b"}},
              {"name": "Tỷ lệ hộ nghèo", "value": 2, "unit": "%"}]}\
            """, """
            {"indicators": [
              {"name": "Thu ngân sách", "value": 5.0, "unit": "vnd", "status": "target"},
              {"name": "Tỷ lệ hộ nghèo", "value": 2, "unit": "hộ"}]}\
            """);
        assertEquals(new Tally(1, 2, 2), accuracy.found().get("indicators"));
        assertEquals(new Share(0, 1), accuracy.shares().get("indicator status"));
        assertEquals(new Share(0, 1), accuracy.shares().get("indicator period"));
    }

    @Test
    void tasksPairOnceEachTheMostAlikeFirst() throws GoldException {
        Accuracy accuracy = evaluate("""
            {"tasks": [{"text": "Tổ chức hội nghị quý I", "body": "ubnd", "status": "planned"},
                       {"text": "Tổ chức hội nghị quý II", "body": "hdnd", "status": "planned"}]}\
            """, """
            {"tasks": [{"text": "Tổ chức hội nghị quý II", "body": "hdnd", "status": "done"}]}\
            """);
        assertEquals(new Tally(1, 2, 1), accuracy.found().get("tasks"));
        assertEquals(new Share(1, 1), accuracy.shares().get("task body"));
        assertEquals(new Share(0, 1), accuracy.shares().get("task status"));
        assertFalse(accuracy.shares().containsKey("task due"));
    }

    @Test
    void whatGoldLeavesUnannotatedIsNotCounted() throws GoldException {
        Accuracy accuracy = evaluate("""
            {"unannotated": ["quantity", "tasks"], "facts": [], "tasks": []}\
            """, """
            {"facts": [{"kind": "quantity", "value": 1}, {"kind": "percent", "value": 1}],
             "tasks": [{"text": "Họp"}]}\
            """);
        assertEquals(Tally.NONE, accuracy.found().get("quantity"));
        assertEquals(Tally.NONE, accuracy.found().get("tasks"));
        assertEquals(new Tally(0, 0, 1), accuracy.found().get("percent"));
    }

    @Test
    void documentsBoundInOneFilePoolTheirFactsAndKeepTheirHeaders() throws GoldException {
        Accuracy accuracy = evaluate("""
            [{"document": {"type": "báo cáo"}, "facts": [{"kind": "percent", "value": 1}]},
             {"document": {"type": "kế hoạch"}, "facts": []}]\
            """, """
            [{"document": {"type": "báo cáo"}, "facts": []},
             {"document": {"type": "báo cáo"}, "facts": [{"kind": "percent", "value": 1}]}]\
            """);
        assertEquals(new Tally(1, 1, 1), accuracy.found().get("percent"));
        assertEquals(new Share(1, 2), accuracy.header());
    }

    @Test
    void aGoldFileWithoutADocumentIsMissedAsAWhole() throws GoldException {
        Evaluation evaluation = new Evaluation();
        evaluation.missing("a.json", Annotation.of(facts("{\"kind\": \"percent\", \"value\": 1}"), "a.json"));
        assertEquals(List.of("a.json"), evaluation.accuracy().missing());
        assertEquals(new Tally(0, 1, 0), evaluation.accuracy().found().get("percent"));
    }

    @Test
    void aFileThatIsNoJsonIsNamedWithItsLine() {
        GoldException e = assertThrows(GoldException.class, () -> Annotation.of("{\n\"facts\": [,]}", "b.json"));
        assertEquals("b.json", e.file());
        assertEquals(2, e.line());
        assertThrows(GoldException.class, () -> Annotation.of("", "b.json"));
        assertThrows(GoldException.class, () -> Annotation.of("{", "b.json"));
        assertThrows(GoldException.class, () -> Annotation.of("[3]", "b.json"));
        assertThrows(GoldException.class, () -> Annotation.of("{} {}", "b.json"));
    }

    private static Accuracy evaluate(String gold, String predicted) throws GoldException {
        Evaluation evaluation = new Evaluation();
        evaluation.add("a.json", Annotation.of(gold, "a.json"), Annotation.of(predicted, "a"));
        return evaluation.accuracy();
    }

    private static String facts(String facts) {
        return "{\"facts\": [" + facts + "]}";
    }
}
