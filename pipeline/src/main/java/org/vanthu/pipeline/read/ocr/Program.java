package org.vanthu.pipeline.read.ocr;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vanthu.pipeline.read.ocr.Recognised.Word;

/** Runs the {@code tesseract} program: pictures in, the words of each out. */
final class Program {

    /** What a picture holds, as {@code --psm} calls it. */
    enum Segmentation {
        PAGE("3"),
        BLOCK("6"),
        SPARSE("11"),
        LINE("7");

        final String mode;

        Segmentation(String mode) {
            this.mode = mode;
        }
    }

    private static final int SECONDS = 300;

    /** Level of the row that tells of a picture as a whole. */
    private static final String PICTURE = "1";

    private final Path temp;

    /** @param temp where pictures are written for the program to read */
    Program(Path temp) {
        this.temp = temp;
    }

    /**
     * Reads pictures one after the other in one process, since starting one costs as much as reading a line.
     *
     * @param working called whenever a picture was read
     * @return one list a picture, in order; a word's line counts from 0 in its picture
     */
    List<List<Word>> read(List<Picture> pictures, int dpi, Segmentation segmentation, Runnable working)
            throws IOException {
        List<Path> files = new ArrayList<>();
        try {
            for (Picture picture : pictures) {
                Path file = Files.createTempFile(temp, "page", ".pgm");
                files.add(file);
                picture.write(file);
            }
            Path list = Files.createTempFile(temp, "pages", ".txt");
            files.add(list);
            Files.write(
                    list,
                    files.subList(0, pictures.size()).stream()
                            .map(Path::toString)
                            .toList());
            return run(list, pictures.size(), dpi, segmentation, working);
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<List<Word>> run(Path list, int pictures, int dpi, Segmentation segmentation, Runnable working)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "tesseract",
                        list.toString(),
                        "stdout",
                        "-l",
                        "vie",
                        "--dpi",
                        String.valueOf(dpi),
                        "--psm",
                        segmentation.mode,
                        "tsv")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Without it parallel runs fight for the cores.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            List<List<Word>> words = parse(process, pictures, working);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("tesseract ended with exit code " + process.waitFor());
            }
            return words;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("tesseract was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Its letters hold the Icelandic {@code Ð} beside the Vietnamese one, and may read one as both. */
    private static String vietnamese(String word) {
        return word.replace('Ð', 'Đ').replace('ð', 'đ').replace("ĐĐ", "Đ");
    }

    /** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private static List<List<Word>> parse(Process process, int pictures, Runnable working) throws IOException {
        List<List<Word>> words = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            words.add(new ArrayList<>());
        }
        String line = "";
        int number = -1;
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                String[] cells = row.split("\t", -1);
                if (cells[0].equals(PICTURE)) {
                    working.run();
                }
                if (cells.length < 12 || !cells[0].equals("5") || cells[11].isBlank()) {
                    continue;
                }
                int picture = Integer.parseInt(cells[1]) - 1;
                String at = picture + " " + cells[2] + " " + cells[3] + " " + cells[4];
                number += at.equals(line) ? 0 : 1;
                line = at;
                words.get(picture)
                        .add(new Word(
                                vietnamese(cells[11].strip()),
                                number,
                                Integer.parseInt(cells[6]),
                                Integer.parseInt(cells[7]),
                                Integer.parseInt(cells[8]),
                                Integer.parseInt(cells[9]),
                                Math.clamp(Double.parseDouble(cells[10]) / 100, 0, 1)));
            }
        }
        return words;
    }
}
