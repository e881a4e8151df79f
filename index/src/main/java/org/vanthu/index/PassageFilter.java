package org.vanthu.index;

import java.util.Optional;

/**
 * Which passages of the wanted documents are wanted; an empty condition holds for all.
 *
 * @param kind of a value that stands in the passage: {@code date}, {@code recurrence}, {@code percent}, {@code money},
 *     {@code quantity}, {@code reference}, {@code indicator} or {@code task}
 * @param status of an indicator or a task in it: {@code actual}, {@code estimate}, {@code target}, {@code done}, {@code planned}
 * @param source words that stand together in the path of the file
 */
public record PassageFilter(Optional<String> kind, Optional<String> status, Optional<String> source) {

    public static final PassageFilter ALL = new PassageFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
