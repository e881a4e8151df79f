package org.vanthu.pipeline.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.index.Place;

/** Where in its document a value stands: page, section, row and cell. */
public final class Places {

    /** All from 1, as a reader counts. */
    public record Cell(int table, int row, int column) {}

    private final SourceText source;
    private final Outline outline;
    /** Number of each table row in its table, by number of its block. */
    private final Map<Integer, Integer> rows = new HashMap<>();

    public Places(ExtractedDocument document) {
        this.source = document.source();
        this.outline = document.outline();
        Map<Integer, Integer> counts = new HashMap<>();
        List<Block> blocks = source.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.TableRow row) {
                rows.put(i, counts.merge(row.table(), 1, Integer::sum));
            }
        }
    }

    /** Empty where the format has no real pages. */
    public OptionalInt page(Span span) {
        return source.blocks().isEmpty() ? OptionalInt.empty() : source.page(source.blockAt(span.start()));
    }

    /** The headings around it, the outermost first, each with its number; empty before the first heading. */
    public String section(Span span) {
        return outline.path(span.start()).stream()
                .map(section -> section.label().isEmpty() ? section.title() : section.label() + ". " + section.title())
                .collect(Collectors.joining(Place.SEPARATOR));
    }

    /** Empty outside of tables. */
    public Optional<Cell> cell(Span span) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int block = source.blockAt(span.start());
        if (!(source.blocks().get(block) instanceof Block.TableRow row)) {
            return Optional.empty();
        }
        List<Span> cells = source.cells(block);
        int cell = 0;
        while (cell + 1 < cells.size() && cells.get(cell + 1).start() <= span.start()) {
            cell++;
        }
        int number = rows.getOrDefault(block, 1);
        return Optional.of(
                new Cell(row.table() + 1, number, row.cells().get(cell).column() + 1));
    }
}
