package org.vanthu.extractors.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

    /** Most syllables that are run together in the name of a file. */
    private static final int SYLLABLES = 6;

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

    /** Whether text in this font may be in a legacy encoding, whatever charset is claimed: its letters are to be kept as they come. */
    public static boolean isLegacyFont(String font) {
        return new FontName(font).isOfTheNineties();
    }

    /**
     * How little {@code text} looks like Vietnamese: tells readings of one text in several code pages apart.
     *
     * @return the number of words that hold other letters than ASCII and spell no Vietnamese syllables
     */
    public static int unspelt(String text) {
        int[] unspelt = {0};
        Token.forEach(text, token -> {
            String word =
                    Normalizer.normalize(token.of(text), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            unspelt[0] += Syllable.areSpelt(word, SYLLABLES) ? 0 : 1;
        });
        return unspelt[0];
    }

    /**
     * Whether {@code text} is Vietnamese as it is written: tells the letters that a recogniser left behind in a scan from those that one
     * for another language did.
     *
     * @return false also where there are too few words to tell
     */
    public static boolean isWritten(String text) {
        return new Spelling(text).isVietnamese();
    }

    private static List<Normalised> normalisePassages(List<Passage> passages) {
        List<Sighting> sightings = new Suspicion().isRaisedBy(passages) ? sightings(passages) : List.of();
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

    private static List<Sighting> sightings(List<Passage> passages) {
        Map<String, Readings> readings = new HashMap<>();
        List<Sighting> sightings = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            int number = i;
            Passage passage = passages.get(i);
            int[] foreign = {ForeignWord.doubt(passage.text())};
            Token.forEach(passage.text(), token -> {
                sightings.add(new Sighting(
                        number,
                        token,
                        readings.computeIfAbsent(token.of(passage.text()), Readings::of),
                        passage.promisedAt(token.start()),
                        foreign[0]));
                foreign[0] = Doubt.NONE;
            });
        }
        return sightings;
    }
}
