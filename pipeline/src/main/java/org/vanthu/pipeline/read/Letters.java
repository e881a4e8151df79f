package org.vanthu.pipeline.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.text.LegacyEncoding;
import org.vanthu.extractors.text.Normalised;
import org.vanthu.extractors.text.VietnameseText;

/** The one door to the decoding of letters. */
public final class Letters {

    private Letters() {}

    public record Run(String text, Optional<String> font) {}

    /**
     * @param texts in the order and number of what was given
     * @param encoding what was decoded, the most frequent first where a document mixes several: {@code TCVN3}, {@code VNI+TCVN3}
     */
    public record NormalisedAll(List<String> texts, Optional<String> encoding) {}

    /** @param texts of one document in reading order, each the runs that it is made of */
    public static NormalisedAll normaliseAll(List<List<Run>> texts) {
        List<Normalised> normalised = VietnameseText.normaliseRuns(texts.stream()
                .map(runs -> runs.stream()
                        .map(run -> new org.vanthu.extractors.text.Run(run.text(), run.font()))
                        .toList())
                .toList());
        return new NormalisedAll(normalised.stream().map(Normalised::text).toList(), encodings(normalised));
    }

    /** Whether letters in this font are to be kept as they come, until all of the document are decoded. */
    public static boolean isLegacyFont(@Nullable String font) {
        return font != null && VietnameseText.isLegacyFont(font);
    }

    private static Optional<String> encodings(List<Normalised> texts) {
        Map<LegacyEncoding, Long> counts = texts.stream()
                .flatMap(text -> text.encoding().stream())
                .collect(Collectors.groupingBy(encoding -> encoding, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<LegacyEncoding, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(count -> count.getKey().name())
                .reduce((first, second) -> first + "+" + second);
    }
}
