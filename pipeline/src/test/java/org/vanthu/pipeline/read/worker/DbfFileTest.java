package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Block.Cell;
import org.vanthu.extractors.layout.Block.TableRow;
import org.vanthu.pipeline.read.Reading;

final class DbfFileTest {

    private final Formats formats = new Formats(new Cost(10 << 20, 1_000_000, 100), () -> {});

    @TempDir
    private Path folder;

    private record Field(String name, char type, int length) {}

    private Reading read(byte[] file) throws IOException {
        return formats.read(Files.write(folder.resolve("a.dbf"), file));
    }

    /** @param records each with its deletion mark, as long as the fields and one */
    private static byte[] dbf(int version, List<Field> fields, byte[]... records) {
        int header = 32 + 32 * fields.size() + 1;
        int length = 1 + fields.stream().mapToInt(Field::length).sum();
        ByteBuffer file =
                ByteBuffer.allocate(header + length * records.length + 1).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) version).put(new byte[] {14, 3, 9});
        file.putInt(records.length).putShort((short) header).putShort((short) length);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            file.position(32 + 32 * i).put(field.name().getBytes(StandardCharsets.US_ASCII));
            file.put(32 + 32 * i + 11, (byte) field.type()).put(32 + 32 * i + 16, (byte) field.length());
        }
        file.put(header - 1, (byte) 0x0D).position(header);
        for (byte[] record : records) {
            file.put(record);
        }
        return file.put((byte) 0x1A).array();
    }

    private static List<List<String>> rows(List<Block> blocks) {
        List<List<String>> rows = new ArrayList<>();
        blocks.forEach(block -> rows.add(assertInstanceOf(TableRow.class, block).cells().stream()
                .map(Cell::text)
                .toList()));
        return rows;
    }

    @Test
    void aTableOfDBaseIsOneInTheFontsOfItsTimeWithoutWhatWasDeleted() throws IOException {
        byte[] file = dbf(
                0x83,
                List.of(
                        new Field("HOTEN", 'C', 16),
                        new Field("SOTIEN", 'N', 10),
                        new Field("NGAY", 'D', 8),
                        new Field("GHICHU", 'M', 10)),
                " Nguy\u00d4n V\u00a8n Th\u00b8i 1234567.5020140309         7".getBytes(StandardCharsets.ISO_8859_1),
                "*Tr\u00c7n Th\u00de Hoa         99.0020140310          ".getBytes(StandardCharsets.ISO_8859_1),
                " L\u00aa ThÞ H\u00a8ng         250.0020140311          ".getBytes(StandardCharsets.ISO_8859_1));
        Reading.Read read = assertInstanceOf(Reading.Read.class, read(file));
        assertEquals(
                List.of(
                        List.of("HOTEN", "SOTIEN", "NGAY", "GHICHU"),
                        List.of("Nguyễn Văn Thái", "1234567,50", "09/03/2014", ""),
                        List.of("Lê Thị Hăng", "250,00", "11/03/2014", "")),
                rows(read.blocks()));
        assertEquals(List.of("GHICHU (.dbt/.fpt)"), read.unreadParts());
    }

    @Test
    void binaryFieldsOfFoxProAreFigures() throws IOException {
        ByteBuffer record = ByteBuffer.allocate(31).order(ByteOrder.LITTLE_ENDIAN);
        record.put((byte) ' ')
                .putInt(-12)
                .putLong(1_500_000)
                .putDouble(0.25)
                .putInt(2_456_726)
                .putInt(0);
        record.put((byte) 'T').put((byte) 0);
        byte[] file = dbf(
                0x30,
                List.of(
                        new Field("SO", 'I', 4),
                        new Field("TIEN", 'Y', 8),
                        new Field("TYLE", 'B', 8),
                        new Field("LUC", 'T', 8),
                        new Field("XONG", 'L', 1),
                        new Field("_NullFlags", '0', 1)),
                record.array());
        assertEquals(
                List.of(List.of("SO", "TIEN", "TYLE", "LUC", "XONG"), List.of("-12", "150", "0,25", "09/03/2014", "T")),
                rows(assertInstanceOf(Reading.Read.class, read(file)).blocks()));
    }

    @Test
    void aDamagedHeaderIsSaid() throws IOException {
        byte[] file = dbf(
                0x03, List.of(new Field("HOTEN", 'C', 16)), " Nguyen Van A    ".getBytes(StandardCharsets.US_ASCII));
        file[32 + 16] = 100;
        assertInstanceOf(Reading.Failed.class, read(file));
    }
}
