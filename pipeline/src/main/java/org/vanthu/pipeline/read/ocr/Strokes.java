package org.vanthu.pipeline.read.ocr;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.pipeline.read.ocr.Recognised.Stroke;

/** The lines of tables on a straight page: runs of ink longer than any letter's. They are taken off the picture, so that they do not disturb the reading. */
final class Strokes {

    /** Ink that is missing in a line without parting it, in pixels. */
    private static final int GAP = 3;

    private final Picture picture;
    private final int paper;
    private final int darkness;
    private final boolean level;
    private final int longest;
    private final List<int[]> runs = new ArrayList<>();

    private Strokes(Picture picture, int paper, int darkness, boolean level, int shortestLine) {
        this.picture = picture;
        this.paper = paper;
        this.darkness = darkness;
        this.level = level;
        this.longest = shortestLine;
    }

    /**
     * @param paper grey of the paper
     * @param pale grey of the palest line
     * @param dpi of the picture
     */
    static List<Stroke> takeFrom(Picture picture, int paper, int pale, int dpi) {
        List<Stroke> strokes = new ArrayList<>();
        Strokes across = new Strokes(picture, paper, paper - pale, true, dpi / 2);
        Strokes down = new Strokes(picture, paper, paper - pale, false, dpi / 4);
        across.find();
        down.find();
        strokes.addAll(across.joined(dpi));
        strokes.addAll(down.joined(dpi));
        across.erase();
        down.erase();
        return strokes;
    }

    /** How much darker than the paper. */
    private int ink(int line, int along) {
        return Math.max(0, paper - (level ? picture.at(along, line) : picture.at(line, along)));
    }

    private void find() {
        int lines = level ? picture.height : picture.width;
        int length = level ? picture.width : picture.height;
        for (int line = 0; line + 1 < lines; line++) {
            int from = -1;
            int last = -1;
            for (int along = 0; along < length; along++) {
                // Two rows count as one: of a thin line that is not quite straight each has a part of the ink.
                if (ink(line, along) + ink(line + 1, along) >= darkness) {
                    from = from < 0 ? along : from;
                    last = along;
                } else if (from >= 0 && along - last > GAP) {
                    keep(line, from, last);
                    from = -1;
                }
            }
            if (from >= 0) {
                keep(line, from, last);
            }
        }
    }

    private void keep(int line, int from, int to) {
        if (to - from >= longest) {
            runs.add(new int[] {line, from, to});
        }
    }

    /** Runs beside each other are one line; one as thick as a letter is tall is a picture's edge or a bar. */
    private List<Stroke> joined(int dpi) {
        List<int[]> groups = new ArrayList<>(); // first line, last line, from, to
        for (int[] run : runs) {
            int[] found = null;
            for (int i = groups.size() - 1; i >= 0 && found == null; i--) {
                int[] group = groups.get(i);
                if (run[0] - group[1] <= 3 && run[1] <= group[3] + GAP && run[2] >= group[2] - GAP) {
                    found = group;
                }
            }
            if (found == null) {
                groups.add(new int[] {run[0], run[0], run[1], run[2]});
            } else {
                found[1] = run[0];
                found[2] = Math.min(found[2], run[1]);
                found[3] = Math.max(found[3], run[2]);
            }
        }
        return groups.stream()
                .filter(group -> group[1] - group[0] < dpi / 10)
                .map(group -> new Stroke(level, (group[0] + group[1] + 1) / 2, group[2], group[3]))
                .toList();
    }

    private void erase() {
        int lines = level ? picture.height : picture.width;
        for (int[] run : runs) {
            for (int line = Math.max(0, run[0] - 1); line <= Math.min(lines - 1, run[0] + 2); line++) {
                for (int along = run[1]; along <= run[2]; along++) {
                    picture.whiten(level ? along : line, level ? line : along);
                }
            }
        }
    }
}
