package org.vanthu.pipeline.read.ocr;

import java.util.List;
import org.vanthu.pipeline.read.ocr.Recognised.Area;
import org.vanthu.pipeline.read.ocr.Recognised.Stroke;

/** Says where on a page the cells of tables are: each is read by itself, since a page's own layout tears narrow columns apart. */
@FunctionalInterface
public interface CellFinder {

    /**
     * @param strokes that are drawn on the page
     * @param dpi dots of the picture to an inch of the page
     * @return areas that do not overlap
     */
    List<Area> cells(List<Stroke> strokes, int dpi);
}
