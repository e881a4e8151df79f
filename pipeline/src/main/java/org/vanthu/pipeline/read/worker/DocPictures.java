package org.vanthu.pipeline.read.worker;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Picture;

/** The pictures of a Word 97 file, in the line or floating ([MS-DOC] 2.9.190, 2.9.253). */
final class DocPictures {

    private static final double TWIPS_OF_AN_INCH = 1440;

    private final PicturesTable inLine;

    DocPictures(HWPFDocument document) {
        inLine = document.getPicturesTable();
    }

    /** Hands the picture that {@code run} stands for, if it does, to {@code builder}. */
    void inLine(CharacterRun run, BlockBuilder builder) {
        Picture picture = inLine.hasPicture(run) ? inLine.extractPicture(run, false) : null;
        if (picture != null) {
            // Scales are in thousandths.
            double width = picture.getDxaGoal() * picture.getHorizontalScalingFactor() / 1000.0;
            double height = picture.getDyaGoal() * picture.getVerticalScalingFactor() / 1000.0;
            builder.picture(share(width, height), picture::getContent);
        }
    }

    /** Hands the picture that is drawn, if one is, to {@code builder}. */
    static void floating(OfficeDrawing drawing, BlockBuilder builder) {
        double width = drawing.getRectangleRight() - drawing.getRectangleLeft();
        double height = drawing.getRectangleBottom() - drawing.getRectangleTop();
        builder.picture(share(width, height), () -> {
            byte[] data = drawing.getPictureData();
            return data == null ? new byte[0] : data;
        });
    }

    private static double share(double width, double height) {
        return width / TWIPS_OF_AN_INCH * (height / TWIPS_OF_AN_INCH) / PastedPages.A4;
    }
}
