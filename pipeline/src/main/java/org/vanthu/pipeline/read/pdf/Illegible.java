package org.vanthu.pipeline.read.pdf;

import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.text.VietnameseText;

/** Why a page's letters are not its text, so that it has to be read as a picture. */
enum Illegible {
    /** No letters at all. */
    IMAGE_ONLY,
    /** Only what signing or registering put on the picture of a page. */
    STAMP,
    /** Letters that spell nothing. */
    GARBAGE;

    /** A page of drawn, not typed, letters has more painted paths. */
    private static final int DRAWN_LETTERS = 400;

    /** Lines cover about a third of a written page; what is put on a picture covers less than this. */
    private static final float STAMPED = 0.03f;

    /** More glyphs than this, for each letter, that are none: more than a quarter of Vietnamese letters bear marks. */
    private static final double UNREADABLE = 0.1;

    /** A page with a larger share of spoiled words cannot be read. */
    private static final double SPOILED = 0.12;

    private static final String BLANKS = " \t\n\u000b\f\r";

    /** No encoding spells like this: a figure, a sign or a capital amid small letters. */
    private static final Pattern SPOILED_WORD = Pattern.compile(
            "[a-z][0-9~^|{}\\\\<>$#*!;?]+[a-z]|[a-z][A-Z]|[a-z](?:[~^|{}\\\\<>$#]|[0-9](?=[a-z]))|^[~^|{}\\\\<>$#]+[a-z]");

    private static final Pattern SIGNED = Pattern.compile(
            "(?iu)k[ýÝ]\\s+(?:bởi|số|điện tử|ngày)|người ký|ngày ký|thời gian ký|signature|digitally signed|signed"
                    + " by|e-?mail\\s*:|^cơ quan\\s*:");

    static @Nullable Illegible of(Sheet sheet, List<Line> lines) {
        String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        long letters = text.chars().filter(Character::isLetterOrDigit).count();
        boolean pictured = sheet.isPicture() || sheet.strokes() > DRAWN_LETTERS;
        if (sheet.unreadable() > 20 && sheet.unreadable() > UNREADABLE * letters) {
            return GARBAGE;
        }
        if (letters == 0) {
            return pictured || sheet.pictures() > 0.05f ? IMAGE_ONLY : null;
        }
        if (pictured && (isStamp(sheet, lines) || isSigning(lines))) {
            return STAMP;
        }
        boolean misread = sheet.isRecognised() && !VietnameseText.isWritten(text);
        return misread || isSpoiled(text) ? GARBAGE : null;
    }

    private static boolean isStamp(Sheet sheet, List<Line> lines) {
        double covered = lines.stream().mapToDouble(line -> line.box().area()).sum();
        return covered < STAMPED * sheet.width() * sheet.height();
    }

    private static boolean isSigning(List<Line> lines) {
        return lines.stream().allMatch(line -> SIGNED.matcher(line.text()).find());
    }

    private static boolean isSpoiled(String text) {
        long words = 0;
        long spoiled = 0;
        StringTokenizer parts = new StringTokenizer(text, BLANKS);
        while (parts.hasMoreTokens()) {
            String part = parts.nextToken();
            if (part.codePoints().anyMatch(Character::isLetter)) {
                words++;
                spoiled += SPOILED_WORD.matcher(part).find() ? 1 : 0;
            }
        }
        long unknown = text.chars()
                .filter(c -> c == '\uFFFD' || (Character.isISOControl(c) && c != '\n'))
                .count();
        return (words >= 20 && spoiled > SPOILED * words) || unknown > text.length() / 5;
    }

    /** As the page's {@code data-ocr} says it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
