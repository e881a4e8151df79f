package org.vanthu.pipeline.read.worker;

import com.github.junrar.Archive;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarV5Exception;
import com.github.junrar.rarfile.FileHeader;
import java.io.BufferedInputStream;
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
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
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

    /** Media types that hold documents and are none. */
    static final Set<String> TYPES = Set.of(
            "application/zip",
            "application/x-tika-zip",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-tar",
            "application/x-gtar",
            "application/gzip",
            "message/rfc822",
            "application/vnd.ms-outlook");

    static List<Entry> expand(Path container, String type, Path directory, Cost cost) {
        Expansion expansion = new Expansion(directory, cost);
        try {
            switch (type) {
                case "application/x-7z-compressed" -> expansion.sevenZip(container);
                case "application/x-rar-compressed" -> expansion.rar(container);
                case "application/x-tar", "application/x-gtar" -> {
                    try (InputStream in = Files.newInputStream(container)) {
                        expansion.tar(in);
                    }
                }
                case "application/gzip" -> expansion.gzip(container);
                case "message/rfc822" -> MailParts.ofMime(container, expansion::part);
                case "application/vnd.ms-outlook" -> MailParts.ofOutlook(container, expansion::part);
                default -> expansion.zip(container);
            }
        } catch (PasswordRequiredException | UnsupportedRarEncryptedException e) {
            expansion.refuse("", new Reading.Encrypted("it is protected with a password"));
        } catch (UnsupportedRarV5Exception e) {
            expansion.refuse(
                    "", new Reading.Unsupported(type, "RAR archives of version 5 cannot be opened; repack it as ZIP"));
        } catch (IOException | RarException | RuntimeException e) {
            expansion.refuse("", new Reading.Failed("expand", "the archive is damaged (" + e.getMessage() + ")"));
        }
        return expansion.entries;
    }

    /** True where no more may be taken. */
    private boolean isFull() {
        if (entries.size() < MOST_ENTRIES) {
            return false;
        }
        refuse("", tooLarge(entries.size(), MOST_ENTRIES, "the archive has more than " + MOST_ENTRIES + " files"));
        return true;
    }

    private void part(String name, InputStream in) throws IOException {
        if (entries.size() > MOST_ENTRIES) {
            return;
        }
        if (EntryNames.leadsOutside(name)) {
            refuse(EntryNames.safe(name), new Reading.Failed("expand", "its name leads out of the archive: " + name));
        } else {
            copy(EntryNames.safe(name), in, 0);
        }
    }

    private void sevenZip(Path container) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(container)
                .setMaxMemoryLimitKiB(128 * 1024)
                .get()) {
            for (SevenZArchiveEntry entry = archive.getNextEntry();
                    entry != null && !isFull();
                    entry = archive.getNextEntry()) {
                if (!entry.isDirectory() && entry.hasStream() && entry.getName() != null) {
                    part(entry.getName(), archive.getInputStream(entry));
                }
            }
        }
    }

    private void tar(InputStream in) throws IOException {
        TarArchiveInputStream archive = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name());
        for (TarArchiveEntry entry = archive.getNextEntry();
                entry != null && !isFull();
                entry = archive.getNextEntry()) {
            if (entry.isFile()) {
                part(EntryNames.readable(entry.getName().getBytes(StandardCharsets.ISO_8859_1)), archive);
            }
        }
    }

    /** A packed tar, or one packed file under the archive's name without its ending. */
    private void gzip(Path container) throws IOException {
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(container)))) {
            in.mark(1024);
            byte[] start = in.readNBytes(512);
            in.reset();
            if (TarArchiveInputStream.matches(start, start.length)) {
                tar(in);
            } else {
                String name = String.valueOf(container.getFileName());
                copy(name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name, in, Files.size(container));
            }
        }
    }

    private void rar(Path container) throws IOException, RarException {
        try (Archive archive = new Archive(container.toFile())) {
            if (archive.isEncrypted()) {
                refuse("", new Reading.Encrypted("it is protected with a password"));
                return;
            }
            for (FileHeader entry = archive.nextFileHeader();
                    entry != null && !isFull();
                    entry = archive.nextFileHeader()) {
                if (!entry.isDirectory()) {
                    try (InputStream in = archive.getInputStream(entry)) {
                        part(entry.getFileName(), in);
                    }
                }
            }
        }
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
                if (isFull()) {
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
