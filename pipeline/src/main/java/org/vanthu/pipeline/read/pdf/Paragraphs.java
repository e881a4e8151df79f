package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes paragraphs of lines again. */
final class Paragraphs {

    /** More than the usual leading: space between paragraphs. */
    private static final float APART = 1.18f;

    /** No word: the end of one that a narrow cell broke. */
    private static final Pattern TORN = Pattern.compile("(?i)[bcdđghklmnpqrstvx]{1,2}");

    private static final Pattern TORN_YEAR = Pattern.compile("\\b[0-9]{1,2}/[0-9]{1,2}/(?<year>[0-9]{1,3})$");

    private static final Pattern LEADING_DIGITS = Pattern.compile("[0-9]{1,3}\\b");

    private static final int YEAR_DIGITS = 4;

    /** A line of so many letters is prose. */
    private static final int PROSE = 60;

    private Paragraphs() {}

    /** Paragraphs' texts of lines in one frame, from the top down; {@link #goesOn} across a page as well. */
    static List<String> of(List<Line> lines, Frame frame, boolean cell) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Line before = null;
        boolean bulleted = !lines.isEmpty() && ListMarker.opens(lines.getFirst().text());
        for (Line line : lines) {
            boolean joined = before != null
                    && (cell ? goesOnInCell(before, line, frame, bulleted) : goesOn(before, line, frame));
            if (before != null && !joined) {
                texts.add(text.toString());
                text.setLength(0);
            }
            if (joined && cell && isTorn(text, line.text())) {
                text.append(line.text());
            } else {
                append(text, line.text());
            }
            before = line;
        }
        if (!text.isEmpty()) {
            texts.add(text.toString());
        }
        return texts;
    }

    /** Whether {@code next} goes on with the paragraph whose last line is {@code line}. */
    static boolean goesOn(Line line, Line next, Frame frame) {
        boolean open = !endsSentence(line.text());
        boolean full = frame.isFull(line, next);
        if (ListMarker.opens(next.text())) {
            return open
                    && full
                    && !frame.isIndented(next)
                    && (frame.indent() > 0 || ListMarker.isDoubtful(line.text(), next.text()))
                    && !isApart(line, next, frame);
        }
        if (Math.abs(line.size() - next.size()) > 1.6f) {
            return false;
        }
        boolean narrow = next.box().width() < 0.8f * frame.width();
        if (frame.isCentred(next) && (narrow || frame.isCentred(line))) {
            return frame.isInTheMiddle(line) && goesOnCentred(line, next, frame, open);
        }
        if (open && (startsLower(next.text()) || goesOnWithNumber(line, next))) {
            return true;
        }
        return full && !isApart(line, next, frame) && !isIndentedAnew(line, next, frame);
    }

    /** {@code chỉ đạo thực hiện} / {@code 06 quy chế}: a figure behind prose, across whatever gap. */
    private static boolean goesOnWithNumber(Line line, Line next) {
        char last = line.text().charAt(line.text().length() - 1);
        return Character.isDigit(next.text().charAt(0))
                && (Character.isLowerCase(last) || last == ',')
                && line.text().length() >= PROSE;
    }

    private static boolean goesOnCentred(Line line, Line next, Frame frame, boolean open) {
        if (!open || isApart(line, next, frame)) {
            return false;
        }
        if (line.text().lastIndexOf('(') > line.text().lastIndexOf(')')) {
            return true;
        }
        if (line.bold() != next.bold()) {
            return false;
        }
        if (isCapitals(line.text()) != isCapitals(next.text())) {
            return false;
        }
        String words = next.text().startsWith("(") ? next.text().substring(1) : next.text();
        return (!words.isEmpty() && startsLower(words))
                || (frame.isCentred(line) && line.box().width() > 0.7f * frame.width());
    }

    private static boolean isIndentedAnew(Line line, Line next, Frame frame) {
        float step = next.box().left() - line.box().left();
        if (frame.opens(next)) {
            return true;
        }
        // A list item's further lines stand under its first word.
        boolean hangs = ListMarker.opens(line.text()) && step < 60;
        return step > 8 && !hangs;
    }

    private static boolean isApart(Line line, Line next, Frame frame) {
        float distance = next.baseline() - line.baseline();
        return distance > APART * frame.leading() * Math.max(line.size(), next.size());
    }

    private static boolean goesOnInCell(Line line, Line next, Frame frame, boolean bulleted) {
        boolean open = !endsSentence(line.text());
        if (next.text().equals("NAM") && NationalTitle.is(line.text() + " NAM")) {
            return true;
        }
        if (ListMarker.opens(next.text())) {
            boolean doubtful =
                    ListMarker.isDoubtful(line.text(), next.text()) || (!bulleted && ListMarker.isDash(next.text()));
            return open && (ListMarker.endsRange(line.text(), next.text()) || (doubtful && frame.fills(line, next)));
        }
        if (open && (startsLower(next.text()) || next.text().startsWith("("))) {
            return true;
        }
        return frame.fills(line, next) && !isApart(line, next, frame);
    }

    /** Whether a narrow cell broke a word, or a date in its year, before {@code next}. */
    private static boolean isTorn(CharSequence text, String next) {
        if (TORN.matcher(next).matches()) {
            return true;
        }
        Matcher year = TORN_YEAR.matcher(text);
        Matcher rest = LEADING_DIGITS.matcher(next);
        return year.find()
                && rest.lookingAt()
                && year.group("year").length() + rest.group().length() == YEAR_DIGITS;
    }

    /** Adds a line; words that the line end broke grow together. */
    static void append(StringBuilder text, String line) {
        if (text.isEmpty()) {
            text.append(line);
            return;
        }
        char last = text.charAt(text.length() - 1);
        char before = text.length() > 1 ? text.charAt(text.length() - 2) : ' ';
        boolean tight = (last == '-' || last == '/') && Character.isLetterOrDigit(before);
        if (last == '-' && tight && isForeignWordBroken(text, line)) {
            text.setLength(text.length() - 1);
        }
        text.append(tight ? "" : " ").append(line);
    }

    /** Vietnamese words are syllables and never hyphenated; only long foreign words are. */
    private static boolean isForeignWordBroken(StringBuilder text, String line) {
        return text.toString().matches("(?s).*(?:^|\\s)[A-Za-z]?[a-z]{3,20}-") && line.matches("(?s)[a-z]{3,20}\\b.*");
    }

    static boolean startsLower(String text) {
        return Character.isLowerCase(text.codePointAt(text.charAt(0) == Line.RAISED ? 1 : 0))
                && !ListMarker.opens(text);
    }

    static boolean endsSentence(String text) {
        int end = text.length() - 1;
        if (text.charAt(end) == Line.LEVEL) {
            end = Math.max(0, Math.max(text.lastIndexOf(Line.RAISED), text.lastIndexOf(Line.HIGH)) - 1);
        }
        while (end > 0 && "”\")»'’".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return ".;:!?…".indexOf(text.charAt(end)) >= 0;
    }

    static boolean isCapitals(String text) {
        return text.chars().noneMatch(Character::isLowerCase)
                && text.chars().filter(Character::isLetter).count() > 1;
    }
}
