package org.vanthu.index.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native code. Its driver unpacks it from the jar at every start, unless the system property {@code org.sqlite.lib.path}
 * names a folder that has it; that is a tenth of a second of a short command.
 */
public final class NativeLibrary {

    private NativeLibrary() {}

    /** Puts the library for this computer into a folder; where the driver brings none, it looks for the system's own as ever. */
    public static void unpackInto(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (library != null) {
                Files.createDirectories(folder);
                // A new file in the old one's place: a process that runs keeps the one it has.
                Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
