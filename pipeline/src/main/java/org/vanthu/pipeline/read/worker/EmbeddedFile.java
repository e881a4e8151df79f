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
 * behind the open paragraph. Equations, controls of forms and pictures of Paint have no words; objects of other kinds cannot be read.
 */
final class EmbeddedFile {

    /** What OLE calls a package of Office 2007 that it holds ([MS-OLEDS] leaves it to the program). */
    private static final String PACKAGE = "Package";

    private static final String NATIVE = "\u0001Ole10Native";

    private static final List<String> WORKBOOK = List.of("Workbook", "WORKBOOK", "Book");

    private static final String WORD = "WordDocument";

    /** Entries of objects without words, and of those that lie in another file ([MS-OLEDS], [MS-DOC] 2.1.7). */
    private static final List<String> WITHOUT_WORDS =
            List.of("Equation Native", "\u0003OCXNAME", "\u0003OCXDATA", "\u0003LINK");

    private EmbeddedFile() {}

    /**
     * @param name of the object in its file; empty where it has none
     * @param object a package of Office, or an OLE2 file
     */
    static void read(String name, byte[] object, BlockBuilder builder, Cost cost) {
        builder.object(name, () -> tell(object, builder, cost));
    }

    /** @param object a folder of an OLE2 file */
    static void read(DirectoryNode object, BlockBuilder builder, Cost cost) {
        builder.object("", () -> tell(object, builder, cost));
    }

    /** @param folder of an OpenDocument package, with a slash behind it */
    static void read(Parts parts, String folder, BlockBuilder builder) {
        builder.object(folder.substring(0, folder.length() - 1), () -> OdfFile.read(parts, folder, builder));
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
                } else {
                    throw new IOException("an object of an unknown kind");
                }
            }
            case OLE2 -> {
                try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(object))) {
                    tell(files.getRoot(), builder, cost);
                }
            }
            default -> throw new IOException("no object of Office");
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
        } else if (WITHOUT_WORDS.stream().noneMatch(object::hasEntryCaseInsensitive) && !isBitmap(object)) {
            throw new IOException("an object of an unknown kind");
        }
    }

    /** Whether a program of Windows 3 put it in, in its own way, and it is a picture: the length of the file comes first. */
    private static boolean isBitmap(DirectoryNode object) throws IOException {
        if (!object.hasEntryCaseInsensitive(NATIVE)) {
            return false;
        }
        try (InputStream in = object.createDocumentInputStream(NATIVE)) {
            in.skipNBytes(Integer.BYTES);
            return in.read() == 'B' && in.read() == 'M';
        }
    }

    /** Only the sheet that lies on top is seen. */
    private static void tell(Workbook workbook, BlockBuilder builder) {
        SheetFile.read(workbook, workbook.getActiveSheetIndex(), builder);
    }
}
