package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;

/**
 * Lets in who may come, and nobody's web page: a name that a stranger's server gives itself (DNS rebinding) and requests
 * that another site makes are turned away, whatever they ask for. It also forbids the browser to do with an answer what no page of ours
 * needs.
 *
 * @param writable whether anything may be changed
 */
record Gate(Names names, Door door, boolean writable) {

    /** Where the password goes, under {@link Api#ROOT}. */
    static final String LOGIN = "/login";

    /** The cookie of a session. */
    static final String SESSION = "vanthu";

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
        int port = context.req().getLocalPort();
        String host = context.header("Host");
        String target = context.req().getServerName() + ":" + context.req().getServerPort();
        if (host == null || !names.isOurs(host, port) || !names.isOurs(target, port)) {
            throw new Refusal(
                    HttpStatus.MISDIRECTED_REQUEST,
                    "this server is called " + String.join(", ", names.hosts()) + ", port " + port);
        }
        String origin = context.header("Origin");
        boolean named = origin != null && !names.isOurOrigin(origin, port);
        boolean reads = READING.contains(context.req().getMethod());
        if (named || isForeign(context, reads)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "requests of other sites are not answered");
        }
        boolean login = context.path().equals(Api.ROOT + LOGIN);
        if (!reads) {
            passToWrite(context, writable || login);
        }
        // The page itself is the same for everybody and holds nothing of the archive.
        if (context.path().startsWith(Api.ROOT) && !login && !door.isIn(context.cookie(SESSION))) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, "this archive has a password").about("reason", "password");
        }
    }

    private static void passToWrite(Context context, boolean mayWrite) {
        if (!mayWrite) {
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

    /** By what the browser says of who asks (Fetch Metadata). A link on another site may be followed, since a person does that. */
    private static boolean isForeign(Context context, boolean reads) {
        String site = context.header("Sec-Fetch-Site");
        boolean followed = reads
                && "navigate".equals(context.header("Sec-Fetch-Mode"))
                && "document".equals(context.header("Sec-Fetch-Dest"));
        return site != null && !Set.of("same-origin", "none").contains(site) && !followed;
    }
}
