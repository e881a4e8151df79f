package org.vanthu.pipeline.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that can be asked of the server, by GET.
 *
 * @param path with {@code {id}} where a number stands
 * @param parameters of the query that mean something; others are refused
 */
record Route(String path, Set<String> parameters, Answering answering) {

    /** How a request is answered. */
    @FunctionalInterface
    interface Answering {
        void answer(Asked asked, Answer answer) throws IOException;
    }

    /** Parameters that {@link Asked#filter()} reads. */
    static final List<String> FILTER = List.of("from", "to", "type", "issuer", "body", "unit");

    /** Parameters that {@link Asked#passages()} reads. */
    static final List<String> PASSAGES = List.of("kind", "status", "source");

    static Route of(String path, Answering answering, String... parameters) {
        return new Route(path, Set.of(parameters), answering);
    }

    Route with(List<String> more) {
        return new Route(
                path,
                Stream.concat(parameters.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()),
                answering);
    }
}
