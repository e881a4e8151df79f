package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.Filter;
import org.vanthu.index.PassageFilter;
import org.vanthu.pipeline.Days;
import org.vanthu.pipeline.export.Format;
import org.vanthu.pipeline.export.Iso;

/**
 * What a request asks for. A parameter without a value counts as not given, as a form sends it; everything that cannot be understood is
 * a {@link Refusal}.
 */
final class Asked {

    /** A longer one is no question of a person, and takes long to answer. */
    private static final int LONGEST = 2000;

    private static final int FURTHEST = 1_000_000;

    private final Context context;

    Asked(Context context, Set<String> known) {
        this.context = context;
        for (Map.Entry<String, List<String>> given : context.queryParamMap().entrySet()) {
            if (!known.contains(given.getKey())) {
                throw Refusal.badRequest("unknown parameter '" + given.getKey() + "'; known: "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            }
            if (given.getValue().size() > 1) {
                throw Refusal.badRequest("parameter '" + given.getKey() + "' is given twice");
            }
        }
    }

    Optional<String> text(String name) {
        Optional<String> text = Optional.ofNullable(context.queryParam(name)).filter(given -> !given.isBlank());
        if (text.isPresent() && text.get().length() > LONGEST) {
            throw Refusal.badRequest("parameter '" + name + "' has "
                    + text.get().length() + " characters; at most " + LONGEST + " are taken");
        }
        return text;
    }

    String needed(String name) {
        return text(name).orElseThrow(() -> Refusal.badRequest("parameter '" + name + "' is missing"));
    }

    boolean flag(String name) {
        return text(name).filter("true"::equals).isPresent();
    }

    int number(String name, int otherwise, int least, int most) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw Refusal.badRequest(
                "'" + given.get() + "' is no value for '" + name + "': a number from " + least + " to " + most);
    }

    int offset() {
        return number("offset", 0, 0, FURTHEST);
    }

    int limit(int otherwise, int most) {
        return number("limit", otherwise, 0, most);
    }

    /** The number in the path. */
    long id() {
        String id = context.pathParam("id");
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound("'" + id + "' is no document's number");
        }
        return Long.parseLong(id);
    }

    /** A name in the path. */
    String name(String which) {
        return context.pathParam(which);
    }

    Optional<DateRange> days(String name) {
        return text(name)
                .map(text -> Days.read(text)
                        .orElseThrow(() -> Refusal.badRequest("'" + text + "' is no value for '" + name
                                + "': a day, month, quarter or year such as 2021-09-23, 2021-09, 2021-Q3, 2021")));
    }

    Filter filter() {
        Optional<LocalDate> from = days("from").map(DateRange::from);
        Optional<LocalDate> to = days("to").map(DateRange::to);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw Refusal.badRequest("'to' (" + to.get() + ") is before 'from' (" + from.get() + ")");
        }
        return new Filter(from, to, text("type"), text("issuer"), text("body"), text("unit"));
    }

    PassageFilter passages() {
        return new PassageFilter(
                oneOf("kind", PassageFilter.KINDS), oneOf("status", PassageFilter.STATUSES), text("source"));
    }

    Format format() {
        return oneOf("format", Format.values()).orElse(Format.JSON);
    }

    <E extends Enum<E>> Optional<E> oneOf(String name, E[] known) {
        List<String> names = Arrays.stream(known).map(Iso::name).toList();
        return oneOf(name, names).map(given -> known[names.indexOf(given)]);
    }

    Optional<String> oneOf(String name, List<String> known) {
        Optional<String> given = text(name).map(text -> text.toLowerCase(Locale.ROOT));
        if (given.isPresent() && !known.contains(given.get())) {
            throw Refusal.badRequest(
                    "'" + given.get() + "' is no value for '" + name + "'; known: " + String.join(", ", known));
        }
        return given;
    }
}
