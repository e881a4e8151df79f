package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.vanthu.index.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu reindex}: builds the search index anew from the store. */
@Command(name = "reindex")
final class ReindexCommand implements Callable<Integer> {

    private static final int EVERY = 100;

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    private long last;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        // Opening for reading first: an archive that is not there is not to be made by a reindex.
        Archive.openReadOnly(archive.folder(session)).close();
        try (Archive open = Archive.open(archive.folder(session))) {
            long documents = open.contents().documents();
            open.reindex(done -> {
                last = done;
                if (session.terminal() && done % EVERY == 0) {
                    session.err().print("\r\u001b[K" + session.say("reindex.progress", done, documents));
                    session.err().flush();
                }
            });
            if (session.terminal()) {
                session.err().print("\r\u001b[K");
                session.err().flush();
            }
            session.print("reindex.done", last);
        }
        return ExitCode.DONE;
    }
}
