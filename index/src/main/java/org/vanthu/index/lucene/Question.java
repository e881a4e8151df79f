package org.vanthu.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.vanthu.index.analysis.VietnameseTokenizer;

/**
 * What a person asks, taken apart: anything can be asked, nothing is a syntax error.
 *
 * @param wanted what a passage should hold, in order; a quoted phrase is one
 * @param unwanted what it must not hold
 */
record Question(List<Part> wanted, List<Part> unwanted) {

    /** Beyond that many words a query is a pasted page, and its first words find it. */
    private static final int MAX_PARTS = 64;

    /** A minus counts at the start of a word only: {@code 12-NQ} is no exclusion. An open quote goes to the end. */
    private static final Pattern PIECE = Pattern.compile(
            "(?<minus>(?<!\\S)-(?=[^\\s-]))?" + "(?:[\"“”](?<phrase>[^\"“”]*)(?:[\"“”]|$)|(?<word>[^\\s\"“”]+))");

    /**
     * Words that stand together.
     *
     * @param folded their terms without marks
     * @param toned the same with marks
     * @param wholes terms without marks of what is joined in one word ({@code 12-nq/du})
     */
    record Part(List<String> folded, List<String> toned, List<String> wholes) {}

    static Question of(String text, Analyzer folded, Analyzer toned) {
        List<Part> wanted = new ArrayList<>();
        List<Part> unwanted = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find() && wanted.size() + unwanted.size() < MAX_PARTS) {
            String phrase = piece.group("phrase");
            String words = phrase == null ? piece.group("word") : phrase;
            Part part = new Part(
                    terms(folded, words), terms(toned, words), terms(folded, words, VietnameseTokenizer.WHOLE));
            if (!part.folded().isEmpty()) {
                (piece.group("minus") == null ? wanted : unwanted).add(part);
            }
        }
        return new Question(List.copyOf(wanted), List.copyOf(unwanted));
    }

    /** Whether it was typed with marks, so that they mean something. */
    boolean isToned() {
        return wanted.stream().anyMatch(part -> !part.folded().equals(part.toned()));
    }

    /** The parts of some words. */
    static List<String> terms(Analyzer analyzer, String words) {
        return terms(analyzer, words, VietnameseTokenizer.PART);
    }

    private static List<String> terms(Analyzer analyzer, String words, String type) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Fields.TEXT, words)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            TypeAttribute kind = tokens.addAttribute(TypeAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (kind.type().equals(type)) {
                    terms.add(term.toString());
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string was not to be read", e);
        }
        return terms;
    }
}
