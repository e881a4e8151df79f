package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.extractors.layout.Block.Cell;
import org.vanthu.extractors.layout.Block.TableRow;
import org.vanthu.pipeline.read.Reading;

/** What cannot be read says so, and why: never an empty document. */
final class LockedAndForeignFilesTest {

    private static final String SECRET = "mật khẩu";

    private final Formats formats = new Formats(new Cost(10 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    private Reading read(String name, byte[] bytes) throws IOException {
        return formats.read(Files.write(folder.resolve(name), bytes));
    }

    private static void isLocked(Reading reading) {
        assertEquals(
                "it is protected with a password",
                assertInstanceOf(Reading.Encrypted.class, reading).message());
    }

    private static <T extends Workbook> T filled(T workbook) {
        workbook.createSheet().createRow(0).createCell(0).setCellValue("Thu ngân sách");
        return workbook;
    }

    private Path locked(byte[] file, String password, EncryptionMode mode)
            throws IOException, GeneralSecurityException {
        Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
        encryptor.confirmPassword(password);
        Path locked = folder.resolve("locked");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            try (OutputStream data = encryptor.getDataStream(files)) {
                data.write(file);
            }
            files.writeFilesystem(out);
        }
        return locked;
    }

    private static byte[] xlsx() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (Workbook workbook = filled(new XSSFWorkbook())) {
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void aLockedDocxOrXlsxSaysSo(EncryptionMode mode) throws IOException, GeneralSecurityException {
        isLocked(formats.read(locked(Packages.docx(Packages.p("Mật"), Map.of()), SECRET, mode)));
        isLocked(formats.read(locked(xlsx(), SECRET, mode)));
    }

    /** Excel locks a workbook that is only not to be changed with a password that it never asks for. */
    @Test
    void aWorkbookThatIsOnlyNotToBeChangedIsRead() throws IOException, GeneralSecurityException {
        Reading reading = formats.read(locked(xlsx(), "VelvetSweatshop", EncryptionMode.agile));
        assertEquals(
                List.of(new TableRow(0, List.of(new Cell("Thu ngân sách", 0, 1, 1)))),
                assertInstanceOf(Reading.Read.class, reading).blocks());
    }

    @Test
    void lockedFilesOfTheOldFormatsSaySo() throws IOException {
        Path doc = folder.resolve("a.doc");
        Path xls = folder.resolve("a.xls");
        Path ppt = folder.resolve("a.ppt");
        Biff8EncryptionKey.setCurrentUserPassword(SECRET);
        try (HSSFWorkbook workbook = filled(new HSSFWorkbook());
                HSLFSlideShow show = new HSLFSlideShow();
                HWPFDocument document =
                        new HWPFDocument(LockedAndForeignFilesTest.class.getResourceAsStream("embedded-sheet.doc"))) {
            workbook.write(xls.toFile());
            show.createSlide().addTitle().setText("Mật");
            show.write(ppt.toFile());
            document.write(doc.toFile());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        isLocked(formats.read(doc));
        isLocked(formats.read(xls));
        isLocked(formats.read(ppt));
    }

    @Test
    void aLockedOdtSaysSo() throws IOException {
        String manifest = "<manifest:manifest xmlns:manifest=\"urn:m\"><manifest:file-entry"
                + " manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>"
                + "</manifest:manifest>";
        isLocked(read(
                "a.odt",
                Packages.zip(Map.of(
                        "mimetype", Packages.utf8("application/vnd.oasis.opendocument.text"),
                        "META-INF/manifest.xml", Packages.utf8(manifest),
                        "content.xml", new byte[] {1, 2, 3}))));
    }

    private static void isNamed(String program, Reading reading) {
        String message = assertInstanceOf(Reading.Unsupported.class, reading).message();
        assertTrue(message.contains(program), message);
    }

    @ParameterizedTest
    @CsvSource({"Microsoft Works (.wps),MatOST", "x-tika-msoffice,Contents of nobody"})
    void aCompoundFileOfAnotherProgramIsNamed(String program, String stream) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(bytes);
        }
        isNamed(program, read("a.doc", bytes.toByteArray()));
    }

    @ParameterizedTest
    @CsvSource({
        "WordPerfect (.wpd),ff575043100000000110a0201000000",
        "Windows Write (.wri),31be000000ab0000000000000000000",
        "Word 2 (.doc),dba52d0000000904000000000000000"
    })
    void anOldProgramsFileIsNamed(String program, String start) throws IOException {
        byte[] bytes = new byte[600];
        for (int i = 0; i < start.length() - 1; i += 2) {
            bytes[i / 2] = (byte) Integer.parseInt(start.substring(i, i + 2), 16);
        }
        byte[] words = "Bao cao nam 1994".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(words, 0, bytes, 400, words.length);
        isNamed(program, read("a.doc", bytes));
    }
}
