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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletApiRequest;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.vanthu.index.Archive;
import org.vanthu.index.StoreException;
import org.vanthu.pipeline.export.Json;

/** Serves one archive to this computer, or to those who know its password; each request has a virtual thread. */
public final class WebServer implements AutoCloseable {

    /** A connection on which nothing moves for so long is closed. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    /** Of a request's first line and headers together. */
    private static final int HEADER_BYTES = 16 * 1024;

    private static final int CONNECTIONS = 400;

    private final Javalin javalin;
    private final Office office;
    private final Setting setting;
    private final Names names;

    private WebServer(Javalin javalin, Office office, Setting setting, Names names) {
        this.javalin = javalin;
        this.office = office;
        this.setting = setting;
        this.names = names;
    }

    /**
     * A key and its certificate.
     *
     * @param keystore in the format PKCS #12
     */
    public record Certificate(Path keystore, String password) {}

    /** There is no such keystore, or it cannot be opened. */
    public static final class BadCertificate extends IOException {

        private final String reason;

        BadCertificate(Path keystore, Exception cause) {
            super(keystore + ": " + cause.getMessage(), cause);
            this.reason = String.valueOf(cause.getMessage());
        }

        public String reason() {
            return reason;
        }
    }

    /**
     * How to serve.
     *
     * @param address to listen at
     * @param port 0 for any that is free
     * @param writable whether anything of the archive may be changed
     * @param version of the program, for the ledger of imports
     * @param password that whoever comes has to say
     * @param certificate to encrypt with
     */
    public record Setting(
            InetAddress address,
            int port,
            boolean writable,
            String version,
            Optional<Password> password,
            Optional<Certificate> certificate) {

        /** @throws IllegalArgumentException for an address that others can reach, without a password */
        public Setting {
            if (!address.isLoopbackAddress() && password.isEmpty()) {
                throw new IllegalArgumentException(address + " can be reached by others, and there is no password");
            }
        }

        /** To this computer alone. */
        public static Setting here(int port, boolean writable, String version) {
            return new Setting(
                    InetAddress.getLoopbackAddress(), port, writable, version, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Starts to serve; the archive stays the caller's, to be closed after the server.
     *
     * @param bugs is told of what should not have happened
     * @throws BadCertificate where there is no such keystore, or it cannot be opened
     * @throws io.javalin.util.JavalinBindException where another program has the port
     */
    public static WebServer start(Archive archive, Setting setting, Consumer<Exception> bugs) throws IOException {
        Names names = Names.of(setting.address(), setting.certificate().isPresent());
        Door door = new Door(setting.password(), InstantSource.system());
        Gate gate = new Gate(names, door, setting.writable());
        Optional<SslContextFactory.Server> tls = setting.certificate().isPresent()
                ? Optional.of(tls(setting.certificate().get()))
                : Optional.empty();
        Page page = new Page();
        Pen pen = new Pen(archive.folder(), setting.version(), bugs);
        Office office = new Office(archive, setting.writable(), pen);
        List<Route> routes = new Api(office, door).routes();
        Javalin javalin = Javalin.create(config -> {
            settle(config, setting, tls);
            config.routes.before(gate::pass);
            page.paths().forEach(path -> config.routes.get(path, context -> page.serve(path, context)));
            routes.forEach(route -> config.routes.addHttpHandler(
                    route.method(),
                    route.path(),
                    context -> route.answering().answer(new Asked(context, route.parameters()), new Answer(context))));
            complain(config, bugs);
        });
        return new WebServer(javalin.start(), office, setting, names);
    }

    private static SslContextFactory.Server tls(Certificate certificate) throws IOException {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStoreType("PKCS12");
        tls.setKeyStorePassword(certificate.password());
        tls.setSniRequired(false);
        try {
            tls.setKeyStorePath(certificate.keystore().toUri().toString());
            tls.start();
        } catch (Exception e) {
            throw new BadCertificate(certificate.keystore(), e);
        }
        return tls;
    }

    /** Where it is for who sits at this computer: {@code http://127.0.0.1:7878/}. */
    public URI uri() {
        InetAddress address = setting.address();
        return uri(address.isAnyLocalAddress() ? "127.0.0.1" : Names.host(address));
    }

    /** Where it is for others. */
    public List<URI> uris() {
        return names.forOthers().stream().map(this::uri).toList();
    }

    private URI uri(String host) {
        return URI.create(names.scheme() + "://" + host + ":" + javalin.port() + "/");
    }

    private static void settle(JavalinConfig config, Setting setting, Optional<SslContextFactory.Server> tls) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = 0;
        config.jetty.host = setting.address().getHostAddress();
        config.jetty.port = setting.port();
        config.jetty.addConnector((server, http) -> connector(server, http, setting, tls));
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, Setting setting, Optional<SslContextFactory.Server> tls) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setIdleTimeout(IDLE.toMillis());
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        if (tls.isPresent()) {
            http.addCustomizer(new SecureRequestCustomizer(false)); // Gate looks at the name
        }
        ServerConnector connector = tls.isPresent()
                ? new ServerConnector(server, 1, 1, new SslConnectionFactory(tls.get(), plain.getProtocol()), plain)
                : new ServerConnector(server, 1, 1, plain);
        connector.setHost(setting.address().getHostAddress());
        connector.setPort(setting.port());
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
