package org.vanthu.pipeline.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.extractors.layout.Block;

/**
 * What a worker and we say to each other over its standard input and output. The worker says {@link #READY} once; then for each
 * request any number of {@link #WORKING} and one {@link #ANSWER} with what follows it. Public because the worker lives in a package
 * of its own.
 *
 * <p>Plain data and no Java serialisation: what a hostile document makes of a worker must not come over.
 */
public final class Wire {

    public static final int READY = 'R';
    public static final int WORKING = 'w';
    public static final int ANSWER = 'A';

    /** Request to read a file: its path follows. */
    public static final int READ = 'r';

    /** Request to expand a container: its path and an empty directory follow. */
    public static final int EXPAND = 'x';

    /** Request for the picture of a page: the file's path and the page's number follow. */
    public static final int PICTURE = 'p';

    /** Request for the words of a page: the file's path and the page's number follow. */
    public static final int WORDS = 'l';

    private static final int LONGEST_PICTURE = 16 << 20;
    private static final int LONGEST_TEXT = 64 << 20;
    private static final int LONGEST_LIST = 4 << 20;

    private Wire() {}

    public static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[bounded(in.readInt(), LONGEST_TEXT)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public static void reading(DataOutputStream out, Reading reading) throws IOException {
        switch (reading) {
            case Reading.Read r -> {
                out.writeByte('D');
                out.writeInt(r.blocks().size());
                for (Block block : r.blocks()) {
                    block(out, block);
                }
                text(out, r.mediaType());
                text(out, r.encoding().orElse(""));
                texts(out, r.apart());
                numbers(out, r.confidences());
                numbers(out, r.unreadPages());
                texts(out, r.unreadParts());
            }
            case Reading.Container r -> {
                out.writeByte('C');
                text(out, r.mediaType());
            }
            case Reading.NeedsOcr r -> unread(out, 'O', r);
            case Reading.NoText r -> unread(out, 'N', r);
            case Reading.Encrypted r -> unread(out, 'E', r);
            case Reading.Unsupported r -> {
                unread(out, 'U', r);
                text(out, r.mediaType());
            }
            case Reading.TooLarge r -> {
                unread(out, 'L', r);
                out.writeLong(r.size());
                out.writeLong(r.limit());
            }
            case Reading.TimedOut r -> {
                unread(out, 'T', r);
                out.writeLong(r.limit().toMillis());
            }
            case Reading.OutOfMemory r -> {
                unread(out, 'M', r);
                out.writeLong(r.limitBytes());
            }
            case Reading.Crashed r -> {
                unread(out, 'X', r);
                out.writeInt(r.exitCode());
            }
            case Reading.Failed r -> {
                unread(out, 'F', r);
                text(out, r.stage());
            }
        }
    }

    private static void unread(DataOutputStream out, char kind, Reading.Unread reading) throws IOException {
        out.writeByte(kind);
        text(out, reading.message());
    }

    public static Reading reading(DataInputStream in) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case 'D' -> document(in);
            case 'C' -> new Reading.Container(text(in));
            case 'O' -> new Reading.NeedsOcr(text(in));
            case 'N' -> new Reading.NoText(text(in));
            case 'E' -> new Reading.Encrypted(text(in));
            case 'U' -> {
                String message = text(in);
                yield new Reading.Unsupported(text(in), message);
            }
            case 'L' -> {
                String message = text(in);
                yield new Reading.TooLarge(in.readLong(), in.readLong(), message);
            }
            case 'T' -> {
                String message = text(in);
                yield new Reading.TimedOut(Duration.ofMillis(in.readLong()), message);
            }
            case 'M' -> {
                String message = text(in);
                yield new Reading.OutOfMemory(in.readLong(), message);
            }
            case 'X' -> {
                String message = text(in);
                yield new Reading.Crashed(in.readInt(), message);
            }
            case 'F' -> {
                String message = text(in);
                yield new Reading.Failed(text(in), message);
            }
            default -> throw new IOException("the worker answers with an unknown kind of reading: " + (int) kind);
        };
    }

    private static Reading.Read document(DataInputStream in) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int i = bounded(in.readInt(), LONGEST_LIST); i > 0; i--) {
            blocks.add(block(in));
        }
        String mediaType = text(in);
        String encoding = text(in);
        return new Reading.Read(
                blocks,
                mediaType,
                encoding.isEmpty() ? Optional.empty() : Optional.of(encoding),
                texts(in),
                numbers(in),
                numbers(in),
                texts(in));
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = bounded(in.readInt(), LONGEST_LIST); i > 0; i--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static void numbers(DataOutputStream out, List<Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static List<Integer> numbers(DataInputStream in) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int i = bounded(in.readInt(), LONGEST_LIST); i > 0; i--) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    private static void block(DataOutputStream out, Block block) throws IOException {
        switch (block) {
            case Block.Heading b -> {
                out.writeByte('h');
                out.writeInt(b.level());
                text(out, b.text());
            }
            case Block.Paragraph b -> {
                out.writeByte('p');
                text(out, b.text());
            }
            case Block.Item b -> {
                out.writeByte('i');
                text(out, b.text());
            }
            case Block.Note b -> {
                out.writeByte('n');
                text(out, b.mark());
                out.writeInt(b.cited().orElse(-1));
                text(out, b.text());
            }
            case Block.PageBreak b -> {
                out.writeByte('b');
                out.writeInt(b.page());
            }
            case Block.TableRow b -> {
                out.writeByte('t');
                out.writeInt(b.table());
                out.writeInt(b.cells().size());
                for (Block.Cell cell : b.cells()) {
                    text(out, cell.text());
                    out.writeInt(cell.column());
                    out.writeInt(cell.columns());
                    out.writeInt(cell.rows());
                }
            }
        }
    }

    private static OptionalInt citation(int chars) {
        return chars < 0 ? OptionalInt.empty() : OptionalInt.of(chars);
    }

    private static Block block(DataInputStream in) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case 'h' -> new Block.Heading(in.readInt(), text(in));
            case 'p' -> new Block.Paragraph(text(in));
            case 'i' -> new Block.Item(text(in));
            case 'n' -> new Block.Note(text(in), citation(in.readInt()), text(in));
            case 'b' -> new Block.PageBreak(in.readInt());
            case 't' -> {
                int table = in.readInt();
                List<Block.Cell> cells = new ArrayList<>();
                for (int i = bounded(in.readInt(), LONGEST_LIST); i > 0; i--) {
                    cells.add(new Block.Cell(text(in), in.readInt(), in.readInt(), in.readInt()));
                }
                yield new Block.TableRow(table, cells);
            }
            default -> throw new IOException("the worker answers with an unknown kind of block: " + (int) kind);
        };
    }

    public static void entries(DataOutputStream out, List<Entry> entries) throws IOException {
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            text(out, entry.name());
            switch (entry) {
                case Entry.Expanded e -> {
                    out.writeByte('f');
                    text(out, e.file().toString());
                }
                case Entry.Refused e -> {
                    out.writeByte('r');
                    reading(out, e.reason());
                }
            }
        }
    }

    public static List<Entry> entries(DataInputStream in) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (int i = bounded(in.readInt(), LONGEST_LIST); i > 0; i--) {
            String name = text(in);
            char kind = (char) in.readByte();
            if (kind == 'f') {
                entries.add(new Entry.Expanded(name, Path.of(text(in))));
            } else if (reading(in) instanceof Reading.Unread reason) {
                entries.add(new Entry.Refused(name, reason));
            } else {
                throw new IOException("the worker answers with an unknown kind of entry: " + (int) kind);
            }
        }
        return entries;
    }

    public static void picture(DataOutputStream out, Picture picture) throws IOException {
        switch (picture) {
            case Picture.Drawn drawn -> {
                out.writeByte('D');
                out.writeInt(drawn.jpeg().length);
                out.write(drawn.jpeg());
            }
            case Picture.Undrawn(String why) -> {
                out.writeByte('F');
                text(out, why);
            }
        }
    }

    static Picture picture(DataInputStream in) throws IOException {
        char kind = (char) in.readByte();
        return switch (kind) {
            case 'D' -> {
                byte[] jpeg = new byte[bounded(in.readInt(), LONGEST_PICTURE)];
                in.readFully(jpeg);
                yield new Picture.Drawn(jpeg);
            }
            case 'F' -> new Picture.Undrawn(text(in));
            default -> throw new IOException("the worker answers with an unknown kind of picture: " + (int) kind);
        };
    }

    public static void words(DataOutputStream out, List<PageWord> words) throws IOException {
        out.writeInt(words.size());
        for (PageWord word : words) {
            text(out, word.text());
            out.writeFloat(word.left());
            out.writeFloat(word.top());
            out.writeFloat(word.right());
            out.writeFloat(word.bottom());
        }
    }

    static List<PageWord> words(DataInputStream in) throws IOException {
        List<PageWord> words = new ArrayList<>();
        for (int i = bounded(in.readInt(), LONGEST_LIST); i > 0; i--) {
            words.add(new PageWord(text(in), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat()));
        }
        return words;
    }

    private static int bounded(int size, int limit) throws IOException {
        if (size < 0 || size > limit) {
            throw new IOException("the worker announces " + size + " items; at most " + limit + " are read");
        }
        return size;
    }
}
