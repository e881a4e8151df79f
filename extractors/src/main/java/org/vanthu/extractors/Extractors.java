package org.vanthu.extractors;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.header.Effects;
import org.vanthu.extractors.header.HeaderExtractor;
import org.vanthu.extractors.indicator.IndicatorExtractor;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.BoundDocuments;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.layout.OutlineReader;
import org.vanthu.extractors.task.TaskExtractor;

/** Runs every extractor over a text, in the one order in which each may read what the ones before it found. */
public final class Extractors {

    private Extractors() {}

    /**
     * Everything that the documents in {@code blocks} say.
     *
     * @param blocks of one file in reading order, their text NFC
     * @return one document each, in order; a file that binds several yields several
     */
    public static List<ExtractedDocument> extract(List<Block> blocks) {
        return extract(blocks, Vocabulary.STANDARD);
    }

    /** As {@link #extract(List)}, with the words that an office added. */
    public static List<ExtractedDocument> extract(List<Block> blocks, Vocabulary vocabulary) {
        List<ExtractedDocument> documents = new ArrayList<>();
        for (List<Block> document : BoundDocuments.split(blocks)) {
            Header bearer =
                    documents.isEmpty() ? Header.NONE : documents.getFirst().header();
            documents.add(extract(SourceText.of(document), bearer, vocabulary));
        }
        return List.copyOf(documents);
    }

    private static ExtractedDocument extract(SourceText source, Header bearer, Vocabulary vocabulary) {
        Outline outline = OutlineReader.read(source);
        Header head = HeaderExtractor.extract(source, outline, bearer);
        List<Fact> facts = FactExtractor.extract(source, outline, head, vocabulary.rules());
        Header header = head.with(Effects.of(source, facts, head));
        List<Task> tasks = TaskExtractor.extract(source, outline, header, facts, vocabulary.bodies());
        List<Indicator> indicators =
                IndicatorExtractor.extract(source, outline, header, facts, tasks, vocabulary.bodies()).stream()
                        .map(vocabulary::named)
                        .toList();
        return new ExtractedDocument(source, outline, header, facts, indicators, tasks);
    }
}
