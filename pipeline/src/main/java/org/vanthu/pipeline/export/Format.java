package org.vanthu.pipeline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The formats that a table is written in. */
public enum Format {
    CSV {
        @Override
        public Sheet open(List<String> header, OutputStream out) throws IOException {
            return new CsvSheet(header, utf8(out));
        }
    },
    JSON {
        @Override
        public Sheet open(List<String> header, OutputStream out) {
            return new JsonSheet(header, utf8(out));
        }
    },
    XLSX {
        @Override
        public Sheet open(List<String> header, OutputStream out) {
            return new XlsxSheet(header, out);
        }
    };

    /** Begins a table with {@code header}; the sheet leaves {@code out} open. */
    public abstract Sheet open(List<String> header, OutputStream out) throws IOException;

    private static Writer utf8(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }
}
