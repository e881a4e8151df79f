package org.vanthu.extractors.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.FactList;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Table;
import org.vanthu.extractors.number.TableFigures;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;
import org.vanthu.extractors.text.Letters;

/**
 * Tables of figures: a cell that holds nothing but a figure is named by its row's words and its column's heading. Rows are read in order;
 * the last row that may be a parent is remembered.
 */
final class FigureTables {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Columns of who, when and where: what they count states nothing. */
    private static final Cue ORGANISES = Cue.compile(
            "chủ trì|phối hợp|tham mưu|đơn vị(?! tính)|cơ quan|bộ phận|thời gian|thời hạn|tiến độ|kết"
                    + " thúc|ngày|địa điểm|phụ trách|lãnh đạo|thành phần|người|cán bộ|ghi chú|căn cứ|văn bản|điện"
                    + " thoại|năm sinh|họ và tên|họ tên|chức vụ|hồ sơ gồm|thời điểm",
            FLAGS);

    private static final Cue CHILD = Cue.compile(
            "^\\s*(?:(?:trong đó|tr\\. ?đó|chia ra|bao"
                    + " gồm)(?:[\\s:]*[-+–•*])?|[-+–•*]|(?:\\d{1,2}\\.){1,3}\\d{1,2}\\.?\\s)",
            FLAGS);

    /** {@code a}, {@code b)} and {@code 1.1} in the column of row numbers. */
    private static final Cue CHILD_NUMBER =
            Cue.compile("^\\s*(?:[-+–•*]|[a-eđ][.)]?|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?)\\s*$");

    /** The row's number, where it stands in the cell of its words. */
    private static final Cue NUMBERED = Cue.compile("^\\s*(?:\\d{1,2}|[IVX]{1,4}|[a-hđ])[.)]\\s+(?=\\p{L})");

    private static final Cue NUMBERING = Cue.compile("^\\s*(?:[IVXLC]{1,5}|[A-H]|\\d{1,3})[.)]?\\s*$");

    private static final Cue EDGES = Cue.compile("^[\\s:.,_]+|[\\s:.,_]+$");

    private static final Cue UNIT_ONLY = Cue.compile("^[\\s\\p{L}%/².³0-9]{1,14}$");

    /** Sums up the rows around it. */
    private static final Cue TOTAL = Cue.compile("^(?:tổng cộng|tổng số|tổng|cộng)(?: \\(.*\\))?$", FLAGS);

    /** Words that bound a figure and are no words of their own. */
    private static final Cue BOUNDS = Cue.compile(
            "từ|trên|dưới|hơn|gần|đạt|ít nhất|tối thiểu|tối đa|không quá|không dưới|khoảng|đến|trở lên|trở xuống|ước",
            FLAGS);

    /** Before a year that figures are only compared with. */
    private static final Cue COMPARED = Cue.compile(
            "(?:so|với|/)\\s*(?:(?:cùng k[ỳì]|TH|ước|ƯTH|KH|DT|thực hiện|kế hoạch)\\s*)?(?:năm\\s*)?$", FLAGS);

    /** Behind a figure that is all the cell is about, in syllables. */
    private static final int MOST_WORDS_BEHIND = 3;

    private static final int LONGEST_CAPTION = 160;

    /** Blocks above a table in which its title may stand. */
    private static final int CAPTION_REACH = 4;

    /** Lines between a title and its table: the unit, and in brackets the document that it is an annex of. */
    private static final Cue NO_CAPTION = Cue.compile("\\s*(?:\\(|(?:đơn vị(?: tính)?|đvt)\\s*[:(]|$)", FLAGS);

    private static final Cue YEAR = Cue.compile("(?<!\\d)(?<year>(?:19|20)\\d\\d)(?![\\d.-]|/\\d)");

    private final SourceText source;
    private final FactList facts;
    private final Map<Integer, Table> tables = new HashMap<>();
    private int table = -1;
    private String parent = "";
    private String above = "";
    private int aboveRows;
    private final Map<Integer, ColumnHead> heads = new HashMap<>();

    /** Of the table that is being read; null before a figure asks for it. */
    private @Nullable Caption caption;

    FigureTables(SourceText source, FactList facts) {
        this.source = source;
        this.facts = facts;
        for (Table each : source.tables()) {
            tables.put(((Block.TableRow) source.blocks().get(each.firstBlock())).table(), each);
        }
    }

    /**
     * A figure in a table.
     *
     * @param status by its column heading; empty where that says nothing of it
     * @param period by its column heading or the table's title; empty where they name none
     * @param yearly whether its column heading names the budget or plan of a year, and no time
     */
    record Entry(
            Measure measure,
            String name,
            Optional<Indicator.Status> status,
            Optional<String> basis,
            Optional<DateRange> period,
            boolean yearly) {

        /** A budget is one of a year, whatever part of it the table or the document looks back on. */
        Optional<DateRange> period(Optional<DateRange> otherwise) {
            Optional<DateRange> days = period.or(() -> otherwise);
            return yearly
                    ? days.map(d -> d.from().getYear() == d.to().getYear()
                            ? DateRange.year(d.from().getYear())
                            : d)
                    : days;
        }

        Indicator indicator(Span row, Indicator.Status status, Optional<DateRange> period, Optional<String> body) {
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

    /** What a table's title says of figures whose columns say nothing. */
    private record Caption(Optional<Indicator.Status> status, Optional<DateRange> period) {}

    /** Whether the cell tells who, when or where. */
    private boolean organises(Block.TableRow row, int cell) {
        Table of = tables.get(row.table());
        return of != null && head(of, row.cells().get(cell).column()).organises();
    }

    /**
     * The figures of one row; none of a heading row.
     *
     * @param task whether the row is a plan's task: its columns say who and when, and its own words what
     */
    List<Entry> read(int block, Block.TableRow row, boolean task) {
        Table of = enter(row);
        if (block < of.firstBlock() + of.headRows()) {
            return List.of();
        }
        List<Span> cells = source.cells(block);
        int label = label(row);
        if (label < 0) {
            return List.of();
        }
        String name = name(row, label);
        List<Entry> entries = new ArrayList<>();
        for (int c = 0; c < cells.size(); c++) {
            Span cell = cells.get(c);
            if (c == label) {
                continue;
            }
            for (Fact fact : facts.within(cell)) {
                boolean bare = fact.rule().equals(TableFigures.RULE);
                Optional<Measure> measure = Measure.of(fact)
                        .filter(m -> (fills(fact.span(), cell) || opens(m, cell)) && m.states(source.text()));
                if (measure.isPresent() && (bare || !organises(row, c))) {
                    ColumnHead head = head(of, row.cells().get(c).column());
                    entries.add(entry(measure.get(), name, task ? head.withoutWords() : head, of));
                }
            }
        }
        return entries;
    }

    private Table enter(Block.TableRow row) {
        if (row.table() != table) {
            table = row.table();
            heads.clear();
            caption = null;
            parent = "";
            above = "";
            aboveRows = 0;
        }
        return Objects.requireNonNull(tables.get(table), "a row of a table that the text does not have");
    }

    /** What the row is about: its words, under the row or the cell that they are a part of. */
    private String name(Block.TableRow row, int label) {
        Block.Cell cell = row.cells().get(label);
        String words = clean(cell.text());
        boolean numbered = label > 0
                && CHILD_NUMBER.matcher(row.cells().get(label - 1).text()).find();
        boolean child = numbered || CHILD.matcher(cell.text()).find();
        String name = child && !parent.isEmpty() ? parent + ": " + words : words;
        if (aboveRows > 0) {
            aboveRows--;
            name = above + " " + name;
        } else if (cell.rows() > 1) {
            above = words;
            aboveRows = cell.rows() - 1;
        }
        if (!child && !TOTAL.matcher(words).matches()) {
            parent = words;
        }
        return name;
    }

    /** Whether the figure is all that the cell holds. */
    private boolean fills(Span figure, Span cell) {
        String rest = source.text().substring(cell.start(), figure.start())
                + source.text().substring(Math.min(figure.end(), cell.end()), cell.end());
        return BOUNDS.matcher(rest).replaceAll("").codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether the cell holds the share or the sum and a word or two of what it is of: {@code ≥ 90% tổng đàn}. */
    private boolean opens(Measure measure, Span cell) {
        String before = source.text().substring(cell.start(), measure.span().start());
        String behind = source.text().substring(Math.min(measure.span().end(), cell.end()), cell.end());
        return measure.kind() != Measure.Kind.QUANTITY
                && BOUNDS.matcher(before).replaceAll("").codePoints().noneMatch(Character::isLetterOrDigit)
                && behind.codePoints().noneMatch(Character::isDigit)
                && Blanks.words(behind.strip()) <= MOST_WORDS_BEHIND;
    }

    private Entry entry(Measure measure, String row, ColumnHead head, Table of) {
        String name = head.words().isEmpty() ? row : head.words() + " " + row;
        if (TOTAL.matcher(name).matches()) {
            String caption = titleRow(of)
                    .map(title -> clean(title.of(source.text()).strip()))
                    .orElse("");
            name = caption.isEmpty() ? name : name + " " + caption;
        }
        Optional<String> basis = measure.kind() == Measure.Kind.PERCENT ? head.basis() : Optional.empty();
        return new Entry(
                measure,
                name,
                head.status().or(() -> caption(of).status()),
                basis,
                head.period().or(() -> caption(of).period()),
                head.yearly());
    }

    private ColumnHead head(Table of, int column) {
        return heads.computeIfAbsent(column, c -> {
            List<Table.Head> over = of.heads(c);
            String all = of.heading(c);
            Optional<DateRange> period = Optional.empty();
            for (Table.Head head : over) {
                Optional<DateRange> own = dated(head).or(() -> year(head.text()));
                period = own.isPresent() ? own : period;
            }
            return ColumnHead.of(
                    over.stream().map(Table.Head::text).toList(),
                    period,
                    ORGANISES.matcher(all).find());
        });
    }

    private Optional<DateRange> dated(Table.Head head) {
        return facts.within(head.span()).stream()
                .filter(f -> f instanceof Fact.Date && !isCompared(f.span().start(), head.span()))
                .map(f -> ((Fact.Date) f).days())
                .findFirst();
    }

    private boolean isCompared(int date, Span head) {
        return COMPARED.matcher(source.text().substring(head.start(), date)).find();
    }

    private static Optional<DateRange> year(String heading) {
        Cue.Search year = YEAR.matcher(heading);
        return year.find()
                        && !COMPARED.matcher(heading.substring(0, year.start())).find()
                ? Optional.of(DateRange.year(Integer.parseInt(year.group("year"))))
                : Optional.empty();
    }

    /** The title that stands over the columns in the table itself. */
    private Optional<Span> titleRow(Table of) {
        for (int i = 0; i < of.titleRows(); i++) {
            if (!of.rows().get(i).row().text().isBlank()) {
                return Optional.of(source.span(of.firstBlock() + i));
            }
        }
        return Optional.empty();
    }

    private Caption caption(Table of) {
        Caption known = caption;
        if (known == null) {
            known = new Caption(
                    title(of).flatMap(title -> Statuses.ofCaption(title.of(source.text()))), captionPeriod(of));
            caption = known;
        }
        return known;
    }

    /** The table's title: in its first rows, else the line above it, past its unit and what it is an annex of. */
    private Optional<Span> title(Table of) {
        Optional<Span> title = titleRow(of);
        if (title.isPresent()) {
            return title;
        }
        int line = of.firstBlock() - 1;
        while (line > of.firstBlock() - CAPTION_REACH
                && line >= 0
                && !(source.blocks().get(line) instanceof Block.TableRow)
                && NO_CAPTION.matcher(source.blocks().get(line).text()).lookingAt()) {
            line--;
        }
        boolean above = line >= 0
                && !(source.blocks().get(line) instanceof Block.TableRow)
                && source.blocks().get(line).text().length() < LONGEST_CAPTION
                && !endsSentence(source.blocks().get(line).text().strip());
        return above ? Optional.of(source.span(line)) : Optional.empty();
    }

    private static boolean endsSentence(String line) {
        return line.endsWith(".") || line.endsWith(";") || line.endsWith(":");
    }

    private Optional<DateRange> captionPeriod(Table of) {
        for (int i = 0; i < of.titleRows(); i++) {
            Optional<DateRange> days = dates(source.span(of.firstBlock() + i));
            if (days.isPresent()) {
                return days;
            }
        }
        return titleRow(of).isPresent() ? Optional.empty() : title(of).flatMap(this::dates);
    }

    private Optional<DateRange> dates(Span span) {
        return facts.within(span).stream()
                .filter(f -> f instanceof Fact.Date)
                .map(f -> ((Fact.Date) f).days())
                .findFirst();
    }

    /** Position of the cell that names the row: the first with words that is neither a number nor a unit; -1 where none is. */
    private int label(Block.TableRow row) {
        for (int c = 0; c < row.cells().size(); c++) {
            String text = row.cells().get(c).text();
            boolean words = Letters.count(text) > 1;
            boolean numbering = NUMBERING.matcher(text).matches();
            boolean unit = c > 1 && UNIT_ONLY.matcher(text).matches();
            if (words && !numbering && !unit && !(c > 1 && organises(row, c))) {
                return c;
            }
        }
        return -1;
    }

    private static String clean(String label) {
        Cue.Search child = CHILD.matcher(label);
        String words = NUMBERED.matcher(child.find() ? label.substring(child.end()) : label)
                .replaceFirst("");
        return EDGES.matcher(ColumnHead.withoutUnit(Blanks.collapse(words))).replaceAll("");
    }
}
