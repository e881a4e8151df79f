package org.vanthu.extractors.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.text.FirstWords;

/** Names with the slug that each stands for, matched by token, the longest first. Immutable. */
final class Gazetteer {

    /** Chars that may stand between the tokens of one name. */
    private static final String JOINTS = " \u00a0\n-–&./";

    /** No name is longer, in chars. */
    private static final int LONGEST_NAME = 200;

    private record Entry(String slug, List<Part> parts) {}

    /**
     * A token of a name.
     *
     * @param asWritten whether it is compared as written: an abbreviation is
     * @param behindComma whether a comma may stand before it
     */
    private record Part(String written, String folded, boolean asWritten, boolean behindComma) {

        boolean is(Tokens tokens, int i) {
            return asWritten ? tokens.isWritten(i, written) : tokens.isFolded(i, folded);
        }
    }

    /** A name found in a text. */
    record Found(String slug, Span span) {}

    private final Map<String, List<Entry>> byFirst;

    /** By first token, by the second; none for names of one. */
    private final Map<String, Map<String, List<Entry>>> bySecond = new HashMap<>();

    private final FirstWords firstWords;

    /** Names of one first token: the longest first; of two of one length the one that was added first. */
    private Gazetteer(Map<String, List<Entry>> byFirst) {
        byFirst.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry e) -> e.parts().size()).reversed()));
        this.byFirst = byFirst;
        byFirst.forEach((first, entries) ->
                bySecond.put(first, entries.stream().collect(Collectors.groupingBy(Gazetteer::second))));
        this.firstWords = new FirstWords(byFirst.keySet());
    }

    private static String second(Entry entry) {
        return entry.parts().size() > 1 ? entry.parts().get(1).folded() : "";
    }

    /** @param resource a table beside this class: slug, tab, name; its first line names the columns */
    static Gazetteer read(String resource) {
        Map<String, List<Entry>> byFirst = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Gazetteer.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                int tab = line.indexOf('\t');
                add(line.substring(0, tab), line.substring(tab + 1), byFirst);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Gazetteer(byFirst);
    }

    /** A name that stands in both takes the slug of {@code more}. */
    Gazetteer with(List<Bodies.Name> more) {
        Map<String, List<Entry>> both = new HashMap<>();
        more.forEach(name -> add(name.slug(), name.name(), both));
        byFirst.forEach((first, entries) ->
                both.computeIfAbsent(first, _ -> new ArrayList<>()).addAll(entries));
        return new Gazetteer(both);
    }

    private static void add(String slug, String name, Map<String, List<Entry>> byFirst) {
        List<Part> parts = parts(Token.of(name));
        byFirst.computeIfAbsent(parts.getFirst().folded(), _ -> new ArrayList<>())
                .add(new Entry(slug, parts));
    }

    private static List<Part> parts(List<Token> tokens) {
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (Token token : tokens) {
            boolean comma = !parts.isEmpty() && token.start() - end > 1;
            parts.add(new Part(token.written(), token.folded(), token.isAbbreviation(), comma));
            end = token.end();
        }
        return List.copyOf(parts);
    }

    /** All names but those of one slug, blanks between their words. */
    List<Bodies.Name> entries(String without) {
        return byFirst.values().stream()
                .flatMap(List::stream)
                .filter(entry -> !entry.slug().equals(without))
                .map(entry -> new Bodies.Name(
                        entry.slug(), entry.parts().stream().map(Part::written).collect(Collectors.joining(" "))))
                .toList();
    }

    /** The longest name that the first token of {@code text} between two offsets begins. */
    Optional<Found> longestAt(String text, int from, int to) {
        int start = Token.start(text, from, to);
        int behind = Token.end(text, start, to);
        if (!firstWords.mayHold(text, start, behind)) {
            return Optional.empty();
        }
        Tokens tokens = new Tokens(text, start, Math.min(to, start + LONGEST_NAME));
        Map<String, List<Entry>> names = bySecond.getOrDefault(tokens.folded(0), Map.of());
        Optional<Found> longer = tokens.has(1) ? found(names.get(tokens.folded(1)), text, tokens) : Optional.empty();
        return longer.isPresent() ? longer : found(names.get(""), text, tokens);
    }

    private static Optional<Found> found(@Nullable List<Entry> names, String text, Tokens tokens) {
        if (names == null) {
            return Optional.empty();
        }
        for (Entry entry : names) {
            if (matches(entry.parts(), text, tokens)) {
                return Optional.of(new Found(
                        entry.slug(),
                        new Span(tokens.start(0), tokens.end(entry.parts().size() - 1))));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(List<Part> name, String text, Tokens tokens) {
        for (int i = 0; i < name.size(); i++) {
            Part part = name.get(i);
            if (!tokens.has(i)
                    || !part.is(tokens, i)
                    || (i > 0 && !joined(text, tokens.end(i - 1), tokens.start(i), part.behindComma()))) {
                return false;
            }
        }
        return true;
    }

    /** @param comma whether one may join them: only where the name has one there */
    private static boolean joined(String text, int from, int to, boolean comma) {
        for (int c = from; c < to; c++) {
            if (JOINTS.indexOf(text.charAt(c)) < 0 && !(comma && text.charAt(c) == ',')) {
                return false;
            }
        }
        return true;
    }
}
