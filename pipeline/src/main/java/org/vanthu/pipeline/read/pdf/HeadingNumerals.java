package org.vanthu.pipeline.read.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Roman numbers of headings as a recogniser misreads them: the strokes of {@code II.} grow together to {@code H.}, {@code I.} looks like
 * {@code L.} What strokes can be which number is told from their count, and which of those it is from the headings before and behind.
 * Numbers that are right as they stand, letters that go on a row of letters, and Arabic numbers stay as they are.
 */
final class HeadingNumerals {

    /** At a line's start, with the words of a heading behind it. */
    private static final Pattern MARK =
            Pattern.compile("^(?<mark>[\\p{L}\\p{M}1|!]{1,5})(?<end>[.,:])(?= ?[\\p{Lu}“\"])");

    private static final Pattern LETTER = Pattern.compile("[A-ZĐ]");

    /** Looks like one upright stroke. */
    private static final String ONE = "ILTJil1|!";

    /** Looks like two. */
    private static final String TWO = "HUN";

    private static final List<String> NUMERALS = List.of(
            "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII", "XVIII", "XIX", "XX");

    /** @param value the number as it stands, 0 where it is none; {@code shape} as {@link #shape} gives it */
    private record Heading(Page page, int line, String mark, int value, String shape) {

        /** Whether misreading {@code numeral} may give this mark. */
        boolean mayBe(int number) {
            if (number <= 0 || number >= NUMERALS.size()) {
                return false;
            }
            String numeral = NUMERALS.get(number);
            boolean sameOthers = numeral.replace("I", "").equals(shape.replace("I", ""));
            long strokes = numeral.chars().filter(c -> c == 'I').count();
            long most = shape.chars().filter(c -> c == 'I').count();
            // Of strokes that grew together one may be too many: IH for II.
            long least = mark.length() == 1 || most == mark.length() ? most : most - 1;
            return sameOthers && strokes >= least && strokes <= most;
        }

        /** Whether it is one stroke alone, which a letter or a figure may be as well. */
        boolean isThin() {
            return shape.equals("I");
        }
    }

    private HeadingNumerals() {}

    /** Mends the lines outside of tables; only those of pages that were recognised are looked at. */
    static void mend(List<Page> pages) {
        List<Heading> headings = headings(pages);
        int last = 0;
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            if (heading.shape().isEmpty()) {
                last = 0; // a letter: its sections count anew
                continue;
            }
            int number = number(heading, last, i + 1 < headings.size() ? headings.get(i + 1) : null);
            if (number > 0 && number != heading.value()) {
                List<Line> lines = heading.page().lines;
                lines.set(heading.line(), mended(lines.get(heading.line()), heading.mark(), NUMERALS.get(number)));
            }
            last = number > 0 ? number : last;
        }
    }

    /** The number that it is; 0 where it is none. */
    private static int number(Heading heading, int last, @org.jspecify.annotations.Nullable Heading next) {
        int expected = last + 1;
        if (heading.value() > 0) {
            boolean repeated = heading.value() == last && next != null && next.value() == last + 2;
            return repeated ? expected : heading.value();
        }
        if (heading.isThin()) {
            boolean begins = last == 0 && next != null && (next.value() == 2 || (next.value() == 0 && next.mayBe(2)));
            return begins ? 1 : 0;
        }
        if (heading.mayBe(expected)) {
            return expected;
        }
        return Math.max(0, NUMERALS.indexOf(heading.shape()));
    }

    private static List<Heading> headings(List<Page> pages) {
        List<Heading> headings = new ArrayList<>();
        char letter = 'A' - 1;
        for (Page page : pages) {
            for (int i = 0; page.recognised && i < page.lines.size(); i++) {
                Matcher found = MARK.matcher(page.lines.get(i).text());
                if (!found.find()) {
                    continue;
                }
                String mark = found.group("mark");
                if (LETTER.matcher(mark).matches() && goesOn(letter, mark.charAt(0))) {
                    letter = mark.charAt(0);
                    headings.add(new Heading(page, i, mark, 0, ""));
                    continue;
                }
                String shape = shape(mark);
                if (!shape.isEmpty()) {
                    headings.add(new Heading(page, i, mark, Math.max(0, NUMERALS.indexOf(mark)), shape));
                }
            }
        }
        return headings;
    }

    /** A, B, C … as Vietnamese counts, where K stands before L and some leave out letters. */
    private static boolean goesOn(char letter, char next) {
        return letter < 'A' ? next == 'A' : next > letter && next - letter <= 2;
    }

    /** The mark with each letter as the Roman figures that it looks like; empty where one looks like none. */
    private static String shape(String mark) {
        StringBuilder shape = new StringBuilder();
        String bare = Normalizer.normalize(mark, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c == 'V' || c == 'X') {
                shape.append(c);
            } else if (ONE.indexOf(c) >= 0) {
                shape.append('I');
            } else if (TWO.indexOf(c) >= 0) {
                shape.append("II");
            } else {
                return "";
            }
        }
        boolean figures = bare.chars().allMatch(Character::isDigit);
        return figures ? "" : shape.toString();
    }

    private static Line mended(Line line, String mark, String numeral) {
        String text = numeral + line.text().substring(mark.length());
        List<Line> parts = new ArrayList<>(line.parts());
        if (!parts.isEmpty() && parts.getFirst().text().startsWith(mark)) {
            parts.set(0, mended(parts.getFirst(), mark, numeral));
        }
        return new Line(text, line.box(), line.baseline(), line.size(), line.bold(), line.firstWord(), parts);
    }
}
