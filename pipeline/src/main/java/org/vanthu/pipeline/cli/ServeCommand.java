package org.vanthu.pipeline.cli;

import io.javalin.util.JavalinBindException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Archive;
import org.vanthu.pipeline.web.Password;
import org.vanthu.pipeline.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu serve}: the archive in the browser, until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Option(names = "--port", paramLabel = "N", defaultValue = "7878", descriptionKey = "serve.port")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "serve.host")
    private String host = "";

    @Option(names = "--set-password", descriptionKey = "serve.set-password")
    private boolean setPassword;

    @Option(names = "--keystore", paramLabel = "FILE", descriptionKey = "serve.keystore")
    private @Nullable Path keystore;

    @Option(names = "--unencrypted", descriptionKey = "serve.unencrypted")
    private boolean unencrypted;

    @Option(names = "--read-only", descriptionKey = "serve.read-only")
    private boolean readOnly;

    @Option(names = "--open", negatable = true, descriptionKey = "serve.open")
    private @Nullable Boolean open;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Session session = vanthu.session();
        if (port < 0 || port > LAST_PORT) {
            throw CommandFailure.wrongUse(session.say("serve.no-port", String.valueOf(port)));
        }
        if (setPassword) {
            return setPassword(session);
        }
        InetAddress address = address(session);
        try (Archive served = open(archive.folder(session));
                WebServer server = start(session, served, setting(session, served.folder(), address))) {
            // Ctrl-C ends the JVM when this has run: an import that the page started ends first.
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-serving"));
            URI uri = page(server.uri(), session.messages().language());
            session.print("serve.running", Shown.line(served.folder().toString()), uri);
            if (!address.isLoopbackAddress()) {
                server.uris().forEach(other -> session.print("serve.also", other));
            }
            session.out().flush();
            if (open == null ? session.terminal() : open) {
                browse(session, uri);
            }
            new CountDownLatch(1).await(); // until the process is ended
        }
        return ExitCode.DONE;
    }

    /** Makes a new archive where there is none and the page can fill it. */
    private Archive open(Path folder) throws IOException {
        if (!readOnly && Files.notExists(folder)) {
            Archive.open(folder).close();
        }
        return Archive.openReadOnly(folder);
    }

    /** Asks for the password of the archive and keeps what PBKDF2 makes of it. */
    @SuppressWarnings("SystemConsoleNull") // it is null where -Djdk.console names another provider
    private int setPassword(Session session) throws IOException {
        Path folder = archive.folder(session);
        open(folder).close();
        session.out().print(session.say("serve.new-password", Password.SHORTEST) + " ");
        session.out().flush();
        Console console = System.console();
        char[] words;
        if (console != null && console.isTerminal()) {
            words = console.readPassword(); // not shown
        } else {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            words = line == null ? new char[0] : line.toCharArray();
        }
        String password = words == null ? "" : String.valueOf(words).strip();
        if (password.length() < Password.SHORTEST) {
            throw CommandFailure.wrongUse(session.say("serve.short-password", Password.SHORTEST));
        }
        Password.of(password.toCharArray()).keep(folder);
        session.print("serve.password-kept", Shown.line(folder.toString()));
        return ExitCode.DONE;
    }

    private InetAddress address(Session session) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException _) {
            throw CommandFailure.wrongUse(session.say("serve.no-address", Shown.line(host)));
        }
    }

    /** Others may come only where there is a password, and it does not go over the line for all to read unless that was asked for. */
    private WebServer.Setting setting(Session session, Path folder, InetAddress address) throws IOException {
        Optional<Password> password = Password.in(folder);
        if (!address.isLoopbackAddress()) {
            if (password.isEmpty()) {
                throw CommandFailure.wrongUse(session.say("serve.needs-password", Shown.line(host)));
            }
            if (keystore == null && !unencrypted) {
                throw CommandFailure.wrongUse(session.say("serve.needs-encryption", Shown.line(host)));
            }
            if (keystore == null) {
                session.err().println("vanthu: " + session.say("serve.is-unencrypted"));
            }
        }
        return new WebServer.Setting(
                address,
                port,
                !readOnly,
                Version.number(),
                password,
                Optional.ofNullable(keystore)
                        .map(file -> new WebServer.Certificate(
                                file.toAbsolutePath(),
                                session.environment().getOrDefault("VANTHU_KEYSTORE_PASSWORD", ""))));
    }

    private WebServer start(Session session, Archive served, WebServer.Setting setting) throws IOException {
        try {
            return WebServer.start(served, setting, bug -> ErrorLog.write(session.environment(), "command serve", bug));
        } catch (WebServer.BadCertificate e) {
            throw CommandFailure.wrongUse(
                    session.say("serve.no-keystore", Shown.line(String.valueOf(keystore)), Shown.line(e.reason())));
        } catch (JavalinBindException _) {
            throw CommandFailure.environment(session.say("serve.taken", String.valueOf(port)));
        }
    }

    private static URI page(URI root, Language language) {
        return language == Language.VI ? root : root.resolve("?lang=" + language.label());
    }

    /** With the desktop's own way to open an address; where there is none the address on the screen has to do. */
    private static void browse(Session session, URI uri) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", uri.toString())
                : List.of(system.startsWith("mac") ? "open" : "xdg-open", uri.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            session.print("serve.no-browser");
        }
    }
}
