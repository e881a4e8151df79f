package org.vanthu.pipeline.correction;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.index.Standing;
import org.vanthu.index.Standing.Author;
import org.vanthu.index.Standings;
import org.vanthu.index.correction.Anchor;
import org.vanthu.index.correction.BadField;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Field;
import org.vanthu.index.correction.Reading;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.index.correction.Verdict;

/**
 * What was changed in a table that was exported and is given back.
 *
 * <p>A cell that says what the archive says is no change, nor is one that says what the machine reads where a person has changed that
 * since: the table is older than the change.
 *
 * @param corrections what is to be kept, in the order of the rows
 * @param faults rows that cannot be taken; while there is one, nothing should be
 */
public record Edits(List<Edit> corrections, List<Fault> faults) {

    /** A correction that a row asks for. */
    public record Edit(long row, Correction correction) {}

    /** A row that cannot be taken. */
    public record Fault(long row, Problem problem) {}

    /** What is wrong with a row. */
    public sealed interface Problem {

        /** The id is none. */
        record NoId(String given) implements Problem {}

        /** The archive has no such value. */
        record NotFound(String id) implements Problem {}

        /** Another row has the same id. */
        record Twice(String id) implements Problem {}

        /** The value cannot be so. */
        record NotPossible(BadField field) implements Problem {}

        /** The column belongs to the document and cannot be changed in a row of one of its values. */
        record OfTheDocument(String column, ValueId document) implements Problem {}

        /** The column {@code reviewed} says something else than what can be said. */
        record NoVerdict(String given) implements Problem {}

        /** A document cannot be rejected. */
        record NotRejectable(String id) implements Problem {}

        /** A row of exported corrections that is not whole. */
        record Incomplete(String column) implements Problem {}
    }

    private static final String REVIEWED = "reviewed";

    /** What people write into the column {@value REVIEWED}. */
    private static final Map<String, Verdict> VERDICTS = Map.of(
            "confirmed", Verdict.CONFIRMED,
            "đúng", Verdict.CONFIRMED,
            "xác nhận", Verdict.CONFIRMED,
            "rejected", Verdict.REJECTED,
            "loại", Verdict.REJECTED,
            "undone", Verdict.UNDONE,
            "bỏ ghi nhận", Verdict.UNDONE);

    public Edits {
        corrections = List.copyOf(corrections);
        faults = List.copyOf(faults);
    }

    /**
     * Of a table of values or of corrections.
     *
     * @param author of the changes in a table of values; exported corrections name their own
     */
    public static Edits of(EditedTable table, Standings standings, TypedText typed, Author author) throws IOException {
        boolean corrections = table.header().containsAll(List.of("verdict", "reading", "sha256"));
        List<Edit> edits = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (EditedTable.Row row : table.rows()) {
            try {
                if (corrections) {
                    edits.add(new Edit(row.number(), correction(row)));
                } else {
                    if (!ids.add(row.get(EditedTable.ID).strip())) {
                        throw new Refused(new Problem.Twice(row.get(EditedTable.ID)));
                    }
                    for (Correction correction : new RowReader(row, standings, typed, author).corrections()) {
                        edits.add(new Edit(row.number(), correction));
                    }
                }
            } catch (Refused e) {
                faults.add(new Fault(row.number(), e.problem));
            }
        }
        return new Edits(edits, faults);
    }

    /** A row cannot be taken. */
    private static final class Refused extends Exception {
        private final transient Problem problem;

        Refused(Problem problem) {
            super(String.valueOf(problem), null, false, false);
            this.problem = problem;
        }
    }

    private static ValueId id(EditedTable.Row row) throws Refused {
        String given = row.get(EditedTable.ID);
        return ValueId.typed(given).orElseThrow(() -> new Refused(new Problem.NoId(given)));
    }

    /** A row of exported corrections. */
    private static Correction correction(EditedTable.Row row) throws Refused {
        String column = "made";
        try {
            ValueId value = id(row);
            Instant made = Instant.parse(row.get("made"));
            column = "verdict";
            Verdict verdict = Verdict.valueOf(row.get("verdict").toUpperCase(Locale.ROOT));
            column = "part";
            Anchor anchor = new Anchor(
                    row.get("sha256"),
                    Integer.parseInt(row.get("part")) - 1,
                    Integer.parseInt(row.get("start")),
                    row.get("words"),
                    row.get("block"),
                    Integer.parseInt(row.get("at")));
            column = "sha256";
            if (!anchor.sha256().startsWith(value.sha256Start())) {
                throw new IllegalArgumentException(anchor.sha256());
            }
            column = "field";
            Optional<Field> field =
                    given(row, "field").map(name -> value.kind().field(name).orElseThrow());
            column = "becomes";
            if (field.isPresent()) {
                field.get().check(row.get("becomes"));
            }
            column = "reading";
            Reading reading = Reading.read(value.kind(), row.get("reading")).with(Map.of());
            return new Correction(
                    value,
                    anchor,
                    verdict,
                    field.map(Field::name),
                    row.get("was"),
                    row.get("becomes"),
                    reading,
                    given(row, "who"),
                    made,
                    given(row, "why"));
        } catch (BadField | RuntimeException _) { // no number, no moment, no such word
            throw new Refused(new Problem.Incomplete(column));
        }
    }

    private static Optional<String> given(EditedTable.Row row, String column) {
        return Optional.of(row.get(column).strip()).filter(text -> !text.isEmpty());
    }

    /** Reads one row of a table of values. */
    private record RowReader(EditedTable.Row row, Standings standings, TypedText typed, Author author) {

        List<Correction> corrections() throws IOException, Refused {
            ValueId value = id(row);
            Standing standing = standings.of(value).orElseThrow(() -> new Refused(new Problem.NotFound(value.text())));
            Author said = new Author(
                    given(row, "who").or(author::who),
                    author.when(),
                    given(row, "why").or(author::why));
            Optional<Verdict> verdict = verdict(standing);
            if (verdict.filter(Verdict.UNDONE::equals).isPresent()) {
                return standings.undo(standing, said);
            }
            if (verdict.filter(Verdict.REJECTED::equals).isPresent()) {
                return List.of(standing.say(Verdict.REJECTED, said));
            }
            try {
                leavesTheDocument(standing);
                List<Correction> corrections = new ArrayList<>(standings.change(standing, changes(standing), said));
                verdict.ifPresent(confirmed -> corrections.add(standing.say(confirmed, said)));
                return corrections;
            } catch (BadField e) {
                throw new Refused(new Problem.NotPossible(e));
            }
        }

        private Map<String, String> changes(Standing standing) throws BadField {
            Map<String, String> changes = new LinkedHashMap<>();
            for (Field field : standing.value().kind().fields()) {
                if (!row.cells().containsKey(field.name())) {
                    continue;
                }
                String holds = standing.reading().get(field.name());
                String text = typed.of(field, row.get(field.name()), holds);
                boolean isOlder = standing.machine()
                        .filter(machine -> field.same(text, machine.get(field.name())))
                        .isPresent();
                if (!field.same(text, holds) && !isOlder) {
                    changes.put(field.name(), text);
                }
            }
            return changes;
        }

        /** What a row of a value says of its document must be as it is, or empty. */
        private void leavesTheDocument(Standing standing) throws BadField, Refused {
            ValueKind kind = standing.value().kind();
            if (kind == ValueKind.DOCUMENT || standing.document().isEmpty()) {
                return;
            }
            Reading document = standing.document().get().reading();
            for (Field field : ValueKind.DOCUMENT.fields()) {
                String cell = row.get(field.name());
                if (kind.field(field.name()).isEmpty()
                        && !cell.isBlank()
                        && !field.same(typed.of(field, cell, document.get(field.name())), document.get(field.name()))) {
                    throw new Refused(new Problem.OfTheDocument(
                            field.name(), standing.document().get().value()));
                }
            }
        }

        /** What the row says of the value as a whole, where that is new. */
        private Optional<Verdict> verdict(Standing standing) throws Refused {
            String given = row.get(REVIEWED).strip().toLowerCase(Locale.ROOT);
            String known = standing.verdict().map(Verdict::label).orElse("");
            if (given.isEmpty() || given.equals(known) || given.equals(Verdict.CHANGED.label())) {
                return Optional.empty();
            }
            Verdict verdict = VERDICTS.get(given);
            if (verdict == null) {
                throw new Refused(new Problem.NoVerdict(given));
            }
            if (verdict == Verdict.REJECTED && standing.value().kind() == ValueKind.DOCUMENT) {
                throw new Refused(new Problem.NotRejectable(standing.value().text()));
            }
            return Optional.of(verdict).filter(each -> each != Verdict.UNDONE || !known.isEmpty());
        }
    }
}
