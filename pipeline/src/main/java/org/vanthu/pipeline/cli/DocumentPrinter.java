package org.vanthu.pipeline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.FileRecord;
import org.vanthu.index.StoredDocument;
import org.vanthu.index.correction.ValueIds;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.pipeline.UnreadParts;
import org.vanthu.pipeline.export.FactKind;
import org.vanthu.pipeline.export.Places;

/** One document for a person: what it says of itself, its outline, and every value in the words that it stands in. */
final class DocumentPrinter {

    private static final int VALUE_WIDTH = 26;
    private static final int KIND_WIDTH = 10;
    private static final int ID_WIDTH = 19;
    private static final int PAGES_A_LINE = 6;
    private static final String DOUBT = " (?)";

    private final Session session;
    private final Values values;
    private final StoredDocument stored;
    private final List<DocumentRow> copies;
    private final ExtractedDocument document;
    private final Places places;
    private final ValueIds ids;

    /** @param copies documents that say the same */
    DocumentPrinter(Session session, StoredDocument stored, List<DocumentRow> copies) {
        this.session = session;
        this.values = new Values(session);
        this.stored = stored;
        this.copies = copies;
        this.document = stored.content();
        this.places = new Places(document);
        this.ids = stored.ids();
    }

    void print() {
        header();
        outline();
        facts();
        indicators();
        tasks();
    }

    private void header() {
        Header header = document.header();
        line(Style.BOLD.on(session, Headline.of(session, header)));
        header.title().ifPresent(title -> line(Shown.words(title)));
        FileRecord file = stored.row().file();
        TextTable table = new TextTable("");
        header.period().ifPresent(period -> table.row(session.say("show.period"), values.days(period)));
        header.place().ifPresent(place -> table.row(session.say("show.place"), Shown.words(place)));
        header.signer().ifPresent(signer -> table.row(session.say("show.signer"), Shown.words(signer)));
        if (!header.recipients().isEmpty()) {
            table.row(session.say("show.recipients"), Shown.words(String.join("; ", header.recipients())));
        }
        for (Header.Effect effect : header.effects()) {
            String name = effect.kind().name().toLowerCase(Locale.ROOT);
            table.row(session.say("show." + name), Shown.words(values.citation(effect.on())));
        }
        table.row(session.say("show.file"), Shown.file(file.key()));
        file.mediaType().ifPresent(type -> table.row(session.say("show.format"), Shown.words(type)));
        file.encoding().ifPresent(encoding -> table.row(session.say("show.encoding"), Shown.words(encoding)));
        String label = session.say("show.recognised");
        for (String pages : recognisedPages()) {
            table.row(label, pages);
            label = "";
        }
        if (!file.unreadPages().isEmpty()) {
            String pages = file.unreadPages().stream().map(String::valueOf).collect(Collectors.joining(", "));
            table.row(session.say("show.unread"), session.say("show.unread-pages", pages));
        }
        List<String> parts = UnreadParts.of(file);
        if (!parts.isEmpty()) {
            table.row(
                    session.say("show.unread"),
                    session.say("show.unread-parts", Shown.words(String.join(", ", parts))));
        }
        String id = id(ValueKind.DOCUMENT, 0, new Span(0, 0));
        table.row(session.say("show.id"), stored.row().id() + " · " + id);
        for (DocumentRow copy : copies) {
            table.row(
                    session.say("show.copy"),
                    session.say("search.source", Shown.file(copy.file().key()), copy.id()));
        }
        table.lines(session.width()).forEach(this::line);
    }

    /** The pages that were recognised with how sure the recogniser was of each, so many a line. */
    private List<String> recognisedPages() {
        List<String> pages = new ArrayList<>();
        document.source()
                .pageConfidences()
                .forEach((page, confidence) -> pages.add(session.say("show.page-confidence", page, confidence)));
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += PAGES_A_LINE) {
            lines.add(String.join(", ", pages.subList(from, Math.min(pages.size(), from + PAGES_A_LINE))));
        }
        return lines;
    }

    /** What stands behind a value that the recogniser was not sure of. */
    private String doubt(Span span) {
        OptionalInt confidence = document.source().confidences().lowest(span);
        return confidence.isPresent() && confidence.getAsInt() < Confidences.DOUBTFUL ? DOUBT : "";
    }

    private void doubts(List<Span> values) {
        long doubtful = values.stream().filter(span -> !doubt(span).isEmpty()).count();
        if (doubtful > 0) {
            line(session.say("show.doubtful", doubtful, DOUBT.strip()));
        }
    }

    private void outline() {
        title("show.outline", document.outline().sections().size());
        for (Outline.Section section : document.outline().sections()) {
            String text = (section.label().isEmpty() ? "" : section.label() + ". ") + section.title();
            line(Shown.cut("  ".repeat(section.level()) + Shown.words(text), session.width()));
        }
    }

    private void facts() {
        title("show.facts", document.facts().size());
        doubts(document.facts().stream().map(Fact::span).toList());
        String last = "";
        for (int i = 0; i < document.facts().size(); i++) {
            Fact fact = document.facts().get(i);
            last = place(fact.span(), last);
            String doubt = doubt(fact.span());
            String marks = doubt + Shown.reviewed(stored.marks().verdict(ValueKind.FACT, i));
            String value = Shown.cut(Shown.words(values.of(fact)), VALUE_WIDTH - marks.length()) + marks;
            String kind = session.say("kind." + FactKind.of(fact).label());
            line("    " + Style.DIM.on(session, Shown.padded(kind, KIND_WIDTH)) + " "
                    + Style.CYAN.on(session, Shown.padded(value, VALUE_WIDTH)) + "  "
                    + context(fact.span(), session.width() - KIND_WIDTH - VALUE_WIDTH - ID_WIDTH - 7)
                    + "  " + id(ValueKind.FACT, i, fact.span()));
        }
    }

    private void indicators() {
        title("show.indicators", document.indicators().size());
        doubts(document.indicators().stream().map(Indicator::span).toList());
        String last = "";
        for (int i = 0; i < document.indicators().size(); i++) {
            Indicator indicator = document.indicators().get(i);
            last = place(indicator.span(), last);
            List<String> notes = new ArrayList<>();
            notes.add(session.say("value." + indicator.status().name().toLowerCase(Locale.ROOT)));
            indicator
                    .basis()
                    .map(basis -> session.say("show.basis", Shown.words(basis)))
                    .ifPresent(notes::add);
            indicator.period().map(values::days).ifPresent(notes::add);
            indicator.body().ifPresent(notes::add);
            line("    " + Shown.words(indicator.name()) + ": "
                    + Style.CYAN.on(
                            session,
                            Shown.words(values.figure(indicator.figure(), indicator.unit()))
                                    + doubt(indicator.span())
                                    + Shown.reviewed(stored.marks().verdict(ValueKind.INDICATOR, i)))
                    + Style.DIM.on(session, " (" + String.join("; ", notes) + ")  ")
                    + id(ValueKind.INDICATOR, i, indicator.span()));
        }
    }

    /** By body, in the order in which the bodies first come. */
    private void tasks() {
        title("show.tasks", document.tasks().size());
        Map<String, List<Integer>> byBody = new LinkedHashMap<>();
        for (int i = 0; i < document.tasks().size(); i++) {
            Task task = document.tasks().get(i);
            String body = task.bodyName().or(task::body).orElseGet(() -> session.say("show.no-body"));
            byBody.computeIfAbsent(body, _ -> new ArrayList<>()).add(i);
        }
        byBody.forEach((body, tasks) -> {
            line("  " + Style.BOLD.on(session, Shown.words(body)));
            tasks.forEach(this::task);
        });
    }

    private void task(int ordinal) {
        Task task = document.tasks().get(ordinal);
        List<String> notes = new ArrayList<>();
        notes.add(session.say("value." + task.status().name().toLowerCase(Locale.ROOT)));
        task.due().map(due -> session.say("show.due", values.days(due))).ifPresent(notes::add);
        if (!task.support().isEmpty()) {
            notes.add(session.say("show.support", Shown.words(String.join(", ", task.support()))));
        }
        if (!task.persons().isEmpty()) {
            notes.add(Shown.words(String.join(", ", task.persons())));
        }
        line("    - " + Shown.words(task.text())
                + Shown.reviewed(stored.marks().verdict(ValueKind.TASK, ordinal))
                + Style.DIM.on(session, " (" + String.join("; ", notes) + ")  ")
                + id(ValueKind.TASK, ordinal, task.span()));
    }

    /** The name that a value is corrected by. */
    private String id(ValueKind kind, int ordinal, Span span) {
        return Style.DIM.on(session, ids.of(kind, ordinal, span.start()).text());
    }

    /** Prints the section of a value where it is another one than {@code last}, and gives it. */
    private String place(Span span, String last) {
        List<String> parts = new ArrayList<>();
        String section = places.section(span);
        if (!section.isEmpty()) {
            parts.add(Shown.words(section));
        }
        places.page(span).ifPresent(page -> parts.add(session.say("page", page)));
        String place = String.join(", ", parts);
        if (!place.equals(last)) {
            line("  " + Style.BOLD.on(session, place.isEmpty() ? "–" : place));
        }
        return place;
    }

    /** The words around a value on one line, the value itself marked. */
    private String context(Span span, int width) {
        String text = document.source().text();
        String value = Shown.words(span.of(text));
        int each = Math.max(8, (width - Shown.columns(value) - 4) / 2);
        int lineStart = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        int nextEnd = text.indexOf('\n', span.end());
        int lineEnd = nextEnd < 0 ? text.length() : nextEnd;
        String before = Shown.line(
                text.substring(Math.min(lineStart, span.start()), span.start()).replaceAll("\\s+", " "));
        String after = Shown.line(text.substring(span.end(), lineEnd).replaceAll("\\s+", " "));
        if (before.length() > each) {
            before = "…" + before.substring(before.length() - each + 1);
        }
        return before
                + (session.colour() ? Style.YELLOW.on(session, value) : "«" + value + "»")
                + Shown.cut(after, each);
    }

    private void title(String key, int count) {
        line("");
        line(Style.BOLD.on(session, session.say(key, count)));
    }

    private void line(String text) {
        session.out().println(text);
    }
}
