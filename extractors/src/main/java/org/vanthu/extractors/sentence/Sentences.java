package org.vanthu.extractors.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.vanthu.extractors.Span;

/** Splits Vietnamese administrative text into sentences. Thread-safe. */
public final class Sentences {

    static final String MODEL = "sentences.bin";

    private Sentences() {}

    /**
     * The sentences of {@code text} in order, without the blanks around them.
     *
     * <p>A line feed and a tab (the end of a table cell) always end a sentence, a semicolon never does, and an ellipsis only before
     * a capital letter. A quote or bracket that closes behind the full stop belongs to the sentence before it.
     *
     * @param text any text; may be empty
     * @return spans of {@code text}, not overlapping, none empty
     */
    public static List<Span> split(String text) {
        return split(text, new Span(0, text.length()));
    }

    /** As {@link #split(String)} of the words that {@code part} of {@code text} covers. */
    public static List<Span> split(String text, Span part) {
        List<Span> sentences = new ArrayList<>();
        int start = part.start();
        for (int i = start; i <= part.end(); i++) {
            if (i == part.end() || text.charAt(i) == '\n' || text.charAt(i) == '\t') {
                splitLine(text, start, i, sentences);
                start = i + 1;
            }
        }
        return List.copyOf(sentences);
    }

    private static void splitLine(String text, int start, int end, List<Span> sentences) {
        String line = text.substring(start, end);
        int from = 0;
        // Asking the model costs more than everything else here; most lines leave nothing to ask.
        if (SentenceEnds.next(line, 0) < line.length() - 1) {
            for (opennlp.tools.util.Span found : new SentenceDetectorME(Model.LOADED).sentPosDetect(line)) {
                int to = found.getEnd();
                while (to < line.length() && SentenceEnds.CLOSERS.indexOf(line.charAt(to)) >= 0) {
                    to++;
                }
                add(line, Math.max(from, found.getStart()), to, start, sentences);
                from = Math.max(from, to);
            }
        }
        add(line, from, line.length(), start, sentences);
    }

    private static void add(String line, int from, int to, int shift, List<Span> sentences) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(line.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(line.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            sentences.add(new Span(first, last).shift(shift));
        }
    }

    /** Loaded once, when the first sentence asks for it. */
    private static final class Model {
        static final SentenceModel LOADED = load();

        private static SentenceModel load() {
            AdministrativeSentences.register();
            try (InputStream in = Sentences.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the sentence model " + MODEL + " is not on the class path");
                }
                return new SentenceModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("the sentence model " + MODEL + " cannot be read", e);
            }
        }
    }
}
