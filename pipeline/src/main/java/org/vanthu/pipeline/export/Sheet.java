package org.vanthu.pipeline.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table being written, row by row, in one format. Closing finishes the table and leaves the stream under it open. */
public interface Sheet extends Closeable {

    /** @param cells as many as the sheet has columns */
    void row(List<Cell> cells) throws IOException;

    /** Formats without pictures leave it out: its numbers are in the rows. */
    default void draw(Chart chart) {}
}
