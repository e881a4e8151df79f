package org.vanthu.pipeline.read.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws pages, and knows whether something on them could not be drawn: PDFBox leaves a damaged picture out, and the page looks blank. */
final class PageRenderer extends PDFRenderer {

    private boolean incomplete;

    PageRenderer(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    /**
     * @param number of the page, from 1
     * @param dpi dots to an inch
     */
    BufferedImage draw(int number, float dpi) throws IOException {
        incomplete = false;
        return renderImageWithDPI(number - 1, dpi, ImageType.RGB);
    }

    /** Whether a part of the page that was drawn last is missing. */
    boolean isIncomplete() {
        return incomplete;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
                    throws IOException {
                incomplete = true;
                super.operatorException(operator, operands, exception);
            }
        };
    }
}
