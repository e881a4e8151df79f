package org.vanthu.samples;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Span;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.Filter;
import org.vanthu.index.IndicatorRow;
import org.vanthu.index.Standing;
import org.vanthu.index.Standing.Author;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.correction.Corrected;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Corrector;
import org.vanthu.index.correction.Reading;
import org.vanthu.index.correction.Readings;
import org.vanthu.index.correction.Review;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.index.correction.Verdict;
import org.vanthu.pipeline.cli.Main;

/** The samples as a clerk would use them: imported once, then looked at from every side by the program's own commands. */
final class SampleArchiveTest {

    private static final String ZIP = "Phường Bến Dâu/Nộp lưu trữ 2016-2017.zip";

    /** How every file ends that is not simply imported; the scan's end depends on the computer. */
    private static final Map<String, FileState> NOT_IMPORTED = Map.of(
            "Phuong An Thinh/2021/gui thi xa/Copy of BC 6 thang dau nam 2021 (sua).docx", FileState.DUPLICATE,
            "Phường Bến Dâu/2024/New Microsoft Word Document.docx", FileState.NO_TEXT,
            "Phường Bến Dâu/2024/TB 112 kết luận (có mật khẩu).pdf", FileState.ENCRYPTED,
            "Phường Bến Dâu/2024/USB cu/KH 15 tháng công nhân (loi).docx", FileState.FAILED);

    private static final String SCAN = "Phuong An Thinh/2023/TB 74 ket luan BTV (scan).pdf";

    @TempDir
    private static Path home;

    private static Ran first;

    /** How one command line ended. */
    private record Ran(int exitCode, String out, String err) {}

    @BeforeAll
    static void importTheSamples() {
        first = vanthu("import", Samples.DOCUMENTS.toString(), "--json");
    }

    private static Ran vanthu(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--lang", "en"));
        int exitCode = Main.run(out, err, Map.of("HOME", home.toString()), line.toArray(String[]::new));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Archive archive() throws IOException {
        return Archive.openReadOnly(home.resolve("vanthu-archive"));
    }

    private static Map<String, FileRecord> ledger() throws IOException {
        try (Archive archive = archive();
                Stream<FileRecord> files = archive.files(EnumSet.allOf(FileState.class))) {
            return files.collect(
                    Collectors.toMap(file -> file.key().path(), file -> file, (one, _) -> one, TreeMap::new));
        }
    }

    /** What the ledger says of one file. */
    private static FileRecord ledger(String name) throws IOException {
        FileRecord file = ledger().get(name);
        assertNotNull(file, () -> "not in the ledger: " + name);
        return file;
    }

    /** The number behind {@code "name":} in a summary; states without files are left out there. */
    private static long count(String json, String name) {
        Matcher number =
                Pattern.compile("\"" + Pattern.quote(name) + "\": (\\d+)").matcher(json);
        return number.find() ? Long.parseLong(number.group(1)) : 0;
    }

    @Test
    void everyFileEndsInTheStateThatItsContentAsksFor() throws IOException {
        Map<String, FileRecord> ledger = ledger();
        List<String> wrong = new ArrayList<>();
        for (Path file : Samples.files(Samples.DOCUMENTS)) {
            String name = Samples.name(Samples.DOCUMENTS, file);
            FileState expected = NOT_IMPORTED.getOrDefault(name, FileState.IMPORTED);
            FileState actual =
                    Optional.ofNullable(ledger.get(name)).map(FileRecord::state).orElse(null);
            boolean unreadScan = name.equals(SCAN) && actual == FileState.NEEDS_OCR;
            if (actual != expected && !unreadScan) {
                wrong.add(name + " is " + actual + ", should be " + expected);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theFilesOfTheZipAreInTheLedgerOneByOne() throws IOException {
        Map<String, FileState> inside = new TreeMap<>();
        ledger().forEach((path, file) -> {
            if (path.startsWith(ZIP + FileKey.INSIDE)) {
                inside.put(path.substring(path.lastIndexOf('.') + 1), file.state());
            }
        });
        assertEquals(
                Map.of(
                        "doc", FileState.IMPORTED,
                        "docx", FileState.IMPORTED,
                        "odt", FileState.IMPORTED,
                        "txt", FileState.IMPORTED,
                        "xls", FileState.IMPORTED),
                inside);
    }

    @Test
    void theCountsOfTheRunAddUpToTheFilesSeen() throws IOException {
        long files = Samples.files(Samples.DOCUMENTS).size() + 5L; // five in the zip
        long ended = Arrays.stream(FileState.values())
                .mapToLong(state -> count(first.out(), state.label()))
                .sum();
        assertAll(
                () -> assertEquals(files, count(first.out(), "seen"), first.out()),
                () -> assertEquals(files, ended, first.out()),
                () -> assertEquals(files, ledger().size()));
    }

    @Test
    void everyFileThatIsNotInSaysWhyAndTheCopyOfWhat() throws IOException {
        for (String name : NOT_IMPORTED.keySet()) {
            FileRecord file = ledger(name);
            assertTrue(
                    file.duplicateOf().isPresent() || !file.reason().orElse("").isBlank(), () -> "no reason: " + file);
        }
        assertEquals(
                Optional.of("Phuong An Thinh/2021/BC 6 thang dau nam 2021 (sua).docx"),
                ledger("Phuong An Thinh/2021/gui thi xa/Copy of BC 6 thang dau nam 2021 (sua).docx")
                        .duplicateOf()
                        .map(FileKey::path));
    }

    @ParameterizedTest
    @CsvSource({
        "Phường Bến Dâu/2021/CV 87 thu gom rac.doc, application/rtf",
        "Phường Bến Dâu/2020/THU NSNN 2020.xls, text/html",
    })
    void aFileThatLiesAboutItsEndingIsReadAsWhatItIs(String name, String mediaType) throws IOException {
        assertEquals(Optional.of(mediaType), ledger(name).mediaType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAO CAO 2005.doc", "qd_khoan_quan_ly_kenh_2009.html"})
    void aDocumentInAnOldFontIsDecoded(String name) throws IOException {
        FileRecord file = ledger("Xa Dong May/Cu (truoc 2010)/" + name);
        assertEquals(Optional.of("TCVN3"), file.encoding());
    }

    @Test
    void aSecondRunReadsNothing() throws IOException {
        Ran second = vanthu("import", Samples.DOCUMENTS.toString(), "--json");
        long top = Samples.files(Samples.DOCUMENTS).size();
        assertAll(
                () -> assertEquals(0, count(second.out(), "imported"), second.out()),
                () -> assertEquals(0, count(second.out(), "documents"), second.out()),
                () -> assertTrue(count(second.out(), "unchanged") >= top - 1, second.out()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bảo hiểm y tế", "bao hiem y te", "BẢO HIỂM Y TẾ", "NFD"})
    void searchFindsTheSameWithAndWithoutMarks(String typed) {
        String query = typed.equals("NFD") ? Normalizer.normalize("bảo hiểm y tế", Normalizer.Form.NFD) : typed;
        Ran ran = vanthu("search", "\"" + query + "\"", "--json");
        assertAll(
                () -> assertEquals(0, ran.exitCode(), ran.err()),
                () -> assertEquals(phrase("bảo hiểm y tế"), count(ran.out(), "passages"), ran.out()),
                () -> assertTrue(count(ran.out(), "passages") >= 5, ran.out()));
    }

    private static long phrase(String words) {
        return count(vanthu("search", "\"" + words + "\"", "--json").out(), "passages");
    }

    @Test
    void searchTakesOldAndNewTonePlacementForTheSame() {
        long hits = phrase("văn hóa");
        assertTrue(hits >= 10);
        assertEquals(hits, phrase("văn hoá"));
    }

    @Test
    void searchFindsWordsOfADocumentInAnOldFontAndOfAFootnote() {
        assertAll(
                () -> assertTrue(vanthu("search", "Đồng Mây 2005", "--to", "2005", "--json")
                        .out()
                        .contains("BAO CAO 2005.doc")),
                () -> assertTrue(vanthu("search", "quản lý kênh", "--to", "2009", "--json")
                        .out()
                        .contains("qd_khoan_quan_ly_kenh_2009.html")),
                () -> assertTrue(vanthu("search", "\"chờ cấp đổi giấy chứng nhận\"", "--json")
                        .out()
                        .contains("Nghi quyet nhiem vu thang 7-2021.docx")));
    }

    @Test
    void everyIndicatorHasASentenceThatHoldsItAndASource() throws IOException {
        List<IndicatorRow> rows;
        try (Archive archive = archive();
                Stream<IndicatorRow> all = archive.indicators(Filter.ALL)) {
            rows = all.toList();
        }
        assertTrue(rows.size() > 1000, "only " + rows.size() + " indicators");
        List<IndicatorRow> poor = rows.stream()
                .filter(row -> row.text().isBlank()
                        || row.indicator().name().isBlank()
                        || row.document().file().key().path().isBlank())
                .toList();
        assertEquals(List.of(), poor);
        Ran export = vanthu("export", "indicators", "--columns", "indicator,value,unit,source_file,text");
        assertTrue(export.out().startsWith("\uFEFFindicator,value,unit,source_file,text\r\n"), export.err());
        assertTrue(
                export.out().contains("15147000000,VND,"), "the budget revenue of An Thịnh in 2022: 15.147 triệu đồng");
    }

    /** The commands of the README's session and examples run on the samples as they stand there. */
    @TestFactory
    Stream<DynamicTest> everyCommandOfTheReadmeRuns() throws IOException {
        List<List<String>> commands = commands(Files.readString(Samples.ROOT.resolve("README.md")));
        assertTrue(commands.size() >= 3, "the README shows no commands: " + commands);
        return commands.stream()
                .map(words -> dynamicTest(String.join(" ", words), () -> {
                    Ran ran = vanthu(words.stream().map(SampleArchiveTest::here).toArray(String[]::new));
                    // 1: the samples hold damaged files
                    assertTrue(
                            ran.exitCode() == 0
                                    || (ran.exitCode() == 1 && words.getFirst().equals("import")),
                            ran.err());
                    assertTrue(!ran.out().isBlank() || !ran.err().isBlank(), "it says nothing");
                }));
    }

    private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\$ )?\\./vanthu (?<words>[^#\\n]+)");
    private static final Pattern WORD = Pattern.compile("\"(?<quoted>[^\"]*)\"|(?<plain>\\S+)");

    private static List<List<String>> commands(String readme) {
        return COMMAND.matcher(readme)
                .results()
                .map(command -> WORD.matcher(command.group("words"))
                        .results()
                        .map(word -> Optional.ofNullable(word.group("quoted")).orElse(word.group("plain")))
                        .toList())
                .toList();
    }

    /** What a reader of the README has beside the launcher lies elsewhere for a test. */
    private static String here(String word) {
        if (word.startsWith("samples/")) {
            return Samples.ROOT.resolve(word).toString();
        }
        return word.matches("\\S+\\.(csv|json|xlsx)") ? home.resolve(word).toString() : word;
    }

    /** Names tell all values of the archive apart, and whatever is said of them can be taken back. */
    @ParameterizedTest
    @EnumSource(names = {"CONFIRMED", "REJECTED"})
    void everyValueHasANameOfItsOwnAndIsReadAgainAsItWas(Verdict verdict) throws IOException {
        Author author = new Author(Optional.empty(), Instant.EPOCH, Optional.empty());
        Set<ValueId> names = new HashSet<>();
        try (Archive archive = archive();
                Stream<DocumentRow> rows = archive.documents(Filter.ALL)) {
            Map<String, List<DocumentRow>> files = rows.collect(
                    Collectors.groupingBy(row -> row.file().sha256().orElseThrow()));
            for (Map.Entry<String, List<DocumentRow>> file : files.entrySet()) {
                List<ExtractedDocument> machine = new ArrayList<>();
                List<Correction> said = new ArrayList<>();
                for (DocumentRow row : file.getValue()) {
                    StoredDocument stored = archive.document(row.id()).orElseThrow();
                    machine.add(stored.content());
                    for (ValueKind kind : ValueKind.values()) {
                        int ordinal = 0;
                        for (Span span : Readings.spans(kind, stored.content())) {
                            ValueId name = stored.ids().of(kind, ordinal, span.start());
                            assertTrue(names.add(name), () -> name + " twice, in " + row);
                            if (kind != ValueKind.DOCUMENT) {
                                Reading reading = Readings.of(kind, stored.content(), ordinal);
                                said.add(new Standing(
                                                name,
                                                Optional.of(row),
                                                stored.ids().anchor(kind, span),
                                                reading,
                                                Optional.of(reading),
                                                Optional.empty(),
                                                List.of())
                                        .say(verdict, author));
                            }
                            ordinal++;
                        }
                    }
                }
                List<Corrected> corrected = Corrector.corrected(file.getKey(), machine, Review.of(said));
                for (int i = 0; i < machine.size(); i++) {
                    ExtractedDocument was = machine.get(i);
                    ExtractedDocument holds = corrected.get(i).content();
                    ExtractedDocument again =
                            Corrector.machine(holds, corrected.get(i).placed());
                    boolean kept = verdict == Verdict.CONFIRMED;
                    assertAll(
                            () -> assertEquals(kept ? was.tasks() : List.of(), holds.tasks()),
                            () -> assertEquals(
                                    kept ? was.facts().size() : 0, holds.facts().size()),
                            () -> assertEquals(was.facts(), again.facts()),
                            () -> assertEquals(was.indicators(), again.indicators()),
                            () -> assertEquals(was.tasks(), again.tasks()),
                            () -> assertEquals(was.header(), again.header()));
                }
            }
        }
        assertTrue(names.size() > 6000, names.size() + " values");
    }
}
