package org.vanthu.pipeline.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.vanthu.index.FileKey;
import org.vanthu.index.correction.Verdict;

/** Texts from files and their names, made safe for a screen. */
final class Shown {
    private Shown() {}

    private static final DateTimeFormatter DAY_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * On one line, with every character that would steer the terminal or turn the text around (control, format, bidi, line
     * separators) written as {@code \\u001b}.
     */
    static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.UNASSIGNED -> shown.append(escaped(c));
                default -> shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static String escaped(int c) {
        String hex = Integer.toHexString(c);
        return c > 0xffff ? "\\u{" + hex + "}" : "\\u" + "0".repeat(4 - hex.length()) + hex;
    }

    static String file(FileKey file) {
        return line(file.path());
    }

    /** A document's words: line ends and tabs become blanks, the rest as {@link #line}. */
    static String words(String text) {
        return line(text.replaceAll("\\s+", " ").strip());
    }

    /** At most {@code width} columns, the cut marked by an ellipsis. */
    static String cut(String text, int width) {
        if (columns(text) <= width) {
            return text;
        }
        int end = 0;
        int columns = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            columns += columns(c);
            if (columns > width - 1) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** How wide a text is on a screen; combining marks take no room. */
    static int columns(String text) {
        return text.codePoints().map(Shown::columns).sum();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return Character.isIdeographic(c) ? 2 : 1;
    }

    /** What stands behind a value that a person confirmed or changed; nothing where nobody did. */
    static String reviewed(Optional<Verdict> reviewed) {
        return reviewed.isPresent() ? " ✓" : "";
    }

    static String day(LocalDate day, Language language) {
        return switch (language) {
            case VI -> DAY_VI.format(day);
            case EN -> day.toString();
        };
    }

    static String time(Instant time, Language language) {
        var local = time.atZone(ZoneId.systemDefault());
        return day(local.toLocalDate(), language) + " " + CLOCK.format(local);
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }

    static String paddedLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - columns(text))) + text;
    }
}
