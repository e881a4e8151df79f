package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search offers to somebody who types, mistypes, or has found something and wants more of it. */
class HelpTest {

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void fill() throws StoreException {
        try (Archive writing = Archive.open(folder);
                Run run = writing.startRun(Given.NOW, Given.MAKER)) {
            run.put(
                    Given.file("thu-chi"),
                    List.of(Given.text(
                            Given.header("báo cáo", "1", "UBND phường An Thịnh", LocalDate.of(2020, 5, 1)),
                            "Thu ngân sách nhà nước tăng",
                            "Chi ngân sách giảm",
                            "Dự toán ngân sách phường",
                            "Công khai quyết toán ngân sách")));
            run.put(
                    Given.file("giai-phong"),
                    List.of(Given.text(
                            "Giải phóng mặt bằng đường vành đai",
                            "Tái định cư cho người có đất thu hồi, giải phóng mặt bằng chợ",
                            "Bồi thường giải phóng mặt bằng",
                            "Người dân đồng thuận")));
            run.put(
                    Given.file("den-bu"),
                    List.of(Given.text("Tái định cư, bồi thường cho người dân", "Bàn giao mặt bằng, giải phóng chợ")));
            run.put(Given.file("mọi thứ"), List.of(Given.everything()));
            run.finish(Given.NOW);
        }
        archive = Archive.openReadOnly(folder);
    }

    @AfterEach
    void close() throws StoreException {
        archive.close();
    }

    private List<String> suggested(String typed) throws StoreException {
        return archive.suggestions(typed, 10).stream().map(Suggestion::text).toList();
    }

    private Optional<String> meant(String query) throws StoreException {
        return archive.search(Query.of(query)).notes().stream()
                .filter(note -> note.kind() == Note.Kind.DID_YOU_MEAN)
                .map(Note::words)
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nhiệm", "nhiem v", "NHIỆM VỤ", "vụ th"})
    void titleIsSuggestedByTheStartOfAnyOfItsWords(String typed) throws StoreException {
        assertEquals("Nhiệm vụ tháng", suggested(typed).getFirst());
    }

    @Test
    void suggestionsSayWhatTheyAreAndInHowManyDocuments() throws StoreException {
        assertEquals(
                List.of(new Suggestion(Suggestion.Kind.TITLE, "Nhiệm vụ tháng", 2)),
                archive.suggestions("nhiệm vụ", 10));
        assertEquals(
                new Suggestion(Suggestion.Kind.ISSUER, "UBND phường An Thịnh", 1),
                archive.suggestions("an thinh", 10).getFirst());
        assertEquals(
                new Suggestion(Suggestion.Kind.INDICATOR, "Thu ngân sách", 1),
                archive.suggestions("thu ngan", 10).getFirst());
        assertEquals(
                new Suggestion(Suggestion.Kind.HEADING, "Kết quả", 1),
                archive.suggestions("ket", 10).getFirst());
    }

    @Test
    void wordsThatStandBehindEachOtherAreSuggestedWithTheirMarks() throws StoreException {
        assertTrue(
                suggested("giai phong m").contains("giải phóng mặt"),
                suggested("giai phong m").toString());
        assertEquals(List.of(), suggested("không có gì như vậy"));
        assertEquals(List.of(), suggested(" "));
        assertEquals(1, archive.suggestions("n", 1).size());
    }

    @ParameterizedTest
    @CsvSource({
        "thu ngân sáhc, thu ngân sách",
        "thu ngna sach, thu ngân sách",
        "giair phongs mawtj bawngf, giải phóng mặt bằng",
        "thu ngânsách, thu ngân sách",
        "gỉai phóng mặtt bằng chợ, gỉai phóng mặt bằng chợ",
        "ngan sacli phuong, ngân sách phường",
    })
    void slipsOfTheTypistAreMended(String typed, String meant) throws StoreException {
        assertEquals(Optional.of(meant), meant(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thu ngân sách", "ngan sach", "giải phóng", "12-XY/ZZ", "xyz", "số:99 xyz", ""})
    void whatIsRightOrCannotBeMendedIsLeftAlone(String typed) throws StoreException {
        assertEquals(Optional.empty(), meant(typed));
    }

    @Test
    void whatIsMendedFindsMore() throws StoreException {
        SearchResult asTyped = archive.search(Query.of("thu ngân sáhc"));
        assertFalse(asTyped.isComplete());
        assertTrue(
                archive.search(Query.of(meant("thu ngân sáhc").orElseThrow())).isComplete());
    }

    @Test
    void documentsAboutTheSameAreFoundByWhatTheyShare() throws StoreException {
        long id = archive.named("giai-phong").getFirst().id();
        List<Like> likes = archive.like(archive.document(id).orElseThrow(), 5);
        assertEquals("den-bu", likes.getFirst().document().file().key().path());
        assertTrue(likes.getFirst().shared().contains("định cư"), likes.toString());
        assertTrue(likes.stream().noneMatch(like -> like.document().id() == id));
        assertEquals(List.of(), archive.like(archive.document(id).orElseThrow(), 0));
    }
}
