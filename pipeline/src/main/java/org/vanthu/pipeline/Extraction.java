package org.vanthu.pipeline;

import java.util.List;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.FactExtractor;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.layout.OutlineReader;

/** What turns the blocks of a file into its documents, several where it binds several; thread-safe. */
@FunctionalInterface
public interface Extraction {
    List<ExtractedDocument> extract(List<Block> blocks);

    /** The outline and the facts, for as long as the extractors are not wired together. */
    Extraction FACTS = blocks -> {
        SourceText source = SourceText.of(blocks);
        Outline outline = OutlineReader.read(source);
        List<Fact> facts = FactExtractor.extract(source, outline, Header.NONE);
        return List.of(new ExtractedDocument(source, outline, Header.NONE, facts, List.of(), List.of()));
    };
}
