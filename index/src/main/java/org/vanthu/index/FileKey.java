package org.vanthu.index;

/**
 * Which file: where the import started and the way from there, so that an archive can be carried to another computer.
 *
 * @param root the imported folder as an absolute path (of a file imported by itself, its folder)
 * @param path from the root, with {@code /} on every system; a file in a container is {@code 2014.zip!/Bao cao/quy 3.doc}
 */
public record FileKey(String root, String path) {

    /** Between a container and the file inside it. */
    public static final String INSIDE = "!/";

    public FileKey {
        if (root.isEmpty() || path.isEmpty() || path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "no file key: root '" + root + "', path '" + path + "'; root is a folder, path is relative to it");
        }
    }

    /** The file at {@code path} inside this container. */
    public FileKey inside(String path) {
        return new FileKey(root, this.path + INSIDE + path);
    }
}
