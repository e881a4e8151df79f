package org.vanthu.extractors.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.FactList;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;

/**
 * Tables of figures: a cell that holds nothing but a figure is named by its row's heading and its column's. Rows are read in order; the
 * heading rows of the current table and the last parent row are remembered.
 */
final class FigureTables {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Column headings that say when or by whom, not what: they do not become part of a name. */
    private static final Pattern ASPECT = Pattern.compile(
            "(?:(?:ước|ước thực hiện|thực hiện|dự toán|kế hoạch|chỉ tiêu|kết quả|quyết toán|mục tiêu|giao|được giao|so"
                    + " sánh|so với|tỷ lệ|tỉ lệ|đạt|tăng|giảm|cùng kỳ|hoàn thành|số lượng|giá trị|số liệu|số"
                    + " tiền|năm|tháng|quý|đầu|cuối|trước|nay|này|đến|của|và|với|qua|các|vốn|bình"
                    + " quân|kh|th|dt|tp|hđnd|ubnd|phường|xã|thị xã|huyện|quận|thành phố|tổng số|tổng cộng|cộng|đơn vị"
                    + " tính|đvt|triệu đồng|đồng|nghìn đồng|ghi chú)|[\\d\\s/.,()%:+\\-–=]|[ivx]+\\b)+",
            FLAGS);

    /** A column heading whose percentages compare two figures; a row's own unit may be % under any other. */
    private static final Cue COMPARES =
            Cue.compile("so sánh|so với|cùng kỳ|tỷ lệ|tỉ lệ|đạt|\\S ?/ ?\\S|%|tăng|giảm", FLAGS);

    /** Rows that can head a table. */
    private static final int MOST_HEADINGS = 4;

    private static final Cue CHILD = Cue.compile("^\\s*[-+–•*]|^\\s*trong đó", FLAGS);

    private static final Cue NUMBERING = Cue.compile("^\\s*[IVXLC]{1,5}[.)]?\\s*$");

    private static final Cue UNIT_ONLY = Cue.compile("^[\\s\\p{L}%/².³0-9]{1,14}$");

    /** A longer cell above the figures is a row's text, not a heading, in chars. */
    private static final int LONGEST_HEADING = 80;

    private final SourceText source;
    private final FactList facts;
    private final Header header;
    private int table = -1;
    private final List<Block.TableRow> headings = new ArrayList<>();
    private final List<Integer> headingBlocks = new ArrayList<>();
    private boolean inBody;
    private String parent = "";

    FigureTables(SourceText source, FactList facts, Header header) {
        this.source = source;
        this.facts = facts;
        this.header = header;
    }

    /**
     * A figure in a table.
     *
     * @param period by its column heading; empty where that names none
     */
    record Entry(
            Measure measure, String name, Indicator.Status status, Optional<String> basis, Optional<DateRange> period) {

        Indicator indicator(Span row, Optional<DateRange> period, Optional<String> body) {
            return new Indicator(
                    measure.span(),
                    row,
                    IndicatorRules.TABLE,
                    name,
                    measure.figure(),
                    measure.unit(),
                    status,
                    basis,
                    period,
                    body);
        }
    }

    /**
     * The figures of one row; none of a heading row.
     *
     * @param task whether the row is a plan's task: its columns say who and when, and its own words what
     */
    List<Entry> read(int block, Block.TableRow row, boolean task) {
        if (row.table() != table) {
            table = row.table();
            headings.clear();
            headingBlocks.clear();
            inBody = false;
            parent = "";
        }
        List<Span> cells = source.cells(block, row);
        int label = label(row, cells);
        List<Entry> entries = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            Span cell = cells.get(c);
            if (c == label) {
                continue;
            }
            for (Fact fact : facts.within(cell)) {
                Optional<Measure> measure =
                        Measure.of(fact).filter(m -> fills(fact.span(), cell) && m.states(source.text()));
                if (measure.isPresent() && label >= 0) {
                    entries.add(entry(measure.get(), row, label, c, task ? List.of() : headings));
                }
            }
        }
        if (entries.isEmpty() && !inBody && headings.size() < MOST_HEADINGS && heads(row)) {
            headings.add(row);
            headingBlocks.add(block);
            return entries;
        }
        inBody |= !entries.isEmpty() || !headings.isEmpty();
        if (label >= 0 && !CHILD.matcher(row.cells().get(label).text()).find()) {
            parent = clean(row.cells().get(label).text());
        }
        return entries;
    }

    /** Whether most of a row's cells are filled: the others are titles of parts, notes, empty lines. */
    private static boolean heads(Block.TableRow row) {
        long filled = row.cells().stream().filter(c -> !c.text().isBlank()).count();
        return 2 * filled >= row.cells().size();
    }

    /** Whether the figure is all that the cell holds. */
    private boolean fills(Span figure, Span cell) {
        String rest = source.text().substring(cell.start(), figure.start())
                + source.text().substring(Math.min(figure.end(), cell.end()), cell.end());
        return rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private Entry entry(Measure measure, Block.TableRow row, int label, int cell, List<Block.TableRow> headings) {
        String rowName = clean(row.cells().get(label).text());
        if (CHILD.matcher(row.cells().get(label).text()).find() && !parent.isEmpty()) {
            rowName = parent + ": " + rowName;
        }
        StringBuilder heading = new StringBuilder();
        Optional<DateRange> period = Optional.empty();
        int column = row.cells().get(cell).column();
        for (int h = 0; h < headings.size(); h++) {
            Block.TableRow head = headings.get(h);
            for (int i = 0; i < head.cells().size(); i++) {
                Block.Cell over = head.cells().get(i);
                if (head.cells().size() > 1
                        && over.text().length() <= LONGEST_HEADING
                        && over.column() <= column
                        && column < over.column() + over.columns()) {
                    heading.append(' ').append(over.text());
                    Optional<DateRange> dated = facts
                            .within(source.cells(headingBlocks.get(h), head).get(i))
                            .stream()
                            .filter(f -> f instanceof Fact.Date)
                            .map(f -> ((Fact.Date) f).days())
                            .findFirst();
                    period = dated.isPresent() ? dated : period;
                }
            }
        }
        String words = Blanks.collapse(heading.toString());
        boolean aspect = words.isEmpty() || ASPECT.matcher(words).matches();
        String name = aspect ? rowName : words + " " + rowName;
        Indicator.Status status = Statuses.ofHeading(words)
                .orElse(
                        header.type().filter(t -> t.equals("kế hoạch")).isPresent()
                                ? Indicator.Status.TARGET
                                : Indicator.Status.ACTUAL);
        Optional<String> basis = measure.kind() == Measure.Kind.PERCENT
                        && COMPARES.matcher(words).find()
                ? Optional.of(words)
                : Optional.empty();
        return new Entry(measure, name, status, basis, period);
    }

    /** Position of the cell that names the row: the first with words that is neither a number nor a unit; -1 where none is. */
    private static int label(Block.TableRow row, List<Span> cells) {
        for (int c = 0; c < cells.size(); c++) {
            String text = row.cells().get(c).text();
            boolean words = text.codePoints().filter(Character::isLetter).count() > 2;
            boolean numbering = NUMBERING.matcher(text).matches();
            if (words && !numbering && !(c > 1 && UNIT_ONLY.matcher(text).matches())) {
                return c;
            }
        }
        return -1;
    }

    private static String clean(String label) {
        Cue.Search child = CHILD.matcher(label);
        String words = child.find() ? label.substring(child.end()) : label;
        return words.replaceAll("\\s+", " ").replaceAll("^[\\s:.,]+|[\\s:.,]+$", "");
    }
}
