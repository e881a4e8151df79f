package org.vanthu.extractors;

import java.util.List;
import org.vanthu.extractors.layout.Outline;

/**
 * Everything that was read out of one document. Facts, indicators and tasks stand in reading order.
 *
 * @param source the text that all spans index
 * @param outline its sections
 * @param header what it says of itself
 */
public record ExtractedDocument(
        SourceText source,
        Outline outline,
        Header header,
        List<Fact> facts,
        List<Indicator> indicators,
        List<Task> tasks) {

    public ExtractedDocument {
        facts = List.copyOf(facts);
        indicators = List.copyOf(indicators);
        tasks = List.copyOf(tasks);
    }

    /** The same with how sure a recogniser was of the words of its text. */
    public ExtractedDocument with(Confidences words) {
        return new ExtractedDocument(source.with(words), outline, header, facts, indicators, tasks);
    }
}
