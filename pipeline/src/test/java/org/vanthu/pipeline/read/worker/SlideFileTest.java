package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Block.Cell;
import org.vanthu.extractors.layout.Block.Heading;
import org.vanthu.extractors.layout.Block.Item;
import org.vanthu.extractors.layout.Block.PageBreak;
import org.vanthu.extractors.layout.Block.Paragraph;
import org.vanthu.extractors.layout.Block.TableRow;
import org.vanthu.pipeline.read.Reading;

final class SlideFileTest {

    private final Formats formats = new Formats(new Cost(10 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    private List<Block> read(Path file) {
        return assertInstanceOf(Reading.Read.class, formats.read(file)).blocks();
    }

    private static void add(XSLFTextShape shape, String words, boolean numbered) {
        XSLFTextParagraph paragraph = shape.addNewTextParagraph();
        paragraph.addNewTextRun().setText(words);
        if (numbered) {
            paragraph.setBulletAutoNumber(AutoNumberingScheme.arabicPeriod, 1);
        }
    }

    @Test
    void aSlideIsAPageWithTitleItemsTableAndNotes() throws IOException {
        Path file = folder.resolve("a.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            XSLFSlide slide =
                    show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT));
            slide.getPlaceholder(0).setText("Kết quả năm 2024");
            XSLFTextShape body = slide.getPlaceholder(1);
            body.clearText();
            add(body, "Thu ngân sách 17.000 triệu đồng", false);
            add(body, "vượt dự toán 12%", false);
            add(body, "Họp", true);
            add(body, "Báo cáo", true);
            XSLFTable table = slide.createTable(2, 2);
            table.setAnchor(new Rectangle(50, 300, 400, 100));
            table.getCell(0, 0).setText("Chỉ tiêu");
            table.mergeCells(0, 0, 0, 1);
            table.getCell(1, 0).setText("Hộ nghèo");
            table.getCell(1, 1).setText("12 hộ");
            for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
                if (shape.getPlaceholder() == Placeholder.BODY) {
                    shape.setText("Lời người trình bày");
                }
            }
            XSLFSlide hidden = show.createSlide();
            hidden.createTextBox().setText("Trang ẩn");
            hidden.setHidden(true);
            show.createSlide().createTextBox().setText("Trang cuối");
            show.write(out);
        }
        assertEquals(
                List.of(
                        new PageBreak(1),
                        new Heading(1, "Kết quả năm 2024"),
                        new Item("- Thu ngân sách 17.000 triệu đồng"),
                        new Item("- vượt dự toán 12%"),
                        new Item("1. Họp"),
                        new Item("2. Báo cáo"),
                        new TableRow(0, List.of(new Cell("Chỉ tiêu", 0, 2, 1))),
                        new TableRow(0, List.of(new Cell("Hộ nghèo", 0, 1, 1), new Cell("12 hộ", 1, 1, 1))),
                        new Paragraph("Lời người trình bày"),
                        new PageBreak(3),
                        new Paragraph("Trang cuối")),
                read(file));
    }

    @Test
    void theOldFormatIsReadLikeTheNewOne() throws IOException {
        Path file = folder.resolve("a.ppt");
        try (HSLFSlideShow show = new HSLFSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            var slide = show.createSlide();
            var box = slide.createTextBox();
            box.setText("Uû ban nh©n d©n ph­êng b¸o c¸o\rKÕt qu¶ n¨m 2004");
            box.getTextParagraphs()
                    .forEach(paragraph -> paragraph.getTextRuns().forEach(run -> run.setFontFamily(".VnTime")));
            var table = slide.createTable(1, 2);
            table.getCell(0, 0).setText("Thu");
            table.getCell(0, 1).setText("17.000");
            show.write(out);
        }
        assertEquals(
                List.of(
                        new PageBreak(1),
                        new Paragraph("Uỷ ban nhân dân phường báo cáo"),
                        new Paragraph("Kết quả năm 2004"),
                        new TableRow(0, List.of(new Cell("Thu", 0, 1, 1), new Cell("17.000", 1, 1, 1)))),
                read(file));
    }
}
