package org.vanthu.pipeline.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One page's lines and tables, while it is found out which of them are text. Not thread-safe. */
final class Page {

    final int number;
    final float width;
    final float height;

    /** Lines outside of tables, from the top down. */
    final List<Line> lines;

    /** From the top down. */
    final List<Table> tables;

    /** Level lines that belong to no table. */
    final List<Ruling> rules;

    /** Running headers, footers, page numbers and the words of signatures. */
    final List<Line> apart = new ArrayList<>();

    final @Nullable Illegible illegible;

    /** Whether its letters were recognised from its picture. */
    final boolean recognised;

    private Page(Sheet sheet, boolean recognised, List<Line> lines, List<Table> tables, List<Ruling> rules) {
        this.recognised = recognised;
        number = sheet.number();
        width = sheet.width();
        height = sheet.height();
        this.lines = new ArrayList<>(lines);
        this.tables = tables;
        apart.addAll(Lines.of(sheet.signatures()));
        this.rules = rules;
        illegible = recognised ? null : Illegible.of(sheet, written().toList());
    }

    /** All lines of its text, those in tables behind the others. */
    Stream<Line> written() {
        return Stream.concat(lines.stream(), tables.stream().flatMap(Table::lines));
    }

    static Page of(Sheet sheet) {
        return of(sheet, false);
    }

    /** A page whose letters were recognised from its picture, so that they are its text. */
    static Page recognised(Sheet sheet) {
        return of(sheet, true);
    }

    private static Page of(Sheet sheet, boolean recognised) {
        Parted letters = Parted.of(sheet);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < letters.grids.size(); i++) {
            Table table = Table.of(
                    sheet.number(),
                    letters.grids.get(i),
                    letters.inside.get(i).stream().map(Lines::of).toList());
            if (!table.isEmpty()) {
                tables.add(table);
            }
        }
        tables.sort((a, b) -> Float.compare(a.box().top(), b.box().top()));
        return new Page(sheet, recognised, Lines.of(letters.outside), tables, rules(sheet.rulings(), letters.grids));
    }

    /** @return words outside of tables line by line, then those of each cell, each as one glyph */
    static List<Glyph> words(Sheet sheet) {
        Parted letters = Parted.of(sheet);
        return Stream.concat(Stream.of(letters.outside), letters.inside.stream().flatMap(List::stream))
                .flatMap(part -> Lines.words(part).stream())
                .toList();
    }

    /**
     * The letters outside of tables, and those inside.
     *
     * @param grids the smallest first
     * @param inside by grid, then by its cells
     */
    private record Parted(List<Grid> grids, List<List<List<Glyph>>> inside, List<Glyph> outside) {

        static Parted of(Sheet sheet) {
            List<Grid> grids = new ArrayList<>(Grid.of(ruled(sheet)));
            grids.sort((a, b) -> Float.compare(a.box().area(), b.box().area()));
            List<List<List<Glyph>>> inside = grids.stream()
                    .map(grid -> grid.cells().stream()
                            .<List<Glyph>>map(_ -> new ArrayList<>())
                            .toList())
                    .toList();
            List<Glyph> outside = new ArrayList<>();
            for (List<Glyph> glyphs : List.of(sheet.glyphs(), sheet.turned())) {
                for (Glyph glyph : glyphs) {
                    List<Glyph> cell = cell(grids, inside, glyph);
                    (cell == null ? outside : cell).add(glyph);
                }
            }
            return new Parted(grids, inside, outside);
        }
    }

    /** The lines that are drawn, and those of tables that are left to the reader's eye. */
    private static List<Ruling> ruled(Sheet sheet) {
        List<Glyph> glyphs = sheet.glyphs();
        return CountedRows.ruled(UnruledTables.ruled(OpenTables.ruled(sheet.rulings(), glyphs), glyphs), glyphs);
    }

    /** The letters of the cell, in the smallest grid, that {@code glyph} stands in. */
    private static @Nullable List<Glyph> cell(List<Grid> grids, List<List<List<Glyph>>> inside, Glyph glyph) {
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            if (!grid.box().contains(glyph.centre(), glyph.middle())) {
                continue;
            }
            for (int j = 0; j < grid.cells().size(); j++) {
                if (grid.cells().get(j).box().contains(glyph.centre(), glyph.middle())) {
                    return inside.get(i).get(j);
                }
            }
        }
        return null;
    }

    private static List<Ruling> rules(List<Ruling> rulings, List<Grid> grids) {
        return Rulings.joined(rulings).stream()
                .filter(Ruling::level)
                .filter(line -> grids.stream().noneMatch(grid -> grid.box().contains(line.from() + 1, line.at())))
                .toList();
    }
}
