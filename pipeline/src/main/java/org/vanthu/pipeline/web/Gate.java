package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in who sits at this computer, and nobody's web page: a name that a stranger's server gives itself (DNS rebinding) and requests
 * that another site makes are turned away, whatever they ask for. It also forbids the browser to do with an answer what no page of ours
 * needs.
 *
 * @param writable whether anything may be changed
 */
record Gate(boolean writable) {

    /** What our page sends with a request that changes something: no form and no picture of another site can. */
    static final String BY = "X-Requested-With";

    static final String OUR_PAGE = "vanthu";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> WRITING = Set.of("POST", "DELETE");

    /** No script or style but files of ours; nothing from elsewhere; no frame around or inside. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    void pass(Context context) {
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
        boolean reads = READING.contains(context.req().getMethod());
        if (named || isForeign(context, reads)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "requests of other sites are not answered");
        }
        if (!reads) {
            passToWrite(context);
        }
    }

    private void passToWrite(Context context) {
        if (!writable) {
            context.header("Allow", "GET, HEAD");
            throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "this server only reads; GET and HEAD are answered");
        }
        if (!WRITING.contains(context.req().getMethod())) {
            context.header("Allow", "GET, HEAD, POST, DELETE");
            throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "GET, HEAD, POST and DELETE are answered");
        }
        if (!OUR_PAGE.equals(context.header(BY))) {
            throw new Refusal(HttpStatus.FORBIDDEN, "what changes something needs the header " + BY + ": " + OUR_PAGE);
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
    private static boolean isForeign(Context context, boolean reads) {
        String site = context.header("Sec-Fetch-Site");
        boolean followed = reads
                && "navigate".equals(context.header("Sec-Fetch-Mode"))
                && "document".equals(context.header("Sec-Fetch-Dest"));
        return site != null && !Set.of("same-origin", "none").contains(site) && !followed;
    }
}
