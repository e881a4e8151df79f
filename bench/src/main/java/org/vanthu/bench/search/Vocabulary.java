package org.vanthu.bench.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The words that generated reports are made of, in lists; words of a list are drawn by Zipf's law. */
final class Vocabulary {

    /** Lists before this one are topics. */
    private static final String FIRST_OTHER = "body";

    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final List<String> sentences;

    Vocabulary() throws IOException {
        for (String line : lines("words.tsv").subList(1, lines("words.tsv").size())) {
            String[] cells = line.split("\t", -1);
            lists.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(cells[1]);
        }
        sentences = lines("sentences.txt");
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    List<String> topics() {
        return lists.keySet().stream()
                .takeWhile(name -> !name.equals(FIRST_OTHER))
                .toList();
    }

    List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /** A word of the list, the n-th one n times as seldom as the first. */
    String word(String list, RandomGenerator random) {
        return drawn(list(list), random);
    }

    String sentence(RandomGenerator random) {
        return drawn(sentences, random);
    }

    /** The rank is spread evenly over the logarithm, which is Zipf's law. */
    static <T> T drawn(List<T> items, RandomGenerator random) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(items.size() + 1.0));
        return items.get(rank - 1);
    }
}
