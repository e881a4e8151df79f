package org.vanthu.extractors.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.text.Folded;
import org.vanthu.extractors.text.Unmarked;

/** The kinds of document and the symbols that stand for them in a number. */
public final class DocumentTypes {

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> SYMBOLS = new HashMap<>();

    /** Names by their letters alone, without marks and blanks. */
    private static final Map<String, String> LETTERS = new HashMap<>();

    /** Shorter letters would mean more than one type. */
    private static final int FEWEST_LETTERS = 6;

    /** Names that go on another line of the heading are no types of their own here. */
    private static final Map<String, String> SHORTER = Map.of(
            "báo cáo tóm tắt", "báo cáo", "báo cáo kết quả", "báo cáo", "chương trình hành động", "chương trình");

    /** Longest type, in chars. */
    private static final int LONGEST_NAME = 24;

    private static final String DRAFT = "dự thảo ";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Longest type, in words. */
    private static final int WORDS = 4;

    static {
        for (String line : lines()) {
            String[] columns = line.split("\t", -1);
            NAMES.put(Folded.of(columns[0]), columns[0]);
            LETTERS.put(letters(columns[0]), columns[0]);
            for (String symbol : columns[1].split(" ", -1)) {
                SYMBOLS.putIfAbsent(symbol, columns[0]);
            }
        }
    }

    private DocumentTypes() {}

    private static Iterable<String> lines() {
        InputStream in = Objects.requireNonNull(DocumentTypes.class.getResourceAsStream("types.tsv"), "types.tsv");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("types.tsv cannot be read", e);
        }
    }

    /**
     * A type at the start of a line.
     *
     * @param length chars of the line that name it
     */
    public record Found(String name, int length) {}

    /** The longest type that {@code line} begins with, in any case and tone placement; what is a draft is of the type that it is to be. */
    public static Optional<Found> at(String line) {
        String folded = Folded.of(line);
        if (folded.startsWith(DRAFT)) {
            return at(line.substring(DRAFT.length()))
                    .map(found -> new Found(found.name(), found.length() + DRAFT.length()));
        }
        Optional<Found> longest = Optional.empty();
        int end = 0;
        for (int words = 0; words < WORDS && end >= 0 && end < folded.length(); words++) {
            int next = end;
            while (next < folded.length() && Character.isLetter(folded.charAt(next))) {
                next++;
            }
            String name = NAMES.get(BLANKS.matcher(folded.substring(0, next)).replaceAll(" "));
            if (name != null) {
                longest = Optional.of(new Found(SHORTER.getOrDefault(name, name), length(name, next)));
            }
            while (next < folded.length() && Character.isWhitespace(folded.charAt(next))) {
                next++;
            }
            if (next == end) {
                break;
            }
            end = next;
        }
        return longest;
    }

    /** The type that all of {@code line} spells but for marks, blanks and what a scan adds: {@code QUYẾTĐỊNH -}. */
    public static Optional<Found> damaged(String line) {
        String letters = line.length() > 2 * LONGEST_NAME ? "" : letters(line);
        return Optional.ofNullable(letters.length() < FEWEST_LETTERS ? null : LETTERS.get(letters))
                .map(name -> new Found(SHORTER.getOrDefault(name, name), line.length()));
    }

    private static String letters(String words) {
        StringBuilder letters = new StringBuilder();
        Unmarked.of(words).chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static int length(String name, int end) {
        String shorter = SHORTER.get(name);
        return shorter == null ? end : end - (name.length() - shorter.length());
    }

    /** The type that a number's first symbol names: {@code 75-TB/ĐU} is a thông báo, {@code 312/PGDĐT-KH} no kế hoạch. */
    public static Optional<String> ofNumber(String number) {
        return Arrays.stream(number.split("[-/.]", -1))
                .filter(part -> !part.isEmpty() && Character.isLetter(part.charAt(0)))
                .findFirst()
                .map(SYMBOLS::get);
    }
}
