package org.vanthu.pipeline.export;

import static org.vanthu.pipeline.export.Column.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Standing;
import org.vanthu.index.StoreException;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Verdict;

/** All that people said of values, a row for each thing: what was, what became, who, when and why. */
final class CorrectionsTable {
    private CorrectionsTable() {}

    /**
     * One thing that was said.
     *
     * @param state {@code holds}, {@code open}, or {@code superseded} by what was said later
     */
    private record Row(Standing standing, Correction correction, String state) {

        Optional<String> document(Function<DocumentRow, Optional<String>> text) {
            return standing.document().flatMap(text);
        }
    }

    static final Table<?> ALL = new Table<>(
            "corrections",
            List.<Column<Row>>of(
                    text("id", row -> Optional.of(row.correction.value().text())),
                    text(
                            "kind",
                            row -> Optional.of(row.correction.value().kind().label())),
                    text("verdict", row -> Optional.of(row.correction.verdict().label())),
                    text("field", row -> row.correction.field()),
                    text("was", row -> Optional.of(row.correction.was())),
                    text("becomes", row -> Optional.of(row.correction.becomes())),
                    text("who", row -> row.correction.who()),
                    text("made", row -> Optional.of(row.correction.made().toString())),
                    text("why", row -> row.correction.why()),
                    text("state", row -> Optional.of(row.state)),
                    text("machine_now", CorrectionsTable::machine),
                    text(
                            "document_number",
                            row -> row.document(document -> document.header().number())),
                    text(
                            "source_file",
                            row -> row.document(document ->
                                    Optional.of(document.file().key().path()))),
                    text("words", row -> Optional.of(row.correction.anchor().words())),
                    text("block", row -> Optional.of(row.correction.anchor().block())),
                    text("reading", row -> Optional.of(row.correction.reading().text())),
                    text("sha256", row -> Optional.of(row.correction.anchor().sha256())),
                    new Column<>(
                            "part", row -> Cell.number(row.correction.anchor().part() + 1L)),
                    new Column<>(
                            "start", row -> Cell.number(row.correction.anchor().start())),
                    new Column<>(
                            "at", row -> Cell.number(row.correction.anchor().at()))),
            (archive, _) -> rows(archive));

    private static Stream<Row> rows(Archive archive) throws StoreException {
        return archive.standings().spokenOf().stream()
                .flatMap(standing -> IntStream.range(0, standing.said().size())
                        .mapToObj(i -> new Row(standing, standing.said().get(i), state(standing, i))));
    }

    private static String state(Standing standing, int number) {
        Correction said = standing.said().get(number);
        boolean superseded = standing.said().stream().skip(number + 1L).anyMatch(later -> supersedes(later, said));
        if (superseded) {
            return "superseded";
        }
        return standing.isOpen() && standing.verdict().isPresent() ? "open" : "holds";
    }

    /** Other fields of the same value are changed beside each other. */
    private static boolean supersedes(Correction later, Correction said) {
        return later.verdict() != Verdict.CHANGED
                || said.verdict() == Verdict.REJECTED
                || said.verdict() == Verdict.UNDONE
                || later.field().equals(said.field());
    }

    /** Of a change what the machine reads in this field now, of a verdict the whole value. */
    private static Optional<String> machine(Row row) {
        return row.standing
                .machine()
                .map(reading -> row.correction.field().map(reading::get).orElseGet(reading::text));
    }
}
