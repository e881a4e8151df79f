package org.vanthu.pipeline.web;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.pipeline.read.PageWord;

/**
 * Finds words of a document's text on the picture of their page again.
 *
 * <p>A figure may stand on a page many times. What stands before and behind it tells which one is meant: the place on the page is taken
 * whose surroundings agree with the text's for most letters, and only if no other agrees as far, and if these words agree best with no
 * other place in the text. Where that cannot be told there is no place: a wrong mark is worse than none.
 */
final class Spot {

    /** Letters of surroundings that are compared on either side. */
    private static final int FAR = 60;

    /** Letters, the words' own among them, that must agree: fewer may stand anywhere. */
    private static final int FEWEST = 8;

    private final Letters text;
    private final Letters page;

    private Spot(Letters text, Letters page) {
        this.text = text;
        this.page = page;
    }

    /** Letters without what parts words, which differs between text and page, and which word each is of. */
    private record Letters(String letters, List<Integer> words) {

        static Letters of(List<String> words) {
            StringBuilder letters = new StringBuilder();
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                for (char c : words.get(i).toCharArray()) {
                    if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                        letters.append(c);
                        numbers.add(i);
                    }
                }
            }
            return new Letters(letters.toString(), numbers);
        }

        List<Integer> places(String wanted) {
            List<Integer> places = new ArrayList<>();
            for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
                places.add(at);
            }
            return places;
        }

        /** Whether a figure there is only part of a longer one. */
        boolean cutsFigure(int from, int to) {
            return isGlued(from - 1, from) || isGlued(to - 1, to);
        }

        private boolean isGlued(int left, int right) {
            return left >= 0
                    && right < letters.length()
                    && words.get(left).equals(words.get(right))
                    && Character.isDigit(letters.charAt(left))
                    && Character.isDigit(letters.charAt(right));
        }
    }

    /**
     * Where the words at {@code span} stand on a page.
     *
     * @param number of the page, from 1
     * @param words of the page
     * @return a rectangle for each line of them, as a word without text; empty where it cannot be told
     */
    static List<PageWord> of(SourceText source, Span span, int number, List<PageWord> words) {
        Span written = written(source, number);
        if (span.start() < written.start() || span.end() > written.end()) {
            return List.of();
        }
        String text = source.text();
        Letters before = Letters.of(List.of(text.substring(written.start(), span.start())));
        Letters all = Letters.of(List.of(written.of(text)));
        Letters page = Letters.of(words.stream().map(PageWord::text).toList());
        String wanted = Letters.of(List.of(span.of(text))).letters;
        int place = wanted.isEmpty() ? -1 : new Spot(all, page).place(wanted, before.letters.length());
        return place < 0
                ? List.of()
                : lines(words.subList(page.words.get(place), page.words.get(place + wanted.length() - 1) + 1));
    }

    /** The text that may stand on a page: its blocks, and the end of what the page before it began. */
    private static Span written(SourceText source, int number) {
        int from = -1;
        int to = -1;
        List<Block> blocks = source.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            int page = source.page(i).orElse(1);
            boolean isText = !(blocks.get(i) instanceof Block.PageBreak);
            if (isText && page < number) {
                from = source.span(i).start();
            } else if (isText && page == number) {
                from = from < 0 ? source.span(i).start() : from;
                to = source.span(i).end();
            }
        }
        return from < 0 ? new Span(0, 0) : new Span(from, Math.max(from, to));
    }

    /** @return where {@code wanted}, which stands in the text at {@code meant}, begins on the page; negative where that cannot be told */
    private int place(String wanted, int meant) {
        int best = -1;
        int most = -1;
        boolean told = false;
        for (int place : page.places(wanted)) {
            int agreeing = page.cutsFigure(place, place + wanted.length()) ? -1 : agreeing(meant, place, wanted);
            told = agreeing == most ? false : agreeing > most || told;
            if (agreeing > most) {
                most = agreeing;
                best = place;
            }
        }
        if (!told || wanted.length() + most < FEWEST) {
            return -1;
        }
        for (int other : text.places(wanted)) {
            if (other != meant && agreeing(other, best, wanted) >= most) {
                return -1;
            }
        }
        return best;
    }

    /** Letters around {@code wanted} that are the same there in the text and there on the page. */
    private int agreeing(int inText, int onPage, String wanted) {
        int left = 0;
        while (left < FAR
                && inText - left > 0
                && onPage - left > 0
                && text.letters.charAt(inText - left - 1) == page.letters.charAt(onPage - left - 1)) {
            left++;
        }
        int right = 0;
        int textEnd = inText + wanted.length();
        int pageEnd = onPage + wanted.length();
        while (right < FAR
                && textEnd + right < text.letters.length()
                && pageEnd + right < page.letters.length()
                && text.letters.charAt(textEnd + right) == page.letters.charAt(pageEnd + right)) {
            right++;
        }
        return left + right;
    }

    /** Words that stand beside each other as one. */
    private static List<PageWord> lines(List<PageWord> words) {
        List<PageWord> lines = new ArrayList<>();
        for (PageWord word : words) {
            PageWord last = lines.isEmpty() ? null : lines.getLast();
            if (last == null
                    || word.left() < last.left()
                    || word.top() > (last.top() + last.bottom()) / 2
                    || word.bottom() < (last.top() + last.bottom()) / 2) {
                lines.add(word.with(""));
            } else {
                lines.set(
                        lines.size() - 1,
                        new PageWord(
                                "",
                                last.left(),
                                Math.min(last.top(), word.top()),
                                Math.max(last.right(), word.right()),
                                Math.max(last.bottom(), word.bottom())));
            }
        }
        return lines;
    }
}
