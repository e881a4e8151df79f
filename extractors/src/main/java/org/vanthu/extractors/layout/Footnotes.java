package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notes of a document and where they are cited. In texts {@code [footnoteRef:1]} or {@code [^1]} stands where a note is cited,
 * {@code [1:  words]} or {@code [^1]: words} where it stands; readers of other formats write {@link #citation} into the text and
 * {@link #add} the note.
 */
public final class Footnotes {

    private static final Pattern MARK =
            Pattern.compile("\\[footnoteRef:(?<mark>\\w{1,4})\\]|\\[\\^(?<caret>\\w{1,8})\\](?!:)");
    private static final Pattern NOTE = Pattern.compile("\\[(?<mark>\\w{1,4}):[ \\t]");
    private static final Pattern CARET_NOTE = Pattern.compile("(?m)^\\[\\^(?<mark>\\w{1,8})\\]:[ \\t]*(?<words>.*)$");

    /** A bracket that is not closed within so many chars opens no note. */
    private static final int LONGEST = 4_000;

    private record Words(String mark, String text) {}

    /**
     * @param text without marks, single blanks where they stood
     * @param notes that {@code text} cites, in order, each with the place in {@code text}
     */
    public record Cited(String text, List<Block.Note> notes) {}

    private final Map<String, Words> notes = new LinkedHashMap<>();
    private boolean some;

    /** What is written into a text where it cites note number {@code note} of its file; unlike {@code [^1]}, which people write. */
    public static String citation(int note) {
        return "[^0" + note + "]";
    }

    /** @param words without a line feed at either end; a note without words is none */
    public void add(int note, String mark, String words) {
        put("0" + note, mark, words);
    }

    private void put(String name, String mark, String words) {
        notes.put(name, new Words(mark, words));
        some = true;
    }

    /** Takes the notes out of {@code text} and keeps them; marks stay in the text until {@link #cited}. */
    String collect(String text) {
        if (!text.contains("[footnoteRef:")) {
            return text.contains("[^") ? collectCaret(text) : text;
        }
        Set<String> marks = MARK.matcher(text)
                .results()
                .map(m -> m.group("mark"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        StringBuilder rest = new StringBuilder(text.length());
        int from = 0;
        Matcher note = NOTE.matcher(text);
        while (note.find(from)) {
            int end = marks.contains(note.group("mark")) ? closing(text, note.end()) : -1;
            if (end < 0) {
                rest.append(text, from, note.end());
                from = note.end();
                continue;
            }
            putPlain(note.group("mark"), text.substring(note.end(), end));
            rest.append(text, from, note.start());
            from = end + 1;
        }
        return rest.append(text, from, text.length()).toString();
    }

    private String collectCaret(String text) {
        return CARET_NOTE.matcher(text).replaceAll(m -> {
            putPlain(m.group("mark"), m.group("words"));
            return "";
        });
    }

    private void putPlain(String mark, String words) {
        put(mark, mark, Markup.plain(Markup.withoutStrong(words)));
    }

    /** The bracket that closes a note; notes end with their line at the latest. */
    private static int closing(String text, int from) {
        int depth = 0;
        int end = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < end && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Takes the marks out of {@code text}, a block's or a cell's whole words; each note is given to the first that cites it. */
    public Cited cited(String text) {
        if (!some || text.indexOf('[') < 0) {
            return new Cited(text, List.of());
        }
        List<Block.Note> cited = new ArrayList<>();
        StringBuilder bare = new StringBuilder(text.length());
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            bare.append(text, from, mark.start());
            from = mark.end();
            boolean wordFollows = from < text.length() && Character.isLetterOrDigit(text.charAt(from));
            if (!wordFollows && !bare.isEmpty() && bare.charAt(bare.length() - 1) == ' ') {
                bare.setLength(bare.length() - 1);
            }
            Words words = notes.remove(mark.group("mark") != null ? mark.group("mark") : mark.group("caret"));
            if (words != null && !words.text().isEmpty()) {
                cited.add(new Block.Note(words.mark(), OptionalInt.of(bare.length()), words.text()));
            }
        }
        String words = bare.append(text, from, text.length()).toString().strip();
        return new Cited(
                words, words.isEmpty() ? cited.stream().map(Footnotes::alone).toList() : cited);
    }

    /** {@code row} without marks, and behind it the notes that its cells cite. */
    public List<Block> cited(Block.TableRow row) {
        List<Block.Cell> cells = new ArrayList<>();
        List<Block.Note> notes = new ArrayList<>();
        int start = 0;
        for (Block.Cell cell : row.cells()) {
            Cited cited = cited(cell.text());
            for (Block.Note note : cited.notes()) {
                notes.add(new Block.Note(
                        note.mark(), OptionalInt.of(start + note.cited().orElse(0)), note.text()));
            }
            cells.add(new Block.Cell(cited.text(), cell.column(), cell.columns(), cell.rows()));
            start += cited.text().length() + 1;
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.TableRow(row.table(), cells)));
        blocks.addAll(notes);
        return blocks;
    }

    /** Notes that nothing cites, in order. */
    public List<Block.Note> left() {
        return notes.values().stream()
                .filter(words -> !words.text().isEmpty())
                .map(words -> new Block.Note(words.mark(), OptionalInt.empty(), words.text()))
                .toList();
    }

    /** A mark without words beside it says where a note stands that nothing cites. */
    private static Block.Note alone(Block.Note note) {
        return new Block.Note(note.mark(), OptionalInt.empty(), note.text());
    }
}
