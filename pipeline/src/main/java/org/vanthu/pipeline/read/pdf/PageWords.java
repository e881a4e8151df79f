package org.vanthu.pipeline.read.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.vanthu.pipeline.read.PageWord;
import org.vanthu.pipeline.read.ocr.Tesseract;

/** The words of one page, each where {@link PagePicture} shows it: as the file places them, or recognised once more. */
public final class PageWords {

    private PageWords() {}

    /**
     * Letters are as the fonts name them, also those of legacy encodings.
     *
     * @param number of the page, from 1
     * @param tesseract without it pages that are pictures have no words
     * @param working called whenever a part of it is done
     */
    public static List<PageWord> of(Path file, int number, Optional<Tesseract> tesseract, Runnable working)
            throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in);
                return tesseract.isEmpty() || number > reader.getNumImages(true)
                        ? List.of()
                        : ImageParser.recognised(reader, number - 1, tesseract.get(), working)
                                .placed();
            }
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return number > document.getNumberOfPages() ? List.of() : words(document, number, tesseract, working);
        }
    }

    private static List<PageWord> words(
            PDDocument document, int number, Optional<Tesseract> tesseract, Runnable working) throws IOException {
        PDPage page = document.getPage(number - 1);
        Sheet sheet =
                new PageReader().read(page, number, FormFields.of(document).on(page));
        Page read = Page.of(sheet);
        if (read.illegible == null) {
            int turned = (page.getRotation() - sheet.turn()) / 90;
            return Page.words(sheet).stream()
                    .map(word -> placed(word, sheet).turned(turned))
                    .toList();
        }
        return tesseract.isEmpty()
                ? List.of()
                : PdfParser.recognised(document, read, tesseract.get(), working).placed();
    }

    private static PageWord placed(Glyph word, Sheet sheet) {
        Box box = Line.box(word.left(), word.right(), word.baseline(), word.size());
        return new PageWord(
                word.text(),
                box.left() / sheet.width(),
                box.top() / sheet.height(),
                box.right() / sheet.width(),
                box.bottom() / sheet.height());
    }
}
