package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.extractors.layout.DocumentTypes.Found;
import org.vanthu.extractors.rule.Cue;

/**
 * Splits a file that binds several documents where the next one begins: at a letterhead that was filled in, or, behind a signature,
 * at the regulation that a decision issues. Annexes and blank forms stay with their document; in doubt nothing is split.
 */
public final class BoundDocuments {

    /** Blocks that a letterhead with number, day and type takes at most. */
    private static final int LETTERHEAD = 14;

    /** Cells of a row of a letterhead: two columns, and a gap between them. */
    private static final int LETTERHEAD_CELLS = 3;

    /** A line this long, in chars, is no letterhead: the document has begun to say something. */
    private static final int PROSE = 60;

    /** Blocks of prose that a document has at least; a line or two above a letterhead name its source. */
    private static final int SAID = 2;

    private static final Cue SIGNATURE =
            Cue.compile("(?u)(?:[Nn]ơi\\s+nhận|NƠI NHẬN|TM\\s?\\.|T/M|KT\\s?\\.|TL\\s?\\.|TUQ\\s?\\.).*");

    private static final Cue ISSUED_WITH =
            Cue.compile("(?iu)\\(?\\s*(?:được\\s+)?(?:ban\\s+hành\\s+)?kèm(?:\\s+theo)?\\s.*");

    /** What is issued with a decision and is a document of its own. */
    private static final Cue REGULATION =
            Cue.compile("(?u)quy chế|quy định|điều lệ|quy trình|nội quy|đề án|phương án|kế hoạch|chương trình");

    private static final Cue ANNEX =
            Cue.compile("(?iu)(?:phụ\\s+lục|biểu|mẫu|bảng|danh\\s+(?:mục|sách))(?![\\p{L}]).*");

    private final List<Block> blocks;

    private BoundDocuments(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * @param blocks of one file
     * @return the blocks of each document in order; a document that begins in the middle of a page begins with its page's break
     */
    public static List<List<Block>> split(List<Block> blocks) {
        BoundDocuments bound = new BoundDocuments(blocks);
        List<List<Block>> documents = new ArrayList<>();
        int start = 0;
        boolean signed = false;
        int said = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (said >= SAID && bound.begins(i, signed)) {
                int first = bound.isRegulation(i)
                        ? bound.letterheadAbove(i)
                        : Math.max(start + 1, bound.firstOfLetterhead(i));
                documents.add(bound.document(start, first));
                start = first;
                signed = false;
                said = 0;
            }
            said += isSaying(blocks.get(i)) ? 1 : 0;
            signed = signed
                    || lines(blocks.get(i))
                            .anyMatch(line -> SIGNATURE.matcher(line).matches());
        }
        documents.add(bound.document(start, blocks.size()));
        return List.copyOf(documents);
    }

    private static boolean isSaying(Block block) {
        return switch (block) {
            case Block.Item _ -> true;
            case Block.Paragraph paragraph -> paragraph.text().length() >= PROSE;
            case Block.TableRow row -> row.cells().size() > 2;
            case Block.Heading _, Block.Note _, Block.PageBreak _ -> false;
        };
    }

    private List<Block> document(int from, int to) {
        List<Block> document = new ArrayList<>();
        int page = 0;
        for (Block block : blocks.subList(0, from)) {
            page = block instanceof Block.PageBreak next ? next.page() : page;
        }
        if (page > 0 && from < to && !(blocks.get(from) instanceof Block.PageBreak)) {
            document.add(new Block.PageBreak(page));
        }
        document.addAll(blocks.subList(from, to));
        return List.copyOf(document);
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.TableRow row -> row.cells().stream().flatMap(cell -> lines(cell.text()));
            case Block.Heading heading -> lines(heading.text());
            case Block.Paragraph paragraph -> lines(paragraph.text());
            case Block.Item item -> lines(item.text());
            case Block.Note _, Block.PageBreak _ -> Stream.of();
        };
    }

    private static Stream<String> lines(String text) {
        boolean one = !text.isEmpty() && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return one ? Stream.of(text.strip()) : text.lines().map(String::strip);
    }

    private boolean begins(int i, boolean signed) {
        if (blocks.get(i) instanceof Block.TableRow row && row.cells().size() > LETTERHEAD_CELLS) {
            return false; // a table that tells of letterheads
        }
        boolean nation = lines(blocks.get(i)).anyMatch(Letterhead::isNation);
        if (nation) {
            return isFilledIn(i, signed);
        }
        return signed && ((isNumbered(i) && isFilledIn(i, true)) || isRegulation(i));
    }

    private boolean isNumbered(int i) {
        return lines(blocks.get(i)).anyMatch(line -> line.length() < 40 && Letterhead.isNumberLine(line));
    }

    /**
     * Whether a number or day that somebody wrote, and a type, stand in the blocks from {@code i} on, and no annex's name. Behind a
     * signature month and year are enough: what is written by hand no scan tells.
     */
    private boolean isFilledIn(int i, boolean signed) {
        boolean filled = false;
        boolean dated = false;
        boolean number = false;
        // The number may stand above the nation's name.
        for (int at = Math.max(0, i - 3); at < Math.min(blocks.size(), i + LETTERHEAD); at++) {
            List<String> lines = lines(blocks.get(at)).toList();
            for (String line : lines) {
                number |= Letterhead.isNumberLine(line)
                        && Letterhead.number(line)
                                .filter(n -> n.matches(".*[-/].*"))
                                .isPresent();
                Optional<Letterhead.PlaceAndDay> day = Letterhead.placeAndDay(line);
                filled |= day.flatMap(Letterhead.PlaceAndDay::day).isPresent();
                dated |= signed && day.filter(Letterhead.PlaceAndDay::dated).isPresent();
                if (at >= i && ANNEX.matcher(line).matches()) {
                    return false;
                }
                if (at >= i && isType(line)) {
                    return number || filled || dated;
                }
                if (at > i && (line.startsWith("Kính gửi") || line.startsWith("KÍNH GỬI"))) {
                    return (number && filled) || dated;
                }
            }
        }
        return false;
    }

    private static boolean isType(String line) {
        return DocumentTypes.at(line)
                .filter(found -> Wrapping.isCapitals(line.substring(0, found.length())))
                .isPresent();
    }

    /** {@code QUY CHẾ} with {@code (Ban hành kèm theo Quyết định số …)} below it. */
    private boolean isRegulation(int i) {
        if (blocks.get(i) instanceof Block.TableRow) {
            return false;
        }
        Optional<Found> type = DocumentTypes.at(blocks.get(i).text());
        if (type.filter(found -> REGULATION.matcher(found.name()).matches()).isEmpty()
                || !isType(blocks.get(i).text())) {
            return false;
        }
        boolean annexed = blocks.subList(Math.max(0, i - 3), i).stream()
                .flatMap(BoundDocuments::lines)
                .anyMatch(line -> ANNEX.matcher(line).matches());
        return !annexed
                && blocks.subList(i, Math.min(blocks.size(), i + 6)).stream()
                        .flatMap(BoundDocuments::lines)
                        .anyMatch(line -> ISSUED_WITH.matcher(line).matches() || line.contains("(Ban hành kèm theo"));
    }

    /** The first row of the letterhead that stands right above the name of a regulation; {@code i} itself where none does. */
    private int letterheadAbove(int i) {
        int first = i;
        while (first > 0 && i - first < LETTERHEAD / 2 && isRowOfLetterhead(blocks.get(first - 1))) {
            first--;
        }
        boolean nation =
                blocks.subList(first, i).stream().flatMap(BoundDocuments::lines).anyMatch(Letterhead::isNation);
        return nation ? first : i;
    }

    /** The recipients' row may stand right above it, in what a format takes for the same table. */
    private static boolean isRowOfLetterhead(Block block) {
        return block instanceof Block.TableRow row
                && row.cells().size() <= LETTERHEAD_CELLS
                && lines(row)
                        .noneMatch(line -> line.length() >= PROSE
                                || SIGNATURE.matcher(line).matches());
    }

    /** The issuer's lines and a page break may stand above the nation's name or the number. */
    private int firstOfLetterhead(int i) {
        int first = i;
        while (first > 0 && i - first < LETTERHEAD / 2 && isLetterhead(blocks.get(first - 1), blocks.get(i))) {
            first--;
        }
        return first;
    }

    private static boolean isLetterhead(Block block, Block head) {
        if (block instanceof Block.PageBreak) {
            return true;
        }
        if (block instanceof Block.TableRow row) {
            return head instanceof Block.TableRow other
                    && row.table() == other.table()
                    && row.cells().size() <= LETTERHEAD_CELLS;
        }
        if (head instanceof Block.TableRow || block instanceof Block.Note || block instanceof Block.Item) {
            return false;
        }
        String text = block.text();
        boolean signature = SIGNATURE.matcher(text).matches()
                || text.matches("(?u)(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG.*|CHÁNH.*)");
        boolean part = Wrapping.isCapitals(text)
                || Letterhead.isNumberLine(text)
                || Letterhead.placeAndDay(text).isPresent()
                || text.equals("*");
        return part && !signature && text.length() < 80;
    }
}
