package org.vanthu.index.correction;

import java.util.Locale;

/** What a person says of a value. */
public enum Verdict {
    /** it is right as it stands */
    CONFIRMED,
    /** it is something else */
    CHANGED,
    /** it is none */
    REJECTED,
    /** what was said before does not count any more */
    UNDONE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
