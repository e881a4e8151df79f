package org.vanthu.index.catalogue;

import java.util.Optional;

/**
 * What an indicator measures, whatever words a document has for it. Equal measures are one series.
 *
 * @param id of a catalogue's entry, with a percent sign behind it for a share; else {@code ~wording/unit}
 * @param label name for people
 * @param place that the wording names ({@code xã Đồng Mây}), whose own it then is
 * @param tie how the wording led here
 */
public record Measure(String id, String label, Optional<String> place, Tie tie) {

    /** How a wording was tied to its measure. */
    public enum Tie {
        /** the catalogue has these words */
        WORDS,
        /** the catalogue has these words in another order */
        REORDERED,
        /** the catalogue has these words, in a unit: this percentage says how much of a plan that is */
        SHARE,
        /** the catalogue does not have them: all that have the same normal form are one */
        WORDING
    }

    /** Whether a catalogue has it. */
    public boolean known() {
        return tie != Tie.WORDING;
    }
}
