package org.vanthu.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.Block;
import org.vanthu.index.Archive;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.Run;
import org.vanthu.index.StoredDocument;

/**
 * Extracts documents anew out of the blocks that the store has of them: the files are not read again, and need not be there any more.
 *
 * <p>Documents that are extracted with the same extractors and words already are left alone, so that one broken off goes on where it
 * was.
 */
public final class Reextraction {

    private final Archive archive;
    private final Extraction extraction;
    private final BiConsumer<FileKey, Throwable> bugs;

    /** @param bugs is told of an extractor that broke on a file, whose documents stay as they were */
    public Reextraction(Archive archive, Extraction extraction, BiConsumer<FileKey, Throwable> bugs) {
        this.archive = archive;
        this.extraction = extraction;
        this.bugs = bugs;
    }

    /**
     * How it ended.
     *
     * @param files whose documents were extracted anew
     * @param broken files on which an extractor broke
     */
    public record Result(long files, long broken) {}

    /**
     * @param files by number, as {@link Archive#extractedOtherwise} names them
     * @param progress is told the number of files done
     */
    public Result run(List<Long> files, Run run, LongConsumer progress) throws IOException {
        AtomicLong done = new AtomicLong();
        AtomicLong broken = new AtomicLong();
        try (Crew crew = new Crew(Runtime.getRuntime().availableProcessors())) {
            for (long file : files) {
                if (crew.isBroken()) {
                    break;
                }
                crew.submit(() -> {
                    if (!extract(file, run)) {
                        broken.incrementAndGet();
                    }
                    progress.accept(done.incrementAndGet());
                });
            }
            crew.await();
            crew.rethrow();
        }
        return new Result(done.get() - broken.get(), broken.get());
    }

    private boolean extract(long number, Run run) throws IOException {
        List<StoredDocument> stored = archive.documentsOf(number);
        if (stored.isEmpty()) {
            return true;
        }
        List<Block> blocks = new ArrayList<>();
        List<Integer> confidences = new ArrayList<>();
        for (StoredDocument document : stored) {
            SourceText source = document.content().source();
            blocks.addAll(source.blocks());
            int words = Confidences.words(source.text()).size();
            confidences.addAll(
                    source.confidences().isEmpty()
                            ? Collections.nCopies(words, Confidences.UNKNOWN)
                            : source.confidences().ofWords());
        }
        FileRecord file = stored.getFirst().row().file();
        List<ExtractedDocument> documents;
        try {
            documents = extraction.extract(blocks, confidences);
        } catch (RuntimeException | StackOverflowError e) {
            bugs.accept(file.key(), e);
            return false;
        }
        run.replace(file, documents);
        return true;
    }
}
