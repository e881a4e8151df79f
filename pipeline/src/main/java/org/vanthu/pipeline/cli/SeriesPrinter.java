package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vanthu.extractors.Indicator.Status;
import org.vanthu.index.Archive;
import org.vanthu.index.series.Grain;
import org.vanthu.index.series.Observation;
import org.vanthu.index.series.Places;
import org.vanthu.index.series.Point;
import org.vanthu.index.series.Series;

/** A series for a person: a line a value with a bar, then whatever disagrees. */
final class SeriesPrinter {

    private static final int BAR = 24;

    private final Session session;
    private final Archive archive;
    private final Places places;
    private final Breaks breaks;
    private final Values values;
    private final Map<Long, String> sources = new HashMap<>();

    SeriesPrinter(Session session, Archive archive, Places places) {
        this.session = session;
        this.archive = archive;
        this.places = places;
        this.breaks = new Breaks(session, places);
        this.values = new Values(session);
    }

    void print(Series series) throws IOException {
        session.out().println(Style.BOLD.on(session, breaks.title(series.place())));
        breaks.beginning(series.place()).ifPresent(this::mark);
        Map<Grain, BigDecimal> highest = new EnumMap<>(Grain.class);
        for (Point point : series.points()) {
            highest.merge(point.grain(), point.value().value().abs(), BigDecimal::max);
        }
        TextTable table = new TextTable("  ");
        List<String> remarks = new ArrayList<>();
        for (Point point : series.points()) {
            table.row(
                    PeriodName.of(session, point.period()),
                    session.say("status." + point.status().name().toLowerCase(Locale.ROOT)),
                    values.figure(point.value().figure(), series.unit())
                            + Shown.reviewed(archive.reviewed(point.value())),
                    bar(point, highest.getOrDefault(point.grain(), BigDecimal.ZERO)),
                    source(point.value()));
            remark("series.restated", point, point.restated(), remarks);
            remark("series.contradicting", point, point.contradicting(), remarks);
        }
        Deque<Places.Name> renamings =
                new ArrayDeque<>(places.life(series.place()).names());
        renamings.removeFirst();
        List<String> lines = table.lines(session.width());
        for (int i = 0; i < lines.size(); i++) {
            markThoseUpTo(series.points().get(i).period().to(), renamings);
            session.out().println(lines.get(i));
        }
        markThoseUpTo(LocalDate.MAX, renamings);
        breaks.ending(series.place()).ifPresent(this::mark);
        remarks.forEach(line -> session.out().println(Style.YELLOW.on(session, "  ! " + line)));
        series.aside()
                .forEach((why, statements) -> session.out()
                        .println(Style.DIM.on(
                                session,
                                "  "
                                        + session.say(
                                                "series.aside." + why.name().toLowerCase(Locale.ROOT),
                                                statements.size()))));
        session.out().println();
    }

    private void markThoseUpTo(LocalDate day, Deque<Places.Name> renamings) {
        while (!renamings.isEmpty()
                && !renamings.getFirst().since().orElse(LocalDate.MIN).isAfter(day)) {
            mark(breaks.renaming(renamings.removeFirst()));
        }
    }

    private void mark(String broken) {
        session.out().println("  ─── " + broken + " ───");
    }

    private void remark(String key, Point point, List<Observation> others, List<String> remarks) throws IOException {
        for (Observation other : others) {
            remarks.add(session.say(
                    key,
                    PeriodName.of(session, point.period()),
                    values.figure(other.figure(), other.unit()),
                    source(other)));
        }
    }

    private String bar(Point point, BigDecimal highest) {
        if (highest.signum() == 0) {
            return "";
        }
        int length = point.value()
                .value()
                .abs()
                .multiply(BigDecimal.valueOf(BAR))
                .divide(highest, 0, RoundingMode.HALF_UP)
                .intValue();
        String full = point.status() == Status.ACTUAL ? "█" : point.status() == Status.ESTIMATE ? "▓" : "░";
        return full.repeat(length) + " ".repeat(BAR - length);
    }

    /** A document is named once, however many values it has. */
    private String source(Observation observation) throws IOException {
        long document = observation.document();
        String known = sources.get(document);
        if (known == null) {
            known = archive.row(document)
                    .map(row -> Headline.of(session, row.header()) + " [" + document + "]")
                    .orElse("");
            sources.put(document, known);
        }
        return known;
    }
}
