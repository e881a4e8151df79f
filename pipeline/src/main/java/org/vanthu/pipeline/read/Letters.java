package org.vanthu.pipeline.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one door to the decoding of letters. */
public final class Letters {

    private Letters() {}

    public record Run(String text, Optional<String> font) {}

    /** @param texts in the order and number of what was given */
    public record NormalisedAll(List<String> texts, Optional<String> encoding) {}

    public static NormalisedAll normaliseAll(List<List<Run>> texts) {
        return new NormalisedAll(
                texts.stream()
                        .map(runs -> Normalizer.normalize(
                                runs.stream().map(Run::text).collect(Collectors.joining()), Normalizer.Form.NFC))
                        .toList(),
                Optional.empty());
    }
}
