package org.vanthu.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Vocabulary;
import org.vanthu.extractors.layout.Block;
import org.vanthu.pipeline.read.Reading;

/** What turns the blocks of a file into its documents, several where it binds several; thread-safe. */
@FunctionalInterface
public interface Extraction {
    List<ExtractedDocument> extract(List<Block> blocks);

    /** The documents of a file with how sure the recogniser was of their words, where it had to be recognised. */
    default List<ExtractedDocument> extract(Reading.Read read) {
        return extract(read.blocks(), read.confidences());
    }

    /** @param confidences one a word of the blocks, as {@link Confidences} has them; empty where the file gave all letters */
    default List<ExtractedDocument> extract(List<Block> blocks, List<Integer> confidences) {
        List<ExtractedDocument> documents = extract(blocks);
        if (confidences.isEmpty()) {
            return documents;
        }
        List<ExtractedDocument> marked = new ArrayList<>();
        int from = 0;
        for (ExtractedDocument document : documents) {
            String text = document.source().text();
            int to = from + Confidences.words(text).size();
            marked.add(document.with(Confidences.of(text, confidences.subList(from, to))));
            from = to;
        }
        return marked;
    }

    /** All extractors. */
    static Extraction with(Vocabulary vocabulary) {
        return blocks -> Extractors.extract(blocks, vocabulary);
    }
}
