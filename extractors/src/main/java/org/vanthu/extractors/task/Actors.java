package org.vanthu.extractors.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;

/**
 * Who acts where a sentence does not say so: kept while a document is read from front to back.
 *
 * <p>The nearest heading that names a body answers. One that names several answers with the subject named last under it, and before that
 * with its first body. A lead-in with a subject ({@code UBND phường tập trung các nhiệm vụ sau:}) answers for its section.
 */
final class Actors {

    private static final Outline.Section WHOLE_DOCUMENT = new Outline.Section(
            0,
            "",
            "",
            new org.vanthu.extractors.Span(0, 0),
            new org.vanthu.extractors.Span(0, Integer.MAX_VALUE),
            java.util.OptionalInt.empty());

    /** {@code Công tác Mặt trận và đoàn thể}: one is named, the others are meant. */
    private static final Cue OTHERS = Cue.compile(
            "(?:và|,|–|-|;) *(?:các +)?(?:tổ chức +)?(?:hội, *)?đoàn thể",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Bodies bodies;
    private final Map<String, List<Bodies.Mention>> byTitle = new HashMap<>();
    private final Map<Outline.Section, Actor> subjects = new HashMap<>();
    private final Map<Outline.Section, Announced> leadIns = new HashMap<>();

    /**
     * Who is to do what a line announces.
     *
     * @param rank of the line's number or bullet
     */
    private record Announced(Actor actor, String rank) {}

    Actors(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Notes that a sentence under {@code path} named its subject. */
    void named(List<Outline.Section> path, Actor actor) {
        for (int i = path.size() - 1; i >= 0; i--) {
            List<Bodies.Mention> named = named(path.get(i));
            if (!named.isEmpty()) {
                if (areSeveral(named, path.get(i))) {
                    subjects.put(path.get(i), actor);
                }
                return;
            }
        }
    }

    /** Notes the subject of a lead-in that announces what stands below it. */
    void announced(Statement line, Actor actor) {
        leadIns.put(innermost(line.path()), new Announced(actor, line.rank()));
    }

    /** Notes that {@code statement} is reached: the next number or bullet like that of a lead-in is no more of what it announced. */
    void reached(Statement statement) {
        leadIns.computeIfPresent(
                innermost(statement.path()),
                (_, leadIn) -> !leadIn.rank().isEmpty() && leadIn.rank().equals(statement.rank()) ? null : leadIn);
    }

    /** Who acts under {@code path} unless the sentence says otherwise. */
    Optional<Actor> under(List<Outline.Section> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Outline.Section section = path.get(i);
            Announced leadIn = leadIns.get(section);
            if (leadIn != null) {
                return Optional.of(leadIn.actor());
            }
            List<Bodies.Mention> named = named(section);
            if (!named.isEmpty()) {
                return Optional.of(
                        areSeveral(named, section) && subjects.containsKey(section)
                                ? subjects.get(section)
                                : Actor.of(named.getFirst()));
            }
        }
        return Optional.ofNullable(leadIns.get(WHOLE_DOCUMENT)).map(Announced::actor);
    }

    private static boolean areSeveral(List<Bodies.Mention> named, Outline.Section section) {
        return named.size() > 1 || OTHERS.matcher(section.title()).find();
    }

    private static Outline.Section innermost(List<Outline.Section> path) {
        return path.isEmpty() ? WHOLE_DOCUMENT : path.getLast();
    }

    private List<Bodies.Mention> named(Outline.Section section) {
        return byTitle.computeIfAbsent(section.title(), this::named);
    }

    /** Bodies, else the one whose head the heading is: {@code 1. Hiệu trưởng}. */
    private List<Bodies.Mention> named(String title) {
        List<Bodies.Mention> named = bodies.ofHeading(title);
        return named.isEmpty() ? bodies.ofOffice(title).stream().toList() : named;
    }
}
