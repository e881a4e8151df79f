package org.vanthu.index;

/**
 * Who fills an archive.
 *
 * @param version of the program: {@code 0.1.0}
 * @param extraction what documents are extracted with, the program's extractors and the office's own words; any text that changes
 *     when they do
 */
public record Maker(String version, String extraction) {}
