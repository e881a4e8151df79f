package org.vanthu.pipeline.read.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.xml.sax.SAXException;

/**
 * A sheet or a text that was put into another document as an object, to be edited there: what it shows is part of the document, and comes
 * behind the open paragraph. Objects of other kinds (equations, drawings) are left out.
 */
final class EmbeddedFile {

    /** What OLE calls a package of Office 2007 that it holds ([MS-OLEDS] leaves it to the program). */
    private static final String PACKAGE = "Package";

    private static final List<String> WORKBOOK = List.of("Workbook", "WORKBOOK", "Book");

    private static final String WORD = "WordDocument";

    private EmbeddedFile() {}

    /** @param object a package of Office, or an OLE2 file */
    static void read(byte[] object, BlockBuilder builder, Cost cost) {
        attempt(() -> tell(object, builder, cost), builder);
    }

    /** @param object a folder of an OLE2 file */
    static void read(DirectoryNode object, BlockBuilder builder, Cost cost) {
        attempt(() -> tell(object, builder, cost), builder);
    }

    /** @param folder of an OpenDocument package, with a slash behind it */
    static void read(Parts parts, String folder, BlockBuilder builder) {
        attempt(() -> OdfFile.read(parts, folder, builder), builder);
    }

    /** What is damaged is left out, as where its program is not installed: the document is there all the same. */
    static void attempt(BlockBuilder.Telling telling, BlockBuilder builder) {
        try {
            builder.behind(telling);
        } catch (Cost.Exceeded e) {
            throw e;
        } catch (IOException | SAXException | RuntimeException _) {
            return;
        }
    }

    private static void tell(byte[] object, BlockBuilder builder, Cost cost) throws IOException, SAXException {
        switch (FileMagic.valueOf(object)) {
            case OOXML -> {
                Parts parts = Parts.ofZip(object, cost);
                if (parts.names().stream().anyMatch(name -> name.startsWith("xl/"))) {
                    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(object))) {
                        tell(workbook, builder);
                    }
                } else if (parts.names().stream().anyMatch(name -> name.startsWith("word/"))) {
                    DocxFile.read(parts, builder, cost);
                }
            }
            case OLE2 -> {
                try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(object))) {
                    tell(files.getRoot(), builder, cost);
                }
            }
            default -> {}
        }
    }

    private static void tell(DirectoryNode object, BlockBuilder builder, Cost cost) throws IOException, SAXException {
        if (object.hasEntryCaseInsensitive(PACKAGE)) {
            try (InputStream in = cost.bounded(object.createDocumentInputStream(PACKAGE))) {
                tell(in.readAllBytes(), builder, cost);
            }
        } else if (WORKBOOK.stream().anyMatch(object::hasEntryCaseInsensitive)) {
            try (Workbook workbook = WorkbookFactory.create(object, null)) {
                tell(workbook, builder);
            }
        } else if (object.hasEntryCaseInsensitive(WORD)) {
            try (HWPFDocument document = new HWPFDocument(object)) {
                DocFile.read(document, builder, cost);
            }
        }
    }

    /** Only the sheet that lies on top is seen. */
    private static void tell(Workbook workbook, BlockBuilder builder) {
        SheetFile.read(workbook, workbook.getActiveSheetIndex(), builder);
    }
}
