package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Sheets in the XML of Excel 2003 (SpreadsheetML), as programs that draw up reports like to write them, most often under the name of an
 * {@code .xls}. They read as {@link SheetFile}'s do.
 */
final class Sheet2003File implements FormatReader {

    /** Formats that go by a name of their own. */
    private static final Map<String, String> NAMED = Map.of(
            "General Number", "General",
            "Percent", "0.00%",
            "Fixed", "0.00",
            "Standard", "#,##0.00",
            "Currency", "#,##0.00",
            "Euro Currency", "#,##0.00",
            "Short Time", "hh:mm",
            "Medium Time", "hh:mm",
            "Long Time", "hh:mm:ss");

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/vnd.ms-spreadsheetml");
    }

    @Override
    public void read(Path file, BlockBuilder builder, Cost cost) throws IOException, SAXException {
        Styles styles = new Styles();
        Xml.parse(file, styles);
        Xml.parse(file, new SheetText(builder, styles));
    }

    /** What must be known before the first cell: how figures are shown, in which fonts, and which sheets are hidden. */
    private static final class Styles extends DefaultHandler {
        private final Map<String, String> formats = new HashMap<>();
        private final Map<String, String> fonts = new HashMap<>();
        private final Map<String, String> parents = new HashMap<>();
        private final Set<String> hidden = new HashSet<>();
        private final StringBuilder text = new StringBuilder();
        private String style = "";
        private String sheet = "";

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            text.setLength(0);
            switch (name) {
                case "Style" -> {
                    style = DocxFile.value(attributes, "ID");
                    parents.put(style, DocxFile.value(attributes, "Parent"));
                }
                case "NumberFormat" -> formats.put(style, DocxFile.value(attributes, "Format"));
                case "Font" -> {
                    if (!style.isEmpty()) {
                        fonts.put(style, DocxFile.value(attributes, "FontName"));
                    }
                }
                case "Worksheet" -> sheet = DocxFile.value(attributes, "Name");
                default -> {}
            }
        }

        @Override
        public void characters(char[] letters, int start, int length) {
            text.append(letters, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            switch (name) {
                case "Style" -> style = "";
                case "Visible" -> {
                    if (text.toString().contains("Hidden")) {
                        hidden.add(sheet);
                    }
                }
                default -> {}
            }
        }

        private String find(Map<String, String> what, String style) {
            String at = style;
            for (int depth = 0; depth < 20 && parents.containsKey(at); depth++) {
                String found = what.getOrDefault(at, "");
                if (!found.isEmpty()) {
                    return found;
                }
                String parent = parents.getOrDefault(at, "");
                at = parent.isEmpty() ? "Default" : parent;
            }
            return "";
        }

        String format(String style) {
            String format = find(formats, style);
            return format.isEmpty() ? "General" : NAMED.getOrDefault(format, format);
        }

        @Nullable
        String font(String style) {
            String font = find(fonts, style);
            return font.isEmpty() ? null : font;
        }
    }

    private static final class SheetText extends DefaultHandler {
        private final BlockBuilder builder;
        private final Styles styles;
        private final SheetNumber numbers = new SheetNumber();
        private final StringBuilder text = new StringBuilder();
        /** The last row that a cell above covers, by the columns that it covers; both from 1. */
        private final Map<Integer, Integer> covered = new HashMap<>();

        private boolean hidden;
        private boolean inData;
        private boolean inComment;
        private int row;
        private int column;
        private String rowStyle = "";
        private String style = "";
        private String type = "";

        SheetText(BlockBuilder builder, Styles styles) {
            this.builder = builder;
            this.styles = styles;
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            if (hidden && !name.equals("Worksheet")) {
                return;
            }
            switch (name) {
                case "Worksheet" -> beginSheet(DocxFile.value(attributes, "Name"));
                case "Table" -> builder.beginTable();
                case "Row" -> {
                    row = DocxFile.number(attributes, "Index", row + 1);
                    column = 1;
                    rowStyle = DocxFile.value(attributes, "StyleID");
                    builder.beginRow();
                }
                case "Cell" -> beginCell(attributes);
                case "Comment" -> inComment = true;
                case "Data" -> {
                    inData = !inComment;
                    type = DocxFile.value(attributes, "Type");
                    text.setLength(0);
                }
                default -> {}
            }
        }

        private void beginSheet(String name) {
            hidden = styles.hidden.contains(name);
            row = 0;
            covered.clear();
            if (!hidden) {
                SheetFile.name(name, builder);
            }
        }

        private void beginCell(Attributes attributes) {
            int at = Math.clamp(DocxFile.number(attributes, "Index", 0), 0, 16_384);
            while (column < at || covered.getOrDefault(column, 0) >= row) {
                if (covered.getOrDefault(column, 0) < row) {
                    builder.beginCell(1, 1);
                    builder.endCell();
                }
                column++;
            }
            int columns = Math.clamp(DocxFile.number(attributes, "MergeAcross", 0) + 1, 1, 16_384);
            int down = Math.max(DocxFile.number(attributes, "MergeDown", 0), 0);
            for (int i = 0; i < columns; i++, column++) {
                covered.put(column, row + down);
            }
            style = DocxFile.value(attributes, "StyleID");
            style = style.isEmpty() ? rowStyle.isEmpty() ? "Default" : rowStyle : style;
            builder.beginCell(columns, down + 1);
        }

        @Override
        public void characters(char[] letters, int start, int length) {
            if (inData) {
                text.append(letters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            if (hidden) {
                return;
            }
            switch (name) {
                case "Table" -> builder.endTable();
                case "Row" -> {
                    builder.trimRow();
                    builder.endRow();
                }
                case "Cell" -> builder.endCell();
                case "Comment" -> inComment = false;
                case "Data" -> {
                    if (inData) {
                        builder.font(styles.font(style));
                        builder.text(shown(text.toString()));
                        builder.font(null);
                    }
                    inData = false;
                }
                default -> {}
            }
        }

        private String shown(String value) {
            String format = styles.format(style);
            try {
                return switch (type) {
                    case "Number" -> numbers.shown(Double.parseDouble(value), 0, format);
                    case "DateTime" ->
                        SheetDate.shown(
                                LocalDateTime.parse(value),
                                format.contains("Date") || format.equals("General") ? SheetDate.USUAL : format);
                    case "Error" -> "";
                    default -> value;
                };
            } catch (NumberFormatException | DateTimeParseException _) {
                return value;
            }
        }
    }
}
