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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.vanthu.pipeline.read.Entry;
import org.vanthu.pipeline.read.Reading;

/** Copies the files out of an archive, with an eye on bombs and on names that lead elsewhere. */
final class Expansion {

    /**
     * What an archive may unpack to.
     *
     * @param entries most files
     * @param bytes most bytes of all files together
     * @param ratio most times that it may grow; text of zeros packs 1000 to 1, documents hardly ever 100 to 1
     * @param ratioCountsFrom size below which a file may grow as much as it likes
     */
    record Bounds(int entries, long bytes, int ratio, long ratioCountsFrom) {
        static final Bounds DEFAULT = new Bounds(20_000, 4L << 30, 200, 16L << 20);
    }

    private final Path directory;
    private final Cost cost;
    private final Bounds bounds;
    private final Runnable working;
    /** Size of the archive itself. */
    private final long packed;

    private final List<Entry> entries = new ArrayList<>();
    private long total;

    private Expansion(Path container, Path directory, Cost cost, Bounds bounds, Runnable working) throws IOException {
        this.directory = directory;
        this.cost = cost;
        this.bounds = bounds;
        this.working = working;
        this.packed = Files.size(container);
    }

    /** Bytes; to unpack so many takes no decoder long. */
    private static final long STEP = 16 << 20;

    /** What a decoder may hold, in KiB: the largest that 7z and xz ask for with their usual settings is 64 MiB. */
    private static final int MEMORY = 128 << 10;

    private static final Pattern PACKED = Pattern.compile("(?i)\\.(?:gz|bz2|xz)\\z");

    /** Media types that hold documents and are none. */
    static final Set<String> TYPES = Set.of(
            "application/zip",
            "application/x-tika-zip",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-tar",
            "application/x-gtar",
            "application/gzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/mbox",
            "message/rfc822",
            "application/vnd.ms-outlook");

    /** @param working to be called with every file and every {@link #STEP} of a large one */
    static List<Entry> expand(Path container, String type, Path directory, Cost cost, Bounds bounds, Runnable working)
            throws IOException {
        Expansion expansion = new Expansion(container, directory, cost, bounds, working);
        try {
            switch (type) {
                case "application/x-7z-compressed" -> expansion.sevenZip(container);
                case "application/x-rar-compressed" -> expansion.rar(container);
                case "application/x-tar", "application/x-gtar" -> expansion.stream(container, in -> in);
                case "application/gzip" -> expansion.stream(container, GZIPInputStream::new);
                case "application/x-bzip2" ->
                    expansion.stream(container, in -> new BZip2CompressorInputStream(in, true));
                case "application/x-xz" ->
                    expansion.stream(
                            container,
                            in -> XZCompressorInputStream.builder()
                                    .setInputStream(in)
                                    .setDecompressConcatenated(true)
                                    .setMemoryLimitKiB(MEMORY)
                                    .get());
                case "application/mbox" -> expansion.mbox(container);
                case "message/rfc822" -> MailParts.ofMime(container, expansion::part);
                case "application/vnd.ms-outlook" -> MailParts.ofOutlook(container, expansion::part);
                default -> expansion.zip(container);
            }
        } catch (PasswordRequiredException | UnsupportedRarEncryptedException e) {
            expansion.refuse("", new Reading.Encrypted("it is protected with a password"));
        } catch (UnsupportedRarV5Exception e) {
            expansion.refuse(
                    "",
                    new Reading.Unsupported(
                            type, "RAR archives of version 5 cannot be opened; repack it as ZIP or 7z"));
        } catch (IOException | RarException | RuntimeException e) {
            expansion.refuse("", new Reading.Failed("expand", "the archive is damaged (" + e.getMessage() + ")"));
        }
        return expansion.entries;
    }

    /** True where no more may be taken. */
    private boolean isFull() {
        if (entries.size() < bounds.entries()) {
            return false;
        }
        if (entries.getLast().name().isEmpty()) {
            return true; // said already
        }
        refuse(
                "",
                tooLarge(
                        entries.size(),
                        bounds.entries(),
                        "the archive has more than " + bounds.entries() + " files; no more are read"));
        return true;
    }

    private void part(String name, InputStream in) throws IOException {
        if (isFull()) {
            return;
        }
        if (EntryNames.leadsOutside(name)) {
            refuse(EntryNames.safe(name), new Reading.Failed("expand", "its name leads out of the archive: " + name));
        } else {
            copy(EntryNames.safe(name), in);
        }
    }

    private void sevenZip(Path container) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(container)
                .setMaxMemoryLimitKiB(MEMORY)
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

    @FunctionalInterface
    private interface Unpacking {
        InputStream of(InputStream packed) throws IOException;
    }

    /** A tar, packed or not, or one packed file under the archive's name without its ending. */
    private void stream(Path container, Unpacking unpacking) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(container));
                InputStream in = new BufferedInputStream(unpacking.of(file))) {
            in.mark(1024);
            byte[] start = in.readNBytes(512);
            in.reset();
            if (TarArchiveInputStream.matches(start, start.length)) {
                tar(in);
            } else {
                String name = String.valueOf(container.getFileName());
                part(PACKED.matcher(name).replaceFirst(""), in);
            }
        }
    }

    private void tar(InputStream in) throws IOException {
        TarArchiveInputStream archive = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name());
        for (TarArchiveEntry entry = archive.getNextEntry();
                entry != null && !isFull();
                entry = archive.getNextEntry()) {
            if (entry.isFile()) {
                byte[] name = entry.getName().getBytes(StandardCharsets.ISO_8859_1);
                part(EntryNames.readable(List.of(name)).getFirst(), archive);
            }
        }
    }

    /** Mails are called by their place, since two may have one subject. */
    private void mbox(Path container) throws IOException {
        try (InputStream in = Files.newInputStream(container)) {
            Mbox mails = new Mbox(in);
            while (!isFull() && mails.next()) {
                part(String.format(Locale.ROOT, "%04d.eml", entries.size() + 1), mails.mail());
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
            List<ZipArchiveEntry> files = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> !entry.isDirectory())
                    .toList();
            List<String> names = names(files);
            for (int i = 0; i < files.size() && !isFull(); i++) {
                zipEntry(zip, files.get(i), names.get(i));
            }
        }
    }

    private static List<String> names(List<ZipArchiveEntry> files) {
        return EntryNames.readable(files.stream()
                .map(entry -> entry.getNameSource() == NameSource.NAME && entry.getRawName() != null
                        ? entry.getRawName()
                        : entry.getName().getBytes(StandardCharsets.UTF_8)) // a flag or a field of its own says so
                .toList());
    }

    private void zipEntry(ZipFile zip, ZipArchiveEntry entry, String name) {
        if (EntryNames.leadsOutside(name)) {
            refuse(EntryNames.safe(name), new Reading.Failed("expand", "its name leads out of the archive: " + name));
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            refuse(EntryNames.safe(name), new Reading.Encrypted("it is protected with a password"));
        } else if (entry.isUnixSymlink()) {
            refuse(EntryNames.safe(name), new Reading.Unsupported("inode/symlink", "it is a link and no file"));
        } else {
            try (InputStream in = zip.getInputStream(entry)) {
                copy(EntryNames.safe(name), in);
            } catch (IOException | RuntimeException e) {
                refuse(EntryNames.safe(name), new Reading.Failed("expand", "it is damaged (" + e.getMessage() + ")"));
            }
        }
    }

    private void copy(String name, InputStream in) throws IOException {
        Path file = directory.resolve(String.format(Locale.ROOT, "%06d%s", entries.size(), EntryNames.ending(name)));
        long size = 0;
        working.run();
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0 && excess(size).isEmpty(); n = in.read(buffer)) {
                if ((size + n) / STEP > size / STEP) {
                    working.run();
                }
                size += n;
                total += n;
                out.write(buffer, 0, n);
            }
        }
        Optional<Reading.Unread> excess = excess(size);
        if (excess.isPresent()) {
            Files.delete(file);
            total -= size;
            refuse(name, excess.get());
        } else {
            entries.add(new Entry.Expanded(name, file));
        }
    }

    /** @param size of what was unpacked of one file */
    private Optional<Reading.Unread> excess(long size) {
        if (total > bounds.ratioCountsFrom() && total / bounds.ratio() > packed) {
            return Optional.of(tooLarge(
                    total,
                    packed * bounds.ratio(),
                    "the archive grows more than " + bounds.ratio() + " times when unpacked"));
        }
        if (total > bounds.bytes()) {
            return Optional.of(
                    tooLarge(total, bounds.bytes(), "the archive unpacks to more than " + bounds.bytes() + " bytes"));
        }
        return size > cost.fileBytes()
                ? Optional.of(
                        tooLarge(size, cost.fileBytes(), "it unpacks to more than " + cost.fileBytes() + " bytes"))
                : Optional.empty();
    }

    private static Reading.Unread tooLarge(long size, long limit, String message) {
        return new Reading.TooLarge(size, limit, message);
    }

    private void refuse(String name, Reading.Unread reason) {
        entries.add(new Entry.Refused(name, reason));
    }
}
