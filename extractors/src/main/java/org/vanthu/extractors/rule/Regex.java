package org.vanthu.extractors.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What a regular expression is made of, as far as a {@link Sieve} needs to know. */
sealed interface Regex {

    /** One of these symbols. */
    record One(BitSet of) implements Regex {}

    /** One part behind the other. */
    record Sequence(List<Regex> parts) implements Regex {

        static final Sequence EMPTY = new Sequence(List.of());
    }

    record Choice(List<Regex> ways) implements Regex {}

    /** @param most negative where there is no end to it */
    record Repeat(Regex part, int least, int most) implements Regex {}

    /**
     * Something is asked of what follows; nothing is read.
     *
     * @param may symbols next to which it may hold
     * @param must symbols next to which it holds, whatever follows them
     */
    record Ahead(BitSet may, BitSet must) implements Regex {}

    /** The start of the text. */
    record Start() implements Regex {}

    /** This, and behind it the end of the text. */
    default Regex toTheEnd() {
        BitSet end = new BitSet();
        end.set(Alphabet.END);
        return new Sequence(List.of(this, new Ahead(end, end)));
    }

    /** Symbols that a match may begin with; all, where it may be empty. */
    default BitSet first() {
        BitSet first = new BitSet();
        if (begins(first)) {
            first.set(Alphabet.END, Alphabet.SIZE);
        }
        return first;
    }

    /** Adds the symbols that a match may begin with; returns whether it may be empty. */
    private boolean begins(BitSet first) {
        return switch (this) {
            case One one -> {
                first.or(one.of());
                yield false;
            }
            case Ahead ahead -> {
                first.or(ahead.may());
                yield false;
            }
            case Sequence sequence -> sequence.parts().stream().allMatch(part -> part.begins(first));
            case Choice choice -> {
                boolean empty = false;
                for (Regex way : choice.ways()) {
                    empty |= way.begins(first);
                }
                yield empty;
            }
            case Repeat repeat -> {
                boolean empty = repeat.part().begins(first);
                yield empty || repeat.least() == 0;
            }
            case Start _ -> true;
        };
    }

    /** Adds all that is asked of a symbol anywhere in it. */
    default void collect(Set<BitSet> asked) {
        switch (this) {
            case One one -> asked.add(one.of());
            case Ahead ahead -> asked.add(ahead.may());
            case Sequence sequence -> sequence.parts().forEach(part -> part.collect(asked));
            case Choice choice -> choice.ways().forEach(way -> way.collect(asked));
            case Repeat repeat -> repeat.part().collect(asked);
            case Start _ -> {}
        }
    }

    /** Of the signs that every match holds somewhere the rarest, a letter with a mark in either case; empty where none is known. */
    default String sign() {
        return switch (this) {
            case One one -> Alphabet.sign(one.of());
            case Sequence sequence ->
                sequence.parts().stream().map(Regex::sign).max(Alphabet.RAREST).orElse("");
            case Repeat repeat -> repeat.least() > 0 ? repeat.part().sign() : "";
            case Choice _, Ahead _, Start _ -> "";
        };
    }

    /** Symbols next to which there is a match, whatever follows them. */
    default BitSet alone() {
        BitSet alone = new BitSet();
        switch (this) {
            case One one -> alone.or(one.of());
            case Ahead ahead -> alone.or(ahead.must());
            case Sequence sequence -> {
                if (sequence.parts().size() == 1) {
                    alone.or(sequence.parts().getFirst().alone());
                }
            }
            case Choice choice -> choice.ways().forEach(way -> alone.or(way.alone()));
            case Repeat repeat -> {
                if (repeat.least() == 1) {
                    alone.or(repeat.part().alone());
                }
            }
            case Start _ -> {}
        }
        return alone;
    }
}
