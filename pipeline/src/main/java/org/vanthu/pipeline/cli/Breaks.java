package org.vanthu.pipeline.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vanthu.index.series.Locality;
import org.vanthu.index.series.Places;

/** Where a place's values break off, begin or go on under another name, in words. */
final class Breaks {

    private final Session session;
    private final Places places;

    Breaks(Session session, Places places) {
        this.session = session;
        this.places = places;
    }

    /** Its name, and from when to when it was. */
    String title(Locality place) {
        if (place.name().isEmpty()) {
            return session.say("series.no-place");
        }
        String name = Shown.words(place.name());
        Optional<LocalDate> until = places.life(place).until().map(day -> day.minusDays(1));
        if (place.since().isPresent() && until.isPresent()) {
            return session.say("places.between", name, day(place.since().get()), day(until.get()));
        }
        return place.since()
                .map(day -> session.say("places.since", name, day(day)))
                .or(() -> until.map(day -> session.say("places.until", name, day(day))))
                .orElse(name);
    }

    /** How it began; empty where no table says so. */
    Optional<String> beginning(Locality place) {
        List<Locality> formers = places.formers(place);
        return place.since()
                .map(day ->
                        session.say(formers.size() == 1 ? "places.out-of" : "places.merged", day(day), names(formers)));
    }

    /** What it was called from a day on. */
    String renaming(Places.Name name) {
        return session.say(
                "places.renamed",
                day(name.since().orElseThrow()),
                Shown.words(name.name().name()));
    }

    /** How it ended; empty for one that still is, as far as the tables say. */
    Optional<String> ending(Locality place) {
        Places.Life life = places.life(place);
        String key = switch (life.successors().size()) {
            case 0 -> "places.abolished";
            case 1 -> "places.into";
            default -> "places.divided";
        };
        return life.until().map(day -> session.say(key, day(day), names(life.successors())));
    }

    private String day(LocalDate day) {
        return Shown.day(day, session.messages().language());
    }

    private static String names(List<Locality> places) {
        return places.stream().map(place -> Shown.words(place.name())).collect(Collectors.joining(", "));
    }
}
