package org.vanthu.samples;

import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vanthu.pipeline.Single;
import org.vanthu.pipeline.export.DocumentJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.filter.FilteringGeneratorDelegate;
import tools.jackson.core.filter.TokenFilter;
import tools.jackson.core.json.JsonFactory;

/**
 * A file's documents as {@code vanthu extract} writes them, laid out to be reviewed as a diff: a line for each value; without offsets, of
 * which one more letter at the top of a document would change every one, and without the section paths that repeat the outline.
 */
final class GoldenJson {

    private static final Set<String> LEFT_OUT = Set.of("start", "end", "section");

    private static final TokenFilter WITHOUT_THEM = new TokenFilter() {
        @Override
        public @Nullable TokenFilter includeProperty(String name) {
            return LEFT_OUT.contains(name) ? null : this;
        }

        @Override
        public boolean includeEmptyArray(boolean contentsFiltered) {
            return true;
        }
    };

    private GoldenJson() {}

    /** @param files one, or those of a container */
    static String of(List<Single.Read> files) {
        boolean array = files.stream().mapToInt(file -> file.documents().size()).sum() != 1;
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = JsonFactory.builder().build().createGenerator(linesDownTo(array ? 3 : 2), out);
                JsonGenerator json = new FilteringGeneratorDelegate(
                        generator, WITHOUT_THEM, TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, true)) {
            if (array) {
                json.writeStartArray();
            }
            files.forEach(
                    file -> file.documents().forEach(document -> DocumentJson.write(json, document, file.origin())));
            if (array) {
                json.writeEndArray();
            }
        }
        return out.append('\n').toString();
    }

    /** @param depth of the deepest values that get a line of their own; what is inside of them stays on it */
    private static ObjectWriteContext linesDownTo(int depth) {
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new Lines(depth);
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    /** Breaks lines down to a depth, writes blanks below it. */
    private static final class Lines implements PrettyPrinter {
        private final int deepest;
        private int depth;

        Lines(int deepest) {
            this.deepest = deepest;
        }

        private static void write(JsonGenerator json, String text) {
            json.writeRaw(text);
        }

        private void line(JsonGenerator json) {
            write(json, "\n" + "  ".repeat(depth));
        }

        private void end(JsonGenerator json, int entries, String bracket) {
            depth--;
            if (entries > 0 && depth < deepest) {
                line(json);
            }
            write(json, bracket);
        }

        private void first(JsonGenerator json) {
            if (depth <= deepest) {
                line(json);
            }
        }

        private void next(JsonGenerator json) {
            write(json, ",");
            if (depth <= deepest) {
                line(json);
            } else {
                write(json, " ");
            }
        }

        @Override
        public void writeRootValueSeparator(JsonGenerator json) {
            write(json, "\n");
        }

        @Override
        public void writeStartObject(JsonGenerator json) {
            write(json, "{");
            depth++;
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) {
            end(json, entries, "}");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            next(json);
        }

        @Override
        public void writeObjectNameValueSeparator(JsonGenerator json) {
            write(json, ": ");
        }

        @Override
        public void writeStartArray(JsonGenerator json) {
            write(json, "[");
            depth++;
        }

        @Override
        public void writeEndArray(JsonGenerator json, int entries) {
            end(json, entries, "]");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            next(json);
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            first(json);
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) {
            first(json);
        }
    }
}
