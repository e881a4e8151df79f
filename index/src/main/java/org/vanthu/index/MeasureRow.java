package org.vanthu.index;

/**
 * A measure that documents state.
 *
 * @param id as the catalogue gives it
 * @param label name for people
 * @param unit of its values
 * @param wordings how many different names documents have for it
 * @param values how many statements there are
 * @param documents in how many documents
 */
public record MeasureRow(String id, String label, String unit, long wordings, long values, long documents) {

    /** Whether a catalogue has it; else its wording alone made it. */
    public boolean known() {
        return !id.startsWith("~");
    }
}
