package org.vanthu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.index.analysis.VietnameseFolding;

/** The values of a document that a filter lets through; the document itself has passed it. */
final class Values {

    private final Optional<String> body;
    private final Optional<String> unit;

    Values(Filter filter) {
        this.body = filter.body();
        this.unit = filter.unit().map(VietnameseFolding::key);
    }

    Stream<IndicatorRow> indicators(StoredDocument stored) {
        return stored.content().indicators().stream()
                .filter(indicator -> isWanted(indicator.body()) && isUnit(Optional.of(indicator.unit())))
                .map(indicator -> new IndicatorRow(
                        stored.row(),
                        place(stored, indicator.span()),
                        indicator,
                        stored.content().source().words(indicator.sentence()),
                        confidences(stored).lowest(indicator.span())));
    }

    Stream<TaskRow> tasks(StoredDocument stored) {
        return stored.content().tasks().stream()
                .filter(task -> isWanted(task.body()) && unit.isEmpty())
                .map(task -> new TaskRow(
                        stored.row(),
                        place(stored, task.span()),
                        task,
                        confidences(stored).lowestFigure(task.span())));
    }

    /** A fact belongs to a body where it stands in a task, or makes an indicator, of that body. */
    Stream<FactRow> facts(StoredDocument stored) {
        List<Span> spans = body.isPresent() ? spans(stored) : List.of();
        return stored.content().facts().stream()
                .filter(fact -> isUnit(unit(fact)))
                .filter(fact -> body.isEmpty() || spans.stream().anyMatch(span -> span.contains(fact.span())))
                .map(fact -> new FactRow(
                        stored.row(),
                        place(stored, fact.span()),
                        fact,
                        stored.content().source().words(fact.span()),
                        confidences(stored).lowest(fact.span())));
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
