package org.vanthu.pipeline.read.worker;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.pipeline.read.ocr.Recognised.Word;

/**
 * Finds the recognised words of pages again in the blocks that were laid out of them, for the recogniser's confidence. The layout keeps
 * the order of equal words, so that looking them up by their letters, page by page and from the top down, finds each at its place.
 */
final class RecognisedWords {

    private final Map<Integer, Map<String, Deque<Integer>>> pages = new TreeMap<>();

    private RecognisedWords(Map<Integer, List<Word>> recognised) {
        recognised.forEach((page, words) -> {
            Map<String, Deque<Integer>> confidences = new HashMap<>();
            for (Word word : fromTheTop(words)) {
                confidences
                        .computeIfAbsent(key(word.text()), _ -> new ArrayDeque<>())
                        .add((int) Math.round(word.confidence() * 100));
            }
            pages.put(page, confidences);
        });
    }

    /**
     * @param pasted number of the pasted picture that begins at a block, 0 for what was typed; empty where pages are pictures
     * @param recognised by the number of the page, or of the pasted picture
     * @return one a word of the blocks, as {@link Confidences} has them; empty where no page was recognised
     */
    static List<Integer> confidences(
            List<Block> blocks, Map<Integer, Integer> pasted, Map<Integer, List<Word>> recognised) {
        if (recognised.isEmpty()) {
            return List.of();
        }
        RecognisedWords words = new RecognisedWords(recognised);
        List<Integer> confidences = new ArrayList<>();
        int page = pasted.isEmpty() ? 1 : 0;
        for (int i = 0; i < blocks.size(); i++) {
            page = pasted.getOrDefault(i, page);
            if (pasted.isEmpty() && blocks.get(i) instanceof Block.PageBreak turned) {
                page = turned.page();
            }
            String text = blocks.get(i).text();
            for (Span span : Confidences.words(text)) {
                String word = key(span.of(text));
                confidences.add(pasted.isEmpty() ? words.take(page, word) : words.takeOn(page, word));
            }
        }
        return confidences;
    }

    /** Lines of a row in a table stand beside each other: within half a word's height what stands on the left comes first. */
    private static List<Word> fromTheTop(List<Word> words) {
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingInt(RecognisedWords::middle));
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size()
                    || middle(sorted.get(i)) - middle(sorted.get(from))
                            > sorted.get(from).height() / 2) {
                sorted.subList(from, i).sort(Comparator.comparingInt(Word::left));
                from = i;
            }
        }
        return sorted;
    }

    private static int middle(Word word) {
        return word.top() + word.height() / 2;
    }

    /** What a page broke stands with the page that it began on, a note with what cites it on whatever page. */
    private int take(int page, String word) {
        int found = takeOn(page, word);
        if (found == Confidences.UNKNOWN) {
            found = takeOn(page + 1, word);
        }
        for (int other : pages.keySet()) {
            found = found == Confidences.UNKNOWN ? takeOn(other, word) : found;
        }
        return found;
    }

    private int takeOn(int page, String word) {
        Map<String, Deque<Integer>> words = pages.get(page);
        if (words == null) {
            return Confidences.UNKNOWN;
        }
        Integer found = poll(words, word);
        for (int cut = 1; found == null && cut < word.length(); cut++) {
            // Two that the end of a line parted.
            String first = word.substring(0, cut);
            String second = word.substring(cut);
            if (words.containsKey(first) && words.containsKey(second)) {
                Integer one = poll(words, first);
                Integer other = poll(words, second);
                found = one == null || other == null ? null : Integer.valueOf(Math.min(one, other));
            }
        }
        return found == null ? Confidences.UNKNOWN : found;
    }

    private static @org.jspecify.annotations.Nullable Integer poll(Map<String, Deque<Integer>> words, String word) {
        Deque<Integer> found = words.get(word);
        return found == null ? null : found.poll();
    }

    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC);
    }
}
