package org.vanthu.pipeline.read.pdf;

import java.util.List;

/**
 * A footnote.
 *
 * @param mark as cited, without brackets
 * @param lines as they stand at the foot, the first without the mark; more when a page broke the note
 */
record Note(String mark, List<Line> lines, Frame frame) {

    String text() {
        return String.join("\n", Paragraphs.of(lines, frame, false));
    }
}
