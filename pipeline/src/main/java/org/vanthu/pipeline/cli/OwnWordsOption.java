package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.Vocabulary;
import org.vanthu.index.Abbreviations;
import org.vanthu.pipeline.OwnWords;
import picocli.CommandLine.Option;

/** {@code --rules}: the folder of an office's own {@code rules.tsv} and {@code bodies.tsv}. */
final class OwnWordsOption {

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "option.rules")
    private @Nullable Path folder;

    /** Ours alone where no folder is given. */
    Vocabulary vocabulary(Session session) throws IOException {
        if (folder == null) {
            return Vocabulary.STANDARD;
        }
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.wrongUse(session.say("own.no-folder", Shown.line(folder.toString())));
        }
        return in(folder, session);
    }

    /** Names the lines that cannot be used, and takes the others. */
    static Vocabulary in(Path folder, Session session) throws IOException {
        return reading(folder, session).vocabulary();
    }

    /** What to search with; lines of the other files are named where documents are read. */
    static Abbreviations abbreviations(Path folder, Session session) throws IOException {
        OwnWords.Reading reading = OwnWords.in(folder);
        reading.complaints().stream()
                .filter(complaint -> complaint.file().endsWith(OwnWords.ABBREVIATIONS))
                .forEach(complaint -> say(complaint, session));
        return reading.abbreviations();
    }

    /** As {@link #in}. */
    static OwnWords.Reading reading(Path folder, Session session) throws IOException {
        OwnWords.Reading reading = OwnWords.in(folder);
        reading.complaints().forEach(complaint -> say(complaint, session));
        return reading;
    }

    private static void say(OwnWords.Complaint complaint, Session session) {
        String problem = session.say(
                "own." + complaint.problem().name().toLowerCase(Locale.ROOT), Shown.words(complaint.value()));
        session.err()
                .println("vanthu: "
                        + session.say("own.line", Shown.line(complaint.file().toString()), complaint.line(), problem));
    }
}
