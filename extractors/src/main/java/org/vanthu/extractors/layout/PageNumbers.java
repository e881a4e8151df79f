package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.rule.Cue;

/** The numbers that printed pages leave in a text, each alone on its line, many in the middle of a sentence or a table. */
final class PageNumbers {

    /** Fewest lines of a page: numbers closer together count rows or items. */
    private static final int PAGE = 10;

    /** One in so many stands in the middle of a sentence or a table at least. */
    private static final int FEWEST_BROKEN = 4;

    /** Shorter lines are rows and items, which figures may follow. */
    private static final int LINE = 40;

    private static final Cue ALONE = Cue.compile("\\s*(?:[-–]\\s?)?(?<number>\\d{1,3})(?:\\s?[-–])?\\s*");

    private static final Line BLANK = Line.of("");

    private PageNumbers() {}

    /** @return the same lines, those that count the pages from 1 or 2 on left blank */
    static List<Line> blanked(List<Line> lines) {
        List<Integer> numbers = numbers(lines);
        long broken = numbers.stream().filter(i -> breaksText(lines, i)).count();
        if (broken == 0 || broken * FEWEST_BROKEN < numbers.size()) {
            return lines;
        }
        List<Line> blanked = new ArrayList<>(lines);
        numbers.forEach(i -> blanked.set(i, BLANK));
        return blanked;
    }

    /** Lines that hold but a number, each one more than the one before, a page apart; none where rows or items are counted so. */
    private static List<Integer> numbers(List<Line> lines) {
        List<Integer> numbers = new ArrayList<>();
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
                numbers.add(i);
                page = number;
                top = i;
            } else if (i - top < PAGE) {
                return List.of();
            }
        }
        return numbers;
    }

    private static boolean breaksText(List<Line> lines, int number) {
        int before = number - 1;
        while (before >= 0 && lines.get(before).isBlank()) {
            before--;
        }
        int after = number + 1;
        while (after < lines.size() && lines.get(after).isBlank()) {
            after++;
        }
        return before >= 0
                && after < lines.size()
                && goesOn(
                        lines.get(before).text().strip(),
                        lines.get(after).text().strip());
    }

    private static boolean goesOn(String before, String after) {
        boolean rows = before.startsWith("|") && after.startsWith("|");
        boolean figure = before.length() >= LINE && Character.isDigit(after.charAt(0));
        return rows || (!Wrapping.endsSentence(before) && (Wrapping.startsLower(after) || figure));
    }
}
