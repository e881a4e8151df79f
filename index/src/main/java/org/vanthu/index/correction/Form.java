package org.vanthu.index.correction;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;

/** How values of one kind that stand in a text are taken out of a document, read, and made again. */
record Form<T>(
        ValueKind kind,
        Function<ExtractedDocument, List<T>> of,
        Function<T, Span> span,
        BiFunction<ExtractedDocument, List<T>, ExtractedDocument> with,
        BiFunction<T, ExtractedDocument, Reading> reading,
        Maker<T> maker) {

    /** Makes a value of its reading. */
    interface Maker<T> {
        T value(Reading reading) throws BadField;
    }

    static final Form<Indicator> INDICATORS = new Form<>(
            ValueKind.INDICATOR,
            ExtractedDocument::indicators,
            Indicator::span,
            (document, indicators) -> new ExtractedDocument(
                    document.source(),
                    document.outline(),
                    document.header(),
                    document.facts(),
                    indicators,
                    document.tasks()),
            (indicator, _) -> IndicatorFields.reading(indicator),
            IndicatorFields::value);

    static final Form<Task> TASKS = new Form<>(
            ValueKind.TASK,
            ExtractedDocument::tasks,
            Task::span,
            (document, tasks) -> new ExtractedDocument(
                    document.source(),
                    document.outline(),
                    document.header(),
                    document.facts(),
                    document.indicators(),
                    tasks),
            (task, _) -> TaskFields.reading(task),
            TaskFields::value);

    static final Form<Fact> FACTS = new Form<>(
            ValueKind.FACT,
            ExtractedDocument::facts,
            Fact::span,
            (document, facts) -> new ExtractedDocument(
                    document.source(),
                    document.outline(),
                    document.header(),
                    facts,
                    document.indicators(),
                    document.tasks()),
            (fact, document) -> FactFields.reading(fact, document.header()),
            FactFields::value);

    static final List<Form<?>> ALL = List.of(FACTS, INDICATORS, TASKS);

    static Form<?> of(ValueKind kind) {
        return ALL.stream().filter(form -> form.kind == kind).findFirst().orElseThrow();
    }

    Reading reading(ExtractedDocument document, int ordinal) {
        return reading.apply(of.apply(document).get(ordinal), document);
    }

    List<Span> spans(ExtractedDocument document) {
        return of.apply(document).stream().map(span).toList();
    }
}
