package org.vanthu.extractors.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Table;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.rule.Extraction;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.text.Blanks;

/** Reads the bare day numbers in the {@code Ngày} column of a schedule. */
public final class ScheduleDays {

    public static final String RULE = "day-of-schedule";

    /** {@code Ngày}, {@code Ngày tháng}, {@code Thứ, ngày}; not {@code Ngày hoàn thành}. */
    private static final Cue HEADING = Cue.compile("(?:thứ ?[,/-]? ?)?ngày(?: ?[,/]? ?tháng| ?[,/]? ?thứ)?");

    private static final Cue DAYS =
            Cue.compile("(?<from>3[01]|[12]\\d|0?[1-9])(?: ?[-,+] ?(?<to>3[01]|[12]\\d|0?[1-9]))?");
    private static final Cue IN_BRACKETS =
            Cue.compile("(?:thứ )?(?:hai|ba|tư|năm|sáu|bảy|chủ nhật|cn|[2-7]) ?[,(\\s] ?(?:ngày"
                    + " )?(?<from>3[01]|[12]\\d|0?[1-9])(?:-(?<to>3[01]|[12]\\d))?\\)?");

    private ScheduleDays() {}

    /** Days in reading order; their month and year are left to the context. */
    public static List<Extraction<TimeExpression>> read(FoldedText text, List<Table> tables) {
        List<Extraction<TimeExpression>> days = new ArrayList<>();
        for (Table table : tables) {
            column(table).ifPresent(column -> read(text, table, column, days));
        }
        return days;
    }

    private static Optional<Integer> column(Table table) {
        if (table.headRows() == table.titleRows()) {
            return Optional.empty();
        }
        for (Block.Cell cell : table.rows().get(table.titleRows()).row().cells()) {
            String heading = Blanks.collapse(FoldedText.fold(table.heading(cell.column())));
            if (HEADING.matcher(heading).matches()) {
                return Optional.of(cell.column());
            }
        }
        return Optional.empty();
    }

    private static void read(FoldedText text, Table table, int column, List<Extraction<TimeExpression>> days) {
        for (Table.Row row : table.rows().subList(table.headRows(), table.rows().size())) {
            row.cellAt(column).ifPresent(cell -> {
                Span span = row.spans().get(cell);
                String folded = text.folded().substring(span.start(), span.end());
                int indent = folded.length() - folded.stripLeading().length();
                for (Cue shape : List.of(DAYS, IN_BRACKETS)) {
                    Cue.Search match = shape.matcher(folded.strip());
                    if (match.matches()) {
                        int from = Integer.parseInt(match.group("from"));
                        int to = match.group("to") == null ? from : Integer.parseInt(match.group("to"));
                        int end = match.group("to") == null ? match.end("from") : match.end("to");
                        Span words = new Span(span.start() + indent + match.start("from"), span.start() + indent + end);
                        days.add(new Extraction<>(
                                TimeExpression.days(new Point(0, 0, from), new Point(0, 0, to)), words, RULE));
                        return;
                    }
                }
            });
        }
    }
}
