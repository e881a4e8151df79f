package org.vanthu.extractors.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Table;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.rule.Extraction;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.text.Letters;

/**
 * Reads cells that hold a bare number: what it counts stands in the row's unit cell, else at the head of its column, else in the
 * table's unit line, above the table or in its first rows.
 */
public final class TableFigures {

    public static final String RULE = "number-in-table";

    /** Blocks above a table in which its unit line may stand. */
    private static final int UNIT_LINE_REACH = 3;

    private static final String NUMBER = "-?\\d{1,15}+(?:[., ]\\d{3}(?!\\d)){0,5}(?:[.,]\\d{1,6})?";
    /** A number, or the two ends of a range, with a sign that bounds it and what a rate is counted by. */
    private static final Cue BARE = Cue.compile("(?:[<>≥≤]|(?:từ|trên|dưới|hơn|gần|đạt|ít nhất|tối thiểu|tối đa|không"
            + " quá|không dưới|khoảng|đến) )? {0,2}(?<value>" + NUMBER + ")(?: {0,2}(?:-|đến) {0,2}(?<to>"
            + NUMBER.substring(2)
            + "))?(?: {0,2}/ {0,2}(?<per>\\p{L}[\\p{L} /]{0,20}))?(?<bound> {1,2}trở (?:lên|xuống))?");
    /** Columns whose numbers number and do not count. */
    private static final Set<String> NUMBERING = Set.of(
            "tt", "stt", "số tt", "số thứ tự", "thứ tự", "#", "mã số", "mã", "ghi chú", "thứ", "ngày", "năm", "tháng");

    private static final Set<String> UNIT_COLUMN = Set.of("đvt", "đơn vị tính", "đơn vị", "đv tính", "đơn vị đo");

    /** The unit of the row above once more. */
    private static final Cue DITTO = Cue.compile("[-–]{0,2} ?(?:\"|''|”|“|″|〃|nt|như trên)[-–]{0,2}");

    /** A number too large for a rate. */
    private static final Cue SUM = Cue.compile("\\d{5,15}|\\d{1,3}(?:\\.\\d{3}){1,4}");

    private static final int LONGEST_NUMBER = 40;

    /** Longest number with the words that bound it, in chars. */
    private static final int LONGEST_BOUNDED = 24;

    /** Longer words of a unit column name something else, in chars. */
    private static final int LONGEST_UNIT = 20;

    private final SourceText source;
    private final FoldedText text;

    private TableFigures(SourceText source, FoldedText text) {
        this.source = source;
        this.text = text;
    }

    /** Amounts of the bare numbers in the tables of {@code source}, in reading order. */
    public static List<Extraction<Amount>> read(SourceText source, FoldedText text, List<Table> tables) {
        TableFigures reader = new TableFigures(source, text);
        List<Extraction<Amount>> amounts = new ArrayList<>();
        tables.forEach(table -> reader.read(table, amounts));
        return amounts;
    }

    private void read(Table table, List<Extraction<Amount>> amounts) {
        Optional<TableUnit> whole = unitLine(table);
        Map<String, TableUnit> measures = measureLine(table);
        Map<Integer, Column> columns = new HashMap<>();
        Optional<TableUnit> above = Optional.empty();
        for (Table.Row row : table.rows().subList(table.headRows(), table.rows().size())) {
            if (numbersColumns(row)) {
                continue;
            }
            Optional<TableUnit> own = rowUnit(table, row, columns, above);
            above = own;
            List<Block.Cell> cells = row.row().cells();
            boolean labelled = false; // numbers before the row's first words are the row's own
            Optional<Whole> counted = Optional.empty();
            Optional<Whole> last = Optional.empty();
            for (int i = 0; i < cells.size(); i++) {
                Span cell = trim(row.spans().get(i));
                Cue.Search number = number(cell);
                if (number == null) {
                    labelled |= hasWord(cell);
                    continue;
                }
                Column column = column(table, cells.get(i).column(), columns);
                boolean numbering = column.numbering || (!labelled && column.unit.isEmpty());
                Optional<TableUnit> unit = column.unit
                        .filter(TableUnit.Percents.class::isInstance)
                        .or(() -> own)
                        .or(() -> column.unit)
                        .or(() -> measure(measures, column))
                        .or(() -> whole)
                        .or(() -> column.noun);
                if (unit.isEmpty()) {
                    unit = (column.isPart() ? last : counted).flatMap(all -> all.unitOf(number.group("value"), column));
                } else if (unit.get() instanceof TableUnit.Counted noun) {
                    last = Whole.of(noun, number.group("value"));
                    counted = column.heading.contains("tổng") ? last : counted;
                }
                if (own.filter(TableUnit.Percents.class::isInstance).isPresent()
                        && whole.filter(TableUnit.Sums.class::isInstance).isPresent()
                        && SUM.matcher(text.folded())
                                .region(cell.start(), cell.end())
                                .matches()) {
                    unit = whole; // a sum named by its rate: Thu phân chia theo tỷ lệ (%)
                }
                boolean fits = number.group("per") == null
                        || unit.filter(TableUnit.Sums.class::isInstance).isPresent();
                if (!numbering && unit.isPresent() && fits) {
                    int end = number.group("bound") == null ? number.end() : number.start("bound");
                    Span span = new Span(number.start("value"), end);
                    Optional<String> to = Optional.ofNullable(number.group("to"));
                    Optional<String> per =
                            Optional.ofNullable(number.group("per")).map(String::strip);
                    amounts.add(new Extraction<>(unit.get().amount(number.group("value"), to, per), span, RULE));
                }
            }
        }
    }

    /** The bare number that is all of the cell; null where it is none. */
    private Cue.@Nullable Search number(Span cell) {
        if (cell.isEmpty()
                || cell.length() > LONGEST_NUMBER
                || (FoldedText.isLetter(text.at(cell.start())) && cell.length() > LONGEST_BOUNDED)) {
            return null;
        }
        Cue.Search matcher = BARE.matcher(text.folded()).region(cell.start(), cell.end());
        return matcher.matches() ? matcher : null;
    }

    /**
     * @param unit what the heading says that its numbers count
     * @param noun what it names, more closely than a unit does
     * @param numbering whether its numbers are names of rows or days
     * @param units whether its cells are the units of their rows
     */
    private record Column(
            String heading, Optional<TableUnit> unit, Optional<TableUnit> noun, boolean numbering, boolean units) {

        /** {@code Nhân khẩu | Trong đó nữ}: whether it counts some of what the column before counts. */
        boolean isPart() {
            return heading.startsWith("trong đó");
        }
    }

    private static Column column(Table table, int column, Map<Integer, Column> known) {
        return known.computeIfAbsent(column, c -> {
            String heading = table.heading(c);
            String folded = FoldedText.fold(heading).strip();
            List<String> heads =
                    table.heads(c).reversed().stream().map(Table.Head::text).toList();
            Optional<TableUnit> unit = TableUnit.ofHeading(heading)
                    .or(() -> heads.stream()
                            .flatMap(head -> TableUnit.ofNoun(head).stream())
                            .findFirst());
            Optional<TableUnit> noun = heads.stream()
                    .flatMap(head -> TableUnit.ofQualifiedNoun(head).stream())
                    .findFirst();
            boolean numbering = heads.stream()
                            .anyMatch(head -> numbers(FoldedText.fold(head).strip()))
                    || numbers(folded);
            return new Column(folded, unit, noun, numbering, UNIT_COLUMN.contains(folded));
        });
    }

    /**
     * What a row counts in all, the columns behind it by sex, age or result: {@code Tổng số (người) | Nam | Nữ}.
     *
     * @param count of it
     */
    private record Whole(TableUnit.Counted unit, long count) {

        private static final Cue COUNT = Cue.compile("\\d{1,3}(?:\\.\\d{3}){0,4}|\\d{1,9}");

        /** Columns that measure or tell something else than how many of the whole there are. */
        private static final Cue OTHER = Cue.compile("diện tích|năm|tháng|ngày|tờ|thửa|tiền|phí|giá|tuổi"
                + "|điểm|ghi chú|hạng|thứ|lượng|suất|mã|số nhà|điện thoại|chiều|dài|rộng|tỷ|tỉ|bình quân");

        static Optional<Whole> of(TableUnit.Counted unit, String value) {
            return COUNT.matcher(value).matches()
                    ? Optional.of(new Whole(unit, Long.parseLong(value.replace(".", ""))))
                    : Optional.empty();
        }

        Optional<TableUnit> unitOf(String value, Column column) {
            boolean part = COUNT.matcher(value).matches()
                    && Long.parseLong(value.replace(".", "")) <= count
                    && !column.heading.isEmpty()
                    && !OTHER.matcher(column.heading).find();
            return part ? Optional.of(unit) : Optional.empty();
        }
    }

    /** Of a unit for each measure the one whose measure the column's heading names, else the first. */
    private static Optional<TableUnit> measure(Map<String, TableUnit> units, Column column) {
        return units.entrySet().stream()
                .filter(unit -> column.heading.contains(unit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> units.values().stream().findFirst());
    }

    private static boolean numbers(String heading) {
        return NUMBERING.contains(heading) || heading.startsWith("mã ");
    }

    /** @param above unit of the row above, which a mark may repeat */
    private static Optional<TableUnit> rowUnit(
            Table table, Table.Row row, Map<Integer, Column> columns, Optional<TableUnit> above) {
        for (Block.Cell cell : row.row().cells()) {
            Column column = column(table, cell.column(), columns);
            if (column.units && DITTO.matcher(cell.text().strip()).matches()) {
                return above;
            }
            if (column.units && !cell.text().isBlank()) {
                Optional<TableUnit> unit = TableUnit.ofWords(cell.text());
                boolean body = column.heading.equals("đơn vị")
                        || cell.text().strip().length() > LONGEST_UNIT
                        || cell.text().codePoints().noneMatch(Character::isLetter);
                return unit.isPresent() || body
                        ? unit
                        : Optional.of(new TableUnit.Counted(cell.text().strip()));
            }
        }
        Optional<String> label = Optional.empty();
        for (Block.Cell cell : row.row().cells()) {
            if (label.isEmpty()) {
                label = Optional.of(cell.text()).filter(text -> Letters.count(text) > 2);
            } else if (mayBeUnit(cell.text())) {
                Optional<TableUnit> unit = TableUnit.ofWords(cell.text())
                        .filter(TableUnit::isSure); // what else stands in a cell of its own may be a name
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return label.flatMap(TableUnit::ofRow);
    }

    /** Short, and no sum of its own: {@code 1.000.000 đồng}. */
    private static boolean mayBeUnit(String cell) {
        return cell.strip().length() <= LONGEST_UNIT
                && Letters.count(cell) > 2
                && cell.codePoints().noneMatch(Character::isDigit);
    }

    private Map<String, TableUnit> measureLine(Table table) {
        for (Table.Row row : table.rows().subList(0, table.headRows())) {
            Map<String, TableUnit> units = TableUnit.ofMeasures(row.row().text());
            if (!units.isEmpty()) {
                return units;
            }
        }
        int above = table.firstBlock() - 1;
        for (int i = above; i >= Math.max(0, table.firstBlock() - UNIT_LINE_REACH); i--) {
            if (source.blocks().get(i) instanceof Block.TableRow) {
                break;
            }
            Map<String, TableUnit> units =
                    TableUnit.ofMeasures(source.blocks().get(i).text());
            if (!units.isEmpty()) {
                return units;
            }
        }
        return Map.of();
    }

    private Optional<TableUnit> unitLine(Table table) {
        for (Table.Row row : table.rows().subList(0, table.headRows()).reversed()) { // the nearest, where there are two
            Optional<TableUnit> unit = TableUnit.ofLine(row.row().text());
            if (unit.isPresent()) {
                return unit;
            }
        }
        for (int i = table.firstBlock() - 1; i >= Math.max(0, table.firstBlock() - UNIT_LINE_REACH); i--) {
            Block block = source.blocks().get(i);
            if (block instanceof Block.TableRow) {
                return lastRowUnit(i);
            }
            Optional<TableUnit> unit = TableUnit.ofLine(block.text());
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    /** A unit line may itself have been laid out as a small table above. */
    private Optional<TableUnit> lastRowUnit(int block) {
        return source.blocks().get(block) instanceof Block.TableRow row
                        && row.cells().size() <= 2
                ? TableUnit.ofLine(row.text())
                : Optional.empty();
    }

    /** Whether the row counts its columns, as it may also do below a heading that runs over several rows. */
    private boolean numbersColumns(Table.Row row) {
        int steps = 0;
        int last = 0;
        for (Span span : row.spans()) {
            int number = smallNumber(span);
            steps += last > 0 && number == last + 1 ? 1 : 0;
            last = number;
        }
        return steps >= 3;
    }

    /** The number of one or two digits that is all of the cell; 0 where it is not. */
    private int smallNumber(Span span) {
        int number = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.at(i);
            if (FoldedText.isDigit(c) && number < 10) {
                number = 10 * number + c - '0';
            } else if (c != ' ') {
                return 0;
            }
        }
        return number;
    }

    private boolean hasWord(Span span) {
        for (int i = span.start() + 1; i < span.end(); i++) {
            if (FoldedText.isLetter(text.at(i)) && FoldedText.isLetter(text.at(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private Span trim(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && text.at(start) == ' ') {
            start++;
        }
        while (end > start && text.at(end - 1) == ' ') {
            end--;
        }
        return new Span(start, end);
    }
}
