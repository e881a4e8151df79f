package org.vanthu.extractors.text;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A quick look that tells whether a document may hold legacy text at all. Most do not, and reading every word in five more ways is not
 * worth it: only words that are odd as Unicode are, once each.
 */
final class Suspicion {

    private final Set<String> seen = new HashSet<>();
    private final Map<LegacyEncoding, Integer> evidence = new EnumMap<>(LegacyEncoding.class);

    boolean isRaisedBy(List<Passage> passages) {
        for (Passage passage : passages) {
            if (passage.promisesLegacyText()) {
                return true;
            }
            Token.forEach(passage.text(), token -> look(token.of(passage.text())));
            if (evidence.values().stream().anyMatch(sum -> sum >= EncodingFinder.ENOUGH)) {
                return true;
            }
        }
        return false;
    }

    private void look(String token) {
        if (!seen.add(token)) {
            return;
        }
        int asUnicode = Doubt.asUnicode(token);
        if (asUnicode > Doubt.NONE) {
            for (LegacyEncoding encoding : LegacyEncoding.values()) {
                int gain =
                        asUnicode - Decipherment.of(token, encoding, asUnicode).doubt();
                evidence.merge(encoding, Math.clamp(gain, 0, EncodingFinder.ONE_WORD), Integer::sum);
            }
        }
    }
}
