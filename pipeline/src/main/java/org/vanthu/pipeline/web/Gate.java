package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in who sits at this computer, and nobody's web page: a name that a stranger's server gives itself (DNS rebinding) and requests
 * that another site makes are turned away, whatever they ask for. It also forbids the browser to do with an answer what no page of ours
 * needs.
 */
final class Gate {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** No script or style but files of ours; nothing from elsewhere; no frame around or inside. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Gate() {}

    static void pass(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
        Set<String> own = own(context.req().getLocalPort());
        String host = context.header("Host");
        String target = context.req().getServerName() + ":" + context.req().getServerPort();
        if (host == null || !own.contains(withPort(host)) || !own.contains(target)) {
            throw new Refusal(HttpStatus.MISDIRECTED_REQUEST, "this server is called " + String.join(", ", own));
        }
        Optional<String> origin = Optional.ofNullable(context.header("Origin"));
        boolean named = origin.isPresent()
                && own.stream().noneMatch(name -> origin.get().equals("http://" + name));
        if (named || isForeign(context)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "requests of other sites are not answered");
        }
        if (!READING.contains(context.req().getMethod())) {
            context.header("Allow", "GET, HEAD");
            throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "this server only reads; GET and HEAD are answered");
        }
    }

    /** Names by which a browser of this computer may call it. */
    private static Set<String> own(int port) {
        return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /** A browser leaves the port out where it is that of the protocol. */
    private static String withPort(String host) {
        return host.matches(".*:\\d+") ? host : host + ":80";
    }

    /** By what the browser says of who asks (Fetch Metadata). A link on another site may be followed, since a person does that. */
    private static boolean isForeign(Context context) {
        String site = context.header("Sec-Fetch-Site");
        boolean followed = "navigate".equals(context.header("Sec-Fetch-Mode"))
                && "document".equals(context.header("Sec-Fetch-Dest"));
        return site != null && !Set.of("same-origin", "none").contains(site) && !followed;
    }
}
