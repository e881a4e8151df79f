package org.vanthu.pipeline.export;

import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.DateRange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How this program writes JSON: indented, numbers as plain decimals, missing values left out. */
public final class Json {

    // Written by hand and streamed: no data binding, whose start-up would cost every command a tenth of a second.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        // A line feed on every system, so that the same document gives the same bytes.
        private final DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        private final Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter()
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter)
                    .withSeparators(separators);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private Json() {}

    /** @param out stays open when the generator is closed */
    public static JsonGenerator indented(Writer out) {
        return FACTORY.createGenerator(INDENTED, out);
    }

    /** Without indents and line feeds; {@code out} stays open when the generator is closed. */
    public static JsonGenerator compact(Writer out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** {@code 7644000000}, never {@code 7.644E+9}; {@code 93.5}, never {@code 93.50}. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    static void text(JsonGenerator json, String name, Optional<String> value) {
        text(json, name, value.orElse(null));
    }

    static void day(JsonGenerator json, String name, Optional<LocalDate> value) {
        text(json, name, value.map(LocalDate::toString));
    }

    static void number(JsonGenerator json, String name, Optional<BigDecimal> value) {
        value.ifPresent(number -> json.writeNumberProperty(name, plain(number)));
    }

    /** {@code "name": {"from": …, "to": …}} */
    static void days(JsonGenerator json, String name, Optional<DateRange> value) {
        value.ifPresent(days -> {
            json.writeObjectPropertyStart(name);
            days(json, days);
            json.writeEndObject();
        });
    }

    /** {@code "from": …, "to": …} */
    static void days(JsonGenerator json, DateRange days) {
        json.writeStringProperty("from", days.from().toString());
        json.writeStringProperty("to", days.to().toString());
    }

    public static void texts(JsonGenerator json, String name, Iterable<String> values) {
        if (values.iterator().hasNext()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
