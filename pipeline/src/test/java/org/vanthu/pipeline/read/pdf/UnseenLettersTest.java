package org.vanthu.pipeline.read.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.text.Unmarked;

/** The letters that a scanner's software left behind on the picture of a page. */
final class UnseenLettersTest {

    private static final List<String> LINES = List.of(
            "- Ủy ban nhân dân phường đã tiếp nhận và giải quyết đúng hạn hồ sơ của người dân.",
            "- Công an phường chủ trì, phối hợp với Ban Chỉ huy Quân sự tổ chức tuần tra.",
            "- Trạm Y tế khám, chữa bệnh cho trẻ em trên địa bàn các tổ dân phố trong quý.",
            "- Công chức Văn hóa - Xã hội rà soát hộ nghèo, hộ cận nghèo, báo cáo kết quả.");

    private static final String TEXT = "¶" + String.join("\n¶", LINES);

    private static void lines(Drawing pdf, List<String> lines) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            pdf.text(85, 300 + 16 * i, lines.get(i));
        }
    }

    private static String firstLine(Drawing pdf) throws Exception {
        return pdf.read().lines().findFirst().orElseThrow();
    }

    @Test
    void areReadWhereTheySpellVietnamese() throws Exception {
        try (Drawing pdf = new Drawing()) {
            lines(pdf.scan().unseen(), LINES);
            assertEquals("[page 1]\n" + TEXT, pdf.read());
        }
    }

    @Test
    void areNoTextWhereARecogniserForAnotherLanguageReadThem() throws Exception {
        try (Drawing pdf = new Drawing()) {
            lines(pdf.scan().unseen(), LINES.stream().map(Unmarked::of).toList());
            assertEquals("[page 1 garbage]", firstLine(pdf));
        }
    }

    @Test
    void mayAlsoStandBelowThePicture() throws Exception {
        try (Drawing pdf = new Drawing()) {
            lines(pdf, LINES.stream().map(Unmarked::of).toList());
            assertEquals("[page 1 garbage]", firstLine(pdf.scan()));
        }
    }

    @Test
    void wordsThatAreSeenMayBeInAnyLanguage() throws Exception {
        try (Drawing pdf = new Drawing()) {
            lines(pdf.scan(), LINES.stream().map(Unmarked::of).toList());
            assertEquals("[page 1]", firstLine(pdf));
        }
    }

    @Test
    void standInTheTablesOfThePicture() throws Exception {
        BufferedImage picture = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1240, 1754);
        graphics.setColor(Color.BLACK);
        for (int y : new int[] {200, 260, 320}) {
            graphics.fillRect(170, y, 800, 3);
        }
        for (int x : new int[] {170, 400, 968}) {
            graphics.fillRect(x, 200, 3, 123);
        }
        graphics.dispose();
        try (Drawing pdf = new Drawing()) {
            pdf.scan(picture).unseen().text(90, 115, "Nội dung").text(200, 115, "Đơn vị");
            pdf.text(90, 144, "Khám bệnh").text(200, 144, "Trạm Y tế");
            lines(pdf, LINES);
            assertEquals("[page 1]\n[table]\n|¶Nội dung|¶Đơn vị\n|¶Khám bệnh|¶Trạm Y tế\n" + TEXT, pdf.read());
        }
    }
}
