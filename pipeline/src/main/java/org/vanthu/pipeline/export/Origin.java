package org.vanthu.pipeline.export;

import java.util.List;
import java.util.Optional;
import org.vanthu.index.FileRecord;

/**
 * The file that a document was read from.
 *
 * @param file its path or name, as the user gave it
 * @param mediaType as its bytes say
 * @param encoding the legacy encoding that its text was decoded from
 * @param unreadPages pages that are pictures and could not be read, from 1
 */
public record Origin(String file, Optional<String> mediaType, Optional<String> encoding, List<Integer> unreadPages) {

    public Origin {
        unreadPages = List.copyOf(unreadPages);
    }

    /** Of a file in an archive. */
    public static Origin of(FileRecord file) {
        return new Origin(file.key().path(), file.mediaType(), file.encoding(), file.unreadPages());
    }
}
