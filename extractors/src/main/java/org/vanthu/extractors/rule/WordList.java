package org.vanthu.extractors.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Word lists kept as {@code .tsv} resources beside the class that uses them; the first line names the columns and the source. */
public final class WordList {

    private WordList() {}

    /** As {@link #written}, the words folded. */
    public static List<List<String>> rows(Class<?> owner, String name) {
        return written(owner, name).stream()
                .map(row -> row.stream().map(FoldedText::fold).toList())
                .toList();
    }

    /** Rows below the first line, each split at its tabs; lines that begin with {@code #} are headings for who reads the list. */
    public static List<List<String>> written(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no word list '" + name + "' beside " + owner.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First column of the rows whose second column is {@code kind}. */
    public static List<String> ofKind(List<List<String>> rows, String kind) {
        return rows.stream()
                .filter(row -> row.get(1).equals(kind))
                .map(List::getFirst)
                .toList();
    }

    /**
     * A pattern that matches one of the words, the longest first, written as a tree of shared beginnings: a matcher compares each char
     * once instead of trying hundreds of alternatives in turn.
     */
    public static String alternatives(Collection<String> words) {
        Node root = new Node();
        for (String word : words) {
            Node node = root;
            for (int i = 0; i < word.length(); i++) {
                node = node.next.computeIfAbsent(word.charAt(i), _ -> new Node());
            }
            node.end = true;
        }
        return root.pattern();
    }

    private static final class Node {
        private final TreeMap<Character, Node> next = new TreeMap<>();
        private boolean end;

        String pattern() {
            if (next.isEmpty()) {
                return "";
            }
            List<String> branches = new ArrayList<>();
            next.forEach((c, node) -> branches.add(quote(c) + node.pattern()));
            String all = branches.size() == 1 && !end ? branches.getFirst() : "(?:" + String.join("|", branches) + ")";
            return end ? all + "?" : all;
        }

        /** A blank in a list stands for any few blanks in a text. */
        private static String quote(char c) {
            return c == ' ' ? " {1,3}" : Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c;
        }
    }
}
