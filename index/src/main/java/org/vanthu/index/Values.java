package org.vanthu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.correction.ValueIds;
import org.vanthu.index.correction.ValueKind;

/** The values of a document that a filter lets through; the document itself has passed it. */
final class Values {

    private final Optional<String> body;
    private final Optional<String> unit;

    Values(Filter filter) {
        this.body = filter.body();
        this.unit = filter.unit().map(VietnameseFolding::key);
    }

    Stream<IndicatorRow> indicators(StoredDocument stored) {
        ValueIds ids = stored.ids();
        return numbered(stored.content().indicators())
                .filter(each -> isWanted(each.value().body())
                        && isUnit(Optional.of(each.value().unit())))
                .map(each -> row(stored, ids, each));
    }

    /** The one that is {@code ordinal} of the document's; empty where it has fewer. */
    Optional<IndicatorRow> indicator(StoredDocument stored, ValueIds ids, int ordinal) {
        List<Indicator> indicators = stored.content().indicators();
        return ordinal < indicators.size()
                ? Optional.of(row(stored, ids, new Numbered<>(ordinal, indicators.get(ordinal))))
                : Optional.empty();
    }

    private static IndicatorRow row(StoredDocument stored, ValueIds ids, Numbered<Indicator> each) {
        Indicator indicator = each.value();
        return new IndicatorRow(
                stored.row(),
                place(stored, indicator.span()),
                indicator,
                stored.content().source().words(indicator.sentence()),
                confidences(stored).lowest(indicator.span()),
                ids.of(ValueKind.INDICATOR, each.ordinal(), indicator.span().start()),
                stored.marks().verdict(ValueKind.INDICATOR, each.ordinal()));
    }

    Stream<TaskRow> tasks(StoredDocument stored) {
        ValueIds ids = stored.ids();
        return numbered(stored.content().tasks())
                .filter(each -> isWanted(each.value().body()) && unit.isEmpty())
                .map(each -> {
                    Task task = each.value();
                    return new TaskRow(
                            stored.row(),
                            place(stored, task.span()),
                            task,
                            confidences(stored).lowestFigure(task.span()),
                            ids.of(ValueKind.TASK, each.ordinal(), task.span().start()),
                            stored.marks().verdict(ValueKind.TASK, each.ordinal()));
                });
    }

    /** A fact belongs to a body where it stands in a task, or makes an indicator, of that body. */
    Stream<FactRow> facts(StoredDocument stored) {
        List<Span> spans = body.isPresent() ? spans(stored) : List.of();
        ValueIds ids = stored.ids();
        return numbered(stored.content().facts())
                .filter(each -> isUnit(unit(each.value())))
                .filter(each -> body.isEmpty()
                        || spans.stream()
                                .anyMatch(span -> span.contains(each.value().span())))
                .map(each -> {
                    Fact fact = each.value();
                    return new FactRow(
                            stored.row(),
                            place(stored, fact.span()),
                            fact,
                            stored.content().source().words(fact.span()),
                            confidences(stored).lowest(fact.span()),
                            ids.of(ValueKind.FACT, each.ordinal(), fact.span().start()),
                            stored.marks().verdict(ValueKind.FACT, each.ordinal()));
                });
    }

    /** A value and which of its kind in the document it is. */
    private record Numbered<T>(int ordinal, T value) {}

    private static <T> Stream<Numbered<T>> numbered(List<T> values) {
        return IntStream.range(0, values.size()).mapToObj(i -> new Numbered<>(i, values.get(i)));
    }

    private List<Span> spans(StoredDocument stored) {
        List<Span> spans = new ArrayList<>();
        for (Task task : stored.content().tasks()) {
            if (isWanted(task.body())) {
                spans.add(task.span());
            }
        }
        for (Indicator indicator : stored.content().indicators()) {
            if (isWanted(indicator.body())) {
                spans.add(indicator.span());
            }
        }
        return spans;
    }

    private boolean isWanted(Optional<String> found) {
        return body.isEmpty() || body.equals(found);
    }

    private boolean isUnit(Optional<String> found) {
        return unit.isEmpty() || unit.equals(found.map(VietnameseFolding::key));
    }

    private static Optional<String> unit(Fact fact) {
        return switch (fact) {
            case Fact.Percent _ -> Optional.of("%");
            case Fact.Money money -> Optional.of(money.currency());
            case Fact.Quantity quantity -> Optional.of(quantity.unit());
            case Fact.Date _, Fact.Recurrence _, Fact.Reference _ -> Optional.empty();
        };
    }

    private static Confidences confidences(StoredDocument stored) {
        return stored.content().source().confidences();
    }

    private static Place place(StoredDocument stored, Span span) {
        return Place.of(stored.content(), span.start());
    }
}
