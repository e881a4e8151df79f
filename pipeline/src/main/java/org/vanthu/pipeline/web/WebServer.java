package org.vanthu.pipeline.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletApiRequest;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.vanthu.index.Archive;
import org.vanthu.index.StoreException;
import org.vanthu.pipeline.export.Json;

/** Serves one archive to this computer; each request has a virtual thread. */
public final class WebServer implements AutoCloseable {

    /** A connection on which nothing moves for so long is closed. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    /** Of a request's first line and headers together. */
    private static final int HEADER_BYTES = 16 * 1024;

    private static final int CONNECTIONS = 400;

    private final Javalin javalin;
    private final Office office;
    private final InetAddress address;

    private WebServer(Javalin javalin, Office office, InetAddress address) {
        this.javalin = javalin;
        this.office = office;
        this.address = address;
    }

    /**
     * How to serve.
     *
     * @param address of this computer itself
     * @param port 0 for any that is free
     * @param writable whether anything of the archive may be changed
     * @param version of the program, for the ledger of imports
     */
    public record Setting(InetAddress address, int port, boolean writable, String version) {

        /** To this computer alone. */
        public static Setting here(int port, boolean writable, String version) {
            return new Setting(InetAddress.getLoopbackAddress(), port, writable, version);
        }
    }

    /**
     * Starts to serve; the archive stays the caller's, to be closed after the server.
     *
     * @param bugs is told of what should not have happened
     * @throws IllegalArgumentException for an address that others can reach: there are no passwords
     * @throws io.javalin.util.JavalinBindException where another program has the port
     */
    public static WebServer start(Archive archive, Setting setting, Consumer<Exception> bugs) {
        InetAddress address = setting.address();
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException(address + " is no address of this computer itself");
        }
        Gate gate = new Gate(setting.writable());
        Page page = new Page();
        Pen pen = new Pen(archive.folder(), setting.version(), bugs);
        Office office = new Office(archive, setting.writable(), pen);
        List<Route> routes = new Api(office).routes();
        Javalin javalin = Javalin.create(config -> {
            settle(config, address, setting.port());
            config.routes.before(gate::pass);
            page.paths().forEach(path -> config.routes.get(path, context -> page.serve(path, context)));
            routes.forEach(route -> config.routes.addHttpHandler(
                    route.method(),
                    route.path(),
                    context -> route.answering().answer(new Asked(context, route.parameters()), new Answer(context))));
            complain(config, bugs);
        });
        return new WebServer(javalin.start(), office, address);
    }

    /** Where it is: {@code http://127.0.0.1:7878/}. */
    public URI uri() {
        String host = address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port() + "/");
    }

    private static void settle(JavalinConfig config, InetAddress address, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = 0;
        config.jetty.host = address.getHostAddress();
        config.jetty.port = port;
        config.jetty.addConnector((server, http) -> connector(server, http, address, port));
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, InetAddress address, int port) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setIdleTimeout(IDLE.toMillis());
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(address.getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        return connector;
    }

    private static void complain(JavalinConfig config, Consumer<Exception> bugs) {
        config.routes.exception(Refusal.class, (refusal, context) -> say(context, refusal));
        config.routes.exception(
                HttpResponseException.class,
                (e, context) -> say(
                        context,
                        new Refusal(
                                HttpStatus.forStatus(e.getStatus()),
                                e.getStatus() == 404
                                        ? "nothing is at " + context.path()
                                        : String.valueOf(e.getMessage()))));
        config.routes.exception(Exception.class, (e, context) -> {
            if (e instanceof EofException || e.getCause() instanceof EofException) {
                return; // who asked went away
            }
            if (context.res().isCommitted()) {
                breakOff(context);
            }
            Throwable cause = e instanceof UncheckedIOException || !(e instanceof IOException) ? e.getCause() : e;
            if (cause instanceof StoreException store) {
                say(context, refusal(store.problem()));
            } else {
                bugs.accept(e);
                say(
                        context,
                        new Refusal(
                                HttpStatus.INTERNAL_SERVER_ERROR, "an error of the program; it is in its error log"));
            }
        });
    }

    private static Refusal refusal(StoreException.Problem problem) {
        return problem instanceof StoreException.Problem.InUse(Path _, String holder)
                ? new Refusal(HttpStatus.CONFLICT, problem.message())
                        .about("reason", "in-use")
                        .about("holder", holder)
                : new Refusal(HttpStatus.SERVICE_UNAVAILABLE, problem.message());
    }

    /** An answer that cannot be finished must not look as if it were. */
    private static void breakOff(Context context) {
        if (context.req() instanceof ServletApiRequest request) {
            request.getRequest()
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
        }
    }

    private static void say(Context context, Refusal refusal) {
        if (context.res().isCommitted()) {
            return;
        }
        context.res().resetBuffer();
        context.removeHeader("Content-Disposition");
        context.status(refusal.status());
        StringWriter out = new StringWriter();
        try (var json = Json.compact(out)) {
            refusal.write(json);
        }
        context.contentType("application/problem+json; charset=utf-8").result(out.toString());
    }

    /** Answers no more, and ends an import that the page started, cleanly. */
    @Override
    public void close() {
        javalin.stop();
        office.close();
    }
}
