package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes as they are told, each with a number; some are told by a name, before or after they are cited. */
final class OpenNotes {

    private final List<Draft.Note> notes = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @return its number */
    int add(String mark, Runs text) {
        notes.add(new Draft.Note(mark, text));
        return notes.size() - 1;
    }

    /** The number of the note of this name, which need not be there yet. */
    int number(String name) {
        return numbers.computeIfAbsent(name, _ -> add("", new Runs()));
    }

    /** What the note of this name says. */
    void tell(String name, String mark, Runs text) {
        notes.set(number(name), new Draft.Note(mark, text));
    }

    List<Draft.Note> all() {
        return notes;
    }
}
