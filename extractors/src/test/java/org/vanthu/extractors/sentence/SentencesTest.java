package org.vanthu.extractors.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** Sentences of one line each, separated by {@code |}. None of them is in the training text. */
    private static final List<String> LINES = List.of(
            "1. Đảng ủy: Tiếp tục quán triệt nghị quyết. |Chỉ đạo chi bộ sinh hoạt; chuẩn bị đại hội.",
            "II.1. Về kinh tế. |Thu ngân sách đạt 1.350.492.000 đồng. |Chi đạt 98%.",
            "- Đ/c Lê Thị Mai - PCT UBND phụ trách. |Báo cáo trước ngày 05/01/2023. |Giao Văn phòng theo dõi.",
            "Đón đoàn TP. Vinh và TX. Thái Hòa về thăm. |Làm việc với TT. HĐND huyện.",
            "Kỷ niệm 206 năm Ngày sinh C.Mác (5/5/1818 - 5/5/2024). |Treo cờ Tổ quốc.",
            "Trang trí cờ, hoa, pa nô... chào mừng đại hội. |Dọn vệ sinh các tuyến đường... |Sơn lại cổng chào…",
            "Ủng hộ quỹ “Đền ơn đáp nghĩa”. |Hỗ trợ 02 hộ (tổ 5, tổ 9). |100% chi bộ tham gia!",
            "Yêu cầu các đơn vị thực hiện nghiêm túc./.",
            "Công tác rà soát hoàn thành trong tháng 01/2023.|Tiếp tục theo dõi.",
            "Điều 12. Hội đồng quản lý Quỹ. |Quỹ chịu sự thanh tra của Bộ.",
            "Làm sạch tuyến đường Phạm Tu. |Khắc phục hư hỏng tại chợ Xép. |Có 03 cán bộ là nữ. |Trồng cây tại Đ. Lê"
                    + " Lợi.",
            "Họp thống nhất chủ đề “Vì bình yên cuộc sống.” |Phân công nhiệm vụ.");

    @TestFactory
    Stream<DynamicTest> splitsWhereTheLineSays() {
        return LINES.stream()
                .map(line -> dynamicTest(
                        line,
                        () -> assertEquals(
                                Stream.of(line.split("\\|")).map(String::strip).toList(),
                                split(line.replace("|", "")))));
    }

    private static List<String> split(String text) {
        return Sentences.split(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void endsASentenceAtEveryLineAndCell() {
        assertEquals(
                List.of("Sáng: Giao ban", "Chiều: Tiếp dân", "UBND"),
                split("Sáng: Giao ban\nChiều: Tiếp dân\tUBND\n\n"));
    }

    @Test
    void knowsTheSentencesThatItWasTrainedOn() {
        List<List<String>> paragraphs = SentenceModelTraining.paragraphs();
        long right = paragraphs.stream()
                .filter(paragraph -> split(String.join(" ", paragraph)).equals(paragraph))
                .count();
        assertTrue(right >= 0.98 * paragraphs.size(), right + " of " + paragraphs.size() + " paragraphs");
    }

    /** The committed model and the training text must not drift apart; {@code -Dmodel.update=true} writes the model anew. */
    @Test
    void theModelComesFromTheTrainingText() throws IOException {
        byte[] trained = SentenceModelTraining.train();
        Path resource = Path.of("src/main/resources/org/vanthu/extractors/sentence", Sentences.MODEL);
        if (Boolean.getBoolean("model.update")) {
            Files.write(resource, trained);
        }
        assertEquals(
                outcomes(new SentenceModel(new ByteArrayInputStream(trained))),
                outcomes(new SentenceModel(resource)),
                "train again with -Dmodel.update=true");
    }

    /** What the model says of every training paragraph. */
    private static List<String> outcomes(SentenceModel model) {
        var detector = new opennlp.tools.sentdetect.SentenceDetectorME(model);
        return SentenceModelTraining.paragraphs().stream()
                .map(paragraph -> String.join("|", detector.sentDetect(String.join(" ", paragraph))))
                .toList();
    }

    @Test
    void answersManyThreadsAlike() {
        List<String> alone = LINES.stream().map(line -> split(line).toString()).toList();
        List<String> together = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> split(LINES.get(i % LINES.size())).toString())
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertEquals(alone.get(i % alone.size()), together.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.", "a. ", "...", ". ", "A", "“.”", "TP. "})
    void splitsHostileTextInTime(String unit) {
        String text = unit.repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Sentences.split(text));
    }
}
