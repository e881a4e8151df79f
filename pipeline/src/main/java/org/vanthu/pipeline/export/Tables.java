package org.vanthu.pipeline.export;

import static org.vanthu.pipeline.export.Column.days;
import static org.vanthu.pipeline.export.Column.join;
import static org.vanthu.pipeline.export.Column.number;
import static org.vanthu.pipeline.export.Column.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Span;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.FactRow;
import org.vanthu.index.FileRecord;
import org.vanthu.index.FileState;
import org.vanthu.index.IndicatorRow;
import org.vanthu.index.Place;
import org.vanthu.index.TaskRow;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.Verdict;

/** The tables that can be exported. Their headers are a promise, kept in {@code docs/export.md} and held to it by a test. */
public final class Tables {
    private Tables() {}

    private static final Table<IndicatorRow> INDICATORS = new Table<>(
            "indicators",
            join(
                    columns(IndicatorRow::document, Tables.identity()),
                    days("period", row -> row.indicator().period()),
                    List.of(
                            text("body", row -> row.indicator().body()),
                            text("indicator", row -> Optional.of(row.indicator().name()))),
                    figure(row -> Optional.of(row.indicator().figure()), false),
                    List.of(text("unit", row -> Optional.of(row.indicator().unit()))),
                    List.of(
                            comparator(row -> Optional.of(row.indicator().figure())),
                            text(
                                    "status",
                                    row -> Optional.of(Iso.name(row.indicator().status()))),
                            text("basis", row -> row.indicator().basis())),
                    columns(IndicatorRow::place, place()),
                    List.of(sourceFile(IndicatorRow::document)),
                    span(row -> row.indicator().span()),
                    List.of(
                            text("text", row -> Optional.of(row.text())),
                            text("rule", row -> Optional.of(row.indicator().rule())),
                            confidence(IndicatorRow::confidence),
                            other(row -> Optional.of(row.indicator().figure()))),
                    review(IndicatorRow::id, IndicatorRow::reviewed)),
            Archive::indicators);

    private static final Table<FactRow> FACTS = new Table<>(
            "facts",
            join(
                    columns(FactRow::document, Tables.identity()),
                    List.of(
                            text(
                                    "kind",
                                    row -> Optional.of(FactKind.of(row.fact()).label())),
                            text("fact", row -> Optional.of(row.text()))),
                    days("date", row -> row.fact() instanceof Fact.Date date ? Optional.of(date.days()) : none()),
                    List.of(
                            text(
                                    "modifier",
                                    row -> row.fact() instanceof Fact.Date date
                                            ? date.modifier().map(Iso::name)
                                            : none()),
                            text(
                                    "every",
                                    row -> row.fact() instanceof Fact.Recurrence recurrence
                                            ? recurrence.every().map(Iso::period)
                                            : none())),
                    figure(row -> figureOf(row.fact()), true),
                    List.of(
                            text("unit", row -> unitOf(row.fact())),
                            text("per", row -> row.fact() instanceof Fact.Money money ? money.per() : none()),
                            comparator(row -> figureOf(row.fact())),
                            text(
                                    "change",
                                    row -> figureOf(row.fact())
                                            .flatMap(Figure::change)
                                            .map(Iso::name)),
                            text("reference_type", row -> reference(row).flatMap(Fact.Reference::type)),
                            text("reference_number", row -> reference(row).map(Fact.Reference::number)),
                            new Column<>(
                                    "reference_date",
                                    row -> Cell.day(reference(row).flatMap(Fact.Reference::date)))),
                    columns(FactRow::place, place()),
                    List.of(sourceFile(FactRow::document)),
                    span(row -> row.fact().span()),
                    List.of(
                            text("rule", row -> Optional.of(row.fact().rule())),
                            confidence(FactRow::confidence),
                            other(row -> figureOf(row.fact()))),
                    review(FactRow::id, FactRow::reviewed)),
            Archive::facts);

    private static final Table<TaskRow> TASKS = new Table<>(
            "tasks",
            join(
                    columns(TaskRow::document, Tables.identity()),
                    List.of(
                            text("body", row -> row.task().body()),
                            text("body_name", row -> row.task().bodyName()),
                            text("task", row -> Optional.of(row.task().text())),
                            text(
                                    "status",
                                    row -> Optional.of(Iso.name(row.task().status())))),
                    days("due", row -> row.task().due()),
                    List.of(
                            text(
                                    "every",
                                    row -> row.task()
                                            .recurrence()
                                            .map(r -> r.every().map(Iso::period).orElse("?"))),
                            text("support", row -> joined(row.task().support())),
                            text("person", row -> joined(row.task().persons())),
                            text("place", row -> row.task().place())),
                    columns(TaskRow::place, place()),
                    List.of(sourceFile(TaskRow::document)),
                    span(row -> row.task().span()),
                    List.of(text("rule", row -> Optional.of(row.task().rule())), confidence(TaskRow::confidence)),
                    review(TaskRow::id, TaskRow::reviewed)),
            Archive::tasks);

    public static final Table<DocumentRow> DOCUMENTS = new Table<>(
            "documents",
            join(
                    List.of(new Column<>("document", row -> Cell.number(row.id()))),
                    identity(),
                    List.of(
                            text("place", row -> row.header().place()),
                            text("title", row -> row.header().title())),
                    days("period", row -> row.header().period()),
                    List.of(
                            text("signer", row -> row.header().signer()),
                            text("recipients", row -> joined(row.header().recipients())),
                            text("bases", row -> joined(row.header().bases())),
                            text("amends", row -> effects(row, Header.Effect.Kind.AMENDS)),
                            text("replaces", row -> effects(row, Header.Effect.Kind.REPLACES)),
                            text("repeals", row -> effects(row, Header.Effect.Kind.REPEALS)),
                            new Column<>("part", row -> Cell.number(row.ordinal() + 1L)),
                            new Column<>("characters", row -> Cell.number(row.chars())),
                            text("media_type", row -> row.file().mediaType()),
                            text("encoding", row -> row.file().encoding()),
                            sourceFile(Function.identity())),
                    review(DocumentRow::value, DocumentRow::reviewed)),
            Archive::documents);

    private static List<Column<FileRecord>> fileColumns(UnaryOperator<String> reason) {
        return List.of(
                text("source_file", row -> Optional.of(row.key().path())),
                text("folder", row -> Optional.of(row.key().root())),
                text("state", row -> Optional.of(row.state().label())),
                text("reason", row -> row.reason().map(reason)),
                text("duplicate_of", row -> row.duplicateOf().map(key -> key.path())),
                text("media_type", FileRecord::mediaType),
                text("encoding", FileRecord::encoding),
                new Column<>("size_bytes", row -> Cell.number(row.stamp().sizeBytes())),
                text("modified", row -> Optional.of(row.stamp().modified().toString())),
                text("sha256", FileRecord::sha256),
                new Column<>("took_ms", row -> Cell.number(row.effort().took().toMillis())),
                new Column<>("attempts", row -> Cell.number(row.effort().attempts())),
                text("version", row -> Optional.of(row.effort().version())),
                text("worker", row -> row.effort().worker()),
                new Column<>("memory_bytes", row -> {
                    OptionalLong memory = row.effort().memory();
                    return memory.isPresent() ? Cell.number(memory.getAsLong()) : Cell.EMPTY;
                }),
                text("gone", row -> row.gone().map(Object::toString)),
                text(
                        "unread_pages",
                        row -> joined(
                                row.unreadPages().stream().map(String::valueOf).toList())));
    }

    private static final Table<FileRecord> FILES = files(EnumSet.allOf(FileState.class), UnaryOperator.identity());

    /** In the order in which they are listed to users. */
    public static final List<Table<?>> ALL = List.of(INDICATORS, FACTS, TASKS, DOCUMENTS, FILES, CorrectionsTable.ALL);

    /** Case does not matter. */
    public static Optional<Table<?>> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(table -> table.name().equals(lower))
                .findFirst()
                .map(table -> table);
    }

    /** Files that ended so, whatever is in them. */
    public static Table<FileRecord> files(Set<FileState> states, UnaryOperator<String> reason) {
        return new Table<>("files", fileColumns(reason), (archive, _) -> archive.files(states));
    }

    /** Whether a filter means something to a table: files are listed whatever is in them, and so is what people said. */
    public static boolean isFiltered(Table<?> table) {
        return !Set.of(FILES.name(), CorrectionsTable.ALL.name()).contains(table.name());
    }

    /** Columns of a part of a row as columns of the row. */
    static <R, P> List<Column<R>> columns(Function<R, P> part, List<Column<P>> columns) {
        return columns.stream()
                .map(column -> new Column<R>(column.name(), part.andThen(column.value())))
                .toList();
    }

    private static List<Column<DocumentRow>> identity() {
        return List.of(
                text("document_number", row -> row.header().number()),
                text("document_type", row -> row.header().type()),
                text("issuer", row -> row.header().issuer()),
                new Column<>("issued", row -> Cell.day(row.header().issued())));
    }

    private static <R> Column<R> sourceFile(Function<R, DocumentRow> document) {
        return text(
                "source_file",
                row -> Optional.of(document.apply(row).file().key().path()));
    }

    private static List<Column<Place>> place() {
        return List.of(text("section", Place::section), number("page", Place::page));
    }

    /** The value's name for {@code vanthu correct}, and what people said of it. */
    static <R> List<Column<R>> review(Function<R, ValueId> id, Function<R, Optional<Verdict>> reviewed) {
        return List.of(
                text("id", row -> Optional.of(id.apply(row).text())),
                text("reviewed", row -> reviewed.apply(row).map(Verdict::label)));
    }

    private static <R> Column<R> confidence(Function<R, OptionalInt> confidence) {
        return number("confidence", confidence);
    }

    private static <R> List<Column<R>> figure(Function<R, Optional<Figure>> figure, boolean whole) {
        Column<R> value =
                new Column<>("value", row -> Cell.number(figure.apply(row).map(Figure::value)));
        Column<R> to =
                new Column<>("value_to", row -> Cell.number(figure.apply(row).flatMap(Figure::to)));
        Column<R> of =
                new Column<>("value_of", row -> Cell.number(figure.apply(row).flatMap(Figure::of)));
        return whole ? List.of(value, to, of) : List.of(value, to);
    }

    /** What the value may be as well, where its dots and commas leave it open. */
    private static <R> Column<R> other(Function<R, Optional<Figure>> figure) {
        return new Column<>("value_else", row -> Cell.number(figure.apply(row).flatMap(Figure::other)));
    }

    private static <R> Column<R> comparator(Function<R, Optional<Figure>> figure) {
        return text("comparator", row -> figure.apply(row).map(f -> Iso.name(f.comparison())));
    }

    private static <R> List<Column<R>> span(Function<R, Span> span) {
        return List.of(
                new Column<>("start", row -> Cell.number(span.apply(row).start())),
                new Column<>("end", row -> Cell.number(span.apply(row).end())));
    }

    private static Optional<Figure> figureOf(Fact fact) {
        return switch (fact) {
            case Fact.Percent percent -> Optional.of(percent.figure());
            case Fact.Money money -> Optional.of(money.figure());
            case Fact.Quantity quantity -> Optional.of(quantity.figure());
            case Fact.Date _, Fact.Recurrence _, Fact.Reference _ -> Optional.empty();
        };
    }

    private static Optional<String> unitOf(Fact fact) {
        return switch (fact) {
            case Fact.Percent _ -> Optional.of("%");
            case Fact.Money money -> Optional.of(money.currency());
            case Fact.Quantity quantity -> Optional.of(quantity.unit());
            case Fact.Date _, Fact.Recurrence _, Fact.Reference _ -> Optional.empty();
        };
    }

    private static Optional<Fact.Reference> reference(FactRow row) {
        return row.fact() instanceof Fact.Reference reference ? Optional.of(reference) : Optional.empty();
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    /** The documents that this one does it to, as they are cited. */
    private static Optional<String> effects(DocumentRow row, Header.Effect.Kind kind) {
        return joined(row.header().effects().stream()
                .filter(effect -> effect.kind() == kind)
                .map(effect -> effect.on().type().map(type -> type + " ").orElse("")
                        + effect.on().number())
                .toList());
    }

    private static Optional<String> joined(List<String> texts) {
        return Optional.of(String.join("; ", texts));
    }
}
