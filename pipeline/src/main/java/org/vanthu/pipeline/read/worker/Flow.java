package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vanthu.pipeline.read.worker.Draft.Piece;

/** Where text goes at the moment: the page, a cell, a note, or the lines that stand apart from the text. */
final class Flow {

    final List<Piece> pieces = new ArrayList<>();

    /** Text boxes of the open paragraph. */
    final List<Piece> behind = new ArrayList<>();

    /** The table that is open in it. */
    @Nullable
    OpenTable table;

    Runs paragraph = new Runs();
    private int heading;
    private boolean item;

    /** The open paragraph is a heading. */
    void heading(int level) {
        heading = Math.clamp(level, 1, 9);
    }

    /** The open paragraph is an item of a list. */
    void item() {
        item = true;
    }

    /** @param shown whether the paragraph is to be seen; what stands behind it is kept either way */
    void endParagraph(boolean shown) {
        if (shown && !paragraph.isBlank()) {
            pieces.add(
                    heading > 0
                            ? new Piece.Heading(heading, paragraph)
                            : item ? new Piece.Item(paragraph) : new Piece.Paragraph(paragraph));
        }
        pieces.addAll(behind);
        behind.clear();
        paragraph = new Runs();
        heading = 0;
        item = false;
    }
}
