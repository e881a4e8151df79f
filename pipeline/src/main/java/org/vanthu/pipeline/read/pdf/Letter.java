package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A drawn letter before it is known which way the page is read.
 *
 * @param glyph placed as if its own direction were the page's
 * @param turn its direction in degrees, counter-clockwise: 0, 90, 180 or 270
 * @param x in PDF's coordinates
 * @param y in PDF's coordinates
 */
record Letter(Glyph glyph, int turn, float x, float y) {

    /** Longest number or date that is signed into its place. */
    private static final int LONGEST_NUMBER = 20;

    /** Direction of most letters. */
    static int mainTurn(List<Letter> letters) {
        int[] counts = new int[4];
        for (Letter letter : letters) {
            counts[letter.turn / 90]++;
        }
        int main = 0;
        for (int i = 1; i < counts.length; i++) {
            main = counts[i] > counts[main] ? i : main;
        }
        return main * 90;
    }

    /** Letters turned against the page: those that follow each other on one line as one glyph where they stand. */
    static List<Glyph> runs(List<Letter> turned, Orientation upright) {
        List<Glyph> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= turned.size(); i++) {
            if (i == turned.size() || !turned.get(i - 1).isOnLineWith(turned.get(i))) {
                runs.add(run(turned.subList(from, i), upright));
                from = i;
            }
        }
        return runs;
    }

    private boolean isOnLineWith(Letter other) {
        return turn == other.turn && Math.abs(glyph.baseline() - other.glyph.baseline()) < 0.2f * glyph.size();
    }

    private static Glyph run(List<Letter> letters, Orientation upright) {
        Letter first = letters.getFirst();
        Letter last = letters.getLast();
        float x = (first.x + last.x) / 2;
        float y = (first.y + last.y) / 2;
        float size = first.glyph.size();
        String text =
                Spelling.line(letters.stream().map(Letter::glyph).toList()).text();
        return new Glyph(
                text.isEmpty() ? " " : text,
                upright.x(x, y) - size / 2,
                upright.y(x, y),
                size,
                size,
                first.glyph.bold());
    }

    /** Offices' software signs a document's number and its date into their places; longer texts say who signed. */
    static boolean areNumber(List<Letter> signed) {
        String text = text(signed);
        return !signed.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().anyMatch(Character::isDigit);
    }

    /** A signed number as one letter: its font often has no widths, so that the figures would fall apart. */
    static Letter number(List<Letter> signed) {
        Letter first = signed.getFirst();
        Glyph start = first.glyph;
        float width = Math.max(start.width(), signed.getLast().glyph.right() - start.left());
        Glyph all = new Glyph(text(signed).strip(), start.left(), start.baseline(), width, start.size(), start.bold());
        return new Letter(all, first.turn, first.x, first.y);
    }

    private static String text(List<Letter> letters) {
        return letters.stream().map(letter -> letter.glyph.text()).collect(Collectors.joining());
    }
}
