package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.vanthu.pipeline.read.Entry;
import org.vanthu.pipeline.read.Reading;

/** Copies the files out of an archive, with an eye on bombs and on names that lead elsewhere. */
final class Expansion {

    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 4L << 30;

    /** Text of zeros packs 1000 to 1; documents hardly ever 100 to 1. Small ones may. */
    private static final int RATIO = 200;

    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private final Path directory;
    private final Cost cost;
    private final List<Entry> entries = new ArrayList<>();
    private long total;

    private Expansion(Path directory, Cost cost) {
        this.directory = directory;
        this.cost = cost;
    }

    static List<Entry> expand(Path container, Path directory, Cost cost) {
        Expansion expansion = new Expansion(directory, cost);
        try {
            expansion.zip(container);
        } catch (IOException | RuntimeException e) {
            expansion.refuse("", new Reading.Failed("expand", "the archive is damaged (" + e.getMessage() + ")"));
        }
        return expansion.entries;
    }

    private void zip(Path container) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setPath(container)
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(true)
                .get()) {
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                if (entries.size() >= MOST_ENTRIES) {
                    refuse(
                            "",
                            tooLarge(
                                    entries.size(),
                                    MOST_ENTRIES,
                                    "the archive has more than " + MOST_ENTRIES + " files"));
                    return;
                }
                zipEntry(zip, entry);
            }
        }
    }

    private void zipEntry(ZipFile zip, ZipArchiveEntry entry) {
        String name = EntryNames.readable(entry);
        if (EntryNames.leadsOutside(name)) {
            refuse(EntryNames.safe(name), new Reading.Failed("expand", "its name leads out of the archive: " + name));
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            refuse(EntryNames.safe(name), new Reading.Encrypted("it is protected with a password"));
        } else if (entry.isUnixSymlink()) {
            refuse(EntryNames.safe(name), new Reading.Unsupported("inode/symlink", "it is a link and no file"));
        } else {
            try (InputStream in = zip.getInputStream(entry)) {
                copy(EntryNames.safe(name), in, entry.getCompressedSize());
            } catch (IOException | RuntimeException e) {
                refuse(EntryNames.safe(name), new Reading.Failed("expand", "it is damaged (" + e.getMessage() + ")"));
            }
        }
    }

    private void copy(String name, InputStream in, long packed) throws IOException {
        Path file = directory.resolve(String.format(Locale.ROOT, "%06d%s", entries.size(), EntryNames.ending(name)));
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                total += n;
                if (size > cost.fileBytes() || total > MOST_BYTES) {
                    break;
                }
                if (packed > 0 && size > RATIO_COUNTS_FROM && size / packed > RATIO) {
                    break;
                }
                out.write(buffer, 0, n);
            }
        }
        boolean bomb = packed > 0 && size > RATIO_COUNTS_FROM && size / packed > RATIO;
        if (bomb || size > cost.fileBytes() || total > MOST_BYTES) {
            Files.delete(file);
            refuse(
                    name,
                    bomb
                            ? tooLarge(size, packed * RATIO, "it grows more than " + RATIO + " times when unpacked")
                            : tooLarge(size, cost.fileBytes(), "the archive unpacks to more than is read"));
        } else {
            entries.add(new Entry.Expanded(name, file));
        }
    }

    private static Reading.Unread tooLarge(long size, long limit, String message) {
        return new Reading.TooLarge(size, limit, message);
    }

    private void refuse(String name, Reading.Unread reason) {
        entries.add(new Entry.Refused(name, reason));
    }
}
