package org.vanthu.pipeline.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.Filter;
import org.vanthu.pipeline.Days;
import picocli.CommandLine.Option;

/** Options that choose documents and values. */
final class FilterOptions {

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "option.from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "option.to")
    private @Nullable String to;

    @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "option.type")
    private @Nullable String type;

    @Option(names = "--issuer", paramLabel = "NAME", descriptionKey = "option.issuer")
    private @Nullable String issuer;

    @Option(names = "--body", paramLabel = "SLUG", descriptionKey = "option.body")
    private @Nullable String body;

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.unit")
    private @Nullable String unit;

    Filter filter(Session session) {
        Optional<LocalDate> first = days(session, "--from", from).map(DateRange::from);
        Optional<LocalDate> last = days(session, "--to", to).map(DateRange::to);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw CommandFailure.wrongUse(session.say("use.from-after-to", first.get(), last.get()));
        }
        return new Filter(first, last, given(type), given(issuer), given(body), given(unit));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(t -> !t.isBlank());
    }

    private static Optional<DateRange> days(Session session, String option, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<DateRange> days = Days.read(text);
        if (days.isEmpty()) {
            throw CommandFailure.wrongUse(session.say("use.no-day", option, Shown.line(text)));
        }
        return days;
    }
}
