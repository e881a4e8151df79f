package org.vanthu.extractors.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns text as it comes from a file into NFC Unicode, legacy Vietnamese encodings decoded.
 *
 * <p>Pass the text untouched: soft hyphens, zero-width spaces, middle dots and control characters are letters of some encodings. Nothing of
 * a text that already reads as Vietnamese or as another language is changed, other than that its letters are composed (NFC) and invisible
 * characters dropped. Thread-safe; the time is linear in the length.
 */
public final class VietnameseText {

    private VietnameseText() {}

    /** The text of a document that is one block. */
    public static Normalised normalise(String text) {
        return normalise(List.of(text)).getFirst();
    }

    /**
     * The blocks of one document.
     *
     * @param blocks paragraphs, headings, table cells and notes in reading order; a short one is judged by its neighbours
     * @return one for each block, in the same order
     */
    public static List<Normalised> normalise(List<String> blocks) {
        return normalisePassages(
                blocks.stream().map(text -> new Passage(text, List.of())).toList());
    }

    /**
     * The blocks of one document, with the fonts that they are set in.
     *
     * @param blocks in reading order, each the runs that it is made of
     * @return one for each block, in the same order
     */
    public static List<Normalised> normaliseRuns(List<List<Run>> blocks) {
        return normalisePassages(blocks.stream().map(Passage::of).toList());
    }

    private static List<Normalised> normalisePassages(List<Passage> passages) {
        List<Sighting> sightings = isSuspect(passages) ? sightings(passages) : List.of();
        List<Optional<LegacyEncoding>> encodings = EncodingFinder.find(sightings);
        boolean usesTcvn3 = encodings.contains(Optional.of(LegacyEncoding.TCVN3));
        List<Normalised> normalised = new ArrayList<>(passages.size());
        int next = 0;
        for (int i = 0; i < passages.size(); i++) {
            int first = next;
            while (next < sightings.size() && sightings.get(next).passage() == i) {
                next++;
            }
            normalised.add(new Transcript(passages.get(i), usesTcvn3)
                    .write(sightings.subList(first, next), encodings.subList(first, next)));
        }
        return normalised;
    }

    /** Whether anything looks odd enough as Unicode; a plain text is not worth reading in five more ways. */
    private static boolean isSuspect(List<Passage> passages) {
        Map<String, Integer> doubts = new HashMap<>();
        long[] doubt = {0};
        for (Passage passage : passages) {
            if (!passage.fonts().isEmpty()) {
                return true;
            }
            String text = passage.text();
            Token.forEach(text, token -> {
                if (doubt[0] < EncodingFinder.ENOUGH) {
                    doubt[0] += doubts.computeIfAbsent(token.of(text), Doubt::asUnicode);
                }
            });
            if (doubt[0] >= EncodingFinder.ENOUGH) {
                return true;
            }
        }
        return false;
    }

    private static List<Sighting> sightings(List<Passage> passages) {
        Map<String, Sighting.Readings> readings = new HashMap<>();
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            int number = i;
            Passage passage = passages.get(i);
            Token.forEach(
                    passage.text(),
                    token -> sightings.add(new Sighting(
                            number,
                            token,
                            readings.computeIfAbsent(token.of(passage.text()), Sighting.Readings::of),
                            passage.promisedAt(token.start()))));
        }
        return sightings;
    }
}
