package org.vanthu.pipeline.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.extractors.Span;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Facet;
import org.vanthu.index.Hit;
import org.vanthu.index.Note;
import org.vanthu.index.PassageHit;
import org.vanthu.index.Place;
import org.vanthu.index.Query;
import org.vanthu.index.SearchResult;

/** Search results for a person. */
final class HitsPrinter {

    private static final int FACET_VALUES = 6;
    private static final int LABEL_WIDTH = 10;
    private static final String INDENT = "   ";
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private final Session session;
    private final Values values;

    HitsPrinter(Session session) {
        this.session = session;
        this.values = new Values(session);
    }

    void print(Query query, SearchResult result) {
        if (result.documents() == 0) {
            session.print("search.nothing", Shown.words(query.text()));
            result.notes().forEach(this::note);
            return;
        }
        result.notes().forEach(this::note);
        int number = query.offset();
        for (Hit hit : result.hits()) {
            hit(++number, hit);
        }
        session.print("search.total", query.offset() + 1, number, result.documents(), result.passages());
        session.print("search.spread");
        result.facets().forEach(this::facet);
        // A page that is not full is the last one, however many copies stand under its hits.
        if (number < result.documents() && result.hits().size() == query.limit()) {
            session.print("search.more", number);
        }
    }

    private void note(Note note) {
        switch (note.kind()) {
            case FEWER_WORDS -> session.print("search.not-all-words");
            case AS_WORDS -> session.print("search.as-words", Shown.words(note.words()));
            case DID_YOU_MEAN -> session.print("search.did-you-mean", Shown.words(note.words()));
            case BEHIND -> session.print("search.behind", note.words());
        }
    }

    private void hit(int number, Hit hit) {
        DocumentRow document = hit.document();
        session.out().println(number + ". " + Style.BOLD.on(session, Headline.of(session, document.header())));
        document.header().title().ifPresent(title -> wrapped(Shown.words(title)));
        String last = "";
        for (PassageHit passage : hit.passages()) {
            last = place(passage, last);
            session.out().println(INDENT + highlighted(passage));
            if (!passage.facts().isEmpty()) {
                dim(facts(passage));
            }
        }
        String source = session.say("search.source", Shown.file(document.file().key()), document.id());
        int more = hit.total() - hit.passages().size();
        dim(more == 0 ? source : session.say("search.more-passages", more) + " · " + source);
        for (DocumentRow copy : hit.copies()) {
            dim(session.say("search.copy", Shown.file(copy.file().key()), copy.id()));
        }
        session.out().println();
    }

    /** Where the passage stands, if not where the one before it does. */
    private String place(PassageHit passage, String before) {
        List<String> parts = new ArrayList<>();
        passage.place().section().map(this::innermost).ifPresent(parts::add);
        passage.place().page().ifPresent(page -> parts.add(session.say("page", page)));
        String place = String.join(", ", parts);
        if (!place.isEmpty() && !place.equals(before)) {
            dim(place);
        }
        return place;
    }

    /** What was read out of the passage, as much as fits on a line. */
    private String facts(PassageHit passage) {
        String shown = passage.facts().stream()
                .map(found -> Shown.words(values.of(found.fact())) + Shown.reviewed(found.reviewed()))
                .distinct()
                .collect(Collectors.joining(" · "));
        return Shown.cut("→ " + shown, session.width() - INDENT.length());
    }

    private void dim(String text) {
        session.out().println(Style.DIM.on(session, INDENT + text));
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
    private String highlighted(PassageHit hit) {
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
        if (facet.counts().keySet().stream().allMatch(Facet.NONE::equals)) {
            return;
        }
        String label = Shown.padded(session.say("facet." + facet.name()), LABEL_WIDTH);
        if (facet.name().equals("year")) {
            session.out().println(label + String.join("\n" + " ".repeat(LABEL_WIDTH), histogram(facet)));
            return;
        }
        String counts = facet.counts().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Facet.NONE))
                .limit(FACET_VALUES)
                .map(entry -> Shown.words(entry.getKey()) + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(" · "));
        session.out().println(label + Shown.cut(counts, session.width() - LABEL_WIDTH));
    }

    /** A bar and a count for each year, in as many lines as they need. */
    private List<String> histogram(Facet years) {
        int most = Collections.max(years.counts().values());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        years.counts().forEach((year, count) -> {
            String name = year.equals(Facet.NONE) ? session.say("facet.none") : year;
            int height = Math.toIntExact(Math.ceilDiv((long) count * BARS.length(), (long) most)) - 1;
            String bar = name + " " + BARS.charAt(height) + " " + count;
            if (!line.isEmpty() && line.length() + bar.length() + 3 > session.width() - LABEL_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " · ").append(bar);
        });
        lines.add(line.toString());
        return lines;
    }
}
