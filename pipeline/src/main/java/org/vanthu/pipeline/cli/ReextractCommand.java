package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.vanthu.index.Archive;
import org.vanthu.index.Maker;
import org.vanthu.index.Run;
import org.vanthu.pipeline.Extraction;
import org.vanthu.pipeline.Fingerprint;
import org.vanthu.pipeline.Reextraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu reextract}: brings documents up to the program's extractors and the archive's own words. */
@Command(name = "reextract")
final class ReextractCommand implements Callable<Integer> {

    private static final int EVERY = 20;

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Option(names = "--all", descriptionKey = "reextract.all")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        Path folder = archive.folder(session);
        // Opening for reading first: an archive that is not there is not to be made.
        Archive.openReadOnly(folder).close();
        String extraction = Fingerprint.of(folder);
        try (Archive open = Archive.open(folder)) {
            List<Long> files = open.extractedOtherwise(all ? "" : extraction);
            var reextraction = new Reextraction(
                    open,
                    Extraction.with(OwnWordsOption.in(folder, session)),
                    (file, e) -> ErrorLog.write(session.environment(), "reextract of " + file.path(), e));
            Reextraction.Result result;
            try (Run run = open.startRun(Clock.systemUTC().instant(), new Maker(Version.number(), extraction))) {
                result = reextraction.run(files, run, done -> progress(session, done, files.size()));
                run.finish(Clock.systemUTC().instant());
            }
            if (session.terminal()) {
                session.err().print("\r\u001b[K");
                session.err().flush();
            }
            session.print("reextract.done", result.files());
            if (result.broken() > 0) {
                session.print("reextract.broken", result.broken());
            }
            return result.broken() > 0 ? ExitCode.SOME_FILES_FAILED : ExitCode.DONE;
        }
    }

    private static void progress(Session session, long done, long files) {
        if (session.terminal() && done % EVERY == 0) {
            session.err().print("\r\u001b[K" + session.say("reextract.progress", done, files));
            session.err().flush();
        }
    }

    /** Says so where documents were extracted by other rules or words than there are now. */
    static void offer(Session session, Archive open) throws IOException {
        int files = open.extractedOtherwise(Fingerprint.of(open.folder())).size();
        if (files > 0) {
            session.print("reextract.offer", files);
        }
    }
}
