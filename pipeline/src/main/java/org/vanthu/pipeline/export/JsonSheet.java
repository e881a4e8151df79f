package org.vanthu.pipeline.export;

import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** An array of objects, one a row, its keys the columns' names; an empty cell is left out. */
final class JsonSheet implements Sheet {

    private final JsonGenerator json;
    private final List<String> header;

    JsonSheet(List<String> header, Writer out) {
        this.header = header;
        json = Json.indented(out);
        json.writeStartArray();
    }

    @Override
    public void row(List<Cell> cells) {
        json.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            String name = header.get(i);
            switch (cells.get(i)) {
                case Cell.Empty _ -> {}
                case Cell.Text(String text) -> json.writeStringProperty(name, text);
                case Cell.Decimal(var number) -> json.writeNumberProperty(name, Json.plain(number));
                case Cell.Day(var day) -> json.writeStringProperty(name, day.toString());
            }
        }
        json.writeEndObject();
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }
}
