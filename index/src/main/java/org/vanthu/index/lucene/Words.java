package org.vanthu.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Words of a query as terms. Not thread-safe. */
final class Words {

    private final PassageTokens reader = PassageTokens.ofFew();

    /**
     * Words that stand together.
     *
     * @param text as typed
     * @param folded their terms without marks
     * @param toned the same with marks
     * @param wholes terms without marks of what is joined in one word ({@code 12-nq/du})
     */
    record Part(String text, List<String> folded, List<String> toned, List<String> wholes) {
        Part {
            folded = List.copyOf(folded);
            toned = List.copyOf(toned);
            wholes = List.copyOf(wholes);
        }

        boolean isEmpty() {
            return folded.isEmpty();
        }

        /** Whether it was typed with marks. */
        boolean isToned() {
            return !folded.equals(toned);
        }

        boolean isInCapitals() {
            return text.codePoints().noneMatch(Character::isLowerCase);
        }
    }

    Part part(String text) {
        List<String> folded = new ArrayList<>();
        List<String> toned = new ArrayList<>();
        List<String> wholes = new ArrayList<>();
        try {
            for (PassageTokens.Token token : reader.of(text).tokens()) {
                String without = token.forms().folded().utf8ToString();
                if (token.whole()) {
                    wholes.add(without);
                } else {
                    folded.add(without);
                    toned.add(token.forms().toned().utf8ToString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string was not to be read", e);
        }
        return new Part(text, folded, toned, wholes);
    }
}
