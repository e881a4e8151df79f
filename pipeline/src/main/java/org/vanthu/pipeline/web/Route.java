package org.vanthu.pipeline.web;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that can be asked of the server.
 *
 * @param path with {@code {id}} where a number or a name stands
 * @param parameters of the query that mean something; others are refused
 */
record Route(HandlerType method, String path, Set<String> parameters, Answering answering) {

    /** How a request is answered. */
    @FunctionalInterface
    interface Answering {
        void answer(Asked asked, Answer answer) throws IOException;
    }

    /** Parameters that {@link Asked#filter()} reads. */
    static final List<String> FILTER = List.of("from", "to", "type", "issuer", "body", "unit");

    /** Parameters that {@link Asked#passages()} reads. */
    static final List<String> PASSAGES = List.of("kind", "status", "source");

    /** One that only reads. */
    static Route of(String path, Answering answering, String... parameters) {
        return new Route(HandlerType.GET, path, Set.of(parameters), answering);
    }

    /** One that changes something. */
    static Route writing(HandlerType method, String path, Answering answering, String... parameters) {
        return new Route(method, path, Set.of(parameters), answering);
    }

    Route with(List<String> more) {
        return new Route(
                method,
                path,
                Stream.concat(parameters.stream(), more.stream()).collect(Collectors.toUnmodifiableSet()),
                answering);
    }

    Route under(String root) {
        return new Route(method, root + path, parameters, answering);
    }

    boolean writes() {
        return !method.equals(HandlerType.GET);
    }
}
