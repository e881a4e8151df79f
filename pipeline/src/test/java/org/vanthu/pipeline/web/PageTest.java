package org.vanthu.pipeline.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.index.FileState;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.index.correction.Verdict;
import org.vanthu.index.followup.Followed;
import org.vanthu.index.series.Grain;
import org.vanthu.index.series.Series;
import org.vanthu.pipeline.OwnWords;
import org.vanthu.pipeline.export.Iso;
import tools.jackson.databind.json.JsonMapper;

/** The files of the page: what they hold, and what they must not. */
final class PageTest {

    static final List<String> PARTS = Page.PARTS;

    @TempDir
    private static Path home;

    @AutoClose
    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        served = new Served(home);
    }

    private static String part(String name) throws IOException {
        try (InputStream in = Page.resource("page/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> words(String language) throws IOException {
        String module = part(language + ".js");
        String json =
                module.substring(module.indexOf('{', module.indexOf("export default")), module.lastIndexOf('}') + 1);
        Map<String, String> words = new TreeMap<>();
        JsonMapper.shared()
                .readTree(json)
                .properties()
                .forEach(entry -> words.put(entry.getKey(), entry.getValue().stringValue()));
        return words;
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void isServedWithItsTypeAndKeptByTheBrowser(String name) throws IOException, InterruptedException {
        HttpResponse<String> response = served.get("/page/" + name);
        assertEquals(200, response.statusCode());
        assertEquals(part(name), response.body());
        String type = response.headers().firstValue("Content-Type").orElse("");
        assertTrue(
                type.startsWith(
                        name.endsWith(".js") ? "text/javascript" : name.endsWith(".css") ? "text/css" : "image/svg"),
                type);
        String tag = response.headers().firstValue("ETag").orElse("");
        assertEquals(304, served.get("/page/" + name, "If-None-Match", tag).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/documents/1",
                "/indicators",
                "/tasks?open=true",
                "/coverage",
                "/review",
                "/import",
                "/files",
                "/?q=%3Cscript%3E"
            })
    void beginsEveryViewWithTheSameFrame(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = served.get(path);
        assertEquals(200, response.statusCode());
        assertEquals(part("index.html"), response.body());
    }

    @Test
    void hasNoScriptOrStyleInItsFrame() throws IOException {
        String frame = part("index.html");
        assertAll(
                () -> assertFalse(Pattern.compile("<script(?![^>]*\\ssrc=)")
                        .matcher(frame)
                        .find()),
                () -> assertFalse(Pattern.compile("\\s(?:on\\w+|style)=|<style|javascript:")
                        .matcher(frame)
                        .find()),
                () -> assertFalse(frame.contains("//")));
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void readsNothingAsHtmlAndAsksNobodyElse(String name) throws IOException {
        String text = part(name).replace("http://www.w3.org/2000/svg", "");
        Matcher forbidden = Pattern.compile(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|createContextualFragment|"
                                + "\\beval\\b|new Function|https?:|@import|url\\(")
                .matcher(text);
        assertFalse(forbidden.find(), () -> name + ": " + forbidden.group());
    }

    @Test
    void speaksBothLanguages() throws IOException {
        Map<String, String> vi = words("vi");
        Map<String, String> en = words("en");
        assertEquals(vi.keySet(), en.keySet());
        vi.forEach((key, words) -> assertEquals(blanks(words), blanks(String.valueOf(en.get(key))), key));
    }

    private static Set<String> blanks(String words) {
        Set<String> blanks = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(words).results().forEach(blank -> blanks.add(blank.group()));
        return blanks;
    }

    @Test
    void hasWordsForAllThatItSays() throws IOException {
        Set<String> known = words("vi").keySet();
        for (String name : Page.PARTS) {
            Pattern.compile("say\\(\"([\\w.-]+)\"[,)]")
                    .matcher(part(name))
                    .results()
                    .forEach(said -> assertTrue(known.contains(said.group(1)), () -> name + " says " + said.group(1)));
        }
        Stream.of(
                        names("state", FileState.values())
                                .filter(key -> !Set.of("state.unchanged", "state.moved")
                                        .contains(key)),
                        names("task", Followed.State.values()),
                        names("grain", Grain.values()),
                        names("own", OwnWords.Problem.values()),
                        names("reviewed", Verdict.values()),
                        Arrays.stream(ValueKind.values())
                                .flatMap(kind -> kind.fields().stream())
                                .map(field -> "field." + field.name()),
                        names("standing", Series.Standing.values()))
                .flatMap(keys -> keys)
                .forEach(key -> assertTrue(known.contains(key), key));
    }

    private static Stream<String> names(String group, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> group + "." + Iso.name(constant));
    }

    /** An old computer is to show the page at once: at most 300 kB over the wire, the chart's library too. */
    @Test
    void isLight() throws IOException, InterruptedException {
        int bytes = 0;
        for (String path : Stream.concat(Page.PARTS.stream(), Stream.of("echarts.js"))
                .map("/page/"::concat)
                .toList()) {
            bytes += packed(served.get(path).body());
        }
        int sum = bytes;
        assertTrue(sum < 300_000, () -> sum + " bytes");
    }

    private static int packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
