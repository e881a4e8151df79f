package org.vanthu.pipeline;

import java.util.List;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Vocabulary;
import org.vanthu.extractors.layout.Block;

/** What turns the blocks of a file into its documents, several where it binds several; thread-safe. */
@FunctionalInterface
public interface Extraction {
    List<ExtractedDocument> extract(List<Block> blocks);

    /** All extractors. */
    static Extraction with(Vocabulary vocabulary) {
        return blocks -> Extractors.extract(blocks, vocabulary);
    }
}
