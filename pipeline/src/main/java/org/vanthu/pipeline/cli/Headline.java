package org.vanthu.pipeline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vanthu.extractors.Header;

/** A document in one line. */
final class Headline {
    private Headline() {}

    static String of(Session session, Header header) {
        List<String> parts = new ArrayList<>();
        header.type().map(Headline::capitalised).ifPresent(parts::add);
        header.number().ifPresent(parts::add);
        header.issuer().ifPresent(parts::add);
        header.issued()
                .map(day -> Shown.day(day, session.messages().language()))
                .ifPresent(parts::add);
        return Optional.of(String.join(" · ", parts))
                .filter(line -> !line.isEmpty())
                .map(Shown::words)
                .orElseGet(() -> session.say("document.nameless"));
    }

    private static String capitalised(String text) {
        int first = text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
