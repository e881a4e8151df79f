package org.vanthu.pipeline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.PassageFilter;
import picocli.CommandLine.Option;

/** Options that choose passages by what stands in them, and by their file. */
final class PassageOptions {

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "option.kind")
    private @Nullable String kind;

    @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "option.status")
    private @Nullable String status;

    @Option(names = "--source", paramLabel = "WORDS", descriptionKey = "option.source")
    private @Nullable String source;

    PassageFilter filter(Session session) {
        return new PassageFilter(
                known(session, "unknown.kind", kind, PassageFilter.KINDS),
                known(session, "unknown.status", status, PassageFilter.STATUSES),
                Optional.ofNullable(source).filter(words -> !words.isBlank()));
    }

    private static Optional<String> known(
            Session session, String complaint, @Nullable String given, List<String> known) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        String word = given.strip().toLowerCase(Locale.ROOT);
        if (!known.contains(word)) {
            throw CommandFailure.wrongUse(session.say(complaint, Shown.line(given), String.join(", ", known)));
        }
        return Optional.of(word);
    }
}
