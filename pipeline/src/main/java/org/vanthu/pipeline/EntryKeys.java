package org.vanthu.pipeline;

import java.util.HashSet;
import java.util.Set;

/** Names of the files in one container, in its order: two of one name are told apart. Not thread-safe. */
final class EntryKeys {

    private final Set<String> names = new HashSet<>();

    /** {@code a.doc}, and for the next one of this name {@code a.doc (2)}. */
    String of(String entry) {
        String name = entry;
        for (int i = 2; !names.add(name); i++) {
            name = entry + " (" + i + ")";
        }
        return name;
    }
}
