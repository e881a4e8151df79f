package org.vanthu.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;

/** What the ledger of a generated archive says of a file that never was. */
public final class StoredFile {
    private StoredFile() {}

    /**
     * @param number of the file, no two the same
     * @param size in bytes
     */
    public static FileRecord of(int year, int number, int size) {
        return new FileRecord(
                new FileKey("/bench", year + "/" + number + ".docx"),
                new FileRecord.Stamp(size, Instant.EPOCH),
                Optional.of(String.format(Locale.ROOT, "%064x", number)),
                FileState.IMPORTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new FileRecord.Effort(Duration.ZERO, 1, "bench"),
                Optional.empty(),
                List.of());
    }
}
