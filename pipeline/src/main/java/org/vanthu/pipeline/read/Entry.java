package org.vanthu.pipeline.read;

import java.nio.file.Path;

/** One file inside a container. */
public sealed interface Entry {

    /** Its path inside, folders separated by {@code /}, readable and relative: {@code Bao cao/quy 3.doc}. */
    String name();

    /** @param file a copy to read, in the directory that was given to {@link DocumentReader#expand} */
    record Expanded(String name, Path file) implements Entry {}

    /** An entry that was not expanded: its name leads outside, it is encrypted, it is a bomb. */
    record Refused(String name, Reading.Unread reason) implements Entry {}
}
