package org.vanthu.index;

/**
 * How many files of one folder and year are in one state.
 *
 * @param root the imported folder
 * @param folder the folder in it that they lie in, directly or deeper; empty for files that lie in the root itself
 * @param year of the file's first document; else the one that its path names; else empty
 */
public record Tally(String root, String folder, String year, FileState state, long files) {

    public Tally of(long number) {
        return new Tally(root, folder, year, state, number);
    }
}
