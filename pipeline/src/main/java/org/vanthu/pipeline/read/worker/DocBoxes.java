package org.vanthu.pipeline.read.worker;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.GenericPropertyNode;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** The texts of a Word 97 file's text boxes, by the shapes that hold them ([MS-DOC] 2.8.32, 2.9.103). Not thread-safe. */
final class DocBoxes {

    /** Where the file's head says where in the table stream PlcftxbxTxt stands, and how long it is ([MS-DOC] 2.5.6). */
    private static final int PLACE = 0x25A;

    private static final int FTXBXS_BYTES = 22;

    /** Offset of the shape's number in FTXBXS. */
    private static final int SHAPE = 14;

    /** With fewer letters it is the label of a drawing, if the drawing has many: they would tear the text that it stands in. */
    private static final int LABEL = 60;

    private static final int MANY = 5;

    private final Map<Integer, Range> byShape = new LinkedHashMap<>();
    private boolean hasDrawings;

    /** Of no file. */
    DocBoxes() {}

    DocBoxes(HWPFDocument document) {
        Range texts = document.getMainTextboxRange();
        byte[] head = document.getMainStream();
        byte[] table = document.getTableStream();
        int length = texts == null ? 0 : texts.getEndOffset() - texts.getStartOffset();
        if (length == 0) {
            return;
        }
        long at = LittleEndian.getUInt(head, PLACE);
        long bytes = LittleEndian.getUInt(head, PLACE + Integer.BYTES);
        if (bytes < FTXBXS_BYTES || at + bytes > table.length) {
            byShape.put(0, texts); // nobody can tell them apart
            return;
        }
        PlexOfCps places = new PlexOfCps(table, (int) at, (int) bytes, FTXBXS_BYTES);
        for (int i = 0; i < places.length(); i++) {
            GenericPropertyNode place = places.getProperty(i);
            if (place.getStart() >= 0 && place.getStart() < place.getEnd() && place.getEnd() <= length) {
                Range text = new Range(
                        texts.getStartOffset() + place.getStart(), texts.getStartOffset() + place.getEnd(), document);
                byShape.putIfAbsent(LittleEndian.getInt(place.getBytes(), SHAPE), text);
            }
        }
        hasDrawings = byShape.values().stream().filter(DocBoxes::isShort).count() >= MANY;
    }

    /** The text in a shape, once; null where it holds none, or a label. */
    @Nullable
    Range take(int shape) {
        Range text = byShape.get(shape);
        return text == null || (hasDrawings && isShort(text)) ? null : byShape.remove(shape);
    }

    private static boolean isShort(Range text) {
        return text.getEndOffset() - text.getStartOffset() < LABEL;
    }

    /** What was not taken. */
    Collection<Range> left() {
        return List.copyOf(byShape.values());
    }
}
