package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.index.Archive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description and the server say the same. */
final class OpenApiTest {

    private static final JsonNode DESCRIPTION = description();

    @TempDir
    private static Path home;

    @AutoClose
    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        served = new Served(home);
    }

    private static JsonNode description() {
        try (InputStream in = Page.resource("openapi.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void describesEveryRouteWithItsParametersAndNoOther() throws IOException {
        TreeMap<String, Set<String>> routed = new TreeMap<>();
        try (Archive archive = Archive.openReadOnly(home.resolve("archive"))) {
            for (Route route : new Api(
                            new Office(archive, true, new Pen(archive.folder(), "0.0.1", served.bugs::add)),
                            new Door(Optional.empty(), InstantSource.system()))
                    .routes()) {
                TreeSet<String> parameters = new TreeSet<>(route.parameters());
                Matcher inPath = Pattern.compile("\\{(\\w+)}").matcher(route.path());
                inPath.results().forEach(name -> parameters.add(name.group(1)));
                if (route.writes()) {
                    parameters.add(Gate.BY);
                }
                routed.put(route.method().name().toLowerCase(Locale.ROOT) + " " + route.path(), parameters);
            }
        }
        TreeMap<String, Set<String>> described = new TreeMap<>();
        DESCRIPTION
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.put(
                                operation.getKey() + " " + path.getKey(), parameters(operation.getValue()))));
        assertEquals(routed, described);
    }

    private static Set<String> parameters(JsonNode operation) {
        return operation.path("parameters").values().stream()
                .map(OpenApiTest::resolved)
                .map(parameter -> parameter.get("name").stringValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : DESCRIPTION.at(reference.stringValue().substring(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/openapi.json",
                "/api/v1/server",
                "/api/v1/archive",
                "/api/v1/review?offset=0&limit=5",
                "/api/v1/files?lang=vi",
                "/api/v1/search?q=ng%C3%A2n%20s%C3%A1ch",
                "/api/v1/search?q=ngan%20sach&type=b%C3%A1o%20c%C3%A1o&from=2022&to=2022&kind=money&limit=1",
                "/api/v1/search?q=kh%C3%B4ngc%C3%B3%20g%C3%AC%20c%E1%BA%A3&sort=date&offset=1",
                "/api/v1/suggest?q=ng",
                "/api/v1/documents",
                "/api/v1/documents?limit=1&offset=1&issuer=song%20may",
                "/api/v1/documents/1",
                "/api/v1/documents/2",
                "/api/v1/documents/1/like",
                "/api/v1/documents/1/neighbours",
                "/api/v1/files",
                "/api/v1/files?state=imported",
                "/api/v1/indicators",
                "/api/v1/indicators?q=thu%20ngan%20sach",
                "/api/v1/series?measure=thu-ngan-sach-dia-ban",
                "/api/v1/series?measure=thu-ngan-sach-dia-ban&by=half&issuer=song%20may",
                "/api/v1/targets?year=2022",
                "/api/v1/tasks",
                "/api/v1/tasks?open=true&due=2022&body=ubnd",
                "/api/v1/tasks?state=open&offset=0&limit=1",
                "/api/v1/tasks?week=2022-09-30",
                "/api/v1/tasks/sums",
                "/api/v1/tasks/sums?state=open&issuer=song%20may",
                "/api/v1/coverage",
                "/api/v1/coverage?type=b%C3%A1o%20c%C3%A1o",
                "/api/v1/exports/indicators",
                "/api/v1/exports/facts?unit=VND",
                "/api/v1/exports/tasks",
                "/api/v1/exports/documents?columns=document,source_file",
                "/api/v1/exports/files"
            })
    void answersAsItIsDescribed(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = served.get(path);
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(
                response.headers().firstValue("Content-Type").orElse("").startsWith("application/json"),
                response.headers()::toString);
        String template = path.replaceAll("\\?.*", "")
                .replaceAll("/documents/\\d+", "/documents/{id}")
                .replaceAll("/exports/\\w+", "/exports/{name}");
        assertEquals(List.of(), problems(template, "get", response.body()));
    }

    @Test
    void saysOfAValueWhatIsDescribed() throws IOException, InterruptedException {
        String id = JsonMapper.shared()
                .readTree(served.get("/api/v1/exports/indicators").body())
                .get(0)
                .get("id")
                .stringValue();
        HttpResponse<String> value = served.get("/api/v1/values/" + id);
        assertEquals(List.of(), problems("/api/v1/values/{id}", "get", value.body()));
        for (String said : List.of(
                "{\"verdict\": \"changed\", \"changes\": {\"value\": \"7,5\"}, \"who\": \"Lan\", \"why\": \"theo bản"
                        + " ký\"}",
                "{\"verdict\": \"confirmed\"}",
                "{\"verdict\": \"rejected\", \"why\": \"\"}",
                "{\"verdict\": \"undone\"}")) {
            HttpResponse<String> after = served.post("/api/v1/values/" + id, said);
            assertEquals(200, after.statusCode(), after.body());
            assertEquals(List.of(), problems("/api/v1/values/{id}", "post", after.body()));
        }
    }

    @Test
    void hasSomethingOfEverythingToAnswer() throws IOException, InterruptedException {
        for (String path : List.of(
                "suggest?q=ng",
                "indicators",
                "series?measure=thu-ngan-sach-dia-ban",
                "targets?year=2022",
                "tasks",
                "coverage",
                "exports/facts",
                "documents/1/like")) {
            JsonNode rows =
                    JsonMapper.shared().readTree(served.get("/api/v1/" + path).body());
            assertTrue(!rows.isEmpty(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400 /api/v1/search?unknown=1",
                "400 /api/v1/search?limit=201",
                "400 /api/v1/search?limit=-1",
                "400 /api/v1/search?offset=x",
                "400 /api/v1/search?q=a&q=b",
                "400 /api/v1/search?from=2022&to=2021",
                "400 /api/v1/search?from=yesterday",
                "400 /api/v1/search?kind=number",
                "400 /api/v1/files?state=lost",
                "400 /api/v1/files?state=unchanged",
                "400 /api/v1/series",
                "404 /api/v1/series?measure=no%20such%20thing",
                "400 /api/v1/targets",
                "400 /api/v1/tasks?state=lost",
                "400 /api/v1/tasks?week=soon",
                "400 /api/v1/exports/facts?columns=colour",
                "400 /api/v1/exports/files?type=x",
                "404 /api/v1/exports/secrets",
                "404 /api/v1/documents/99",
                "404 /api/v1/documents/one",
                "404 /api/v1/documents/99/file",
                "404 /api/v1/documents/99/neighbours",
                "404 /api/v1/documents/99/pages/1",
                "404 /api/v1/documents/1/pages/1",
                "400 /api/v1/files?lang=fr",
                "404 /api/v1/values/x",
                "404 /api/v1/values/i00000000-0000000",
                "400 /api/v1/review?limit=201",
                "404 /api/v1/nothing",
                "404 /nothing"
            })
    void refusesInOneShape(String line) throws IOException, InterruptedException {
        HttpResponse<String> response = served.get(line.substring(4));
        assertEquals(Integer.parseInt(line.substring(0, 3)), response.statusCode(), response.body());
        assertEquals(List.of(), problems("/api/v1/archive", "problem", response.body()));
        assertEquals(List.of(), served.bugs);
    }

    /** @param answer the method whose answer this is, or {@code problem} */
    static List<String> problems(String path, String answer, String body) {
        String pointer = answer.equals("problem")
                ? "/components/responses/Problem/content/application~1problem+json/schema"
                : "/paths/" + path.replace("/", "~1") + "/" + answer
                        + "/responses/200/content/application~1json/schema";
        assertTrue(DESCRIPTION.at(pointer).isObject(), pointer);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://vanthu.example/openapi.json"), wrapped(pointer));
        return Stream.ofNullable(schema.validate(body, InputFormat.JSON))
                .flatMap(List::stream)
                .map(Object::toString)
                .limit(5)
                .toList();
    }

    /** A schema that points into the description, which it holds. */
    private static JsonNode wrapped(String pointer) {
        var root = JsonMapper.shared().createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", DESCRIPTION.get("components"));
        root.setAll(
                (tools.jackson.databind.node.ObjectNode) DESCRIPTION.at(pointer).deepCopy());
        return root;
    }
}
