package org.vanthu.extractors.task;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.FactList;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;

/** What is known of the document while its tasks are read. */
record Context(
        SourceText source,
        Outline outline,
        Header header,
        FactList facts,
        Bodies bodies,
        Actors actors,
        Aims aims,
        Timetable timetable) {

    static Context of(SourceText source, Outline outline, Header header, FactList facts, Bodies bodies) {
        return new Context(
                source,
                outline,
                header,
                facts,
                bodies,
                new Actors(bodies),
                new Aims(header),
                new Timetable(source, outline, facts, header.period()));
    }

    /** Kinds of document that tell what somebody said and did. */
    private static final Set<String> TOLD = Set.of("biên bản", "báo cáo");

    /** A board that each association has, as the Party committee does. */
    private static final Cue BOARD = Cue.compile(
            "^(?:ban thường vụ|ban chấp hành|thường vụ|BTV|BCH)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue ASSOCIATION = Cue.compile("^(?:hoi-|doan-|cong-doan|mttq)");

    /** What an office's name alone stands for: chairmen and secretaries are many. */
    private static final Cue GENERAL = Cue.compile("^(?:ubnd|dang-uy)$");

    /** Whether the document tells what somebody said and did. */
    boolean isTold() {
        return header.type().filter(TOLD::contains).isPresent();
    }

    /** Who acts by that name: {@code Ban Thường vụ} alone is the board of the association that writes, else the Party committee's. */
    Actor actor(Bodies.Mention mention) {
        Actor named = Actor.of(mention);
        return BOARD.matcher(mention.name()).find()
                ? association()
                        .filter(writer -> !writer.slug().equals("mttq")) // its board is the Ban Thường trực
                        .orElse(named)
                : named;
    }

    /** Whose head the office is that {@code words} begin with: {@code Phó Chủ tịch} alone is one of the association that writes. */
    Optional<Actor> headedBy(String words) {
        return bodies.ofOffice(words)
                .map(office -> GENERAL.matcher(office.slug()).find()
                        ? association().orElse(Actor.of(office))
                        : Actor.of(office));
    }

    /** The association that writes. */
    Optional<Actor> association() {
        return header.issuer()
                .flatMap(issuer -> bodies.find(issuer).stream().findFirst())
                .filter(issuer -> ASSOCIATION.matcher(issuer.slug()).find())
                .map(Actor::of);
    }
}
