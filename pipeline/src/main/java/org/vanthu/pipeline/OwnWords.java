package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vanthu.extractors.Vocabulary;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.index.Abbreviations;
import org.vanthu.index.catalogue.Catalogue;
import org.vanthu.index.catalogue.CatalogueEntry;
import org.vanthu.index.series.Owner;
import org.vanthu.index.series.Places;
import org.vanthu.index.series.Succession;

/**
 * The words that an office adds to ours, in one folder: {@code rules.tsv}, {@code bodies.tsv}, {@code abbreviations.tsv},
 * {@code indicators.tsv} and {@code places.tsv}, each optional.
 *
 * <p>A line that cannot be used is left out and named; the others count. {@code docs/own-words.md} says what may stand in them.
 */
public final class OwnWords {

    public static final String RULES = "rules.tsv";
    public static final String BODIES = "bodies.tsv";
    public static final String ABBREVIATIONS = "abbreviations.tsv";
    public static final String INDICATORS = "indicators.tsv";
    public static final String PLACES = "places.tsv";

    private static final int LONGEST = 100;

    private final List<Complaint> complaints = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final List<Bodies.Name> bodies = new ArrayList<>();
    private final Map<String, String> indicators = new HashMap<>();
    private final List<Abbreviations.Entry> abbreviations = new ArrayList<>();
    private final List<CatalogueEntry> catalogue = new ArrayList<>();
    private final List<Succession> places = new ArrayList<>();

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
        /** no day */
        DAY,
        /** no kind of place before its name */
        PLACE,
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
     * @param additions to the words that documents are read with
     * @param shortened the office's own abbreviations
     * @param catalogue to tie indicators by
     * @param places to tell whose values they are
     */
    public record Reading(
            Vocabulary.Additions additions,
            List<Abbreviations.Entry> shortened,
            Catalogue catalogue,
            Places places,
            List<Complaint> complaints) {

        public Reading {
            shortened = List.copyOf(shortened);
            complaints = List.copyOf(complaints);
        }

        /** To search with. */
        public Abbreviations abbreviations() {
            return shortened.isEmpty() && additions.bodies().isEmpty()
                    ? Abbreviations.STANDARD
                    : Abbreviations.STANDARD.with(shortened, bodies());
        }

        /** Whose names stand for their slugs. */
        public Bodies bodies() {
            return Bodies.STANDARD.with(additions.bodies());
        }

        /** To read documents with; made anew each time, which takes a while. */
        public Vocabulary vocabulary() {
            return Vocabulary.with(additions);
        }
    }

    /** @param folder that may hold the files; need not exist */
    public static Reading in(Path folder) throws IOException {
        OwnWords words = new OwnWords();
        words.read(folder.resolve(RULES), "what", List.of(OwnWords::rule), words::takeRule);
        words.read(
                folder.resolve(BODIES),
                "slug",
                List.of(columns(2), slug(0), words(1)),
                cells -> words.bodies.add(new Bodies.Name(cells.get(0), cells.get(1))));
        words.read(
                folder.resolve(ABBREVIATIONS),
                "short",
                List.of(columns(2), words(0), words(1)),
                cells -> words.abbreviations.add(new Abbreviations.Entry(cells.get(0), cells.get(1))));
        words.read(
                folder.resolve(INDICATORS),
                "id",
                List.of(columns(3), slug(0), words(1)),
                cells -> words.catalogue.add(CatalogueEntry.of(cells)));
        words.read(
                folder.resolve(PLACES),
                "from",
                List.of(columns(2), day(0), place(1), cells -> isAbsent(cells, 2) ? FINE : place(2).in(cells)),
                cells -> words.places.add(Succession.of(cells)));
        Vocabulary.Additions additions = new Vocabulary.Additions(words.units, words.bodies, words.indicators);
        return new Reading(
                additions,
                words.abbreviations,
                words.catalogue.isEmpty() ? Catalogue.STANDARD : Catalogue.STANDARD.with(words.catalogue),
                words.places.isEmpty() ? Places.STANDARD : Places.STANDARD.with(words.places),
                words.complaints);
    }

    /** What is wrong with the cells of a line. */
    private record Fault(Problem problem, String value) {}

    /** Something that a line must be; gives what is wrong with it. */
    private interface Check {
        Optional<Fault> in(List<String> cells);
    }

    private static final Optional<Fault> FINE = Optional.empty();

    private static Check columns(int atLeast) {
        return cells -> cells.size() >= atLeast ? FINE : fault(Problem.COLUMNS, String.join(" | ", cells));
    }

    private static Check slug(int at) {
        return cells -> Bodies.isSlug(cells.get(at)) ? FINE : fault(Problem.SLUG, cells.get(at));
    }

    private static Check words(int at) {
        return cells -> areWords(cells.get(at)) ? FINE : fault(Problem.WORDS, cells.get(at));
    }

    private static Check place(int at) {
        return cells -> Owner.isPlace(cells.get(at)) ? FINE : fault(Problem.PLACE, cells.get(at));
    }

    private static Check day(int at) {
        return cells -> isDay(cells.get(at)) ? FINE : fault(Problem.DAY, cells.get(at));
    }

    private static Optional<Fault> fault(Problem problem, String value) {
        return Optional.of(new Fault(problem, value));
    }

    private static boolean isAbsent(List<String> cells, int at) {
        return at >= cells.size() || cells.get(at).isEmpty();
    }

    private static boolean isDay(String words) {
        try {
            LocalDate.parse(words);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Begins with a letter: a unit that began with a digit could not be told from its number. */
    private static boolean areWords(String words) {
        return !words.isEmpty() && words.length() <= LONGEST && Character.isLetter(words.codePointAt(0));
    }

    private void read(Path file, String firstColumn, List<Check> checks, Consumer<List<String>> taker)
            throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = Normalizer.normalize(lines.get(i), Normalizer.Form.NFC);
            boolean heading = i == 0 && line.startsWith(firstColumn + "\t");
            if (line.isBlank() || line.startsWith("#") || heading) {
                continue;
            }
            List<String> cells = cells(line);
            Optional<Fault> fault = line.indexOf('\ufffd') >= 0 ? fault(Problem.ENCODING, line) : first(checks, cells);
            if (fault.isPresent()) {
                complaints.add(new Complaint(
                        file, i + 1, fault.get().problem(), fault.get().value()));
            } else {
                taker.accept(cells);
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

    /** Further columns depend on what kind of words it is. */
    private static Optional<Fault> rule(List<String> cells) {
        return switch (cells.getFirst()) {
            case "unit" -> first(List.of(columns(2), words(1)), cells);
            case "indicator" -> first(List.of(columns(3), words(1), words(2)), cells);
            default -> fault(Problem.KIND, cells.getFirst());
        };
    }

    private static Optional<Fault> first(List<Check> checks, List<String> cells) {
        return checks.stream().flatMap(check -> check.in(cells).stream()).findFirst();
    }

    private void takeRule(List<String> cells) {
        if (cells.getFirst().equals("unit")) {
            units.add(cells.get(1));
        } else {
            indicators.put(cells.get(1), cells.get(2));
        }
    }
}
