package org.vanthu.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.FileKey;
import org.vanthu.pipeline.export.Origin;
import org.vanthu.pipeline.read.DocumentReader;
import org.vanthu.pipeline.read.Entry;
import org.vanthu.pipeline.read.Reading;
import org.vanthu.pipeline.read.TempFolder;

/** Reads one file for its values alone, without an archive; of a container, every file inside. Thread-safe. */
public final class Single {

    /** What one file gave. */
    public sealed interface Result {}

    /** @param documents in order, at least one */
    public record Read(Origin origin, List<ExtractedDocument> documents) implements Result {}

    /** @param file its path, of a file in a container with the container's */
    public record Unread(String file, Reading.Unread reading) implements Result {}

    private final DocumentReader reader;
    private final Extraction extraction;

    public Single(DocumentReader reader, Extraction extraction) {
        this.reader = reader;
        this.extraction = extraction;
    }

    /**
     * One result; of a container one for each file inside, in its order.
     *
     * @throws IOException when the computer fails, not the file
     */
    public List<Result> read(Path file) throws IOException {
        List<Result> results = new ArrayList<>();
        read(file, String.valueOf(file.getFileName()), 0, results);
        return results;
    }

    private void read(Path file, String name, int depth, List<Result> results) throws IOException {
        switch (reader.read(file)) {
            case Reading.Read read ->
                results.add(new Read(
                        new Origin(
                                name,
                                Optional.of(read.mediaType()),
                                read.encoding(),
                                read.unreadPages(),
                                read.unreadParts()),
                        extraction.extract(read)));
            case Reading.Unread unread -> results.add(new Unread(name, unread));
            case Reading.Container _
            when depth >= ClosedContainer.DEEPEST ->
                results.add(new Unread(name, new Reading.Failed("expand", ClosedContainer.TOO_DEEP)));
            case Reading.Container _ -> {
                try (TempFolder copies = TempFolder.create()) {
                    for (Entry entry : reader.expand(file, copies.path())) {
                        String inner = entry.name().isEmpty() ? name : name + FileKey.INSIDE + entry.name();
                        switch (entry) {
                            case Entry.Refused refused -> results.add(new Unread(inner, refused.reason()));
                            case Entry.Expanded expanded -> read(expanded.file(), inner, depth + 1, results);
                        }
                    }
                }
            }
        }
    }
}
