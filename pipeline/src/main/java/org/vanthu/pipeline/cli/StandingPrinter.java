package org.vanthu.pipeline.cli;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.index.Standing;
import org.vanthu.index.correction.BadField;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Field;
import org.vanthu.pipeline.correction.TypedText;

/** A value for a person: what it is, where it stands, what was said of it. */
final class StandingPrinter {

    private static final int CONTEXT = 60;

    private final Session session;

    StandingPrinter(Session session) {
        this.session = session;
    }

    /** Everything that is known of one value. */
    void whole(Standing standing) {
        head(standing);
        TextTable table = new TextTable("    ");
        for (Field field : standing.value().kind().fields()) {
            String holds = standing.reading().get(field.name());
            String machine =
                    standing.machine().map(reading -> reading.get(field.name())).orElse(holds);
            if (!holds.isEmpty() || !machine.isEmpty()) {
                String differs = field.same(holds, machine)
                        ? ""
                        : "  " + session.say("correct.machine", machine.isEmpty() ? "–" : Shown.words(machine));
                table.row(field.name(), Shown.words(holds) + differs);
            }
        }
        table.lines(session.width()).forEach(session.out()::println);
        standing.said().forEach(correction -> session.out().println("    " + said(correction)));
        machine(standing);
        session.out().println();
    }

    /** In a few lines: what was said last, and whether it holds. */
    void brief(Standing standing) {
        head(standing);
        for (Correction correction : lastSaid(standing)) {
            session.out().println("    " + said(correction));
        }
        machine(standing);
    }

    /** What the machine reads now, where that is not what it read then. */
    private void machine(Standing standing) {
        if (standing.isMissed()) {
            remark(session.say("correct.missed"));
        }
        standing.overtaken()
                .forEach((field, now) ->
                        remark(session.say("correct.now", field, now.isEmpty() ? "–" : Shown.words(now))));
    }

    private void remark(String text) {
        session.out().println("    " + Style.YELLOW.on(session, text));
    }

    /** What was said in the last breath. */
    private static List<Correction> lastSaid(Standing standing) {
        return standing.said().stream()
                .filter(each -> each.made().equals(standing.said().getLast().made()))
                .toList();
    }

    private void head(Standing standing) {
        String state = standing.verdict()
                .map(verdict -> "  " + session.say("reviewed." + verdict.label()))
                .orElse("");
        String open = standing.isOpen() ? "  " + Style.RED.on(session, session.say("correct.open")) : "";
        session.out().println(Style.BOLD.on(session, standing.value().text()) + Style.GREEN.on(session, state) + open);
        standing.document()
                .ifPresent(document -> session.out()
                        .println("  "
                                + Style.DIM.on(
                                        session,
                                        Headline.of(session, document.header()) + " ("
                                                + Shown.file(document.file().key()) + ")")));
        if (!standing.anchor().words().isEmpty()) {
            session.out().println("  " + context(standing));
        }
    }

    private String context(Standing standing) {
        String block = standing.anchor().block();
        int start = standing.anchor().at();
        int end = Math.min(block.length(), start + standing.anchor().words().length());
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(block.length(), end + CONTEXT);
        String words = Shown.words(block.substring(start, end));
        return (from > 0 ? "…" : "")
                + oneLine(block.substring(from, start))
                + (session.colour() ? Style.YELLOW.on(session, words) : "«" + words + "»")
                + oneLine(block.substring(end, to))
                + (to < block.length() ? "…" : "");
    }

    /** As {@link Shown#words}, but blanks at the edges stay. */
    private static String oneLine(String text) {
        return Shown.line(text.replaceAll("\\s+", " "));
    }

    private String said(Correction correction) {
        List<String> notes = new ArrayList<>();
        correction.who().map(Shown::words).ifPresent(notes::add);
        notes.add(Shown.time(correction.made(), session.messages().language()));
        correction.why().map(Shown::words).ifPresent(notes::add);
        return what(correction) + Style.DIM.on(session, " (" + String.join("; ", notes) + ")");
    }

    /** Without who, when and why. */
    String what(Correction correction) {
        return correction
                .field()
                .map(field -> field + ": " + shown(correction.was()) + " → " + shown(correction.becomes()))
                .orElseGet(() -> session.say("reviewed." + correction.verdict().label()));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : Shown.words(text);
    }

    /** Why a value cannot be changed so, and what would be right. */
    static String problem(Session session, BadField bad, TypedText typed) {
        Field field = bad.field();
        String given = Shown.words(bad.given());
        return switch (bad.reason()) {
            case NEEDED -> session.say("correct.needed", field.name());
            case NO_RANGE -> session.say("correct.no-range", field.name(), given);
            case FOREIGN -> session.say("correct.foreign", field.name());
            case AMBIGUOUS ->
                session.say(
                        "correct.ambiguous",
                        field.name(),
                        given,
                        given.replaceAll("[.,]", ""),
                        given.replaceAll("[.,]", ",") + "0");
            case ILL_WRITTEN ->
                switch (field.type()) {
                    case NUMBER -> session.say("correct.no-number", field.name(), given);
                    case DAY -> session.say("use.no-day", field.name(), given);
                    case PERIOD -> session.say("correct.no-period", field.name(), given);
                    case WORD ->
                        session.say("correct.no-word", field.name(), given, String.join(", ", field.allowed()));
                    case TEXT, TEXTS ->
                        session.say("correct.no-word", field.name(), given, String.join(", ", typed.slugs()));
                };
        };
    }
}
