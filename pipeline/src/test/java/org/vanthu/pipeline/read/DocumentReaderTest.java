package org.vanthu.pipeline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.layout.Block;
import org.vanthu.pipeline.read.ocr.Tesseract;

/** Real files, read by real workers. */
final class DocumentReaderTest {

    private static DocumentReader reader;

    /** Gives up soon: for files that never end. */
    private static DocumentReader impatient;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        reader = new DocumentReader(Limits.DEFAULT
                .withWorkers(2)
                .withHeapMegabytes(128)
                .withCharacters(2_000_000)
                .withPatience(Duration.ofSeconds(60)));
        impatient = new DocumentReader(Limits.DEFAULT
                .withWorkers(1)
                .withMemory(128, 500)
                .withYield(2_000_000, 32L << 20, 100L << 20)
                .withTime(Duration.ofSeconds(3), Duration.ofSeconds(8)));
    }

    @AfterAll
    static void stop() {
        reader.close();
        impatient.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path bytes(String name, int... bytes) throws IOException {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return Files.write(folder.resolve(name), all);
    }

    private Path hostile(String deed) throws IOException {
        return file(deed + ".bin", "\1\2\0\0\0" + deed);
    }

    private Path docx(String name, String... paragraphs) throws IOException {
        Path file = folder.resolve(name);
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
        }
        return file;
    }

    private static List<Block> blocks(Reading reading) {
        return assertInstanceOf(Reading.Read.class, reading).blocks();
    }

    @Test
    void readsTheParagraphsOfAWordFile() throws IOException {
        assertEquals(
                List.of(new Block.Paragraph("THÔNG BÁO"), new Block.Paragraph("Về việc họp giao ban tuần 35")),
                blocks(reader.read(docx("a.docx", "THÔNG BÁO", "Về việc họp giao ban tuần 35"))));
    }

    @Test
    void readsHtmlWithItsTable() throws IOException {
        Path file = file(
                "a.html",
                "<html><body><p>Kết quả\n đạt được:<br>khá</p><table><tr><td rowspan=2>1</td><td>Thu<p>ngân sách</td>"
                        + "</tr><tr><td>Chi</td></tr></table><script>alert('x')</script></body></html>");
        assertEquals(
                List.of(
                        new Block.Paragraph("Kết quả đạt được:"),
                        new Block.Paragraph("khá"),
                        new Block.TableRow(
                                0, List.of(new Block.Cell("1", 0, 1, 2), new Block.Cell("Thu\nngân sách", 1, 1, 1))),
                        new Block.TableRow(0, List.of(new Block.Cell("Chi", 1, 1, 1)))),
                blocks(reader.read(file)));
    }

    @Test
    void bytesDecideAndNotTheEnding() throws IOException {
        Path file = file("a.doc", "<html><body><p>Kế hoạch</p></body></html>");
        Reading.Read read = assertInstanceOf(Reading.Read.class, reader.read(file));
        assertEquals("text/html", read.mediaType());
        assertEquals(List.of(new Block.Paragraph("Kế hoạch")), read.blocks());
    }

    /** What begins like a mailbox or a page may still be text. */
    @ParameterizedTest
    @ValueSource(strings = {"From đầu dòng, 25 hộ nghèo", "<b 25 hộ nghèo"})
    void aTextThatOnlyBeginsLikeAnotherFormatIsRead(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), text);
        Reading.Read read = assertInstanceOf(Reading.Read.class, reader.read(file));
        assertEquals(text, read.blocks().getFirst().text());
    }

    @Test
    void readsTextInUtf16() throws IOException {
        Path file = folder.resolve("a.txt");
        Files.write(file, "\uFEFFỦy ban nhân dân phường".getBytes(StandardCharsets.UTF_16LE));
        Reading.Read read = assertInstanceOf(Reading.Read.class, reader.read(file));
        assertEquals("Ủy ban nhân dân phường", read.blocks().getFirst().text());
        assertEquals(Optional.empty(), read.encoding());
    }

    @Test
    void anEmptyFileHasNoText() throws IOException {
        assertInstanceOf(Reading.NoText.class, reader.read(file("a.docx", "")));
        assertInstanceOf(Reading.NoText.class, reader.read(file("a.txt", " \n\n \t")));
    }

    @Test
    void aFileThatIsNotThereFails() throws IOException {
        assertEquals(new Reading.Failed("open", "the file is not there"), reader.read(folder.resolve("nowhere.docx")));
    }

    @Test
    void aProgramIsUnsupported() throws IOException {
        Reading reading = reader.read(bytes("a.doc", 0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertTrue(
                assertInstanceOf(Reading.Unsupported.class, reading).mediaType().startsWith("application/x-"),
                reading.toString());
    }

    @Test
    void aDamagedFileFailsInPlainWords() throws IOException {
        Path good = docx("good.docx", "Chương trình công tác");
        byte[] half = Files.readAllBytes(good);
        Path file = Files.write(folder.resolve("half.docx"), java.util.Arrays.copyOf(half, half.length / 2));
        assertInstanceOf(Reading.Unread.class, reader.read(file));
    }

    @Test
    void aTextOfTwoHundredMegabytesIsTooLarge() throws IOException {
        Path file = folder.resolve("a.txt");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] line = "Chương trình công tác tuần\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);
            for (long size = 0; size < 200L << 20; size += line.length) {
                out.write(line);
            }
        }
        assertInstanceOf(Reading.TooLarge.class, reader.read(file));
    }

    @Test
    void externalEntitiesAreNotRead() throws IOException {
        Path secret = file("secret.txt", "bí mật");
        Path file = file(
                "a.xhtml",
                "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>a &x; b</p></body></html>");
        assertTrue(blocks(reader.read(file)).stream().noneMatch(b -> b.text().contains("bí mật")));
    }

    @Test
    void aSleepingParserIsTimedOut() throws IOException {
        assertInstanceOf(Reading.TimedOut.class, impatient.read(hostile("sleep")));
    }

    @Test
    void aSpinningParserIsTimedOut() throws IOException {
        assertInstanceOf(Reading.TimedOut.class, impatient.read(hostile("spin")));
    }

    @Test
    void aParserThatIsAlwaysAtWorkIsTimedOutAtLast() throws IOException {
        assertEquals(
                new Reading.TimedOut(Duration.ofSeconds(8), "reading it takes too long: more than 8 s in all"),
                impatient.attempt(hostile("linger")).reading());
    }

    @Test
    void aGreedyParserIsOutOfMemory() throws IOException {
        assertInstanceOf(Reading.OutOfMemory.class, reader.read(hostile("allocate")));
    }

    @Test
    void aParserThatExitsHasCrashed() throws IOException {
        assertEquals(
                42,
                assertInstanceOf(Reading.Crashed.class, reader.read(hostile("exit")))
                        .exitCode());
    }

    @Test
    void aRecursingParserFails() throws IOException {
        assertEquals(
                new Reading.Failed("parse", "its parts are nested too deep in each other"),
                reader.read(hostile("recurse")));
    }

    @Test
    void aGigabytePrintedDisturbsNobody() throws IOException {
        assertInstanceOf(Reading.Failed.class, reader.read(hostile("print")));
    }

    @Test
    void endlessTextIsTooLarge() throws IOException {
        assertInstanceOf(Reading.TooLarge.class, reader.read(hostile("endless")));
    }

    @Test
    void aForkedChildDiesWithItsWorker() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sleep")), "there is no /bin/sleep to fork");
        assertInstanceOf(Reading.TimedOut.class, impatient.read(hostile("fork")));
        assertTrue(ProcessHandle.allProcesses()
                .noneMatch(process -> process.info().commandLine().orElse("").endsWith("sleep 613")));
    }

    @Test
    void aChildThatACrashedParserLeftBehindIsEnded() throws IOException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no Linux: children that nobody saw are not found");
        assertInstanceOf(Reading.Crashed.class, reader.read(hostile("orphan")));
        assertTrue(ProcessHandle.allProcesses()
                .noneMatch(process -> process.info().commandLine().orElse("").endsWith("sleep 614")));
    }

    private static List<ProcessHandle> recognisers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("tesseract"))
                .toList();
    }

    @Test
    void noRecogniserOutlivesTheWorkerThatAskedIt() throws Exception {
        assumeTrue(Tesseract.find().isPresent(), "tesseract with Vietnamese letters is not installed");
        BufferedImage page = new BufferedImage(2480, 3508, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(graphics.getFont().deriveFont(30f));
        for (int line = 0; line < 80; line++) {
            graphics.drawString("Uy ban nhan dan phuong hop giao ban hang tuan, lan thu " + line, 200, 200 + 40 * line);
        }
        graphics.dispose();
        Path file = folder.resolve("page.png");
        ImageIO.write(page, "png", file.toFile());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                DocumentReader own = new DocumentReader(Limits.DEFAULT.withWorkers(1))) {
            Future<Reading> reading = executor.submit(() -> own.read(file));
            List<ProcessHandle> running = List.of();
            for (int i = 0; i < 600 && running.isEmpty() && !reading.isDone(); i++) {
                Thread.sleep(50);
                running = recognisers();
            }
            assertEquals(1, running.size());
            running.getFirst().parent().orElseThrow().destroyForcibly();
            reading.get();
            for (int i = 0; i < 100 && running.getFirst().isAlive(); i++) {
                Thread.sleep(50);
            }
            assertFalse(running.getFirst().isAlive());
        }
    }

    @Test
    void memoryOutsideOfTheHeapCountsToo() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "this system does not tell what a process takes");
        assertEquals(
                new Reading.OutOfMemory(500L << 20, "reading it takes more than 500 MB of memory"),
                impatient.read(hostile("outside")));
    }

    @Test
    void aParserThatCrashesNativelyIsNamed() throws IOException {
        assertInstanceOf(Reading.Crashed.class, reader.read(hostile("segv")));
    }

    @Test
    void aWorkerOutOfItsMindFillsNobodysMemory() throws IOException {
        assertInstanceOf(Reading.Crashed.class, impatient.read(hostile("flood")), "no sign of ours");
        assertInstanceOf(Reading.TooLarge.class, impatient.read(hostile("chatter")), "at work for ever");
    }

    @Test
    void aParserThatFillsTheDiskIsStoppedAndWhatItWroteIsGone() throws IOException {
        assertEquals(
                new Reading.TooLarge(100L << 20, 100L << 20, "reading it takes more than 100 MB of disk"),
                impatient.read(hostile("disk")));
    }

    @Test
    void anEndlessNumberOfPagesIsTooLarge() throws IOException {
        assertInstanceOf(Reading.TooLarge.class, reader.read(hostile("pages")));
    }

    @Test
    void anAttemptSaysWhoMadeItAndWhatItTook() throws IOException {
        Work work = reader.attempt(docx("c.docx", "Một"));
        assertTrue(work.worker().orElse("").startsWith("worker-"), work.toString());
        if (Files.exists(Path.of("/proc/self/status"))) {
            assertTrue(work.memory().orElse(0) > 20 << 20, work.toString());
        }
        Work text = reader.attempt(file("c.txt", "Một"));
        assertEquals(Optional.empty(), text.worker(), "plain text takes no worker");
    }

    @Test
    void whatAKilledProcessLeftInTheTemporaryFolderIsTakenAway() throws IOException {
        Path left = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "vanthu-999999999-1"));
        Files.writeString(left.resolve("copy.doc"), "x");
        TempFolder.create().close();
        assertTrue(Files.notExists(left));
    }

    @Test
    void neighboursOfHostileFilesAreRead() throws Exception {
        List<String> deeds = List.of("exit", "throw", "recurse", "allocate", "exit");
        List<Future<Reading>> hostile = new ArrayList<>();
        List<Future<Reading>> good = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                Path file = docx(i + ".docx", "Văn bản số " + i);
                good.add(threads.submit(() -> reader.read(file)));
                if (i % 8 == 0) {
                    Path bad = hostile(deeds.get(i / 8));
                    hostile.add(threads.submit(() -> reader.read(bad)));
                }
            }
            for (int i = 0; i < good.size(); i++) {
                assertEquals(
                        List.of(new Block.Paragraph("Văn bản số " + i)),
                        blocks(good.get(i).get()));
            }
            assertTrue(hostile.stream().allMatch(DocumentReaderTest::isUnread));
        }
    }

    private static boolean isUnread(Future<Reading> reading) {
        try {
            return reading.get() instanceof Reading.Unread;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void closingEndsTheWorkers() throws IOException {
        DocumentReader own = new DocumentReader(Limits.DEFAULT.withWorkers(1));
        long before = ProcessHandle.current().children().count();
        own.read(docx("b.docx", "Một"));
        assertEquals(before + 1, ProcessHandle.current().children().count());
        own.close();
        assertTrue(ProcessHandle.current().children().count() <= before + 1);
    }
}
