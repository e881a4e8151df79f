package org.vanthu.pipeline;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.FileKey;
import org.vanthu.pipeline.read.Reading;

/**
 * What reading and extracting one file came to.
 *
 * @param documents in order; empty where none was read
 */
record OneFile(
        Outcome outcome, List<ExtractedDocument> documents, Optional<String> mediaType, Optional<String> encoding) {

    /** @param reading of a file that is no container */
    static OneFile of(FileKey file, Reading reading, Extraction extraction) {
        return switch (reading) {
            case Reading.Read read -> {
                List<ExtractedDocument> documents = extraction.extract(read);
                yield new OneFile(
                        new Outcome.Imported(file, documents.size(), read.unreadPages(), read.unreadParts()),
                        documents,
                        Optional.of(read.mediaType()),
                        read.encoding());
            }
            case Reading.Unsupported unsupported -> unread(file, unsupported, Optional.of(unsupported.mediaType()));
            case Reading.Unread unread -> unread(file, unread, Optional.empty());
            case Reading.Container container ->
                throw new IllegalArgumentException("a container is opened, not extracted: " + container);
        };
    }

    private static OneFile unread(FileKey file, Reading.Unread reading, Optional<String> mediaType) {
        return new OneFile(new Outcome.Unread(file, reading), List.of(), mediaType, Optional.empty());
    }

    /** A mistake of ours: named and counted, since one file must not take thousands down with it. */
    static OneFile broken(FileKey file, Throwable mistake) {
        return new OneFile(
                new Outcome.Failed(file, Outcome.Stage.EXTRACT, "a mistake in Vanthu: " + mistake),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
