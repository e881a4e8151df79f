package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.body.Bodies;

class SearchTest {

    @TempDir
    Path folder;

    private void put(ExtractedDocument... documents) throws StoreException {
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            for (ExtractedDocument document : documents) {
                String path = "f" + run.counts().getOrDefault(FileState.IMPORTED, 0L) + ".pdf";
                run.put(Given.file(path), List.of(document));
            }
            run.finish(Given.NOW);
        }
    }

    private List<String> found(String query) throws StoreException {
        return search(query).hits().stream()
                .flatMap(hit -> hit.passages().stream())
                .map(PassageHit::snippet)
                .toList();
    }

    private SearchResult search(String query) throws StoreException {
        try (Archive archive = Archive.openReadOnly(folder)) {
            return archive.search(Query.of(query));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hòa giải", "hoà giải", "HÒA GIẢI", "hoa giai", "Hoa Giải"})
    void everyWayToTypeAQueryFindsTheSame(String query) throws StoreException {
        put(Given.text("Tổ hoà giải của phường", "Công tác hòa giải", "Giải thưởng"));
        assertEquals(2, search(query).passages());
        assertEquals(2, search(Normalizer.normalize(query, Normalizer.Form.NFD)).passages());
    }

    @Test
    void matchesWithTheTypedMarksComeFirst() throws StoreException {
        put(Given.text("thú nuôi", "thư nuôi thư", "thu nuôi", "thù nuôi"));
        assertEquals("thú nuôi", found("thú nuôi").getFirst());
        assertEquals("thù nuôi", found("thù nuôi").getFirst());
        assertEquals(4, search("thu nuoi").passages());
    }

    @Test
    void wordsThatStandTogetherComeFirst() throws StoreException {
        put(Given.text(
                "Sách của thư viện thu hồi, kho ngân phiếu",
                "Trong năm qua tổng thu ngân sách tăng lên rất là đáng kể"));
        assertEquals(
                "Trong năm qua tổng thu ngân sách tăng lên rất là đáng kể",
                found("thu ngân sách").getFirst());
        assertEquals(2, search("thu ngân sách").passages());
    }

    @Test
    void quotedWordsStandTogetherAndUnwantedOnesAreOut() throws StoreException {
        put(Given.text("thu ngân sách phường", "thu hồi ngân sách", "chi ngân sách"));
        assertEquals(List.of("thu ngân sách phường"), found("\"thu ngân sách\""));
        assertEquals(List.of("chi ngân sách"), found("ngân sách -thu"));
        assertEquals(List.of("thu hồi ngân sách"), found("thu -\"thu ngân\""));
    }

    @Test
    void fewerWordsAreEnoughWhereNoPassageHoldsAll() throws StoreException {
        put(Given.text("thu ngân sách", "ngân hàng"));
        SearchResult result = search("thu ngân sách Quảng Trị");
        assertEquals(1, result.passages());
        assertFalse(result.isComplete());
        assertTrue(search("thu ngân sách").isComplete());
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-NQ/ĐU", "31-nq/du", "nq/đu", "\"31 NQ ĐU\"", "31-NQ"})
    void documentNumberIsFoundWholeAndInParts(String query) throws StoreException {
        Header header = Given.header("nghị quyết", "31-NQ/ĐU", "Đảng ủy", LocalDate.of(2021, 1, 1));
        put(
                Given.text("Thực hiện Nghị quyết số 31-NQ/ĐU của Đảng ủy, 31-NQ/ĐU"),
                Given.text(header, "ĐẢNG ỦY", "Số: 31 -NQ/ĐU", "Nội dung 31"));
        SearchResult result = search(query);
        assertEquals(2, result.passages());
    }

    @Test
    void documentComesBeforeThoseThatCiteItsNumber() throws StoreException {
        Header header = Given.header("nghị quyết", "31-NQ/ĐU", "Đảng ủy", LocalDate.of(2021, 1, 1));
        put(
                Given.text("31-NQ/ĐU 31-NQ/ĐU"),
                Given.text(header, "ĐẢNG ỦY", "Số: 31 -NQ/ĐU cùng những chữ khác làm cho dòng này dài thêm ra"),
                Given.text("31-NQ/ĐU"));
        assertEquals(
                Optional.of("31-NQ/ĐU"),
                search("31-NQ/ĐU").hits().getFirst().document().header().number());
    }

    @Test
    void figuresAreFoundWithTheirSigns() throws StoreException {
        put(Given.text("đạt 95,5% kế hoạch", "đạt 95 ha, 5 hộ", "thu 1.350.492.000 đồng"));
        assertEquals(List.of("đạt 95,5% kế hoạch"), found("95,5%"));
        assertEquals(List.of("thu 1.350.492.000 đồng"), found("1.350.492.000"));
    }

    @Test
    void hitSaysWhereItStandsAndWhatMatched() throws StoreException {
        put(Given.everything());
        SearchResult result = search("ngân sách");
        Hit document = result.hits().getFirst();
        PassageHit hit = document.best();
        assertEquals(new Place(Optional.of("I. Kết quả"), OptionalInt.of(1)), hit.place());
        assertEquals("Thu ngân sách ước đạt 7.644 triệu đồng, bằng 95,5% dự toán[1].", hit.snippet());
        assertEquals(List.of(new Span(4, 8), new Span(9, 13)), hit.highlights());
        assertEquals(hit.snippet(), hit.span().of(Given.everything().source().text()));
        assertEquals("f0.pdf", document.document().file().key().path());
    }

    @Test
    void snippetOfALongPassageShowsTheMatches() throws StoreException {
        put(Given.text("chữ ".repeat(500) + "ngân sách phường" + " chữ".repeat(300)));
        PassageHit hit = search("\"ngân sách\"").hits().getFirst().best();
        assertTrue(hit.snippet().length() <= 300, hit.snippet());
        assertEquals(
                List.of("ngân sách"),
                hit.highlights().stream().map(span -> span.of(hit.snippet())).toList());
    }

    @Test
    void highlightsPreferTheTypedMarks() throws StoreException {
        put(Given.text("hỗ trợ hộ nghèo"), Given.text("hỗ trợ họ"));
        assertEquals(List.of("hộ"), highlighted("hộ", 0));
        assertEquals(List.of("hỗ", "họ"), highlighted("hộ", 1));
        assertEquals(List.of("hỗ trợ", "hộ"), highlighted("\"hỗ trợ\" hộ", 0));
    }

    private List<String> highlighted(String query, int hit) throws StoreException {
        PassageHit found = search(query).hits().get(hit).best();
        return found.highlights().stream().map(span -> span.of(found.snippet())).toList();
    }

    @Test
    void facetsCountTheDocumentsThatAnswer() throws StoreException {
        put(
                Given.text(Given.header("báo cáo", "1", "UBND phường A", LocalDate.of(2020, 5, 1)), "thu", "thu"),
                Given.text(Given.header("kế hoạch", "2", "UBND phường A", LocalDate.of(2021, 5, 1)), "thu"),
                Given.text("thu"),
                Given.everything());
        SearchResult result = search("thu");
        assertEquals(6, result.passages());
        assertEquals(
                List.of(
                        new Facet("year", Map.of("", 1, "2020", 1, "2021", 2)),
                        new Facet("type", Map.of("", 1, "báo cáo", 2, "kế hoạch", 1)),
                        new Facet("issuer", Map.of("", 1, "UBND phường A", 2, "Đảng ủy phường Hương Lâm", 1)),
                        new Facet("place", Map.of("", 1, "Hương Lâm", 3)),
                        new Facet("body", Map.of("ubnd", 1))),
                result.facets());
    }

    @Test
    void filtersNarrowPassages() throws StoreException {
        put(
                Given.text(Given.header("báo cáo", "1", "UBND phường A", LocalDate.of(2020, 5, 1)), "thu"),
                Given.text("thu"),
                Given.everything());
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(1, total(archive, "thu", StoreTest.filter("to", "2020-12-31")));
            assertEquals(2, total(archive, "thu", StoreTest.filter("from", "2021-01-01")));
            assertEquals(3, total(archive, "thu", StoreTest.filter("type", "bao cao")));
            assertEquals(1, total(archive, "thu", StoreTest.filter("issuer", "phuong a")));
            assertEquals(1, total(archive, "thu", StoreTest.filter("body", "ubnd")));
            assertEquals(1, total(archive, "", StoreTest.filter("unit", "hộ")));
        }
    }

    private static int total(Archive archive, String text, Filter filter) throws StoreException {
        return archive.search(new Query(text, filter, PassageFilter.ALL, Query.Order.RELEVANCE, 0, 10))
                .passages();
    }

    @Test
    void pagesOfHitsFollowEachOther() throws StoreException {
        put(Given.text("thu một"), Given.text("thu hai hai"), Given.text("thu ba ba ba"));
        try (Archive archive = Archive.openReadOnly(folder)) {
            List<String> pages = new ArrayList<>();
            for (int page = 0; page < 4; page++) {
                archive.search(new Query("thu", Filter.ALL, PassageFilter.ALL, Query.Order.RELEVANCE, page, 1))
                        .hits()
                        .forEach(hit -> pages.add(hit.best().snippet()));
            }
            assertEquals(found("thu"), pages);
            assertEquals(
                    0,
                    archive.search(new Query("thu", Filter.ALL, PassageFilter.ALL, Query.Order.RELEVANCE, 0, 0))
                            .hits()
                            .size());
            assertEquals(
                    3,
                    archive.search(new Query("thu", Filter.ALL, PassageFilter.ALL, Query.Order.RELEVANCE, 0, 0))
                            .passages());
        }
    }

    @Test
    void passagesAreGroupedByDocumentTheBestFirst() throws StoreException {
        put(
                Given.text("thu", "thu ngân sách", "chi", "ngân sách thu", "thu hết ngân sách", "thu ngân sách xã"),
                Given.text("thu và sách, ngân"));
        SearchResult result = search("thu ngân sách");
        assertEquals(2, result.documents());
        assertEquals(5, result.passages());
        Hit first = result.hits().getFirst();
        assertEquals(4, first.total());
        assertEquals(
                List.of("thu ngân sách", "thu ngân sách xã", "ngân sách thu"),
                first.passages().stream().map(PassageHit::snippet).toList());
        assertEquals(1, result.hits().getLast().total());
    }

    @Test
    void newestDocumentsComeFirstAndUndatedOnesLast() throws StoreException {
        put(
                Given.text("thu"),
                Given.text(Given.header("báo cáo", "1", "UBND", LocalDate.of(2020, 5, 1)), "thu thu thu"),
                Given.text(Given.header("báo cáo", "2", "UBND", LocalDate.of(2021, 5, 1)), "thu và chi của xã"));
        try (Archive archive = Archive.openReadOnly(folder)) {
            SearchResult result =
                    archive.search(new Query("thu", Filter.ALL, PassageFilter.ALL, Query.Order.DATE, 0, 10));
            assertEquals(
                    List.of(Optional.of("2"), Optional.of("1"), Optional.empty()),
                    result.hits().stream()
                            .map(hit -> hit.document().header().number())
                            .toList());
        }
    }

    @Test
    void passageCarriesTheFactsThatStandInIt() throws StoreException {
        put(Given.everything());
        PassageHit passage = search("thu ngân sách ước đạt").hits().getFirst().best();
        assertEquals(
                List.of("7.644 triệu đồng", "95,5%"),
                passage.facts().stream()
                        .map(found -> passage.words(found.fact()))
                        .toList());
    }

    @Test
    void manyPassagesOfOneDocumentHideNoOther() throws StoreException {
        String[] many = new String[500];
        Arrays.fill(many, "thu");
        put(Given.text(many), Given.text("thu và những chữ khác"), Given.text(many));
        SearchResult result = search("thu");
        assertEquals(
                List.of(500, 500, 1), result.hits().stream().map(Hit::total).toList());
        assertEquals(3, result.documents());
    }

    @Test
    void abbreviationsAndWhatTheyStandForFindEachOther() throws StoreException {
        put(Given.text(
                "Công tác giải phóng mặt bằng",
                "Tiến độ GPMB chậm",
                "mặt bằng giá cả được giải quyết, phóng sự",
                "Trưởng CA phường",
                "05 ca dương tính",
                "con cá"));
        assertEquals(List.of("Tiến độ GPMB chậm", "Công tác giải phóng mặt bằng"), found("gpmb"));
        assertEquals(List.of("Tiến độ GPMB chậm", "Công tác giải phóng mặt bằng"), found("GPMB"));
        assertEquals(
                List.of(
                        "Công tác giải phóng mặt bằng",
                        "Tiến độ GPMB chậm",
                        "mặt bằng giá cả được giải quyết, phóng sự"),
                found("giải phóng mặt bằng"));
        assertEquals(3, search("giai phong mat bang").passages());
        assertEquals(4, search("ca").passages()); // no abbreviation in small letters
    }

    @Test
    void abbreviationsOfAnOfficeAreFoundAsWell() throws StoreException {
        put(Given.text("Đội văn nghệ phường biểu diễn", "ĐVNP tập luyện"));
        Abbreviations own = Abbreviations.STANDARD.with(
                List.of(new Abbreviations.Entry("ĐVNP", "đội văn nghệ phường")), Bodies.STANDARD);
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(1, archive.search(Query.of("đvnp")).passages());
            assertEquals(2, archive.search(Query.of("đvnp"), own).passages());
            assertEquals(2, archive.search(Query.of("đội văn nghệ phường"), own).passages());
        }
    }

    @Test
    void fieldsAskWhatTheDocumentSaysOfItself() throws StoreException {
        put(
                Given.text(
                        Given.header("báo cáo", "12/BC-UBND", "Ủy ban nhân dân xã A", LocalDate.of(2020, 5, 1)), "thu"),
                Given.text(
                        Given.header("kế hoạch", "7-KH/ĐU", "Đảng ủy xã A", LocalDate.of(2021, 5, 1)), "thu", "chi"));
        assertEquals(1, search("số:12 thu").passages());
        assertEquals(2, search("number:7-KH").passages());
        assertEquals(0, search("số:12 chi").passages());
        assertEquals(1, search("loại:báo cáo thu").passages());
        assertEquals(1, search("loai:BC").passages());
        assertEquals(1, search("cơ quan:UBND xã A thu").passages());
        assertEquals(3, search("issuer:\"xã a\"").passages());
        assertEquals(3, search("người ký:Nguyễn Văn A").passages());
        assertEquals(1, search("người ký:nguyen van a chi").passages());
        assertEquals(List.of(), search("người ký:nguyen van a chi").notes());
        assertEquals(2, search("thu OR chi -số:12").passages() - 1);
    }

    @Test
    void fieldThatNoDocumentHasIsSearchedAsWordsAndSaidSo() throws StoreException {
        put(Given.text("thu của ông Bình"));
        SearchResult result = search("người ký:Bình");
        assertEquals(1, result.passages());
        assertEquals(List.of(new Note(Note.Kind.AS_WORDS, "Bình")), result.notes());
    }

    @Test
    void pastedPageFindsThePassageThatHoldsMostOfIt() throws StoreException {
        put(Given.text("thu ngân sách phường đạt dự toán", "thu ngân sách", "chi"));
        StringBuilder page = new StringBuilder("thu ngân sách phường đạt dự toán");
        for (int i = 0; i < 200; i++) {
            page.append(" từ").append(i);
        }
        SearchResult result = search(page.toString());
        assertEquals(1, result.passages());
        assertFalse(result.isComplete());
    }

    @Test
    void alternativesAreEnough() throws StoreException {
        put(Given.text("thu ngân sách", "chi ngân sách", "thu thuế"));
        assertEquals(3, search("chi ngân sách OR thu").passages());
        assertEquals(2, search("(thu HOẶC chi) ngân sách").passages());
        assertEquals(1, search("thu OR chi -ngân").passages() - 1);
    }

    @Test
    void amountsAreComparedWithTheFactsOfThePassage() throws StoreException {
        put(Given.everything());
        assertEquals(1, search("thu > 7,6 tỷ đồng").passages());
        assertEquals(0, search("thu > 7,7 tỷ đồng").passages());
        assertEquals(1, search("thu >= 95,5%").passages());
        assertEquals(0, search("thu > 95,5%").passages());
        assertEquals(1, search("= 9 hộ").passages());
        assertEquals(0, search("= 9 ha").passages());
        assertTrue(search("> 5").passages() >= 2);
    }

    @Test
    void periodsAskWhenTheDocumentIsFromOrWhatThePassageNames() throws StoreException {
        put(
                Given.text(Given.header("báo cáo", "1", "A", LocalDate.of(2020, 12, 1)), "thu phí"),
                Given.text(Given.header("báo cáo", "2", "A", LocalDate.of(2021, 12, 1)), "thu phí", "thu năm 2020"),
                Given.text("thu phí"));
        assertEquals(2, search("thu 2020").passages());
        assertEquals(1, search("thu 2020..2020").passages());
        assertEquals(3, search("thu 2020..2021").passages());
        assertEquals(1, search("thu quý 4/2020").passages());
        assertEquals(0, search("thu 2022..").passages());
        assertEquals(3, search("thu từ 2020 đến 2021").passages());
    }

    @Test
    void headingsAboveAPassageCountWhereItSaysTheRest() throws StoreException {
        put(
                Given.text(
                        Given.header("kế hoạch", "1", "Hội đồng nhân dân xã A", LocalDate.of(2020, 5, 1)),
                        "Trồng rừng phòng hộ",
                        "Chăn nuôi"),
                Given.text("Trồng cây"));
        assertEquals(List.of("Trồng rừng phòng hộ"), found("kế hoạch trồng rừng"));
        assertTrue(search("kế hoạch trồng rừng").isComplete());
        assertEquals(List.of("Trồng rừng phòng hộ"), found("HĐND trồng rừng"));
    }

    @Test
    void passagesAreFilteredByWhatTheyHoldAndWhereTheyAreFrom() throws StoreException {
        put(Given.everything(), Given.text("thu"));
        assertEquals(1, passages(new PassageFilter(Optional.of("money"), Optional.empty(), Optional.empty())));
        assertEquals(1, passages(new PassageFilter(Optional.of("task"), Optional.of("planned"), Optional.empty())));
        assertEquals(0, passages(new PassageFilter(Optional.empty(), Optional.of("done"), Optional.empty())));
        assertEquals(1, passages(new PassageFilter(Optional.empty(), Optional.empty(), Optional.of("F1.PDF"))));
    }

    private int passages(PassageFilter filter) throws StoreException {
        try (Archive archive = Archive.openReadOnly(folder)) {
            return archive.search(new Query("", Filter.ALL, filter, Query.Order.RELEVANCE, 0, 10))
                    .passages();
        }
    }

    @Test
    void nothingThatIsTypedIsAnError() throws StoreException {
        put(Given.text("thu ngân sách (2021)"));
        Random random = new Random(42);
        List<String> pieces = List.of(
                "\"",
                "-",
                "+",
                "(",
                ")",
                "[",
                ":",
                "~",
                "^",
                "*",
                "?",
                "\\",
                "/",
                "&",
                "|",
                "!",
                "<",
                "> ",
                ">= 1 tỷ",
                " OR ",
                "HOẶC ",
                "số:",
                "loại:",
                "người ký:",
                "2019..",
                "2021",
                "quý 3/2020",
                "95,5%",
                "12-NQ/ĐU",
                "UBND",
                " ",
                "thu",
                "ngân ",
                "\ud83d",
                "\u0301");
        try (Archive archive = Archive.openReadOnly(folder)) {
            for (int i = 0; i < 1_000; i++) {
                StringBuilder query = new StringBuilder();
                for (int length = random.nextInt(12); length > 0; length--) {
                    query.append(pieces.get(random.nextInt(pieces.size())));
                }
                assertTrue(archive.search(Query.of(query.toString())).passages() >= 0, query.toString());
            }
        }
        assertEquals(1, search("-2020").passages());
        assertEquals(1, search("thu (2021)").passages());
        assertEquals(1, search("\"ngân sách").passages());
    }

    @Test
    void indexThatIsDeletedDamagedOrForeignComesBack() throws IOException {
        put(Given.text("thu ngân sách"));
        Path index = folder.resolve(Archive.INDEX);
        empty(index);
        assertEquals(1, search("ngân").passages());

        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
        assertEquals(1, search("ngân").passages());

        Path other = folder.resolve("other");
        try (Archive archive = Archive.open(other);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            run.put(Given.file("x.pdf"), List.of(Given.text("ngân", "ngân")));
            run.finish(Given.NOW);
        }
        empty(index);
        try (Stream<Path> files = Files.list(other.resolve(Archive.INDEX))) {
            for (Path file : files.toList()) {
                Files.copy(file, index.resolve(file.getFileName()));
            }
        }
        assertEquals(1, search("ngân").passages());
    }

    @Test
    void indexOfAnotherVersionOfTheChainIsMadeAnew() throws IOException {
        put(Given.text("thu ngân sách"));
        Path index = folder.resolve(Archive.INDEX);
        try (FSDirectory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Map<String, String> data = new HashMap<>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            assertEquals(Set.of("archive", "maker", "change"), data.keySet());
            data.put("maker", "0/0");
            writer.setLiveCommitData(data.entrySet());
            writer.deleteAll();
            writer.commit();
        }
        assertEquals(1, search("ngân").passages());
    }

    @Test
    void damageInsideASegmentIsMendedWhenASearchMeetsIt() throws IOException {
        put(Given.text("thu ngân sách"));
        try (Stream<Path> files = Files.list(folder.resolve(Archive.INDEX))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, 64, bytes.length - 64, (byte) 0x55);
                Files.write(file, bytes);
            }
        }
        assertEquals(1, search("ngân").passages());
    }

    private static void empty(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void indexThatIsBehindCatchesUp() throws IOException {
        put(Given.text("thu ngân sách"), Given.text("cũ"));
        Path saved = folder.resolve("saved");
        copy(folder.resolve(Archive.INDEX), saved);
        put(Given.text("thu ngân sách"), Given.text("mới"));
        empty(folder.resolve(Archive.INDEX));
        copy(saved, folder.resolve(Archive.INDEX));
        assertEquals(1, search("mới").passages());
        assertEquals(0, search("cũ").passages());
        assertEquals(1, search("ngân").passages());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void reindexTellsItsProgressAndFindsTheSame() throws StoreException {
        put(Given.text("thu ngân sách"), Given.text("chi ngân sách"));
        try (Archive archive = Archive.open(folder)) {
            List<Long> done = new ArrayList<>();
            archive.reindex(count -> {
                done.add(count);
                try {
                    assertEquals(2, archive.search(Query.of("ngân sách")).passages());
                } catch (StoreException e) {
                    throw new AssertionError(e);
                }
            });
            assertEquals(List.of(1L, 2L), done);
            assertEquals(2, archive.search(Query.of("ngân sách")).passages());
        }
    }

    @Test
    void veryLongParagraphIsSearchedAsPieces() throws StoreException {
        put(Given.text("x".repeat(10_000) + " ngân " + "sách ".repeat(3_000)));
        SearchResult result = search("ngân");
        assertEquals(1, result.passages());
        assertTrue(search("sách").passages() > 3);
    }
}
