package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the lines of tables on a scanned page from whatever else makes straight strokes: a fold of the paper across the rule of a
 * letterhead, the ring of a stamp, a signature. Typed pages need no such question, since there nothing is drawn by chance.
 */
final class DrawnTables {

    /** Share of its cells' sides that a table draws, and no crossing of strokes does. */
    private static final double DRAWN = 0.75;

    /** A cell that holds a line of print is at least so high and wide, in points. */
    private static final float PRINT = 8;

    private static final float SLACK = 4;

    private DrawnTables() {}

    /** Without upright lines that draw no table; level ones rule the page and stay. */
    static List<Ruling> of(List<Ruling> strokes) {
        List<Ruling> lines = new ArrayList<>();
        for (List<Ruling> group : Rulings.groups(Rulings.joined(strokes))) {
            boolean table = Grid.of(group).stream().anyMatch(grid -> isTable(grid, group));
            group.stream().filter(line -> table || line.level()).forEach(lines::add);
        }
        return lines;
    }

    private static boolean isTable(Grid grid, List<Ruling> lines) {
        int sides = 0;
        int drawn = 0;
        int roomy = 0;
        for (Grid.Cell cell : grid.cells()) {
            Box box = cell.box();
            float x = box.centre();
            float y = (box.top() + box.bottom()) / 2;
            sides += 4;
            drawn += isDrawn(lines, true, box.top(), x) ? 1 : 0;
            drawn += isDrawn(lines, true, box.bottom(), x) ? 1 : 0;
            drawn += isDrawn(lines, false, box.left(), y) ? 1 : 0;
            drawn += isDrawn(lines, false, box.right(), y) ? 1 : 0;
            roomy += box.width() >= PRINT && box.height() >= PRINT ? 1 : 0;
        }
        return drawn >= DRAWN * sides && roomy * 2 > grid.cells().size();
    }

    private static boolean isDrawn(List<Ruling> lines, boolean level, float at, float middle) {
        return lines.stream()
                .anyMatch(line -> line.level() == level && Math.abs(line.at() - at) <= SLACK && line.covers(middle));
    }
}
