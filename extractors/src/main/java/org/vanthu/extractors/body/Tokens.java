package org.vanthu.extractors.body;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.text.Folded;

/** The tokens of a text from one place on, each looked for when it is first asked for: most names are told apart by their second. */
final class Tokens {

    private final String text;
    private final int to;
    private int[] bounds = new int[8];
    private @Nullable String[] folded = new String[4];
    private int count;

    /** @param from where the first token starts */
    Tokens(String text, int from, int to) {
        this.text = text;
        this.to = to;
        add(from);
    }

    private void add(int start) {
        if (count == folded.length) {
            folded = Arrays.copyOf(folded, 2 * count);
            bounds = Arrays.copyOf(bounds, 4 * count);
        }
        bounds[2 * count] = start;
        bounds[2 * count + 1] = Token.end(text, start, to);
        count++;
    }

    /** Whether there are more than {@code i}. */
    boolean has(int i) {
        while (count <= i) {
            int next = Token.start(text, end(count - 1), to);
            if (next == to) {
                return false;
            }
            add(next);
        }
        return true;
    }

    int start(int i) {
        return bounds[2 * i];
    }

    int end(int i) {
        return bounds[2 * i + 1];
    }

    String folded(int i) {
        String known = folded[i];
        if (known == null) {
            known = Folded.of(text.substring(start(i), end(i)));
            folded[i] = known;
        }
        return known;
    }

    /** Whether token {@code i} is written so. */
    boolean isWritten(int i, String word) {
        return end(i) - start(i) == word.length() && text.startsWith(word, start(i));
    }

    /** Whether token {@code i} is so when folded. */
    boolean isFolded(int i, String word) {
        return end(i) - start(i) == word.length() && folded(i).equals(word);
    }
}
