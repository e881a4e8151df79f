package org.vanthu.pipeline.read.ocr;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vanthu.pipeline.read.ocr.Recognised.Stroke;
import org.vanthu.pipeline.read.ocr.Recognised.Word;

/** The {@code tesseract} program with its Vietnamese letters, one page at a time on one thread. */
public final class Tesseract {

    /** Below this the page may stand on its head. */
    private static final double DOUBTFUL = 0.5;

    /** Turning the picture costs sharpness; less than this is straight enough. */
    private static final double STRAIGHT = Math.toRadians(0.08);

    private static final int SECONDS_A_PAGE = 300;

    private final Path temp;

    private Tesseract(Path temp) {
        this.temp = temp;
    }

    /** Empty where the program or its Vietnamese letters are not installed. */
    public static Optional<Tesseract> find() {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean known = languages.lines().anyMatch(line -> line.strip().equals("vie"));
            return known ? Optional.of(new Tesseract(Path.of(System.getProperty("java.io.tmpdir")))) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /**
     * Reads a page.
     *
     * @param dpi dots of the picture to an inch of the page
     * @throws IOException when the program fails
     */
    public Recognised read(BufferedImage image, int dpi) throws IOException {
        Picture picture = Picture.of(image);
        Recognised best = readUpright(picture, dpi);
        for (int turn = 1; turn < 4 && best.confidence() < DOUBTFUL; turn++) {
            picture = picture.quarterTurned();
            Recognised turned = readUpright(picture, dpi);
            best = turned.confidence() > best.confidence() ? turned : best;
        }
        return best;
    }

    private Recognised readUpright(Picture picture, int dpi) throws IOException {
        int threshold = picture.threshold();
        double skew = Skew.of(picture, threshold);
        Picture straight = Math.abs(skew) < STRAIGHT ? picture.turned(0) : picture.turned(-skew);
        // Thin lines come out of a scanner paler than letters.
        int pale = threshold + (straight.paper(threshold) - threshold) * 6 / 10;
        List<Stroke> strokes = Strokes.takeFrom(straight, pale, dpi);
        List<Word> words = words(straight, dpi);
        double letters = 0;
        double sum = 0;
        for (Word word : words) {
            letters += word.text().length();
            sum += word.text().length() * word.confidence();
        }
        return new Recognised(straight.width, straight.height, words, strokes, letters == 0 ? 0 : sum / letters);
    }

    private List<Word> words(Picture picture, int dpi) throws IOException {
        Path page = Files.createTempFile(temp, "page", ".pgm");
        try {
            picture.write(page);
            ProcessBuilder builder = new ProcessBuilder(
                            "tesseract",
                            page.toString(),
                            "stdout",
                            "-l",
                            "vie",
                            "--dpi",
                            String.valueOf(dpi),
                            "--psm",
                            "3",
                            "tsv")
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // Without it parallel runs fight for the cores.
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            Process process = builder.start();
            process.getOutputStream().close();
            List<Word> words = parse(process);
            if (!process.waitFor(SECONDS_A_PAGE, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("tesseract ended with exit code " + process.waitFor());
            }
            return words;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("tesseract was interrupted", e);
        } finally {
            Files.deleteIfExists(page);
        }
    }

    /** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
    private static List<Word> parse(Process process) throws IOException {
        List<Word> words = new ArrayList<>();
        String line = "";
        int number = 0;
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                String[] cells = row.split("\t", -1);
                if (cells.length < 12 || !cells[0].equals("5") || cells[11].isBlank()) {
                    continue;
                }
                String at = cells[2] + " " + cells[3] + " " + cells[4];
                number += at.equals(line) ? 0 : 1;
                line = at;
                words.add(new Word(
                        cells[11].strip(),
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
