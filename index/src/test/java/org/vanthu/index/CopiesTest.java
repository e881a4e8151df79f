package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Header;

class CopiesTest {

    private static final String[] REPORT = {
        "ỦY BAN NHÂN DÂN PHƯỜNG AN THỊNH",
        "Kết quả công tác tháng 9, nhiệm vụ trọng tâm tháng 10 năm 2021",
        "Thu ngân sách trên địa bàn ước đạt 7.644 triệu đồng, bằng 95,5% dự toán, tăng 8,6% so với cùng kỳ.",
        "Giải phóng mặt bằng đường vành đai: đã vận động thêm 17 hộ, nâng số hộ bàn giao lên 115/126 hộ.",
        "Hòa giải thành 12/14 vụ việc; khoá sổ hộ tịch đúng quy định; không có đơn thư tồn đọng kéo dài.",
        "Trạm Y tế phối hợp các tổ dân phố tiêm vắc xin cho 1.245 người, đạt 98,2% đối tượng được phân bổ.",
        "Công an phường tuần tra ban đêm 24 buổi, xử lý 09 trường hợp vi phạm trật tự lòng đường, vỉa hè."
    };

    @TempDir
    Path folder;

    private void put(ExtractedDocument... documents) throws StoreException {
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            for (int i = 0; i < documents.length; i++) {
                run.put(Given.file("f" + i), List.of(documents[i]));
            }
            run.finish(Given.NOW);
        }
    }

    private static List<String> names(List<DocumentRow> documents) {
        return documents.stream().map(row -> row.file().key().path()).toList();
    }

    private List<String> copiesOf(String path) throws StoreException {
        try (Archive archive = Archive.openReadOnly(folder)) {
            return names(archive.copies(archive.named(path).getFirst().id()));
        }
    }

    private static Header numbered(String number) {
        return Given.header("báo cáo", number, "UBND phường An Thịnh", LocalDate.of(2021, 9, 30));
    }

    /** As a scan is read: the given share of words has a wrong letter, most words wrong marks or the tone elsewhere. */
    private static String[] scanned(String[] text, double wrong) {
        Random random = new Random(7);
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text) {
            List<String> words = new ArrayList<>();
            for (String word : paragraph
                    .replace("hòa", "hoà")
                    .replace("ủy", "uỷ")
                    .replace('ố', 'ó')
                    .split(" ", -1)) {
                words.add(random.nextDouble() < wrong ? word.charAt(0) + "i" + word.substring(1) : word);
            }
            paragraphs.add(String.join(" ", words));
        }
        return paragraphs.toArray(String[]::new);
    }

    @Test
    void draftSignedPaperAndScanAreCopies() throws StoreException {
        String[] draft = REPORT.clone();
        draft[6] += " Đề nghị các bộ phận góp ý.";
        put(Given.text(numbered("131/BC-UBND"), REPORT), Given.text(draft), Given.text(scanned(REPORT, 0.08)));
        assertEquals(List.of("f1", "f2"), copiesOf("f0"));
        assertEquals(List.of("f0", "f2"), copiesOf("f1"));
    }

    @Test
    void sameFormFilledInOtherwiseIsNoCopy() throws StoreException {
        String[] next = Arrays.stream(REPORT)
                .map(line -> line.replace("tháng 9", "tháng 10")
                        .replaceAll("(?<!\\p{L})vận động thêm 17 hộ, nâng", "đã chi trả 22 hộ và nâng dần")
                        .replace("7.644 triệu đồng, bằng 95,5% dự toán, tăng", "8.120 triệu đồng, vượt chỉ tiêu, giảm")
                        .replace(
                                "tiêm vắc xin cho 1.245 người, đạt 98,2% đối tượng", "phun thuốc diệt muỗi tại 310 hộ"))
                .map(line -> line.startsWith("Công an")
                        ? "Quân sự: xét duyệt chính trị 14 thanh niên, khám tuyển đợt 1."
                        : line)
                .toArray(String[]::new);
        put(Given.text(REPORT), Given.text(next));
        assertEquals(List.of(), copiesOf("f0"));
    }

    @Test
    void decisionsThatDifferInANameHaveTwoNumbersAndAreTwo() throws StoreException {
        String[] other = REPORT.clone();
        other[3] = other[3].replace("17 hộ", "18 hộ");
        put(
                Given.text(numbered("131/BC-UBND"), REPORT),
                Given.text(numbered("132/BC-UBND"), other),
                Given.text(numbered("131/8C-UBN0"), scanned(REPORT, 0.02)));
        assertEquals(List.of("f2"), copiesOf("f0"));
        assertEquals(List.of(), copiesOf("f1"));
    }

    @Test
    void shortNotesAreNoCopies() throws StoreException {
        put(Given.text("Lưu: VT, TH."), Given.text("Lưu: VT, TH."));
        assertEquals(List.of(), copiesOf("f0"));
    }

    @Test
    void copiesStandUnderTheBestHitAndAreCounted() throws StoreException {
        put(
                Given.text("Thu ngân sách của một phường khác"),
                Given.text(numbered("131/BC-UBND"), REPORT),
                Given.text(scanned(REPORT, 0.05)),
                Given.text(REPORT));
        try (Archive archive = Archive.openReadOnly(folder)) {
            SearchResult result = archive.search(Query.of("vận động thêm 17 hộ"));
            assertEquals(1, result.hits().size());
            assertEquals(3, result.documents());
            assertEquals(2, result.hits().getFirst().copies().size());

            SearchResult all = archive.search(Query.of("thu ngân sách"));
            assertEquals(2, all.hits().size());
            assertEquals(4, all.documents());
        }
    }

    @Test
    void copyThatGoesIsNamedNoLonger() throws StoreException {
        put(Given.text(REPORT), Given.text(REPORT));
        assertEquals(List.of("f1"), copiesOf("f0"));
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            run.put(Given.file("f1"), List.of(Given.text("Nội dung khác hẳn")));
            run.finish(Given.NOW);
            assertEquals(
                    Optional.of(List.of()),
                    Optional.of(
                            names(archive.copies(archive.named("f0").getFirst().id()))));
        }
    }
}
