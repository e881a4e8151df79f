package org.vanthu.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.rule.WordList;

/** What offices shorten and what it stands for; a search for the one finds the other. Immutable. */
public final class Abbreviations {

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}&-]*\\p{Lu}");

    private static final Pattern ALL_CAPITALS = Pattern.compile("\\p{Lu}{2,}");

    private static final Pattern BREAK = Pattern.compile("[\\s-]+");

    /** Those of this project, the abbreviations of its bodies among them. */
    public static final Abbreviations STANDARD = new Abbreviations(both(read(), ofBodies(Bodies.STANDARD)));

    private final List<Entry> entries;

    /** Those that stand for one thing only. */
    private final Map<String, String> certain;

    private Abbreviations(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.certain = entries.stream()
                .collect(Collectors.groupingBy(Entry::shortened, Collectors.mapping(Entry::words, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(meanings -> meanings.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, meanings -> meanings.getValue().getFirst()));
    }

    /**
     * One abbreviation.
     *
     * @param shortened {@code GPMB}
     * @param words {@code giải phóng mặt bằng}
     */
    public record Entry(String shortened, String words) {}

    /** These, an office's own, and those of the bodies that it knows. */
    public Abbreviations with(List<Entry> more, Bodies bodies) {
        return new Abbreviations(both(both(entries, more), ofBodies(bodies)));
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The text with those written out that stand for one thing only. */
    public String spelt(String text) {
        return CAPITALS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(certain.getOrDefault(found.group(), found.group())));
    }

    private static List<Entry> both(List<Entry> some, List<Entry> more) {
        List<Entry> both = new ArrayList<>(some);
        both.addAll(more);
        return both.stream().distinct().toList();
    }

    private static List<Entry> read() {
        return WordList.written(Abbreviations.class, "abbreviations.tsv").stream()
                .map(cells -> new Entry(cells.get(0), cells.get(1)))
                .toList();
    }

    /** A body's name in capitals is short for those of its names that have its letters as their initials. */
    private static List<Entry> ofBodies(Bodies bodies) {
        Map<String, List<String>> named = bodies.names().stream()
                .collect(Collectors.groupingBy(
                        Bodies.Name::slug,
                        LinkedHashMap::new,
                        Collectors.mapping(Bodies.Name::name, Collectors.toList())));
        List<Entry> entries = new ArrayList<>();
        for (List<String> names : named.values()) {
            for (String shortened : names) {
                if (ALL_CAPITALS.matcher(shortened).matches()) {
                    names.stream()
                            .filter(name -> initials(name).equals(shortened))
                            .forEach(name -> entries.add(new Entry(shortened, name)));
                }
            }
        }
        return entries;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : BREAK.split(name, -1)) {
            word.codePoints().findFirst().ifPresent(c -> initials.appendCodePoint(Character.toUpperCase(c)));
        }
        return initials.toString();
    }
}
