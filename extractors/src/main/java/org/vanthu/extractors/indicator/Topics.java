package org.vanthu.extractors.indicator;

import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.task.Verbs;

/**
 * The things that the clauses of one sentence speak of.
 *
 * @param about what the sentence is about where it does not say so itself
 */
record Topics(Statement statement, Bodies bodies, String about) {

    /**
     * {@code năng suất} as {@code năng suất lúa}, where lúa is what the sentence spoke of.
     *
     * @param figure that is named
     * @param before the words before it, with {@code subject} among them
     * @param last topic of the figure before it
     */
    String completed(int figure, String subject, String before, String last) {
        if (!Generic.is(subject)) {
            return Generic.worthFirst(subject);
        }
        String thing = Generic.isOfLast(subject) ? last : ofClause(figure);
        String field = Phrase.isField(about) ? "" : about;
        int comma = Words.lastComma(before);
        if (thing.isEmpty() && comma > 0) {
            thing = Generic.without(Words.topic(before.substring(0, comma), bodies));
        }
        String of = !thing.isEmpty() ? thing : last.isEmpty() ? field : last;
        String measure = Generic.bare(subject);
        return of.isEmpty() || Generic.is(of) ? measure : measure + " " + of;
    }

    /** What the clause before a figure's, behind a semicolon, speaks of where it has no figure of its own. */
    String before(int figure) {
        int clause = statement.clause(figure);
        if (clause == 0
                || (figure > 0
                        && statement.start(figure - 1)
                                > statement.words(0, clause - 1).lastIndexOf(';'))) {
            return "";
        }
        String before = statement.words(0, clause - 1);
        return Words.subject(Words.unlabelled(before.substring(before.lastIndexOf(';') + 1)), bodies);
    }

    /** What the clause of a figure speaks of before its first figure; empty where this is the first. */
    private String ofClause(int figure) {
        if (!statement.follows(figure)) {
            return "";
        }
        int first = figure;
        while (statement.follows(first)) {
            first--;
        }
        String before = statement.words(statement.clause(figure), statement.start(first));
        String thing = Generic.without(Words.topic(Links.of(before).subject(), bodies));
        boolean verb = Phrase.syllables(thing) <= 2 && Verbs.begins(thing);
        return verb ? "" : thing;
    }
}
