package org.vanthu.index.catalogue;

/**
 * A measure under its name.
 *
 * @param id as the catalogue gives it
 * @param label name for people
 * @param unit of its values
 */
public record MeasureName(String id, String label, String unit) {

    /** Whether a catalogue has it; else its wording alone made it. */
    public boolean known() {
        return !id.startsWith("~");
    }
}
