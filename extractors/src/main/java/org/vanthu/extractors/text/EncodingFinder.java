package org.vanthu.extractors.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what each token of a document is written in.
 *
 * <p>The readings of all tokens, in order, form a lattice; the path of least doubt through it wins (Viterbi). To change the encoding costs
 * doubt of its own, more inside a block than between blocks, so that a word that could be anything takes the encoding of its neighbours
 * while a document may still mix several. An encoding that the whole document gives little evidence for is struck out.
 */
final class EncodingFinder {

    /** Where the encoding may change. */
    private enum Change {
        INSIDE(30, 60),
        /** From one legacy encoding to another it costs less than a word of Unicode put between them would. */
        BETWEEN(10, 25),
        /** Where the font changes to one of another promise, nobody needs to be surprised. */
        OF_FONT(10, 0);

        /** Between Unicode and an encoding. */
        private final int cost;
        /** What it costs more between two legacy encodings: a file seldom holds two, and short words are words in several. */
        private final int betweenLegacy;

        Change(int cost, int betweenLegacy) {
            this.cost = cost;
            this.betweenLegacy = betweenLegacy;
        }
    }

    /** Two plain words that are Vietnamese in the encoding and foreign as they stand. */
    static final int ENOUGH = 20;

    /** More than this no single word is worth: a name with odd letters may stand on every page. */
    static final int ONE_WORD = 15;

    /** What a font promises outweighs a tie, not a word that is plainly something else. */
    private static final int PROMISE = 25;

    /** A font that sets this share of plain Unicode is not believed. */
    private static final double LIES = 0.1;

    private final List<Sighting> sightings;
    private final Set<LegacyEncoding> believed;

    private EncodingFinder(List<Sighting> sightings) {
        this.sightings = sightings;
        this.believed = Stream.of(LegacyEncoding.values())
                .filter(this::isKeptByFonts)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LegacyEncoding.class)));
    }

    /** One entry a sighting, in their order; empty where it is Unicode. */
    static List<Optional<LegacyEncoding>> find(List<Sighting> sightings) {
        EncodingFinder finder = new EncodingFinder(sightings);
        List<LegacyEncoding> states = Stream.of(LegacyEncoding.values())
                .filter(encoding -> finder.evidence(encoding) >= ENOUGH)
                .toList();
        while (!states.isEmpty()) {
            List<Optional<LegacyEncoding>> path = finder.path(states);
            List<LegacyEncoding> strong = states.stream()
                    .filter(encoding -> finder.evidence(path, encoding) >= ENOUGH)
                    .toList();
            if (strong.size() == states.size()) {
                return path;
            }
            states = strong;
        }
        return Collections.nCopies(sightings.size(), Optional.empty());
    }

    /** What speaks for {@code encoding} in the whole document if it were used wherever it reads better. */
    private long evidence(LegacyEncoding encoding) {
        Evidence evidence = new Evidence(encoding);
        sightings.forEach(evidence::add);
        return evidence.inFavour();
    }

    /** What speaks for {@code encoding} where {@code path} uses it. */
    private long evidence(List<Optional<LegacyEncoding>> path, LegacyEncoding encoding) {
        Optional<LegacyEncoding> used = Optional.of(encoding);
        Evidence evidence = new Evidence(encoding);
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).equals(used)) {
                evidence.add(sightings.get(i));
            }
        }
        return evidence.total();
    }

    /** A sum in which one word, however often it stands there, proves little, unless its font says the same. */
    private final class Evidence {
        private final LegacyEncoding encoding;
        private final Map<String, Integer> words = new HashMap<>();

        Evidence(LegacyEncoding encoding) {
            this.encoding = encoding;
        }

        void add(Sighting sighting) {
            int gain = doubt(sighting, Optional.empty()) - doubt(sighting, Optional.of(encoding));
            int most = isPromised(sighting, encoding) ? ENOUGH : ONE_WORD;
            words.merge(
                    sighting.readings().token(),
                    Math.min(gain, most),
                    (sum, more) -> Math.clamp((long) sum + more, -ENOUGH, most));
        }

        /** Without the words that speak against it. */
        long inFavour() {
            return words.values().stream().mapToLong(gain -> Math.max(0, gain)).sum();
        }

        long total() {
            return words.values().stream().mapToLong(gain -> gain).sum();
        }
    }

    private boolean isPromised(Sighting sighting, LegacyEncoding encoding) {
        return sighting.promised().isPresent()
                && sighting.promised().get() == encoding
                && believed.contains(encoding)
                && sighting.readings().as(encoding).isReadable();
    }

    private int doubt(Sighting sighting, Optional<LegacyEncoding> encoding) {
        Readings readings = sighting.readings();
        int doubt =
                encoding.isPresent() ? readings.as(encoding.get()).doubt() + sighting.foreign() : readings.asUnicode();
        Optional<LegacyEncoding> promised = sighting.promised();
        boolean broken = promised.isPresent() && !promised.equals(encoding) && isPromised(sighting, promised.get());
        return broken ? doubt + PROMISE : doubt;
    }

    private boolean isKeptByFonts(LegacyEncoding encoding) {
        int kept = 0;
        int broken = 0;
        for (Sighting sighting : sightings) {
            if (sighting.promised().equals(Optional.of(encoding))) {
                if (sighting.readings().as(encoding).isReadable()) {
                    kept++;
                } else if (Doubt.isVietnameseOnly(sighting.readings().token())) {
                    broken++;
                }
            }
        }
        return kept > 0 && broken <= LIES * (kept + broken);
    }

    private List<Optional<LegacyEncoding>> path(List<LegacyEncoding> encodings) {
        List<Optional<LegacyEncoding>> states = new ArrayList<>();
        states.add(Optional.empty());
        encodings.forEach(encoding -> states.add(Optional.of(encoding)));
        byte[][] from = new byte[sightings.size()][states.size()];
        long[] doubts = new long[states.size()];
        int passage = -1;
        Optional<LegacyEncoding> promised = Optional.empty();
        for (int i = 0; i < sightings.size(); i++) {
            Sighting sighting = sightings.get(i);
            Change change = !sighting.promised().equals(promised)
                    ? Change.OF_FONT
                    : sighting.passage() == passage ? Change.INSIDE : Change.BETWEEN;
            promised = sighting.promised();
            passage = sighting.passage();
            long[] next = new long[states.size()];
            for (byte state = 0; state < next.length; state++) {
                byte before = cheapestBefore(state, doubts, change);
                from[i][state] = before;
                next[state] = doubts[before] + cost(before, state, change) + doubt(sighting, states.get(state));
            }
            doubts = next;
        }
        return walkBack(from, least(doubts), states);
    }

    private static byte cheapestBefore(byte state, long[] doubts, Change change) {
        byte cheapest = state;
        for (byte before = 0; before < doubts.length; before++) {
            if (doubts[before] + cost(before, state, change) < doubts[cheapest] + cost(cheapest, state, change)) {
                cheapest = before;
            }
        }
        return cheapest;
    }

    private static int cost(byte before, byte state, Change change) {
        if (before == state) {
            return 0;
        }
        return before == 0 || state == 0 ? change.cost : change.cost + change.betweenLegacy;
    }

    private static List<Optional<LegacyEncoding>> walkBack(
            byte[][] from, byte last, List<Optional<LegacyEncoding>> states) {
        List<Optional<LegacyEncoding>> path = new ArrayList<>(from.length);
        byte state = last;
        for (int i = from.length - 1; i >= 0; i--) {
            path.add(states.get(state));
            state = from[i][state];
        }
        Collections.reverse(path);
        return path;
    }

    /** The first of the least, so that a tie is Unicode. */
    private static byte least(long[] doubts) {
        byte least = 0;
        for (byte state = 1; state < doubts.length; state++) {
            if (doubts[state] < doubts[least]) {
                least = state;
            }
        }
        return least;
    }
}
