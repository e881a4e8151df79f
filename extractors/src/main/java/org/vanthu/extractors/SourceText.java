package org.vanthu.extractors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Table;
import org.vanthu.extractors.sentence.Sentences;
import org.vanthu.extractors.text.Blanks;

/**
 * A document's blocks laid end to end in one text, the text that every span of its values indexes.
 *
 * <p>Blocks are separated by one line feed; the cells of a table row by one tab. Inside a block a line feed is a line break and in a
 * cell also the end of a paragraph. The text is NFC Unicode. Instances are immutable.
 */
public final class SourceText {

    private final String text;
    private final List<Block> blocks;
    private final int[] starts;
    private final int[] ends;
    private final int[] pages;

    /** By block; none but of rows. */
    private final List<List<Span>> cells;

    private final Confidences confidences;

    /** By what was split: tasks and indicators ask for the same. */
    private final Map<Span, List<Span>> sentences = new ConcurrentHashMap<>();

    private volatile @Nullable List<Table> tables;

    private SourceText(
            String text,
            List<Block> blocks,
            int[] starts,
            int[] ends,
            int[] pages,
            List<List<Span>> cells,
            Confidences confidences) {
        this.text = text;
        this.blocks = blocks;
        this.starts = starts;
        this.ends = ends;
        this.pages = pages;
        this.cells = cells;
        this.confidences = confidences;
    }

    /** @param blocks in reading order, their text NFC */
    public static SourceText of(List<Block> blocks) {
        List<Block> copy = List.copyOf(blocks);
        int[] starts = new int[copy.size()];
        int[] ends = new int[copy.size()];
        int[] pages = new int[copy.size()];
        List<List<Span>> cells = new ArrayList<>(copy.size());
        StringBuilder text = new StringBuilder();
        int page = 0;
        for (int i = 0; i < copy.size(); i++) {
            Block block = copy.get(i);
            if (block instanceof Block.PageBreak next) {
                page = next.page();
            } else if (!text.isEmpty()) {
                text.append('\n');
            }
            starts[i] = text.length();
            pages[i] = page;
            text.append(block.text());
            ends[i] = text.length();
            cells.add(block instanceof Block.TableRow row ? cells(starts[i], row) : List.of());
        }
        return new SourceText(text.toString(), copy, starts, ends, pages, cells, Confidences.NONE);
    }

    private static List<Span> cells(int rowStart, Block.TableRow row) {
        List<Span> spans = new ArrayList<>(row.cells().size());
        int start = rowStart;
        for (Block.Cell cell : row.cells()) {
            spans.add(new Span(start, start + cell.text().length()));
            start += cell.text().length() + 1;
        }
        return List.copyOf(spans);
    }

    /** The same text with how sure a recogniser was of its words. */
    public SourceText with(Confidences words) {
        return new SourceText(text, blocks, starts, ends, pages, cells, words);
    }

    public String text() {
        return text;
    }

    /** In reading order; {@link #span(int)} says where each stands. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Where block number {@code block} stands in {@link #text()}; empty for a page break. */
    public Span span(int block) {
        return new Span(starts[block], ends[block]);
    }

    /**
     * The sentences of a part of {@link #text()}, in order, as {@link Sentences#split} finds them.
     *
     * @return spans of {@link #text()}
     */
    public List<Span> sentences(Span part) {
        return sentences.computeIfAbsent(part, p -> Sentences.split(text, p));
    }

    /** Where the cells of the table row at {@code block} stand in {@link #text()}, in order; none for other blocks. */
    public List<Span> cells(int block) {
        return cells.get(block);
    }

    /** In reading order. */
    public List<Table> tables() {
        List<Table> known = tables;
        if (known == null) {
            known = Table.of(this);
            tables = known;
        }
        return known;
    }

    /** Where in {@link #text()} the note at {@code block} is cited; empty where nothing cites it, and for other blocks. */
    public OptionalInt citation(int block) {
        if (!(blocks.get(block) instanceof Block.Note note) || note.cited().isEmpty()) {
            return OptionalInt.empty();
        }
        int citing = block - 1;
        while (citing >= 0 && blocks.get(citing) instanceof Block.Note) {
            citing--;
        }
        return citing < 0
                ? OptionalInt.empty()
                : OptionalInt.of(Math.min(starts[citing] + note.cited().getAsInt(), ends[citing]));
    }

    /** Number of the block that {@code offset} stands in (a separator belongs to the block before it). */
    public int blockAt(int offset) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Page that the block stands on, from 1; empty where the format has no real pages. */
    public OptionalInt page(int block) {
        return pages[block] == 0 ? OptionalInt.empty() : OptionalInt.of(pages[block]);
    }

    /** How sure a recogniser was of the words; none where no picture was read. */
    public Confidences confidences() {
        return confidences;
    }

    /** How sure the recogniser was of each page, 0 to 100; pages whose letters were in the file are not among them. */
    public SortedMap<Integer, Integer> pageConfidences() {
        SortedMap<Integer, Integer> confidenceOf = new TreeMap<>();
        for (int from = 0; from < starts.length && !confidences.isEmpty(); ) {
            int to = from;
            while (to < starts.length && pages[to] == pages[from]) {
                to++;
            }
            OptionalInt mean = confidences.mean(new Span(starts[from], ends[to - 1]));
            if (mean.isPresent()) {
                confidenceOf.put(Math.max(1, pages[from]), mean.getAsInt());
            }
            from = to;
        }
        return confidenceOf;
    }

    /** The words at {@code span}, line breaks and runs of blanks collapsed to one blank. */
    public String words(Span span) {
        return Blanks.collapse(span.of(text));
    }
}
