package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vanthu.index.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vanthu backup DIR}: a copy of the archive as it is at one moment. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private Vanthu vanthu;

    @Mixin
    private ArchiveOption archive;

    @Parameters(paramLabel = "DIR", descriptionKey = "backup.dir")
    private Path copy = Path.of("");

    @Override
    public Integer call() throws IOException {
        Session session = vanthu.session();
        try (Archive open = Archive.openReadOnly(archive.folder(session))) {
            open.backUp(copy);
        }
        try (Archive copied = Archive.openReadOnly(copy)) {
            session.print("backup.done", copied.contents().documents(), Shown.line(copy.toString()));
        }
        return ExitCode.DONE;
    }
}
