package org.vanthu.pipeline.export;

import java.util.Optional;
import org.vanthu.extractors.Comparison;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Figure;
import tools.jackson.core.JsonGenerator;

/** What a fact says, as properties of an object that is open. */
public final class FactJson {
    private FactJson() {}

    /** @param words that the fact was read from */
    public static void value(JsonGenerator json, Fact fact, String words) {
        json.writeStringProperty("kind", FactKind.of(fact).label());
        json.writeStringProperty("text", words);
        switch (fact) {
            case Fact.Date date -> {
                Json.days(json, date.days());
                Json.text(json, "modifier", date.modifier().map(Iso::name));
            }
            case Fact.Recurrence recurrence -> every(json, recurrence.every().map(Iso::period));
            case Fact.Percent percent -> figure(json, percent.figure());
            case Fact.Money money -> {
                figure(json, money.figure());
                json.writeStringProperty("currency", money.currency());
                Json.text(json, "per", money.per());
            }
            case Fact.Quantity quantity -> {
                figure(json, quantity.figure());
                Json.text(json, "unit", quantity.unit());
            }
            case Fact.Reference reference -> {
                Json.text(json, "type", reference.type());
                json.writeStringProperty("number", reference.number());
                Json.day(json, "date", reference.date());
            }
        }
    }

    static void figure(JsonGenerator json, Figure figure) {
        json.writeNumberProperty("value", Json.plain(figure.value()));
        Json.number(json, "otherValue", figure.other());
        Json.number(json, "to", figure.to());
        Json.number(json, "of", figure.of());
        if (figure.comparison() != Comparison.EQ) {
            json.writeStringProperty("comparator", Iso.name(figure.comparison()));
        }
        Json.text(json, "change", figure.change().map(Iso::name));
    }

    /** Null is said here: that it recurs is known, how often is not. */
    static void every(JsonGenerator json, Optional<String> period) {
        period.ifPresentOrElse(p -> json.writeStringProperty("every", p), () -> json.writeNullProperty("every"));
    }
}
