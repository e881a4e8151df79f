package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word files from Word 97 to 2003. Older ones are left to Tika. */
final class DocFile implements FormatReader {

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/msword");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
                HWPFDocument document = new HWPFDocument(files)) {
            read(document, builder, cost);
        }
    }

    /** One that may lie in another file. */
    static void read(HWPFDocument document, BlockBuilder builder, Cost cost) {
        DocBoxes boxes = new DocBoxes(document);
        new DocText(document, boxes, builder, cost).page(document.getRange());
        for (Range range : boxes.left()) { // in shapes that no letter of the text stands for
            new DocText(document, new DocBoxes(), builder, cost).page(range);
        }
        for (Range range : apart(document)) {
            builder.beginApart();
            new DocText(document, new DocBoxes(), builder, cost).page(range);
            builder.endApart();
        }
    }

    private static List<Range> apart(HWPFDocument document) {
        HeaderStories stories = new HeaderStories(document);
        return Stream.of(
                        stories.getFirstHeaderSubrange(),
                        stories.getOddHeaderSubrange(),
                        stories.getEvenHeaderSubrange(),
                        stories.getFirstFooterSubrange(),
                        stories.getOddFooterSubrange(),
                        stories.getEvenFooterSubrange())
                .filter(Objects::nonNull)
                .toList();
    }
}
