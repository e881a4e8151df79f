package org.vanthu.pipeline;

import org.vanthu.index.FileRecord;

/**
 * A container that waits to be opened.
 *
 * @param effort of finding out that it is one
 */
record ClosedContainer(Arrival arrival, String mediaType, FileRecord.Effort effort) {

    /** Nobody packs documents deeper; a bomb does. */
    static final int DEEPEST = 8;

    static final String TOO_DEEP = "containers are opened " + DEEPEST + " deep at most";
}
