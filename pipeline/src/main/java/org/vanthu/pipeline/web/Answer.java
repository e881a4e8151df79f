package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.vanthu.index.Archive;
import org.vanthu.index.Filter;
import org.vanthu.pipeline.export.Format;
import org.vanthu.pipeline.export.Iso;
import org.vanthu.pipeline.export.Json;
import org.vanthu.pipeline.export.Table;
import tools.jackson.core.JsonGenerator;

/** Writes what was asked for, piece by piece: nothing is held in memory whole. */
final class Answer {

    private static final int BUFFER = 1 << 16;

    private final Context context;

    Answer(Context context) {
        this.context = context;
    }

    Context context() {
        return context;
    }

    void json(Consumer<JsonGenerator> value) throws IOException {
        context.contentType("application/json; charset=utf-8");
        try (Writer out = new OutputStreamWriter(out(), StandardCharsets.UTF_8);
                JsonGenerator json = Json.compact(out)) {
            value.accept(json);
        }
    }

    /** CSV and XLSX as a file to keep, JSON to be read. */
    void table(Archive archive, Table<?> table, Filter filter, Format format) throws IOException {
        context.contentType(
                switch (format) {
                    case CSV -> "text/csv; charset=utf-8";
                    case JSON -> "application/json; charset=utf-8";
                    case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                });
        if (format != Format.JSON) {
            context.header(
                    "Content-Disposition", "attachment; filename=\"" + table.name() + "." + Iso.name(format) + "\"");
        }
        try (OutputStream out = out()) {
            table.write(archive, filter, format, out);
        }
    }

    OutputStream out() {
        return new BufferedOutputStream(context.outputStream(), BUFFER);
    }
}
