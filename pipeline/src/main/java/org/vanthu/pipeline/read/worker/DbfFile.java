package org.vanthu.pipeline.read.worker;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tables of dBase III to 5, FoxBase and FoxPro (https://www.loc.gov/preservation/digital/formats/fdd/fdd000325.shtml): a row of field
 * names, then the records, but for deleted ones. Memos lie in a file beside it and are named as not read. The code page that the file
 * claims says nothing of Vietnamese fonts: letters are taken byte by byte.
 */
final class DbfFile implements FormatReader {

    private static final int HEADER = 32;
    private static final int FIELD = 32;
    private static final int NAME = 11;
    private static final int END_OF_FIELDS = 0x0D;
    private static final int DELETED = '*';
    private static final int END_OF_FILE = 0x1A;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** @param at its place in a record */
    private record Field(String name, char type, int at, int length) {

        boolean isMemo() {
            return "MGPW".indexOf(type) >= 0;
        }

        /** Whether it is one of the program's own. */
        boolean isHidden() {
            return type == '0';
        }
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/x-dbf");
    }

    @Override
    public void read(Path path, BlockBuilder builder, Cost cost) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        int records = Short.toUnsignedInt(file.getShort(8));
        int length = Short.toUnsignedInt(file.getShort(10));
        List<Field> fields = fields(file, records, length);
        Charset charset = charset(file, records);
        builder.beginTable();
        builder.beginRow();
        fields.forEach(field -> cell(field.name(), builder));
        builder.endRow();
        Set<Field> memos = new LinkedHashSet<>();
        for (int at = records; at + length <= file.limit() && file.get(at) != END_OF_FILE; at += length) {
            if (file.get(at) == DELETED) {
                continue;
            }
            builder.beginRow();
            for (Field field : fields) {
                ByteBuffer value = file.slice(at + field.at(), field.length()).order(ByteOrder.LITTLE_ENDIAN);
                if (field.isMemo()) {
                    cell("", builder);
                    if (!isEmpty(value)) {
                        memos.add(field);
                    }
                } else {
                    cell(value(field, value, charset), builder);
                }
            }
            builder.endRow();
        }
        builder.endTable();
        memos.forEach(field -> builder.unread(field.name() + " (.dbt/.fpt)"));
    }

    private static void cell(String words, BlockBuilder builder) {
        builder.beginCell(1, 1);
        builder.text(words);
        builder.endCell();
    }

    /** @param records where they begin */
    private static List<Field> fields(ByteBuffer file, int records, int length) throws IOException {
        List<Field> fields = new ArrayList<>();
        int at = 1;
        for (int field = HEADER; field + FIELD <= records && file.get(field) != END_OF_FIELDS; field += FIELD) {
            byte[] name = new byte[NAME];
            file.get(field, name);
            char type = (char) (file.get(field + NAME) & 0xFF);
            int size = file.get(field + 16) & 0xFF;
            if (type == 'C') {
                size += (file.get(field + 17) & 0xFF) << 8; // as Clipper and FoxPro write long ones
            }
            fields.add(new Field(new String(name, StandardCharsets.ISO_8859_1).replaceAll("\0.*", ""), type, at, size));
            at += size;
        }
        if (fields.isEmpty() || at > length) {
            throw new IOException("the fields of a record are longer than the record");
        }
        fields.removeIf(Field::isHidden);
        return fields;
    }

    /** UTF-8 where all that is not ASCII is valid UTF-8, as programs of today write it. */
    private static Charset charset(ByteBuffer file, int records) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(file.slice(records, file.limit() - records));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException _) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static boolean isEmpty(ByteBuffer value) {
        for (int i = 0; i < value.limit(); i++) {
            if (" 0\0".indexOf(value.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String value(Field field, ByteBuffer value, Charset charset) {
        boolean binary = value.limit() == Long.BYTES;
        return switch (field.type()) {
            case 'I', '+' -> value.limit() == Integer.BYTES ? String.valueOf(value.getInt(0)) : "";
            case 'Y' -> binary ? number(BigDecimal.valueOf(value.getLong(0), 4)) : "";
            case 'B' ->
                binary && Double.isFinite(value.getDouble(0)) ? number(BigDecimal.valueOf(value.getDouble(0))) : "";
            case 'T' ->
                binary && value.getInt(0) > 0
                        ? DAY.format(LocalDate.MIN.with(JulianFields.JULIAN_DAY, value.getInt(0)))
                        : "";
            case 'D' -> day(text(value, charset));
            case 'N', 'F' -> text(value, charset).replace('.', ',');
            case 'L' -> text(value, charset).replace("?", "");
            default -> text(value, charset);
        };
    }

    private static String text(ByteBuffer value, Charset charset) {
        return charset.decode(value).toString().replace("\0", "").strip();
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** @param text year, month and day without anything between them */
    private static String day(String text) {
        try {
            return DAY.format(DateTimeFormatter.BASIC_ISO_DATE.parse(text));
        } catch (DateTimeException _) {
            return text;
        }
    }
}
