package org.vanthu.pipeline.read.worker;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The numbers that a word processor draws in front of list paragraphs and does not store in their text. */
final class Numbering {

    /**
     * @param format OOXML's name: {@code decimal}, {@code lowerLetter}, {@code bullet}, …
     * @param text with {@code %1} for the number of the outermost level, …; the sign itself for a bullet
     * @param restartsAfter this level counts anew after each use of a level above this one, as {@code Điều 1} does in each chapter; 0
     *     for one that counts through the document
     * @param legal whether the levels above are written as decimals whatever their own format is
     */
    record Level(String format, String text, int start, int restartsAfter, boolean legal) {

        Level(String format, String text, int start) {
            this(format, text, start, DEEPEST, false);
        }

        Level from(int number) {
            return new Level(format, text, number, restartsAfter, legal);
        }
    }

    private static final int DEEPEST = 9;

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, TreeMap<Integer, Integer>> counters = new HashMap<>();

    void define(String list, int level, Level how) {
        lists.computeIfAbsent(list, _ -> new HashMap<>()).put(level, how);
    }

    Map<Integer, Level> levels(String list) {
        return lists.getOrDefault(list, Map.of());
    }

    /** The next numbers of {@code list} at {@code level} and below are the first. */
    void restart(String list, int level) {
        counters.getOrDefault(list, new TreeMap<>()).tailMap(level, true).clear();
    }

    /** The next number of {@code list} at {@code level}. */
    void startAt(String list, int level, int number) {
        counters.computeIfAbsent(list, _ -> new TreeMap<>()).put(level, number - 1);
    }

    /** The marker of the next paragraph of {@code list} at {@code level} (from 0), with a blank behind it; empty for none. */
    String next(String list, int level) {
        return next(list, level, levels(list));
    }

    /** The same where the paragraph has {@code levels} of its own and counts on in {@code list}. */
    String next(String list, int level, Map<Integer, Level> levels) {
        Level how = levels.get(level);
        if (how == null) {
            return "";
        }
        TreeMap<Integer, Integer> numbers = counters.computeIfAbsent(list, _ -> new TreeMap<>());
        numbers.merge(level, how.start(), (old, _) -> old + 1);
        numbers.tailMap(level, false)
                .keySet()
                .removeIf(deeper -> level < levels.getOrDefault(deeper, how).restartsAfter());
        if (how.format().equals("bullet")) {
            return bullet(how.text()) + " ";
        }
        String marker = how.text();
        for (int i = 0; i <= level; i++) {
            Level outer = levels.getOrDefault(i, how);
            int number = numbers.computeIfAbsent(i, _ -> outer.start());
            marker = marker.replace("%" + (i + 1), format(how.legal() ? "decimal" : outer.format(), number));
        }
        return marker.isBlank() ? "" : marker.strip() + " ";
    }

    /** Bullets are drawn with signs of symbol fonts; those that offices type by hand are kept. */
    private static String bullet(String sign) {
        return sign.equals("+") || sign.equals("*") ? sign : "-";
    }

    /** The format that Word's number {@code nfc} stands for ([MS-OSHARED] 2.2.1.3), also in the XML of 2003. */
    static String ofWord(int nfc) {
        return switch (nfc) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 22 -> "decimalZero";
            case 23 -> "bullet";
            case 255 -> "none";
            default -> "decimal";
        };
    }

    static String format(String format, int number) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String letters(int number) {
        return number < 1
                ? ""
                : String.valueOf((char) ('a' + (number - 1) % 26)).repeat(Math.min(9, (number - 1) / 26 + 1));
    }

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int left = Math.clamp(number, 0, 9999);
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                text.append(SIGNS[i]);
                left -= VALUES[i];
            }
        }
        return text.toString();
    }
}
