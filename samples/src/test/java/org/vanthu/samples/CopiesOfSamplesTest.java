package org.vanthu.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Filter;
import org.vanthu.pipeline.cli.Main;

/** The sources of the samples, and of each a text as a bad scan is read: which of them are taken for copies. */
final class CopiesOfSamplesTest {

    /** Of a hundred words so many with a wrong letter; a scan at 200 dpi has three. */
    private static final int WRONG_WORDS = 6;

    /** Shorter ones, a letter of three lines, are never taken for copies. */
    private static final int MIN_CHARS = 800;

    @TempDir
    private Path home;

    @Test
    void scansAreFoldedAndOtherDocumentsAreNot() throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (Archive samples = imported("samples", Samples.DOCUMENTS);
                Stream<DocumentRow> rows = samples.documents(Filter.ALL)) {
            for (DocumentRow row :
                    rows.filter(each -> each.chars() >= MIN_CHARS).toList()) {
                texts.put(
                        "d" + row.id(),
                        samples.document(row.id())
                                .orElseThrow()
                                .content()
                                .source()
                                .text());
            }
        }
        Path folder = Files.createDirectories(home.resolve("texts"));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey() + ".txt"), text.getValue());
            Files.writeString(folder.resolve(text.getKey() + "-scan.txt"), misread(text.getValue()));
        }
        List<String> wrong = new ArrayList<>();
        int pairs = 0;
        int found = 0;
        try (Archive archive = imported("twins", folder);
                Stream<DocumentRow> rows = archive.documents(Filter.ALL)) {
            for (DocumentRow row : rows.toList()) {
                String name = row.file().key().path();
                if (name.contains("-scan")) {
                    continue;
                }
                pairs++;
                for (DocumentRow copy : archive.copies(row.id())) {
                    String other = copy.file().key().path();
                    if (other.equals(name.replace(".txt", "-scan.txt"))) {
                        found++;
                    } else if (!other.equals(name)) {
                        wrong.add(name + " and " + other);
                    }
                }
            }
        }
        System.out.printf(Locale.ROOT, "copies: %d pairs, %d found, wrong %s%n", pairs, found, wrong);
        assertEquals(List.of(), wrong);
        assertTrue(found >= 0.97 * pairs, found + " of " + pairs);
    }

    private Archive imported(String name, Path folder) throws IOException {
        Path archive = home.resolve(name);
        Main.run(
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                Map.of("HOME", home.toString()),
                "import",
                "--archive",
                archive.toString(),
                folder.toString());
        return Archive.openReadOnly(archive);
    }

    /** Words with a wrong letter, and none with the right marks on every third. */
    private static String misread(String text) {
        Random random = new Random(11);
        StringBuilder misread = new StringBuilder();
        for (String word : text.split("(?<= )", -1)) {
            boolean wrong = word.strip().length() > 1 && random.nextInt(100) < WRONG_WORDS;
            String read = wrong ? word.charAt(0) + "l" + word.substring(2) : word;
            misread.append(
                    random.nextInt(3) == 0
                            ? read.replace('ả', 'à').replace('ạ', 'a').replace('ộ', 'ô')
                            : read);
        }
        return misread.toString();
    }
}
