package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files that were dropped on the page, in {@code uploads/} of the archive: a folder for all that was dropped at once, in it the files
 * by their names. Nothing that a browser says leads out of that folder.
 */
final class Uploads {

    static final String FOLDER = "uploads";

    private static final DateTimeFormatter BATCH =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String BATCH_SHAPE = "\\d{8}-\\d{6}(?:-\\d{1,3})?";

    private static final String NO_NAME = "tệp";

    private static final int LONGEST_BYTES = 180;
    private static final int MOST_FILES = 5_000;
    private static final long SPACE_LEFT_BYTES = 1L << 30;

    /** Names that Windows keeps for devices, with whatever ending. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final Path folder;
    private final long most;

    /** @param most bytes of a file */
    Uploads(Path archive, long most) {
        this.folder = archive.resolve(FOLDER);
        this.most = most;
    }

    long most() {
        return most;
    }

    /** A folder for what is dropped at once; its name is the batch. */
    String newBatch() throws IOException {
        Files.createDirectories(folder);
        String moment = BATCH.format(Clock.systemUTC().instant());
        for (int number = 1; ; number++) {
            String batch = number == 1 ? moment : moment + "-" + number;
            try {
                Files.createDirectory(folder.resolve(batch));
                return batch;
            } catch (FileAlreadyExistsException e) {
                if (number == 999) {
                    throw e;
                }
            }
        }
    }

    /** The folder of a batch that is there. */
    Optional<Path> batch(String name) {
        return Optional.of(name)
                .filter(each -> each.matches(BATCH_SHAPE))
                .map(folder::resolve)
                .filter(Files::isDirectory);
    }

    /**
     * Keeps one file; one that does not come whole is not kept.
     *
     * @return its name, which differs from the one given where that could not be, or was taken
     */
    String keep(Path batch, String given, Context context) throws IOException {
        if (Files.getFileStore(batch).getUsableSpace() - context.req().getContentLengthLong() < SPACE_LEFT_BYTES) {
            throw new Refusal(HttpStatus.INSUFFICIENT_STORAGE, "the disk is full").about("reason", "disk-full");
        }
        try (Stream<Path> kept = Files.list(batch)) {
            if (kept.count() >= MOST_FILES) {
                throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "at most " + MOST_FILES + " files are taken at once")
                        .about("reason", "too-many")
                        .about("given", String.valueOf(MOST_FILES));
            }
        }
        Path part = Files.createTempFile(folder, ".part", "");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                Body.copy(context, out, most);
            }
            return moved(part, batch, name(given));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String moved(Path part, Path batch, String name) throws IOException {
        int ending = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        for (int number = 1; ; number++) {
            String free = number == 1 ? name : name.substring(0, ending) + " (" + number + ")" + name.substring(ending);
            Path target = batch.resolve(free);
            if (!batch.equals(target.getParent())) {
                throw new IllegalStateException("a name that leads out of its folder: " + free);
            }
            try {
                Files.createFile(target);
            } catch (FileAlreadyExistsException _) {
                continue;
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return free;
        }
    }

    /** The last part of what a browser calls a file, without anything that a file system might take for more than a name. */
    static String name(String given) {
        String last = Normalizer.normalize(given, Normalizer.Form.NFC).replaceAll(".*[/\\\\]", "");
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}<>:\"|?*]", "_")
                .replaceAll("^[.\\s]+", "")
                .replaceAll("[.\\s]+$", "");
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 12 ? plain.substring(dot) : "";
        String stem = plain.substring(0, plain.length() - ending.length());
        while (stem.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        if (stem.isBlank()) {
            stem = NO_NAME;
        }
        String first = stem.replaceAll("\\..*", "").strip().toLowerCase(Locale.ROOT);
        return (DEVICES.contains(first) ? "_" : "") + stem + ending;
    }
}
