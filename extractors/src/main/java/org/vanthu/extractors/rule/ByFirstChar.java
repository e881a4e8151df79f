package org.vanthu.extractors.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Things that are each told by a cue at the start of a text: by its first char most of them need not be asked. Immutable.
 *
 * @param <T> what has a cue
 */
public final class ByFirstChar<T> {

    private final List<List<T>> bySymbol;

    /** @param cue that a text must begin with */
    public ByFirstChar(List<T> all, Function<T, Cue> cue) {
        this.bySymbol = IntStream.range(0, Alphabet.SIZE)
                .mapToObj(symbol -> all.stream()
                        .filter(one -> cue.apply(one).mayBeginWith(symbol))
                        .toList())
                .toList();
    }

    /** Those of which the cue may match at the start of {@code text}, in order. */
    public List<T> of(String text) {
        return bySymbol.get(text.isEmpty() ? Alphabet.END : Alphabet.symbol(text.charAt(0)));
    }
}
