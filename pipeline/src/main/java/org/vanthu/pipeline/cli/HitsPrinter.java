package org.vanthu.pipeline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.extractors.Span;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Facet;
import org.vanthu.index.Hit;
import org.vanthu.index.Place;
import org.vanthu.index.Query;
import org.vanthu.index.SearchResult;

/** Search results for a person. */
final class HitsPrinter {

    private static final int FACET_VALUES = 6;
    private static final String INDENT = "   ";

    private final Session session;

    HitsPrinter(Session session) {
        this.session = session;
    }

    void print(Query query, SearchResult result) {
        if (result.total() == 0) {
            session.print("search.nothing", Shown.words(query.text()));
            return;
        }
        if (!result.complete()) {
            session.print("search.not-all-words");
        }
        int number = query.offset();
        for (Hit hit : result.hits()) {
            hit(++number, hit);
        }
        session.print("search.total", query.offset() + 1, number, result.total());
        result.facets().forEach(this::facet);
        if (number < result.total()) {
            session.print("search.more", number);
        }
    }

    private void hit(int number, Hit hit) {
        DocumentRow document = hit.document();
        session.out().println(number + ". " + Style.BOLD.on(session, Headline.of(session, document.header())));
        document.header().title().ifPresent(title -> wrapped(Shown.words(title)));
        List<String> place = new ArrayList<>();
        hit.place().section().map(this::innermost).ifPresent(place::add);
        hit.place().page().ifPresent(page -> place.add(session.say("page", page)));
        if (!place.isEmpty()) {
            session.out().println(Style.DIM.on(session, INDENT + String.join(", ", place)));
        }
        session.out().println(INDENT + highlighted(hit));
        session.out()
                .println(Style.DIM.on(
                        session,
                        INDENT
                                + session.say(
                                        "search.source",
                                        Shown.file(document.file().key()),
                                        document.id())));
        session.out().println();
    }

    /** A section with as many of those around it as fit on a line. */
    private String innermost(String section) {
        String path = Shown.words(section);
        int width = session.width() - INDENT.length() - 8;
        int cut = 0;
        while (Shown.columns(path.substring(cut)) > width && path.indexOf(Place.SEPARATOR, cut) >= 0) {
            cut = path.indexOf(Place.SEPARATOR, cut) + Place.SEPARATOR.length();
        }
        return (cut == 0 ? "" : "…" + Place.SEPARATOR) + Shown.cut(path.substring(cut), width);
    }

    private void wrapped(String text) {
        session.out().println(INDENT + text);
    }

    /** The words that were found stand between guillemets where there is no colour. */
    private String highlighted(Hit hit) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Span span : hit.highlights()) {
            text.append(oneLine(hit.snippet().substring(at, span.start())));
            String found = oneLine(span.of(hit.snippet()));
            text.append(session.colour() ? Style.YELLOW.on(session, found) : "«" + found + "»");
            at = span.end();
        }
        return text.append(oneLine(hit.snippet().substring(at))).toString();
    }

    /** As {@link Shown#words}, but blanks at the edges stay: they part the pieces of a snippet. */
    private static String oneLine(String text) {
        return Shown.line(text.replaceAll("\\s+", " "));
    }

    private void facet(Facet facet) {
        String counts = facet.counts().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Facet.NONE))
                .limit(FACET_VALUES)
                .map(entry -> Shown.words(entry.getKey()) + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(" · "));
        if (!counts.isEmpty()) {
            session.out()
                    .println(Shown.padded(session.say("facet." + facet.name()), 10)
                            + Shown.cut(counts, session.width() - 10));
        }
    }
}
