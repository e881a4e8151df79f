package org.vanthu.pipeline.export;

import java.util.List;
import java.util.Optional;
import org.vanthu.index.FileRecord;
import org.vanthu.pipeline.UnreadParts;

/**
 * The file that a document was read from.
 *
 * @param file its path or name, as the user gave it
 * @param mediaType as its bytes say
 * @param encoding the legacy encoding that its text was decoded from
 * @param unreadPages pages that are pictures and could not be read, from 1
 * @param unreadParts parts of it that could not be read
 */
public record Origin(
        String file,
        Optional<String> mediaType,
        Optional<String> encoding,
        List<Integer> unreadPages,
        List<String> unreadParts) {

    public Origin {
        unreadPages = List.copyOf(unreadPages);
        unreadParts = List.copyOf(unreadParts);
    }

    /** Of a file in an archive. */
    public static Origin of(FileRecord file) {
        return new Origin(
                file.key().path(), file.mediaType(), file.encoding(), file.unreadPages(), UnreadParts.of(file));
    }
}
