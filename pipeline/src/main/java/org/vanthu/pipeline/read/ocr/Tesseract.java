package org.vanthu.pipeline.read.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.vanthu.pipeline.read.ocr.Program.Segmentation;
import org.vanthu.pipeline.read.ocr.Recognised.Area;
import org.vanthu.pipeline.read.ocr.Recognised.Stroke;
import org.vanthu.pipeline.read.ocr.Recognised.Word;

/** The {@code tesseract} program with its Vietnamese letters, one page at a time on one thread. */
public final class Tesseract {

    /** So few letters may be all that a page holds, or what a picture looks like to the recogniser. */
    private static final int FEW = 20;

    /** A cell of which less is made is read once more, as one line. */
    private static final double UNSURE = 0.7;

    /** So many times larger a doubtful figure is read once more. */
    private static final int LARGER = 2;

    /** Turning the picture costs sharpness; less than this is straight enough. */
    private static final double STRAIGHT = Math.toRadians(0.08);

    private final Program program;

    private Tesseract(Program program) {
        this.program = program;
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
            Path temp = Path.of(System.getProperty("java.io.tmpdir"));
            return known ? Optional.of(new Tesseract(new Program(temp))) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /**
     * Reads a page.
     *
     * @param dpi dots of the picture to an inch of the page
     * @param working called whenever a part of it is done
     * @throws IOException when the program fails
     */
    public Recognised read(BufferedImage image, int dpi, CellFinder finder, Runnable working) throws IOException {
        Picture picture = Picture.of(image);
        Recognised best = readUpright(picture, dpi, finder, working);
        for (int turn = 1; turn < 4 && (best.illegible() || best.liesOnItsSide()); turn++) {
            picture = picture.quarterTurned();
            Recognised turned = readUpright(picture, dpi, finder, working);
            best = turned.isBetterThan(best) ? turned.turned(turn) : best;
        }
        return best;
    }

    private Recognised readUpright(Picture picture, int dpi, CellFinder finder, Runnable working) throws IOException {
        int threshold = picture.threshold();
        double skew = Skew.of(picture, threshold);
        Tilt tilt = Math.abs(skew) < STRAIGHT ? Tilt.NONE : new Tilt(0, -skew);
        Picture straight = picture.turned(tilt.radians());
        int paper = straight.paper(threshold);
        int pale = straight.pale(threshold, paper);
        List<Stroke> strokes = Strokes.takeFrom(straight, paper, pale, dpi);
        straight.whiten(pale);
        List<Area> shapes = Shapes.of(straight, threshold, dpi);
        List<Word> words = new ArrayList<>();
        List<Area> cells = finder.cells(strokes, dpi).stream()
                .map(cell -> cell.within(straight.width, straight.height))
                .filter(cell -> straight.hasInk(cell, threshold, Picture.speck(dpi), dpi))
                .toList();
        List<Picture> cut = cells.stream().map(straight::cut).toList();
        int rim = dpi / 40; // what is left of the lines around a cell
        cells.stream()
                .map(cell -> cell.grown(rim).within(straight.width, straight.height))
                .forEach(straight::whiten);
        if (straight.hasInk(straight.whole(), threshold, Picture.speck(dpi), dpi)) {
            words.addAll(read(List.of(straight), dpi, threshold, Segmentation.PAGE, working)
                    .getFirst());
        }
        if (!cells.isEmpty()) {
            List<List<Word>> read = cells(cut, dpi, threshold, working);
            for (int i = 0; i < cells.size(); i++) {
                int line = words.isEmpty() ? 0 : words.getLast().line() + 1;
                for (Word word : read.get(i)) {
                    words.add(word.moved(
                            cells.get(i), line - read.get(i).getFirst().line()));
                }
            }
        }
        Recognised page = page(straight, tilt, shapes, words, strokes, threshold, dpi);
        if (page.isPartlyUnread() && !page.illegible()) {
            words.addAll(scattered(straight, words, threshold, dpi, working));
            page = page(straight, tilt, shapes, words, strokes, threshold, dpi);
        }
        return page;
    }

    private static Recognised page(
            Picture picture,
            Tilt tilt,
            List<Area> shapes,
            List<Word> words,
            List<Stroke> strokes,
            int threshold,
            int dpi) {
        double confidence = Recognised.confidence(words);
        return new Recognised(
                picture.width,
                picture.height,
                tilt,
                RaisedMarks.apart(words, shapes),
                strokes,
                confidence,
                (!words.isEmpty() && confidence < Recognised.DOUBTFUL)
                        || (hasFew(words) && hasMore(picture.turned(0), words, threshold, dpi)),
                unread(shapes, words));
    }

    /** What is found where no lines of text were seen: on a bent page, in a table whose lines are not straight. */
    private List<Word> scattered(Picture picture, List<Word> words, int threshold, int dpi, Runnable working)
            throws IOException {
        int line = words.isEmpty() ? 0 : words.getLast().line() + 1;
        return read(List.of(picture), dpi, threshold, Segmentation.SPARSE, working).getFirst().stream()
                .filter(word -> word.confidence() >= UNSURE)
                .filter(word -> words.stream().noneMatch(known -> known.covers(word.area())))
                .map(word -> word.onLine(word.line() + line))
                .toList();
    }

    /** How many shapes belong to no word that is likely right. */
    private static int unread(List<Area> shapes, List<Word> words) {
        List<Word> likely = words.stream().filter(Word::isLikely).toList();
        return (int) shapes.stream()
                .filter(shape -> likely.stream().noneMatch(word -> word.covers(shape)))
                .count();
    }

    private static boolean hasFew(List<Word> words) {
        long letters = words.stream()
                .flatMapToInt(word -> word.text().chars())
                .filter(Character::isLetterOrDigit)
                .count();
        return letters < FEW;
    }

    /** Whether more is drawn than the words: at least as much ink as a few letters take. */
    private static boolean hasMore(Picture picture, List<Word> words, int threshold, int dpi) {
        for (Word word : words) {
            picture.whiten(new Area(word.left(), word.top(), word.width(), word.height())
                    .grown(Picture.MARGIN)
                    .within(picture.width, picture.height));
        }
        return picture.hasInk(picture.whole(), threshold, 100 * Picture.speck(dpi), dpi);
    }

    /**
     * The words of each cell. One of which little is made may be a figure or two, which is easier to tell on a line of its own; where a
     * figure is doubtful its strokes are easier to tell apart when they are larger.
     */
    private List<List<Word>> cells(List<Picture> cells, int dpi, int threshold, Runnable working) throws IOException {
        List<List<Word>> read = read(cells, dpi, threshold, Segmentation.BLOCK, working);
        List<Integer> unsure = which(read, words -> Recognised.confidence(words) < UNSURE);
        if (!unsure.isEmpty()) {
            replace(
                    read,
                    unsure,
                    read(unsure.stream().map(cells::get).toList(), dpi, threshold, Segmentation.LINE, working));
        }
        List<Integer> doubtful = which(read, words -> words.stream().anyMatch(Tesseract::isDoubtfulFigure));
        if (!doubtful.isEmpty()) {
            List<Picture> larger =
                    doubtful.stream().map(i -> cells.get(i).enlarged(LARGER)).toList();
            List<List<Word>> again = read(larger, dpi * LARGER, threshold, Segmentation.BLOCK, working).stream()
                    .map(words ->
                            words.stream().map(word -> word.shrunk(LARGER)).toList())
                    .toList();
            replace(read, doubtful, again);
        }
        return read;
    }

    private List<List<Word>> read(
            List<Picture> pictures, int dpi, int threshold, Segmentation segmentation, Runnable working)
            throws IOException {
        List<List<Word>> read = program.read(pictures, dpi, segmentation, working);
        for (int i = 0; i < read.size(); i++) {
            Picture picture = pictures.get(i);
            read.get(i).replaceAll(word -> RomanNumber.counted(word, picture, threshold));
        }
        return read;
    }

    private static List<Integer> which(List<List<Word>> read, Predicate<List<Word>> wanted) {
        return IntStream.range(0, read.size())
                .filter(i -> wanted.test(read.get(i)))
                .boxed()
                .toList();
    }

    private static boolean isDoubtfulFigure(Word word) {
        return word.confidence() < UNSURE && word.text().chars().anyMatch(Character::isDigit);
    }

    /** The better of both readings of the cells at {@code places}. */
    private static void replace(List<List<Word>> read, List<Integer> places, List<List<Word>> again) {
        for (int i = 0; i < again.size(); i++) {
            int place = places.get(i);
            if (Recognised.confidence(again.get(i)) > Recognised.confidence(read.get(place))) {
                read.set(place, again.get(i));
            }
        }
    }
}
