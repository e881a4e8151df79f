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
import org.vanthu.extractors.Span;
import org.vanthu.extractors.text.FirstWords;
import org.vanthu.extractors.text.Folded;

/** Names with the slug that each stands for, matched by token, the longest first. Immutable. */
final class Gazetteer {

    /** Chars that may stand between the tokens of one name. */
    private static final String JOINTS = " \u00a0\n-–&./";

    /** No name is longer, in chars. */
    private static final int LONGEST_NAME = 200;

    private record Entry(String slug, List<Token> tokens) {}

    /** A name found in a text. */
    record Found(String slug, Span span) {}

    private final Map<String, List<Entry>> byFirst;
    private final FirstWords firstWords;

    /** Names of one first token: the longest first; of two of one length the one that was added first. */
    private Gazetteer(Map<String, List<Entry>> byFirst) {
        byFirst.values()
                .forEach(entries -> entries.sort(
                        Comparator.comparingInt((Entry e) -> e.tokens().size()).reversed()));
        this.byFirst = byFirst;
        this.firstWords = new FirstWords(byFirst.keySet());
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
        List<Token> tokens = Token.of(name);
        byFirst.computeIfAbsent(tokens.getFirst().folded(), _ -> new ArrayList<>())
                .add(new Entry(slug, tokens));
    }

    /** All names but those of one slug, blanks between their words. */
    List<Bodies.Name> entries(String without) {
        return byFirst.values().stream()
                .flatMap(List::stream)
                .filter(entry -> !entry.slug().equals(without))
                .map(entry -> new Bodies.Name(
                        entry.slug(),
                        entry.tokens().stream().map(Token::written).collect(Collectors.joining(" "))))
                .toList();
    }

    /** The longest name that the first token of {@code text} between two offsets begins. */
    Optional<Found> longestAt(String text, int from, int to) {
        int start = Token.start(text, from, to);
        int behind = Token.end(text, start, to);
        if (!firstWords.mayHold(text, start, behind)) {
            return Optional.empty();
        }
        List<Entry> entries = byFirst.getOrDefault(Folded.of(text.substring(start, behind)), List.of());
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        int most = entries.getFirst().tokens().size(); // they are sorted
        List<Token> tokens = Token.within(text, start, Math.min(to, start + LONGEST_NAME), most);
        for (Entry entry : entries) {
            if (matches(entry.tokens(), text, tokens)) {
                int end = tokens.get(entry.tokens().size() - 1).end();
                return Optional.of(new Found(entry.slug(), new Span(start, end)));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(List<Token> name, String text, List<Token> tokens) {
        if (name.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            Token token = tokens.get(i);
            boolean same = name.get(i).isAbbreviation()
                    ? name.get(i).written().equals(token.written())
                    : name.get(i).folded().equals(token.folded());
            if (!same || (i > 0 && !joined(text, tokens.get(i - 1).end(), token.start(), name, i))) {
                return false;
            }
        }
        return true;
    }

    /** A comma joins tokens only where the name has one there. */
    private static boolean joined(String text, int from, int to, List<Token> name, int i) {
        boolean comma = name.get(i).start() - name.get(i - 1).end() > 1;
        for (int c = from; c < to; c++) {
            if (JOINTS.indexOf(text.charAt(c)) < 0 && !(comma && text.charAt(c) == ',')) {
                return false;
            }
        }
        return true;
    }
}
