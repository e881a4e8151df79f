package org.vanthu.pipeline.export;

import java.util.List;
import java.util.OptionalInt;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import tools.jackson.core.JsonGenerator;

/**
 * The structure of a document's text: one array, a block an object, in reading order.
 *
 * <p>Offsets are UTF-16, half-open, into the document's text; a block's {@code text} is what stands there, a note's {@code cited} is the
 * place in the block before it where its mark stood.
 */
public final class BlocksJson {
    private BlocksJson() {}

    public static void write(JsonGenerator json, SourceText source) {
        json.writeStartArray();
        List<Block> blocks = source.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            block(json, source, i, blocks.get(i));
        }
        json.writeEndArray();
    }

    private static void block(JsonGenerator json, SourceText source, int number, Block block) {
        json.writeStartObject();
        switch (block) {
            case Block.Heading(int level, String text) -> {
                text(json, "heading", text, source.span(number));
                json.writeNumberProperty("level", level);
            }
            case Block.Paragraph(String text) -> text(json, "paragraph", text, source.span(number));
            case Block.Item(String text) -> text(json, "item", text, source.span(number));
            case Block.Note(String mark, OptionalInt _, String text) -> {
                text(json, "note", text, source.span(number));
                json.writeStringProperty("mark", mark);
                source.citation(number).ifPresent(at -> json.writeNumberProperty("cited", at));
            }
            case Block.TableRow row -> row(json, row, source.cells(number));
            case Block.PageBreak(int page) -> {
                json.writeStringProperty("kind", "page");
                json.writeNumberProperty("page", page);
            }
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String kind, String text, Span span) {
        json.writeStringProperty("kind", kind);
        text(json, text, span);
    }

    private static void text(JsonGenerator json, String text, Span span) {
        json.writeStringProperty("text", text);
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
    }

    private static void row(JsonGenerator json, Block.TableRow row, List<Span> spans) {
        json.writeStringProperty("kind", "row");
        json.writeNumberProperty("table", row.table());
        json.writeArrayPropertyStart("cells");
        for (int i = 0; i < spans.size(); i++) {
            Block.Cell cell = row.cells().get(i);
            json.writeStartObject();
            text(json, cell.text(), spans.get(i));
            json.writeNumberProperty("column", cell.column());
            json.writeNumberProperty("columns", cell.columns());
            json.writeNumberProperty("rows", cell.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
