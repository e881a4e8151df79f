package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.extractors.Vocabulary;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.index.Abbreviations;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.CatalogueEntry;

/**
 * The words that an office adds to ours: {@code rules.tsv}, {@code bodies.tsv}, {@code abbreviations.tsv} and {@code indicators.tsv}
 * in one folder, each optional.
 *
 * <p>A line that cannot be used is left out and named; the others count. {@code docs/own-words.md} says what may stand in them.
 */
public final class OwnWords {

    public static final String RULES = "rules.tsv";
    public static final String BODIES = "bodies.tsv";
    public static final String ABBREVIATIONS = "abbreviations.tsv";
    public static final String INDICATORS = "indicators.tsv";

    private static final int LONGEST = 100;
    private static final List<String> HEADINGS = List.of("what\t", "slug\t", "short\t", "id\t");

    private final List<Complaint> complaints = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final List<Bodies.Name> bodies = new ArrayList<>();
    private final Map<String, String> indicators = new HashMap<>();
    private final List<Abbreviations.Entry> abbreviations = new ArrayList<>();

    private final List<CatalogueEntry> catalogue = new ArrayList<>();

    private OwnWords() {}

    /** What is wrong with a line. */
    public enum Problem {
        /** too few columns */
        COLUMNS,
        /** no kind of words that there is */
        KIND,
        /** no slug */
        SLUG,
        /** no words, or far too many */
        WORDS,
        /** not UTF-8 */
        ENCODING
    }

    /**
     * A line that was left out.
     *
     * @param line from 1
     * @param value what is wrong in it
     */
    public record Complaint(Path file, int line, Problem problem, String value) {}

    /**
     * Ours and the office's words, and the lines that could not be used.
     *
     * @param vocabulary to read documents with
     * @param abbreviations to search with
     * @param catalogue to tie indicators by
     */
    public record Reading(
            Vocabulary vocabulary, Abbreviations abbreviations, Catalogue catalogue, List<Complaint> complaints) {}

    /** @param folder that may hold the files; need not exist */
    public static Reading in(Path folder) throws IOException {
        OwnWords words = new OwnWords();
        words.read(folder.resolve(RULES), words::rule);
        words.read(folder.resolve(BODIES), words::body);
        words.read(folder.resolve(ABBREVIATIONS), words::abbreviation);
        words.read(folder.resolve(INDICATORS), words::indicator);
        Vocabulary vocabulary = Vocabulary.with(new Vocabulary.Additions(words.units, words.bodies, words.indicators));
        return new Reading(
                vocabulary,
                words.abbreviations.isEmpty() && words.bodies.isEmpty()
                        ? Abbreviations.STANDARD
                        : Abbreviations.STANDARD.with(words.abbreviations, vocabulary.bodies()),
                words.catalogue.isEmpty() ? Catalogue.STANDARD : Catalogue.STANDARD.with(words.catalogue),
                List.copyOf(words.complaints));
    }

    /** Takes one line, or says what is wrong with it. */
    private interface Row {
        void take(List<String> cells, Line line);
    }

    /** Where a line stands. */
    private record Line(Path file, int number) {}

    private void read(Path file, Row row) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Line line = new Line(file, i + 1);
            String words = Normalizer.normalize(lines.get(i), Normalizer.Form.NFC);
            boolean heading = i == 0 && HEADINGS.stream().anyMatch(words::startsWith);
            if (words.indexOf('\ufffd') >= 0) {
                complain(line, Problem.ENCODING, words);
            } else if (!words.isBlank() && !words.startsWith("#") && !heading) {
                row.take(cells(words), line);
            }
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            cells.add(cell.replaceAll("\\s+", " ").strip());
        }
        return cells;
    }

    private void rule(List<String> cells, Line line) {
        String kind = cells.getFirst();
        boolean indicator = kind.equals("indicator");
        if (!indicator && !kind.equals("unit")) {
            complain(line, Problem.KIND, kind);
        } else if (cells.size() < (indicator ? 3 : 2)) {
            complain(line, Problem.COLUMNS, String.join(" | ", cells));
        } else if (!areWords(cells.get(1))) {
            complain(line, Problem.WORDS, cells.get(1));
        } else if (!indicator) {
            units.add(cells.get(1));
        } else if (!areWords(cells.get(2))) {
            complain(line, Problem.WORDS, cells.get(2));
        } else {
            indicators.put(cells.get(1), cells.get(2));
        }
    }

    private void body(List<String> cells, Line line) {
        if (cells.size() < 2) {
            complain(line, Problem.COLUMNS, String.join(" | ", cells));
        } else if (!Bodies.isSlug(cells.getFirst())) {
            complain(line, Problem.SLUG, cells.getFirst());
        } else if (!areWords(cells.get(1))) {
            complain(line, Problem.WORDS, cells.get(1));
        } else {
            bodies.add(new Bodies.Name(cells.get(0), cells.get(1)));
        }
    }

    private void abbreviation(List<String> cells, Line line) {
        if (cells.size() < 2) {
            complain(line, Problem.COLUMNS, String.join(" | ", cells));
        } else if (!areWords(cells.get(0))) {
            complain(line, Problem.WORDS, cells.get(0));
        } else if (!areWords(cells.get(1))) {
            complain(line, Problem.WORDS, cells.get(1));
        } else {
            abbreviations.add(new Abbreviations.Entry(cells.get(0), cells.get(1)));
        }
    }

    private void indicator(List<String> cells, Line line) {
        if (cells.size() < 3) {
            complain(line, Problem.COLUMNS, String.join(" | ", cells));
        } else if (!Bodies.isSlug(cells.getFirst())) {
            complain(line, Problem.SLUG, cells.getFirst());
        } else if (!areWords(cells.get(1))) {
            complain(line, Problem.WORDS, cells.get(1));
        } else {
            catalogue.add(CatalogueEntry.of(cells));
        }
    }

    /** Begins with a letter: a unit that began with a digit could not be told from its number. */
    private static boolean areWords(String words) {
        return !words.isEmpty() && words.length() <= LONGEST && Character.isLetter(words.codePointAt(0));
    }

    private void complain(Line line, Problem problem, String value) {
        complaints.add(new Complaint(line.file(), line.number(), problem, value));
    }
}
