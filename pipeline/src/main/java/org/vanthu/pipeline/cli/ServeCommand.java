package org.vanthu.pipeline.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.vanthu.index.Archive;
import org.vanthu.pipeline.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu serve}: the archive in the browser of this computer, until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Option(names = "--port", paramLabel = "N", defaultValue = "7878", descriptionKey = "serve.port")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", descriptionKey = "serve.bind")
    private String bind = "";

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
        InetAddress address = address(session);
        try (Archive served = open(archive.folder(session));
                WebServer server = start(session, served, address)) {
            // Ctrl-C ends the JVM when this has run: an import that the page started ends first.
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-serving"));
            URI uri = page(server.uri(), session.messages().language());
            session.print("serve.running", Shown.line(served.folder().toString()), uri);
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

    private InetAddress address(Session session) {
        try {
            InetAddress address = InetAddress.getByName(bind);
            if (address.isLoopbackAddress()) {
                return address;
            }
        } catch (UnknownHostException _) {
            throw CommandFailure.wrongUse(session.say("serve.no-address", Shown.line(bind)));
        }
        throw CommandFailure.wrongUse(session.say("serve.not-loopback", Shown.line(bind)));
    }

    private WebServer start(Session session, Archive served, InetAddress address) {
        try {
            return WebServer.start(
                    served,
                    new WebServer.Setting(address, port, !readOnly, Version.number()),
                    bug -> ErrorLog.write(session.environment(), "command serve", bug));
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
