package org.vanthu.bench.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;

/** Word files of the nineties: POI cannot make one out of nothing, so an authored sample lends its styles. */
final class WordTemplate {

    private static final Path SAMPLE = Path.of("samples/documents/Phuong An Thinh/2015/BC KTXH nam 2015.doc");

    private final byte[] template;

    WordTemplate() throws IOException {
        template = Files.readAllBytes(SAMPLE);
    }

    void write(Path file, List<String> paragraphs) throws IOException {
        try (InputStream in = new ByteArrayInputStream(template);
                HWPFDocument document = new HWPFDocument(in);
                OutputStream out = Files.newOutputStream(file)) {
            Range range = document.getRange();
            range.insertBefore(String.join("\r", paragraphs) + "\r");
            document.write(out);
        }
    }
}
