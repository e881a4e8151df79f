package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.pipeline.read.Entry;
import org.vanthu.pipeline.read.Reading;
import org.vanthu.pipeline.read.worker.Expansion.Bounds;

/** Archives and mails, made byte by byte. */
final class ContainersTest {

    private final Formats formats = new Formats(new Cost(10 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A zip whose names are in a code page and say nothing of it. */
    private Path zip(Charset names, String... namesAndTexts) throws IOException {
        Path file = Files.createTempFile(folder, "a", ".zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(false);
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry(namesAndTexts[i]));
                zip.write(utf8(namesAndTexts[i + 1]));
                zip.closeArchiveEntry();
            }
        }
        return file;
    }

    private static byte[] tar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private int signs;

    private List<Entry> expand(Path container, Bounds bounds) throws IOException {
        Path into = Files.createTempDirectory(folder, "into");
        return Expansion.expand(
                container,
                formats.mediaType(container),
                into,
                new Cost(10 << 20, 1_000_000, 100),
                bounds,
                () -> signs++);
    }

    @Test
    void aZipIsExpandedButNotOutOfItsFolder() throws IOException {
        Path zip =
                zip(StandardCharsets.UTF_8, "../ngoài.txt", "hai", "/tuyệt đối.txt", "ba", "Báo cáo/quý 3.txt", "một");
        assertEquals(new Reading.Container("application/zip"), formats.read(zip));
        Path into = Files.createDirectory(folder.resolve("into"));
        List<Entry> entries = formats.expand(zip, into);
        assertEquals(
                List.of("ngoài.txt", "tuyệt đối.txt", "Báo cáo/quý 3.txt"),
                entries.stream().map(Entry::name).toList());
        assertInstanceOf(Entry.Refused.class, entries.get(0));
        assertInstanceOf(Entry.Refused.class, entries.get(1));
        Entry.Expanded expanded = assertInstanceOf(Entry.Expanded.class, entries.get(2));
        assertEquals("một", Files.readString(expanded.file()));
        assertEquals(into, expanded.file().getParent());
    }

    /** As WinZip, WinRAR and 7-Zip write names that the code page lacks. */
    @Test
    void aNameInAFieldOfItsOwnWins() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding("IBM437");
            zip.setUseLanguageEncodingFlag(false);
            zip.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS);
            zip.putArchiveEntry(new ZipArchiveEntry("Báo cáo tháng 5.txt"));
            zip.write(utf8("một"));
            zip.closeArchiveEntry();
        }
        assertEquals(List.of("Báo cáo tháng 5.txt"), namesIn(file));
    }

    private List<String> namesIn(Path container) throws IOException {
        assertInstanceOf(Reading.Container.class, formats.read(container));
        Path into = Files.createTempDirectory(folder, "into");
        return formats.expand(container, into).stream()
                .map(entry -> (entry instanceof Entry.Refused ? "refused " : "") + entry.name())
                .toList();
    }

    @Test
    void aMailIsItsWordsAndWhatIsAttached() throws IOException {
        String mail = """
            From: vp@example.org
            To: ubnd@example.org
            Subject: Bao cao
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Kính gửi UBND phường
            --b
            Content-Type: application/msword
            Content-Disposition: attachment; filename="../quy 3.doc"
            Content-Transfer-Encoding: base64

            QUJD
            --b
            Content-Type: application/msword
            Content-Disposition: attachment; filename="quy 4.doc"
            Content-Transfer-Encoding: base64

            QUJD
            --b--
            """;
        Path file = Files.writeString(folder.resolve("a.eml"), mail.replace("\n", "\r\n"));
        assertEquals(List.of("message.txt", "refused quy 3.doc", "quy 4.doc"), namesIn(file));
    }

    @Test
    void unpackingGivesASignWithEachFileAndEachPieceOfALargeOne() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "a.txt", "a", "b.txt", "b", "c.txt", "c".repeat(9 << 20));
        expand(zip, new Bounds(10, 1 << 30, 2000, 1 << 30));
        assertEquals(3, signs);
        Path file = folder.resolve("large.tar");
        Files.write(file, tar("large.txt", new byte[40 << 20]));
        Expansion.expand(
                file,
                "application/x-tar",
                Files.createTempDirectory(folder, "into"),
                new Cost(50 << 20, 10, 10),
                Bounds.DEFAULT,
                () -> signs++);
        assertEquals(3 + 3, signs, "one at its begin, one with each 16 MB");
    }

    @Test
    void aSevenZipIsExpanded() throws IOException {
        Path file = folder.resolve("a.7z");
        try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
            SevenZArchiveEntry entry = new SevenZArchiveEntry();
            entry.setName("Báo cáo/quý 3.txt");
            archive.putArchiveEntry(entry);
            archive.write("một".getBytes(StandardCharsets.UTF_8));
            archive.closeArchiveEntry();
        }
        assertEquals(List.of("Báo cáo/quý 3.txt"), namesIn(file));
    }

    @Test
    void packedTarsAreOpenedAtOnce() throws IOException {
        byte[] tar = tar("Báo cáo/quý 3.txt", utf8("một"));
        Path plain = Files.write(folder.resolve("a.tar"), tar);
        Path gzip = folder.resolve("a.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(tar);
        }
        Path bzip2 = folder.resolve("a.tar.bz2");
        try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(bzip2))) {
            out.write(tar);
        }
        Path xz = folder.resolve("a.tar.xz");
        try (OutputStream out = new XZCompressorOutputStream(Files.newOutputStream(xz))) {
            out.write(tar);
        }
        for (Path file : List.of(plain, gzip, bzip2, xz)) {
            assertEquals(List.of("Báo cáo/quý 3.txt"), namesIn(file), file.toString());
        }
    }

    @Test
    void onePackedFileIsCalledAsTheArchiveWithoutItsEnding() throws IOException {
        Path file = folder.resolve("Báo cáo.txt.bz2");
        try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(file))) {
            out.write(utf8("một"));
        }
        assertEquals(List.of("Báo cáo.txt"), namesIn(file));
    }

    @Test
    void aMailboxIsSplitIntoItsMails() throws IOException {
        String box = """
            From vp@example.org Mon Mar  2 08:00:00 2020
            From: vp@example.org
            Subject: Mot

            Kính gửi UBND phường

            >From nay den thang 4
            From đây không phải thư mới

            From vp@example.org Tue Mar  3 08:00:00 2020
            From: vp@example.org
            Subject: Hai

            Đã nhận.
            """;
        Path file = Files.writeString(folder.resolve("hop thu.mbox"), box);
        List<Entry> mails = expand(file, Bounds.DEFAULT);
        assertEquals(
                List.of("0001.eml", "0002.eml"), mails.stream().map(Entry::name).toList());
        Path first = assertInstanceOf(Entry.Expanded.class, mails.getFirst()).file();
        assertEquals("""
            From: vp@example.org
            Subject: Mot

            Kính gửi UBND phường

            From nay den thang 4
            From đây không phải thư mới

            """, Files.readString(first));
        assertEquals(new Reading.Container("message/rfc822"), formats.read(first));
        assertEquals(List.of("message.txt"), namesIn(first));
    }

    @Test
    void aMailInsideAMailIsAFileOfItsOwn() throws IOException {
        String mail = """
            From: vp@example.org
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: message/rfc822

            From: ubnd@example.org
            Subject: Hai
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            Noi dung
            --b--
            """;
        Path outer = Files.writeString(folder.resolve("a.eml"), mail.replace("\n", "\r\n"));
        List<Entry> parts = expand(outer, Bounds.DEFAULT);
        assertEquals(List.of("mail-1.eml"), parts.stream().map(Entry::name).toList());
        Path inner = assertInstanceOf(Entry.Expanded.class, parts.getFirst()).file();
        assertEquals(List.of("message.txt"), namesIn(inner));
    }

    @Test
    void anOutlookMessageIsItsWordsAndWhatIsAttached() throws IOException {
        Path file = folder.resolve("a.msg");
        try (POIFSFileSystem message = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            var root = message.getRoot();
            root.createDocument("__properties_version1.0", stream(new byte[32]));
            root.createDocument("__substg1.0_001A001F", stream("IPM.Note".getBytes(StandardCharsets.UTF_16LE)));
            root.createDocument("__substg1.0_1000001F", stream("Kính gửi phường".getBytes(StandardCharsets.UTF_16LE)));
            var attachment = root.createDirectory("__attach_version1.0_#00000000");
            attachment.createDocument("__properties_version1.0", stream(new byte[8]));
            attachment.createDocument("__substg1.0_3707001F", stream("quý 3.doc".getBytes(StandardCharsets.UTF_16LE)));
            attachment.createDocument("__substg1.0_37010102", stream(utf8("ABC")));
            message.writeFilesystem(out);
        }
        assertEquals(List.of("message.txt", "quý 3.doc"), namesIn(file));
    }

    @Test
    void aMailInsideAnOutlookMessageIsAFileOfItsOwnAndItsWordsKeepTheirTables() throws IOException {
        Path file = folder.resolve("a.msg");
        try (POIFSFileSystem message = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            var root = message.getRoot();
            root.createDocument("__properties_version1.0", stream(new byte[32]));
            root.createDocument("__substg1.0_001A001F", stream("IPM.Note".getBytes(StandardCharsets.UTF_16LE)));
            root.createDocument("__substg1.0_1000001F", stream("Kính chuyển".getBytes(StandardCharsets.UTF_16LE)));
            var attachment = root.createDirectory("__attach_version1.0_#00000000");
            attachment.createDocument("__properties_version1.0", stream(new byte[8]));
            var inner = attachment.createDirectory("__substg1.0_3701000D");
            inner.createDocument("__properties_version1.0", stream(new byte[24]));
            inner.createDocument("__substg1.0_001A001F", stream("IPM.Note".getBytes(StandardCharsets.UTF_16LE)));
            inner.createDocument("__substg1.0_1000001F", stream("Gửi phường".getBytes(StandardCharsets.UTF_16LE)));
            inner.createDocument("__substg1.0_10130102", stream(utf8("<html><body>Gửi phường</body></html>")));
            message.writeFilesystem(out);
        }
        assertEquals(List.of("message.txt", "mail-1.msg"), namesIn(file));
        Entry.Expanded mail = assertInstanceOf(
                Entry.Expanded.class, expand(file, Bounds.DEFAULT).get(1));
        assertEquals(List.of("message.html"), namesIn(mail.file()));
    }

    /** Exchange keeps what is written in HTML as RTF, packed ([MS-OXRTFCP]), with the plain words beside. */
    @ParameterizedTest
    @CsvSource({"fromhtml1, message.html", "fromtext, message.txt", "deff0, message.rtf"})
    void theRichestFormOfAnOutlookMessageIsTaken(String written, String expected) throws IOException {
        byte[] rtf = ("{\\rtf1\\ansi\\" + written + " {\\*\\htmltag0 <b>}Th}").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer packed = ByteBuffer.allocate(rtf.length + 16).order(ByteOrder.LITTLE_ENDIAN);
        packed.putInt(rtf.length + 12)
                .putInt(rtf.length)
                .putInt(0x414C454D)
                .putInt(0)
                .put(rtf);
        Path file = folder.resolve("a.msg");
        try (POIFSFileSystem message = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            var root = message.getRoot();
            root.createDocument("__properties_version1.0", stream(new byte[32]));
            root.createDocument("__substg1.0_001A001F", stream("IPM.Note".getBytes(StandardCharsets.UTF_16LE)));
            root.createDocument("__substg1.0_1000001F", stream("Th".getBytes(StandardCharsets.UTF_16LE)));
            root.createDocument("__substg1.0_10090102", stream(packed.array()));
            message.writeFilesystem(out);
        }
        assertEquals(List.of(expected), namesIn(file));
    }

    private static java.io.InputStream stream(byte[] bytes) {
        return new java.io.ByteArrayInputStream(bytes);
    }

    @Test
    void aRarOfVersion4IsExpanded() throws IOException {
        ByteArrayOutputStream rar = new ByteArrayOutputStream();
        rar.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});
        rar.writeBytes(rarHeader(0x73, 0, new byte[6]));
        byte[] content = utf8("một");
        byte[] name = "quy 3.txt".getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(content);
        ByteBuffer file = ByteBuffer.allocate(25 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(content.length)
                .putInt(content.length)
                .put((byte) 2)
                .putInt((int) check.getValue())
                .putInt(0);
        file.put((byte) 20)
                .put((byte) 0x30)
                .putShort((short) name.length)
                .putInt(0x20)
                .put(name); // stored, not packed
        rar.writeBytes(rarHeader(0x74, 0x8000, file.array()));
        rar.writeBytes(content);
        rar.writeBytes(rarHeader(0x7B, 0x4000, new byte[0]));
        Path archive = Files.write(folder.resolve("a.rar"), rar.toByteArray());
        List<Entry> entries = expand(archive, Bounds.DEFAULT);
        assertEquals(List.of("quy 3.txt"), entries.stream().map(Entry::name).toList());
        assertEquals("một", Files.readString(((Entry.Expanded) entries.getFirst()).file()));
    }

    /** A block of the old RAR format: checksum, type, flags, size, and its own fields. */
    private static byte[] rarHeader(int type, int flags, byte[] fields) {
        ByteBuffer header = ByteBuffer.allocate(7 + fields.length).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) 0).put((byte) type).putShort((short) flags).putShort((short) header.capacity());
        header.put(fields);
        CRC32 check = new CRC32();
        check.update(header.array(), 2, header.capacity() - 2);
        header.putShort(0, (short) check.getValue());
        return header.array();
    }

    @Test
    void aRarOfVersion5SaysWhatToDo() throws IOException {
        byte[] start = {'R', 'a', 'r', '!', 0x1A, 7, 1, 0, 0x33, (byte) 0x92, (byte) 0xB5, (byte) 0xE5, 0x0A, 1, 5, 6, 0
        };
        Path archive = Files.write(folder.resolve("a.rar"), start);
        assertEquals(
                List.of(new Entry.Refused(
                        "",
                        new Reading.Unsupported(
                                "application/x-rar-compressed",
                                "RAR archives of version 5 cannot be opened; repack it as ZIP or 7z"))),
                expand(archive, Bounds.DEFAULT));
    }

    @Test
    void namesAreReadInTheCodePageOfTheirArchive() throws IOException {
        assertEquals(List.of("Báo cáo quí 3.txt"), namesIn(zip(Charset.forName("IBM437"), "Báo cáo quí 3.txt", "một")));
        assertEquals(List.of("Báo cáo quý 3.txt"), namesIn(zip(Charset.forName("IBM850"), "Báo cáo quý 3.txt", "một")));
        // Letter and tone mark apart, as this code page has them.
        String decomposed = "B\u00E1o c\u00E1o k\u00EA\u0301t qu\u0309a.txt".replace("u\u0309a", "ua\u0309");
        assertEquals(List.of("Báo cáo kết quả.txt"), namesIn(zip(Charset.forName("windows-1258"), decomposed, "một")));
        // TCVN3; one short name says little, all together say enough.
        assertEquals(
                List.of("Dự toán.txt", "Thư mời.txt", "Tờ trình/Kế hoạch.txt"),
                namesIn(zip(
                        StandardCharsets.ISO_8859_1,
                        "Dù to¸n.txt",
                        "một",
                        "Th\u00AD mêi.txt",
                        "hai",
                        "Tê tr×nh/KÕ ho¹ch.txt",
                        "ba")));
        assertEquals(List.of("Báo cáo.txt"), namesIn(zip(StandardCharsets.UTF_8, "Ba\u0301o ca\u0301o.txt", "một")));
    }

    @Test
    void noMoreFilesAreTakenThanAreAllowed() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "a.txt", "a", "b.txt", "b", "c.txt", "c");
        List<Entry> entries = expand(zip, new Bounds(2, 1 << 20, 200, 1 << 20));
        assertEquals(
                List.of("a.txt", "b.txt", ""), entries.stream().map(Entry::name).toList());
        assertEquals(
                new Reading.TooLarge(2, 2, "the archive has more than 2 files; no more are read"),
                ((Entry.Refused) entries.get(2)).reason());
    }

    @Test
    void aBombIsRefusedAndItsNeighboursAreNot() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "a.txt", "a", "zeros.txt", "0".repeat(3 << 20), "b.txt", "b");
        List<Entry> entries = expand(zip, new Bounds(10, 1 << 30, 200, 1 << 20));
        assertInstanceOf(Entry.Expanded.class, entries.get(0));
        Entry.Refused refused = assertInstanceOf(Entry.Refused.class, entries.get(1));
        assertEquals(
                "the archive grows more than 200 times when unpacked",
                assertInstanceOf(Reading.TooLarge.class, refused.reason()).message());
        assertInstanceOf(Entry.Expanded.class, entries.get(2));
    }

    @Test
    void aBombInASevenZipIsRefusedAndNamesThatLeadOutsideAreToo() throws IOException {
        Path file = folder.resolve("a.7z");
        try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
            for (String name : List.of("../ngoài.txt", "zeros.txt")) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(name);
                archive.putArchiveEntry(entry);
                archive.write(new byte[3 << 20]);
                archive.closeArchiveEntry();
            }
        }
        List<Entry> entries = expand(file, new Bounds(10, 1 << 30, 200, 1 << 20));
        assertEquals("ngoài.txt", entries.getFirst().name());
        assertInstanceOf(
                Reading.Failed.class,
                assertInstanceOf(Entry.Refused.class, entries.getFirst()).reason());
        assertInstanceOf(
                Reading.TooLarge.class,
                assertInstanceOf(Entry.Refused.class, entries.get(1)).reason());
    }

    @Test
    void onePackedFileOfZerosIsRefused() throws IOException {
        Path file = folder.resolve("a.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(new byte[3 << 20]);
        }
        List<Entry> entries = expand(file, new Bounds(10, 1 << 30, 200, 1 << 20));
        assertInstanceOf(
                Reading.TooLarge.class,
                assertInstanceOf(Entry.Refused.class, entries.getFirst()).reason());
    }

    @Test
    void aBombInAPackedTarIsRefused() throws IOException {
        Path file = folder.resolve("a.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(tar("zeros.txt", new byte[3 << 20]));
        }
        List<Entry> entries = expand(file, new Bounds(10, 1 << 30, 200, 1 << 20));
        assertInstanceOf(
                Reading.TooLarge.class,
                assertInstanceOf(Entry.Refused.class, entries.getFirst()).reason());
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsCutOffAtAFile() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "a.txt", "a".repeat(600), "b.txt", "b".repeat(600), "c.txt", "c");
        List<Entry> entries = expand(zip, new Bounds(10, 1000, 200, 1 << 20));
        assertEquals(
                List.of(true, false, true),
                entries.stream().map(Entry.Expanded.class::isInstance).toList());
        assertEquals(
                new Reading.TooLarge(1200, 1000, "the archive unpacks to more than 1000 bytes"),
                ((Entry.Refused) entries.get(1)).reason());
    }

    @Test
    void aFileThatIsLargerThanIsReadIsRefused() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "a.txt", "a".repeat(600));
        List<Entry> entries = Expansion.expand(
                zip,
                "application/zip",
                Files.createTempDirectory(folder, "into"),
                new Cost(500, 10, 10),
                Bounds.DEFAULT,
                () -> {});
        assertEquals(
                new Reading.TooLarge(600, 500, "it unpacks to more than 500 bytes"),
                assertInstanceOf(Entry.Refused.class, entries.getFirst()).reason());
    }
}
