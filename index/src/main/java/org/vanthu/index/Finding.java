package org.vanthu.index;

import java.util.Optional;

/**
 * Something in an archive that is not as it should be.
 *
 * @param file which file it is about, where it is about one
 * @param detail in English, in one line; may be empty
 */
public record Finding(Kind kind, Optional<FileKey> file, String detail) {

    /** What is wrong, and whether {@link Archive#repair} can mend it. */
    public enum Kind {
        /** The store's file is damaged. */
        STORE(true),
        /** The ledger says that the file is in, and the store holds nothing of it or only a part. */
        LOST_DOCUMENTS(true),
        /** The ledger says that the file gave no document, and the store holds one. */
        STRAY_DOCUMENTS(true),
        /** A duplicate whose original is not there or has other bytes. */
        LOST_ORIGINAL(true),
        /** The search index cannot be read, or is not of this archive. */
        INDEX(true),
        /** The search index lacks documents, or has some that are no more. */
        INDEX_DIFFERS(true),
        /** The last import was broken off. */
        BROKEN_OFF(false),
        /** An imported folder is not there: another computer, a disk that is not plugged in. */
        NO_FOLDER(false),
        /** A file is not at its place. */
        GONE(false),
        /** A file looks otherwise than when it was imported. */
        CHANGED(false),
        /** A correction whose place is not found: the text around it changed, or its file is not in the archive. */
        OPEN_CORRECTION(false);

        private final boolean mendable;

        Kind(boolean mendable) {
            this.mendable = mendable;
        }

        public boolean isMendable() {
            return mendable;
        }
    }

    static Finding of(Kind kind, String detail) {
        return new Finding(kind, Optional.empty(), detail);
    }

    static Finding of(Kind kind, FileKey file, String detail) {
        return new Finding(kind, Optional.of(file), detail);
    }
}
