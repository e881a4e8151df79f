package org.vanthu.pipeline.cli;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.FactExtractor;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.RuleBook;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.Vocabulary;
import org.vanthu.extractors.rule.Extraction;
import org.vanthu.extractors.rule.Sense;
import org.vanthu.extractors.rule.Settled;
import org.vanthu.extractors.sentence.Sentences;
import org.vanthu.pipeline.export.FactKind;

/** Each value of a document in its sentence, with the rule that made it and the readings that lost to it. */
final class ExplanationPrinter {

    private final Session session;
    private final Values values;
    private final ExtractedDocument document;
    private final String text;

    /** By the fact that took their words, readings that lost. */
    private final Map<Fact, List<Extraction<Sense>>> lost = new HashMap<>();

    /** Readings of words that no fact was made of. */
    private final List<Extraction<Sense>> unused = new ArrayList<>();

    ExplanationPrinter(Session session, ExtractedDocument document, Vocabulary vocabulary) {
        this.session = session;
        this.values = new Values(session);
        this.document = document;
        this.text = document.source().text();
        for (Settled<Sense> settled : FactExtractor.explain(document.source(), vocabulary.rules())) {
            place(settled.held(), true);
            settled.lost().forEach(reading -> place(reading, false));
        }
    }

    private void place(Extraction<Sense> reading, boolean held) {
        Optional<Fact> fact = document.facts().stream()
                .filter(f -> f.span().overlaps(reading.span()))
                .min(comparingInt(f -> f.span().length()));
        if (fact.isEmpty()) {
            if (held) {
                unused.add(reading);
            }
        } else if (!madeOf(fact.get(), reading)) {
            List<Extraction<Sense>> rivals = lost.computeIfAbsent(fact.get(), _ -> new ArrayList<>());
            if (!rivals.contains(reading)) {
                rivals.add(reading);
            }
        }
    }

    private static boolean madeOf(Fact fact, Extraction<Sense> reading) {
        return fact.rule().equals(reading.rule()) && fact.span().contains(reading.span());
    }

    void print() {
        Set<Task> told = new HashSet<>();
        for (int i = 0; i < document.source().blocks().size(); i++) {
            Span block = document.source().span(i);
            for (Span sentence : Sentences.split(block.of(text))) {
                sentence(sentence.shift(block.start()), told);
            }
        }
    }

    private void sentence(Span sentence, Set<Task> told) {
        TextTable table = new TextTable("    ");
        document.facts().stream()
                .filter(fact -> sentence.contains(fact.span().start()))
                .forEach(fact -> table.row(
                        session.say("kind." + FactKind.of(fact).label()),
                        "«" + Shown.words(fact.span().of(text)) + "»",
                        Shown.words(values.of(fact)),
                        fact.rule() + losers(lost.getOrDefault(fact, List.of()))));
        unused.stream()
                .filter(reading -> sentence.contains(reading.span().start()))
                .forEach(reading ->
                        table.row("-", "«" + Shown.words(reading.span().of(text)) + "»", why(reading), reading.rule()));
        document.header().effects().stream()
                .filter(effect -> sentence.contains(effect.on().span().start()))
                .forEach(effect -> table.row(
                        session.say("kind.effect"),
                        "«" + Shown.words(effect.on().span().of(text)) + "»",
                        session.say("show." + effect.kind().name().toLowerCase(Locale.ROOT)) + " "
                                + Shown.words(values.citation(effect.on())),
                        effect.rule()));
        document.indicators().stream()
                .filter(indicator -> sentence.contains(indicator.span().start()))
                .forEach(indicator -> table.row(
                        session.say("kind.indicator"),
                        "«" + Shown.words(indicator.name()) + "»",
                        Shown.words(figure(indicator)),
                        indicator.rule()));
        document.tasks().stream()
                .filter(task -> task.span().overlaps(sentence) && told.add(task))
                .forEach(task -> table.row(session.say("kind.task"), "", Shown.words(task(task)), task.rule()));
        if (!table.isEmpty()) {
            session.out().println(Shown.words(sentence.of(text)));
            table.lines(Integer.MAX_VALUE).forEach(session.out()::println);
        }
    }

    /** {@code (not day-month «18/5», …)} */
    private String losers(List<Extraction<Sense>> rivals) {
        if (rivals.isEmpty()) {
            return "";
        }
        List<String> shown = rivals.stream()
                .map(rival -> rival.rule() + " «" + Shown.words(rival.span().of(text)) + "»")
                .toList();
        return " " + session.say("explain.lost", String.join(", ", shown));
    }

    private String why(Extraction<Sense> reading) {
        return session.say(
                RuleBook.kind(reading.value()).equals(RuleBook.NO_FACT) ? "explain.none" : "explain.incomplete");
    }

    private String figure(Indicator indicator) {
        return values.figure(indicator.figure(), indicator.unit()) + ", "
                + session.say("value." + indicator.status().name().toLowerCase(Locale.ROOT));
    }

    private String task(Task task) {
        return task.bodyName().or(task::body).orElseGet(() -> session.say("show.no-body")) + ", "
                + session.say("value." + task.status().name().toLowerCase(Locale.ROOT))
                + task.due()
                        .map(due -> ", " + session.say("show.due", values.days(due)))
                        .orElse("");
    }
}
