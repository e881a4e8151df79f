package org.vanthu.pipeline.read.pdf;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.tika.parser.ParseContext;
import org.vanthu.pipeline.read.ocr.Recognised;
import org.vanthu.pipeline.read.ocr.Recognised.Area;
import org.vanthu.pipeline.read.ocr.Recognised.Stroke;
import org.vanthu.pipeline.read.ocr.Recognised.Word;
import org.vanthu.pipeline.read.ocr.RecognisedPages;

/** A page that was read as a picture, as if its words were typed on it. */
final class ScannedSheet {

    /** The height of a word's box is so much of its font's size: most words have a letter that rises or a mark above. */
    private static final float BOX = 0.95f;

    /** Titles are larger than the text; all that differs less is read as of one size. */
    private static final float ONE_SIZE = 1.45f;

    /** The size of a note's mark, against the text's. */
    private static final float MARK = 0.6f;

    /** With less a mark may be a speck. */
    private static final double SURE = 0.7;

    private static final String MARKERS = "-–—+•*";

    private static final Pattern DOTS = Pattern.compile("[.…]{2,}");

    /** A cell of more square points frames a page, whose layout is better told from the whole of it: a third of A4. */
    private static final float LARGE_CELL = 165_000;

    /** Scans with fewer dots to an inch are read at {@link #USUAL}, since letters of small print have too few. */
    private static final int COARSEST = 190;

    private static final int USUAL = 250;

    /** Lines are told from letters with fewer dots than letters from each other. */
    static final int LINES = 150;

    /** More say nothing more. */
    private static final int FINEST = 300;

    private ScannedSheet() {}

    /** Tells whoever reads the file, if he wants to know. */
    static void tell(ParseContext context, int number, Recognised page) {
        RecognisedPages pages = context.get(RecognisedPages.class);
        if (pages != null) {
            pages.add(number, page);
        }
    }

    static Sheet of(int number, Recognised page, int dpi) {
        float scale = 72f / dpi;
        float usual = usualSize(page.words(), scale);
        List<Glyph> glyphs = new ArrayList<>();
        List<Word> words = page.words();
        for (int from = 0; from < words.size(); ) {
            int to = from;
            while (to < words.size() && words.get(to).line() == words.get(from).line()) {
                to++;
            }
            line(withoutSpecks(words.subList(from, to)), scale, usual, glyphs);
            from = to;
        }
        return new Sheet(
                number,
                0,
                page.width() * scale,
                page.height() * scale,
                glyphs,
                List.of(),
                List.of(),
                rulings(page.strokes(), scale),
                /* hidden= */ 0,
                /* pictures= */ 0,
                /* unreadable= */ 0,
                /* strokes= */ 0);
    }

    /** The lines that are drawn on the picture of a page, at {@link #LINES} dots to an inch. */
    static List<Ruling> rulings(BufferedImage picture) {
        return rulings(Stroke.on(picture, LINES), 72f / LINES);
    }

    private static List<Ruling> rulings(List<Stroke> strokes, float scale) {
        return DrawnTables.of(strokes.stream()
                .map(s -> new Ruling(s.level(), s.at() * scale, s.from() * scale, s.to() * scale))
                .toList());
    }

    /** The cells of the tables that {@code strokes} draw, but not those that hold tables themselves or are as large as a page. */
    static List<Area> cells(List<Stroke> strokes, int dpi) {
        float scale = 72f / dpi;
        List<Box> boxes = new ArrayList<>();
        List<Grid> grids = Grid.of(rulings(strokes, scale)).stream()
                .sorted((a, b) -> Float.compare(a.box().area(), b.box().area()))
                .toList();
        for (Grid grid : grids) {
            grid.cells().stream()
                    .map(Grid.Cell::box)
                    .filter(cell -> cell.area() < LARGE_CELL && boxes.stream().noneMatch(cell::overlaps))
                    .toList()
                    .forEach(boxes::add);
        }
        return boxes.stream().map(box -> area(box, scale)).toList();
    }

    private static Area area(Box box, float scale) {
        int left = Math.round(box.left() / scale);
        int top = Math.round(box.top() / scale);
        return new Area(left, top, Math.round(box.right() / scale) - left, Math.round(box.bottom() / scale) - top);
    }

    private static float usualSize(List<Word> words, float scale) {
        int[] heights = words.stream().mapToInt(Word::height).sorted().toArray();
        return heights.length == 0 ? 12 : heights[heights.length / 2] * scale * BOX;
    }

    /** Dust, the edge of the paper and a pen's stroke are read as signs apart from all words, and would tear columns. */
    private static List<Word> withoutSpecks(List<Word> line) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            Word word = line.get(i);
            boolean apart = (i == 0 || isApart(line.get(i - 1), word))
                    && (i + 1 == line.size() || isApart(word, line.get(i + 1)));
            if (!apart || !isSign(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isApart(Word left, Word right) {
        return right.left() - left.right() > Math.max(left.height(), right.height());
    }

    /** Without a letter or figure, and neither the mark of an item nor a row of dots to write on. */
    private static boolean isSign(Word word) {
        String text = word.text();
        boolean meant =
                word.confidence() >= SURE && text.codePointCount(0, text.length()) == 1 && MARKERS.contains(text);
        return !meant
                && text.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c == '%')
                && !DOTS.matcher(text).matches();
    }

    private static void line(List<Word> words, float scale, float usual, List<Glyph> glyphs) {
        if (words.isEmpty()) {
            return;
        }
        float own = usualSize(words, scale);
        float size = own > usual * ONE_SIZE || own < usual / ONE_SIZE ? own : usual;
        // Some words hang below the line, none but a note's mark ends far above it.
        int[] bottoms = IntStream.range(0, words.size())
                .filter(i -> i == 0 || !isRaised(words.get(i), words.get(i - 1)))
                .map(i -> words.get(i).bottom())
                .sorted()
                .toArray();
        float baseline = bottoms[bottoms.length / 4] * scale;
        Word before = null;
        for (Word word : words) {
            if (before != null && word.left() > before.right()) {
                float width = (word.left() - before.right()) * scale;
                glyphs.add(new Glyph(" ", before.right() * scale, baseline, width, size, false));
            }
            boolean raised = before != null && isRaised(word, before);
            glyphs.add(new Glyph(
                    word.text(),
                    word.left() * scale,
                    raised ? Math.min(word.bottom() * scale, baseline - size * MARK / 2) : baseline,
                    word.width() * scale,
                    raised ? size * MARK : size,
                    false));
            before = word;
        }
    }

    /** A number that cites a note: nothing parts it from the word before. */
    private static boolean isRaised(Word word, Word before) {
        return word.left() == before.right()
                && word.bottom() < before.bottom()
                && word.text().chars().allMatch(Character::isDigit);
    }

    /**
     * Dots to an inch at which a page is read.
     *
     * @param width in units of a 72nd of an inch, as {@code height}
     * @param scanned dots to an inch that it was scanned with: drawn anew with as many, its letters stay sharp; 0 where it was not
     */
    static int dpi(float width, float height, double scanned) {
        double most = Math.sqrt(30_000_000.0 / Math.max(1, width / 72 * (height / 72)));
        double wanted = scanned < COARSEST ? USUAL : Math.round(Math.min(scanned, FINEST));
        return (int) Math.clamp(Math.min(wanted, most), 72, FINEST);
    }
}
