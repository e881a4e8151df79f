package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.rule.Cue;

/** The numbers that printed pages leave in a text, each alone on its line, in the middle of a sentence or of a table. */
final class PageNumbers {

    /** Fewest lines of a page: numbers closer together count rows or items. */
    private static final int PAGE = 10;

    private static final Cue ALONE = Cue.compile("\\s*(?:[-–]\\s?)?(?<number>\\d{1,3})(?:\\s?[-–])?\\s*");

    private static final Line BLANK = Line.of("");

    private PageNumbers() {}

    /** @return the same lines, those that count the pages from 1 or 2 on left blank */
    static List<Line> blanked(List<Line> lines) {
        List<Line> blanked = new ArrayList<>(lines);
        int page = 0;
        int top = 0;
        for (int i = 0; i < lines.size(); i++) {
            Cue.Search m = ALONE.matcher(lines.get(i).text());
            if (!m.matches()) {
                continue;
            }
            int number = Integer.parseInt(m.group("number"));
            boolean next = page == 0 ? number == 1 || number == 2 : number == page + 1;
            if (next && (i - top >= PAGE || (page == 0 && number == 1))) {
                blanked.set(i, BLANK);
                page = number;
                top = i;
            } else if (i - top < PAGE) {
                return lines; // rows or items that are counted
            }
        }
        return blanked;
    }
}
