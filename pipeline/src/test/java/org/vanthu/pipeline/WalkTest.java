package org.vanthu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WalkTest {

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }

    private List<Walk.Found> walk(Path... paths) throws IOException {
        return Walk.over(List.of(paths), folder.resolve("archive"));
    }

    private static List<String> names(List<Walk.Found> found) {
        return found.stream().map(f -> f.key().path()).toList();
    }

    @Test
    void findsFilesByNameFolderByFolder() throws IOException {
        file("2022/b.doc");
        file("2021/quý 3/x.doc");
        file("2021/a.doc");
        file("z.doc");
        assertEquals(List.of("2021/a.doc", "2021/quý 3/x.doc", "2022/b.doc", "z.doc"), names(walk(folder)));
    }

    @Test
    void aFileThatIsNamedTwiceIsFoundOnce() throws IOException {
        Path a = file("2021/a.doc");
        assertEquals(List.of("2021/a.doc"), names(walk(folder, folder.resolve("2021"), a)));
    }

    @Test
    void aFileByItselfIsKnownByItsNameInItsFolder() throws IOException {
        Walk.Found found = walk(file("2021/a.doc")).getFirst();
        assertEquals("a.doc", found.key().path());
        assertEquals(folder.resolve("2021").toString(), found.key().root());
        assertEquals(10, found.stamp().sizeBytes());
    }

    @Test
    void aLinkThatLeadsBackIsNamedAndNotFollowed() throws IOException {
        file("a/x.doc");
        Files.createSymbolicLink(folder.resolve("a/loop"), folder);
        List<Walk.Found> found = walk(folder);
        assertEquals(List.of("a/loop", "a/x.doc"), names(found));
        assertEquals(
                Optional.of("a link that leads back to a folder around it"),
                found.getFirst().problem());
    }

    @Test
    void linksToNowhereAndToThemselvesAreNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone.doc"));
        Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
        List<Walk.Found> found = walk(folder);
        assertEquals(List.of("nowhere", "self"), names(found));
        assertEquals(Optional.of("a link that leads nowhere"), found.getFirst().problem());
        assertTrue(found.getLast().problem().isPresent());
    }

    @Test
    void aLinkedFolderIsLookedIntoOnce() throws IOException {
        file("b/x.doc");
        Files.createSymbolicLink(folder.resolve("a"), folder.resolve("b"));
        assertEquals(List.of("a/x.doc"), names(walk(folder)));
    }

    @Test
    void theArchiveItselfIsLeftOut() throws IOException {
        file("archive/vanthu.db");
        file("a.doc");
        assertEquals(List.of("a.doc"), names(walk(folder)));
    }

    @Test
    void foldersNestedHundredsDeepAreNoProblem() throws IOException {
        Path deep = folder;
        for (int i = 0; i < 300; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("x.doc"), "x");
        assertEquals("d/".repeat(300) + "x.doc", names(walk(folder)).getFirst());
    }
}
