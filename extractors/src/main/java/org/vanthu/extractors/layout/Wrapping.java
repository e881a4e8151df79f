package org.vanthu.extractors.layout;

import java.util.List;
import java.util.stream.IntStream;
import org.vanthu.extractors.rule.Cue;

/**
 * How a text breaks its lines: one paragraph a line, or paragraphs wrapped at a width. Decides whether a line goes on with the
 * paragraph before it.
 *
 * @param width length that wrapped lines reach; 0 where a paragraph is one line
 */
record Wrapping(int width) {

    /** Fewer lines broken in mid-sentence than this are accidents. */
    private static final int BREAKS_OF_A_HABIT = 5;

    private static final double FULL = 0.8;

    /** Capitals are wider. */
    private static final double FULL_OF_CAPITALS = 0.5;

    /** A broken paragraph goes on with a number only behind a line that is clearly prose. */
    private static final int PROSE = 60;

    private static final Cue ADDRESS = Cue.compile("(?iu:kính\\s+gửi)\\s*:");

    /** Words that go on with no sentence. */
    private static final Cue OPENS_PARAGRAPH = Cue.compile("(?:Kính\\s+gửi\\s*:|Nơi\\s+nhận\\s*:|Căn\\s+cứ\\s+\\p{L})");

    private static final Cue LABEL = Cue.compile("(?:Điều|Mục|Chương|Khoản)\\s+[\\dIVX]{1,5}[.:]");

    private static final Cue NUMBER = Cue.compile("(?:\\d{1,2}|[IVX]{1,4})\\.(?:\\d{1,2}\\.){0,3}");

    static Wrapping of(List<Line> lines) {
        int[] broken = IntStream.range(0, lines.size() - 1)
                .filter(i -> startsLower(lines.get(i + 1).text())
                        && !endsSentence(lines.get(i).text()))
                .map(i -> lines.get(i).text().strip().length())
                .filter(length -> length >= 20 && length <= 150)
                .sorted()
                .toArray();
        long filled = lines.stream().filter(line -> !line.text().isBlank()).count();
        boolean wrapped = broken.length >= BREAKS_OF_A_HABIT && broken.length * 10L >= filled;
        return new Wrapping(wrapped ? broken[broken.length * 9 / 10] : 0);
    }

    /** Whether {@code next} goes on with the paragraph whose last line is {@code line}; {@code apart} where blank lines part them. */
    boolean continues(Line line, Line next, boolean apart) {
        String before = bare(line.text());
        String after = bare(next.text());
        if (before.isEmpty()
                || after.isEmpty()
                || opensItem(before, after)
                || OPENS_PARAGRAPH.matcher(after).lookingAt()) {
            return false;
        }
        if (ADDRESS.matcher(before).lookingAt() && !before.endsWith(",") && !startsLower(after)) {
            return false;
        }
        boolean open = !endsSentence(before);
        if (open && (startsLower(after) || (before.length() >= PROSE && goesOnWithNumber(before, after)))) {
            return true;
        }
        if (apart) {
            return false;
        }
        if (width > 0 && isBareNumber(before)) {
            return true;
        }
        if (width > 0 && before.endsWith(";") && startsLower(after)) {
            return true;
        }
        if (width > 0
                && !startsLower(after)
                && (Letterhead.placeAndDay(before).isPresent() || Letterhead.isNumberLine(after))) {
            return false;
        }
        return line.leavesStrongOpen() || (width > 0 && !line.breaks() && wraps(before, after, open));
    }

    private boolean wraps(String before, String after, boolean open) {
        int firstWord = after.indexOf(' ') < 0 ? after.length() : after.indexOf(' ');
        boolean full = before.length() + 1 + firstWord >= (isCapitals(before) ? FULL_OF_CAPITALS : FULL) * width;
        if (isCapitals(before) != isCapitals(after)) {
            return full && isCapitals(after) && open;
        }
        return full || (open && !isCapitals(before)) || isLabel(before);
    }

    /** {@code Điều 1.} on a line of its own. */
    private static boolean isLabel(String line) {
        return LABEL.matcher(line).matches();
    }

    /** {@code 2.3.} on a line of its own. */
    private static boolean isBareNumber(String line) {
        return NUMBER.matcher(line).matches();
    }

    private static boolean opensItem(String before, String after) {
        int marker = Numbering.ofLine(after);
        // A range of years broken before its dash: "giai đoạn 2026" / "- 2030".
        boolean range = marker > 0
                && Character.isDigit(before.charAt(before.length() - 1))
                && Numbering.isBullet(after)
                && Character.isDigit(after.charAt(marker));
        return marker > 0 && !range;
    }

    private static boolean goesOnWithNumber(String before, String after) {
        return Character.isDigit(after.charAt(0))
                && (Character.isLowerCase(before.charAt(before.length() - 1)) || before.endsWith(","));
    }

    static boolean startsLower(String line) {
        String bare = bare(line);
        // "ủY BAN": a capital that an old font could not write begins no lower-case word.
        boolean shouted = bare.length() > 1 && Character.isUpperCase(bare.charAt(1));
        return !bare.isEmpty() && Character.isLowerCase(bare.charAt(0)) && !shouted && Numbering.ofLine(bare) == 0;
    }

    static boolean endsSentence(String line) {
        String bare = bare(line);
        return bare.isEmpty() || ".;:!?…".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    /** Whether words are there and all their letters are capitals; {@code 72/2025/QH15} is a number. */
    static boolean isCapitals(String line) {
        int letters = 0;
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isLowerCase(c) && Character.isLetter(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
        }
        return letters >= 2 && letters > digits;
    }

    private static String bare(String line) {
        String text = line.strip();
        int from = 0;
        int to = text.length();
        // Emphasis that Markup takes out only from whole paragraphs; a bullet's star has a blank behind it.
        if (from < to && text.charAt(from) == '*' && from + 1 < to && text.charAt(from + 1) != ' ') {
            from++;
        }
        if (to > from && text.charAt(to - 1) == '*') {
            to--;
        }
        return text.substring(from, to).strip();
    }
}
