package org.vanthu.pipeline.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.vanthu.pipeline.eval.Accuracy;
import org.vanthu.pipeline.eval.Share;
import org.vanthu.pipeline.eval.Tally;
import org.vanthu.pipeline.export.Json;
import tools.jackson.core.JsonGenerator;

/** Writes the outcome of an evaluation: as a table, as its differences, as JSON. */
final class AccuracyPrinter {

    private static final int DIGITS = 4;

    private final Session session;
    private final Accuracy accuracy;

    AccuracyPrinter(Session session, Accuracy accuracy) {
        this.session = session;
        this.accuracy = accuracy;
    }

    void table() {
        TextTable found = new TextTable("");
        found.row(
                session.say("eval.kind"),
                session.say("eval.precision"),
                session.say("eval.recall"),
                "F1",
                session.say("eval.gold"),
                session.say("eval.found"),
                session.say("eval.right"));
        accuracy.found()
                .forEach((kind, tally) -> found.row(
                        kind,
                        decimal(tally, tally.precision()),
                        decimal(tally, tally.recall()),
                        decimal(tally, tally.f1()),
                        count(tally.gold()),
                        count(tally.predicted()),
                        count(tally.right())));
        found.lines(session.width()).forEach(session.out()::println);
        session.out().println();
        TextTable shares = new TextTable("");
        shares.row(
                session.say("eval.point"),
                session.say("eval.share"),
                session.say("eval.right"),
                session.say("eval.of"));
        share(shares, "document", accuracy.header());
        accuracy.fields().forEach((field, share) -> share(shares, "  " + field, share));
        accuracy.shares().forEach((point, share) -> share(shares, point, share));
        shares.lines(session.width()).forEach(session.out()::println);
    }

    private void share(TextTable table, String name, Share share) {
        OptionalDouble value = share.share();
        table.row(
                name, value.isPresent() ? decimal(value.getAsDouble()) : "-", count(share.right()), count(share.of()));
    }

    private String decimal(Tally tally, double value) {
        return tally.gold() + tally.predicted() == 0 ? "-" : decimal(value);
    }

    private String decimal(double value) {
        return String.format(session.messages().language().locale(), "%." + DIGITS + "f", rounded(value));
    }

    private String count(int count) {
        return String.format(session.messages().language().locale(), "%,d", count);
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** One a line, its parts between tabs. */
    void differences(String kind, boolean asJson) {
        var wanted = accuracy.differences().stream()
                .filter(d -> d.kind().equals(kind))
                .toList();
        if (asJson) {
            try (JsonGenerator json = Json.indented(session.out())) {
                json.writeStartArray();
                wanted.forEach(d -> {
                    json.writeStartObject();
                    json.writeStringProperty("file", d.file());
                    json.writeStringProperty("kind", d.kind());
                    json.writeStringProperty("way", way(d.way()));
                    json.writeStringProperty("value", d.value());
                    Json.text(json, "instead", d.instead());
                    json.writeStringProperty("text", d.words());
                    json.writeEndObject();
                });
                json.writeEndArray();
            }
            session.out().println();
            return;
        }
        if (wanted.isEmpty()) {
            session.print("eval.no-differences");
        }
        for (Accuracy.Difference d : wanted) {
            String value = d.instead().isEmpty() ? d.value() : d.value() + " → " + d.instead();
            session.out()
                    .println(Shown.line(d.file()) + "\t" + session.say("eval." + way(d.way())) + "\t"
                            + Shown.words(value) + "\t" + Shown.words(d.words()));
        }
    }

    private static String way(Accuracy.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    void json() {
        try (JsonGenerator json = Json.indented(session.out())) {
            json.writeStartObject();
            accuracy.found().forEach((kind, tally) -> tally(json, kind, tally));
            json.writeObjectPropertyStart("document");
            share(json, accuracy.header());
            json.writeObjectPropertyStart("fields");
            for (Map.Entry<String, Share> field : accuracy.fields().entrySet()) {
                json.writeNumberProperty(
                        field.getKey(), rounded(field.getValue().share().orElseThrow()));
            }
            json.writeEndObject();
            json.writeEndObject();
            accuracy.shares().forEach((point, share) -> {
                json.writeObjectPropertyStart(point);
                share(json, share);
                json.writeEndObject();
            });
            Json.texts(json, "missing files", accuracy.missing());
            json.writeEndObject();
        }
        session.out().println();
    }

    private static void tally(JsonGenerator json, String kind, Tally tally) {
        json.writeObjectPropertyStart(kind);
        json.writeNumberProperty("gold", tally.gold());
        json.writeNumberProperty("predicted", tally.predicted());
        json.writeNumberProperty("precision", rounded(tally.precision()));
        json.writeNumberProperty("recall", rounded(tally.recall()));
        json.writeNumberProperty("f1", rounded(tally.f1()));
        json.writeEndObject();
    }

    private static void share(JsonGenerator json, Share share) {
        json.writeNumberProperty("of", share.of());
        json.writeNumberProperty("right", share.right());
        share.share().ifPresent(value -> json.writeNumberProperty("share", rounded(value)));
    }
}
