package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.index.Archive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person says of a value in the page, as {@code vanthu correct} would keep it. */
final class ValueApiTest {

    @TempDir
    private Path home;

    @AutoClose
    private Served served;

    @BeforeEach
    void serve() throws IOException {
        served = new Served(home);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(served.get("/api/v1/" + path).body());
    }

    /** The id of the indicator with this value. */
    private String indicator(String value) throws IOException, InterruptedException {
        return row("indicators", value).get("id").stringValue();
    }

    private JsonNode row(String table, String value) throws IOException, InterruptedException {
        return get("exports/" + table).values().stream()
                .filter(row -> row.path("value").asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode say(String id, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.post("/api/v1/values/" + id, json);
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode field(JsonNode value, String name) {
        return value.get("fields").values().stream()
                .filter(field -> field.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void changesAValueAndTheFactThatItWasMadeOf() throws IOException, InterruptedException {
        JsonNode after = say(indicator("93.5"), """
            {"verdict": "changed", "changes": {"value": "95,5"}, "who": "Lan", "why": "theo bản ký"}\
            """);
        assertEquals("95.5", field(after, "value").get("holds").stringValue());
        assertEquals("93.5", field(after, "value").get("machine").stringValue());
        JsonNode said = after.get("said").get(0);
        assertEquals("Lan", said.get("who").stringValue());
        assertEquals("theo bản ký", said.get("why").stringValue());
        assertEquals("changed", row("indicators", "95.5").get("reviewed").stringValue());
        assertEquals("changed", row("facts", "95.5").get("reviewed").stringValue());
        assertTrue(served.get("/api/v1/exports/indicators?format=csv").body().contains("changed"));
    }

    @Test
    void rejectsAValueAndTakesThatBack() throws IOException, InterruptedException {
        String id = indicator("93.5");
        int before = get("exports/indicators").size();
        assertEquals(
                "rejected",
                say(id, "{\"verdict\": \"rejected\"}").get("reviewed").stringValue());
        assertEquals(before - 1, get("exports/indicators").size());
        assertTrue(say(id, "{\"verdict\": \"undone\"}").path("reviewed").isMissingNode());
        assertEquals(before, get("exports/indicators").size());
    }

    @Test
    void changesWhatADocumentSaysOfItself() throws IOException, InterruptedException {
        String id = get("documents/1").at("/extracted/document/id").stringValue();
        say(id, "{\"verdict\": \"changed\", \"changes\": {\"issued\": \"21/6/2022\"}}");
        assertEquals(
                "2022-06-21",
                get("documents/1").at("/extracted/document/issued").stringValue());
        assertEquals(
                "document",
                refused(422, id, "{\"verdict\": \"rejected\"}").get("reason").stringValue());
    }

    private JsonNode refused(int status, String id, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = served.post("/api/v1/values/" + id, json);
        assertEquals(status, answer.statusCode(), answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "value, 1.250, ambiguous",
        "value, nhiều, ill-written",
        "value, '', needed",
        "status, maybe, ill-written",
        "period_from, hôm qua, ill-written",
        "period_from, 2023-01-01, no-range",
        "body, phòng không có, ill-written",
        "value, '93,5', no-change"
    })
    void saysAtTheFieldWhyAValueCannotBeSo(String field, String typed, String reason)
            throws IOException, InterruptedException {
        JsonNode problem = refused(
                422,
                indicator("93.5"),
                "{\"verdict\": \"changed\", \"changes\": {\"" + field + "\": \"" + typed + "\"}}");
        assertEquals(reason, problem.get("reason").stringValue(), problem::toString);
        if (!reason.equals("no-change")) {
            assertTrue(problem.get("field").stringValue().startsWith(field.replaceAll("_.*", "")), problem::toString);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400",
                "{\"verdict\": \"maybe\"} | 400",
                "{\"verdict\": \"changed\"} | 400",
                "{\"verdict\": \"confirmed\", \"changes\": {\"value\": \"1\"}} | 400",
                "{\"verdict\": \"changed\", \"changes\": {\"colour\": \"1\"}} | 400",
                "{\"verdict\": \"changed\", \"changes\": {\"value\": 1}} | 400",
                "{\"verdict\": [\"confirmed\"]} | 400",
                "{\"verdict\": \"confirmed\", \"when\": \"now\"} | 400",
                "{\"verdict\": \"confirmed\", \"verdict\": \"confirmed\"} | 400",
                "[] | 400",
                "'' | 400",
                "{\"verdict\": \"confirmed\"} x | 400",
                "{\"verdict\": \"undone\"} | 422"
            })
    void refusesWhatIsNotDescribed(String json, int status) throws IOException, InterruptedException {
        refused(status, indicator("93.5"), json);
        assertEquals(0, get("exports/corrections").size());
    }

    @Test
    void namesWhoHoldsTheArchive() throws IOException, InterruptedException {
        String id = indicator("93.5");
        Archive held = Archive.open(home.resolve("archive"));
        try (held) {
            JsonNode problem = refused(409, id, "{\"verdict\": \"confirmed\"}");
            assertEquals("in-use", problem.get("reason").stringValue());
            assertTrue(
                    problem.get("holder")
                            .stringValue()
                            .startsWith("PID " + ProcessHandle.current().pid()),
                    problem::toString);
        }
        say(id, "{\"verdict\": \"confirmed\"}");
    }
}
