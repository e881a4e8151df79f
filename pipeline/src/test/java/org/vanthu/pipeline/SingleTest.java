package org.vanthu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.pipeline.read.DocumentReader;

class SingleTest {

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] zips(int depth) throws IOException {
        byte[] content = "Báo cáo".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < depth; i++) {
            content = zip(i == 0 ? "a.txt" : "a.zip", content);
        }
        return content;
    }

    @Test
    void containersInContainersAreOpenedUpToALimit(@TempDir Path folder) throws IOException {
        Path allowed = Files.write(folder.resolve("allowed.zip"), zips(ClosedContainer.DEEPEST));
        Path bomb = Files.write(folder.resolve("bomb.zip"), zips(ClosedContainer.DEEPEST + 1));
        try (DocumentReader reader = new DocumentReader()) {
            Single single = new Single(reader, blocks -> List.of());
            assertInstanceOf(Single.Read.class, single.read(allowed).getFirst());
            assertEquals(
                    List.of(ClosedContainer.TOO_DEEP),
                    single.read(bomb).stream()
                            .map(result -> assertInstanceOf(Single.Unread.class, result)
                                    .reading()
                                    .message())
                            .toList());
        }
    }
}
