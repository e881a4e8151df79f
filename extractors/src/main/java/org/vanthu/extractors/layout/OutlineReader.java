package org.vanthu.extractors.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Numbering.Kind;
import org.vanthu.extractors.layout.Outline.Section;
import org.vanthu.extractors.rule.Cue;

/**
 * Finds the headings of a document by their numbering and shape, whatever the format said of them: numbered lines, capitals, labels
 * that run into their paragraph, rows of a table that only name what follows.
 */
public final class OutlineReader {

    /** A numbered line longer than this, in chars, is an item. */
    private static final int LONGEST_HEADING = 160;

    /** Ranks of sections inside a table lie below all others. */
    private static final int TABLE = 100;

    /** The recipients and what is annexed behind them end all that came before. */
    private static final int END = -1;

    private static final int TOP = Kind.ROMAN.rank;

    private static final Cue RECIPIENTS = Cue.compile("(?iu)n[ơo]i\\s+nh[ậâ]n\\s*:?.{0,40}");
    private static final Cue ANNEX =
            Cue.compile("(?iu)(?:phụ\\s+lục|biểu|mẫu)(?:\\s+(?:số\\s+)?[\\dIVX]{1,4}|\\s+\\p{Lu}.*)?\\s*[:.]?.{0,120}");
    private static final Cue SIGNATURE = Cue.compile(
            "(?u)(?:T/?M|KT|TL|TUQ|Q|TM)\\s?[./].*|(?:PHÓ\\s+|QUYỀN\\s+)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG|CHÁNH|HIỆU"
                    + " TRƯỞNG|BỘ TRƯỞNG|THỦ TƯỚNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|TỔNG).*");
    private static final Cue ORDER = Cue.compile("(?u)QUYẾT\\s+(?:ĐỊNH|NGHỊ)\\s*:?|[*-]{1,3}");
    private static final Cue END_MARK = Cue.compile("\\s*[:.]$");

    /** The end of one sentence and the beginning of the next. */
    private static final Cue SENTENCES = Cue.compile("\\p{Ll}\\p{Ll}\\. \\p{Lu}|\\d{4}\\. \\p{Lu}");

    private static final Cue CLOSING = Cue.compile("(?iu)trên đây là .*");

    private final SourceText source;
    private final List<Open> sections = new ArrayList<>();
    private final Deque<Open> stack = new ArrayDeque<>();
    private boolean inBody;
    private boolean signed;

    private OutlineReader(SourceText source) {
        this.source = source;
    }

    /** A section whose end is not known yet. */
    private static final class Open {
        final int index;
        final int rank;
        final int level;
        final Optional<Numbering> number;
        final String title;
        final Span heading;
        final OptionalInt parent;
        int end;

        Open(int index, int rank, Optional<Numbering> number, String title, Span heading, Optional<Open> parent) {
            this.index = index;
            this.rank = rank;
            this.level = parent.map(p -> p.level).orElse(0) + 1;
            this.number = number;
            this.title = title;
            this.heading = heading;
            this.parent = parent.map(p -> OptionalInt.of(p.index)).orElse(OptionalInt.empty());
            this.end = heading.end();
        }

        Section close() {
            return new Section(
                    level,
                    number.map(Numbering::label).orElse(""),
                    title,
                    heading,
                    new Span(heading.end(), end),
                    parent);
        }
    }

    /** @return every heading as a section, in reading order */
    public static Outline read(SourceText source) {
        OutlineReader reader = new OutlineReader(source);
        List<Block> blocks = source.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            reader.read(blocks, i);
        }
        reader.popTo(END - 1, source.text().length());
        return new Outline(reader.sections.stream().map(Open::close).toList());
    }

    private void read(List<Block> blocks, int i) {
        switch (blocks.get(i)) {
            case Block.TableRow row -> row(row, i);
            case Block.Heading heading -> {
                leaveTables(i);
                heading(heading, i);
            }
            case Block.Paragraph _, Block.Item _ -> {
                leaveTables(i);
                lines(i);
            }
            case Block.Note _, Block.PageBreak _ -> {}
        }
    }

    private void leaveTables(int block) {
        popTo(TABLE - 1, source.span(block).start());
    }

    private void heading(Block.Heading heading, int i) {
        Span span = source.span(i);
        Optional<Numbering> number = Numbering.of(heading.text());
        boolean bare = number.isEmpty()
                && (!inBody || SIGNATURE.matcher(heading.text()).matches());
        if (RECIPIENTS.matcher(heading.text()).matches()) {
            recipients(span);
        } else if (!bare) {
            String title =
                    heading.text().substring(number.map(Numbering::length).orElse(0));
            open(rank(number, title), number, title, span);
        }
    }

    /** Capitals and a first heading stand at the top, another one without a number below those that have one. */
    private int rank(Optional<Numbering> number, String title) {
        boolean bullet = number.isEmpty() || number.get().isBullet();
        if (bullet && (Wrapping.isCapitals(title) || stack.isEmpty())) {
            return TOP;
        }
        return number.map(Numbering::kind).orElse(Kind.STAR).rank;
    }

    /** A paragraph or item; where it holds line breaks each line is looked at. */
    private void lines(int block) {
        Span span = source.span(block);
        int start = span.start();
        while (start < span.end()) {
            int feed = source.text().indexOf('\n', start);
            int end = feed < 0 || feed > span.end() ? span.end() : feed;
            line(source.text().substring(start, end), new Span(start, end), block);
            start = end + 1;
        }
    }

    private void line(String line, Span span, int block) {
        Optional<Numbering> number = Numbering.of(line);
        String words = line.substring(number.map(Numbering::length).orElse(0));
        if (words.isBlank() && number.isEmpty()) {
            return;
        }
        if (RECIPIENTS.matcher(words).matches()) {
            recipients(span);
        } else if (CLOSING.matcher(line).matches()) {
            popTo(END - 1, span.start());
        } else if (number.isPresent()) {
            numbered(number.get(), words, span, block);
        } else {
            unnumbered(words, span, block);
        }
    }

    private void recipients(Span span) {
        open(END, Optional.empty(), "Nơi nhận", span);
        signed = true;
    }

    private void numbered(Numbering number, String words, Span span, int block) {
        inBody |= !number.isBullet();
        signed &= number.kind().rank > Kind.ARTICLE.rank;
        int rank = number.kind().rank;
        int label = RunIn.label(words, true);
        boolean whole = isWholeHeading(number, words, block);
        if (number.kind() == Kind.STAR && Wrapping.isCapitals(words) && words.length() <= LONGEST_HEADING) {
            open(TOP, Optional.of(number), words, span);
        } else if (whole && !signed) {
            open(rank, Optional.of(number), words, span);
        } else if (label > 0 && !signed) {
            open(
                    rank,
                    Optional.of(number),
                    words.substring(0, label),
                    new Span(span.start(), span.start() + number.length() + label));
        } else if (isTitled(number.kind()) && !signed) {
            open(rank, Optional.of(number), "", new Span(span.start(), span.start() + number.length()));
        } else {
            item(number, span);
        }
    }

    /** A chapter or article is a section even where its words go on as text. */
    private static boolean isTitled(Kind kind) {
        return kind == Kind.PART || kind == Kind.CHAPTER || kind == Kind.ARTICLE;
    }

    /** Whether the whole line is a heading: short, no sentence, and something stands below it. */
    private boolean isWholeHeading(Numbering number, String words, int block) {
        if (words.isBlank() || words.length() > LONGEST_HEADING || !startsTitle(words)) {
            return false;
        }
        boolean high = number.kind().rank <= Kind.ROMAN.rank;
        char last = words.charAt(words.length() - 1);
        if (Wrapping.isCapitals(words)
                || (high
                        && last != ';'
                        && last != ','
                        && !SENTENCES.matcher(words).find())) {
            return true;
        }
        if (number.isBullet()) {
            return last == ':' && RunIn.label(words, true) == words.length();
        }
        if (last == ':') {
            return !RunIn.isClause(words.substring(0, words.length() - 1));
        }
        return ".;,!?".indexOf(last) < 0 && !isFollowedBySibling(number, block);
    }

    private static boolean startsTitle(String words) {
        char first = words.charAt(0);
        return Character.isUpperCase(first) || first == '“' || first == '"';
    }

    /** Short numbered lines one below the other are a list. */
    private boolean isFollowedBySibling(Numbering number, int block) {
        for (int i = block + 1; i < source.blocks().size(); i++) {
            if (source.blocks().get(i) instanceof Block.Note || source.blocks().get(i) instanceof Block.PageBreak) {
                continue;
            }
            return Numbering.of(source.blocks().get(i).text())
                    .filter(next -> next.follows(number))
                    .isPresent();
        }
        return true;
    }

    /** An item that is no heading ends the section of the item before it. */
    private void item(Numbering number, Span span) {
        for (Open open : stack) {
            if (open.rank < TABLE && open.number.filter(number::follows).isPresent()) {
                popTo(open.rank - 1, span.start());
                return;
            }
        }
    }

    private void unnumbered(String words, Span span, int block) {
        boolean capitals = Wrapping.isCapitals(words) && words.length() <= LONGEST_HEADING;
        if (signed && !ANNEX.matcher(words).matches()) {
            return;
        }
        if (capitals
                && (inBody || signed)
                && !SIGNATURE.matcher(words).matches()
                && !ORDER.matcher(words).matches()) {
            chapterTitle(words, span, block);
            return;
        }
        inBody |= !capitals
                && (words.length() > LONGEST_HEADING
                        || words.endsWith(":")
                        || words.endsWith(".")
                        || words.endsWith(";"));
        int label = RunIn.label(words, false);
        if (label > 0 && inBody) {
            open(
                    Kind.STAR.rank,
                    Optional.empty(),
                    words.substring(0, label),
                    new Span(span.start(), span.start() + label));
        }
    }

    /** Capitals below {@code Chương I} are its title, elsewhere a heading of their own. */
    private void chapterTitle(String words, Span span, int block) {
        Open last = stack.peek();
        if (last != null
                && last.title.isEmpty()
                && last.number.isPresent()
                && source.blockAt(last.heading.start()) == block - 1) {
            popTo(last.rank - 1, last.heading.start());
            sections.remove(last.index);
            open(last.rank, last.number, words, new Span(last.heading.start(), span.end()));
            return;
        }
        open(ANNEX.matcher(words).matches() ? END : TOP, Optional.empty(), words, span);
    }

    private void row(Block.TableRow row, int i) {
        List<Span> spans = source.cells(i);
        List<Integer> filled = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++) {
            if (!row.cells().get(c).text().isBlank()) {
                filled.add(c);
            }
        }
        if (filled.isEmpty()) {
            return;
        }
        String first = row.cells().get(filled.getFirst()).text();
        if (RECIPIENTS.matcher(first.lines().findFirst().orElse("")).matches()) {
            Span cell = spans.get(filled.getFirst());
            recipients(new Span(
                    cell.start(),
                    cell.start() + first.lines().findFirst().orElse("").length()));
            return;
        }
        Optional<Numbering> number = Numbering.ofCell(first);
        if (number.isPresent() && filled.size() == 2 && row.cells().size() > 2) {
            String title = row.cells().get(filled.get(1)).text();
            Span heading = new Span(
                    spans.get(filled.getFirst()).start(),
                    spans.get(filled.get(1)).end());
            if (title.length() <= LONGEST_HEADING && namesRowsBelow(number.get(), title, i)) {
                open(TABLE + number.get().kind().rank, number, title, heading);
            }
        } else if (filled.size() == 1
                && (row.cells().size() > 2 || row.cells().getFirst().columns() > 2)) {
            onlyCell(first, spans.get(filled.getFirst()), i);
        }
    }

    private void onlyCell(String text, Span span, int block) {
        Optional<Numbering> number = Numbering.of(text);
        String title = text.substring(number.map(Numbering::length).orElse(0));
        if (text.length() > LONGEST_HEADING || title.isBlank() || text.indexOf('\n') >= 0) {
            return;
        }
        if (number.isPresent() ? namesRowsBelow(number.get(), title, block) : Wrapping.isCapitals(title)) {
            int rank = TABLE + number.map(n -> n.kind().rank).orElse(TOP);
            open(rank, number, title, span);
        }
    }

    /** A numbered row without anything else names the rows below it, if these are numbered deeper. */
    private boolean namesRowsBelow(Numbering number, String title, int block) {
        if (Wrapping.isCapitals(title) || number.kind().rank <= Kind.ROMAN.rank || number.kind() == Kind.STAR) {
            return true;
        }
        if (block + 1 >= source.blocks().size() || !(source.blocks().get(block + 1) instanceof Block.TableRow next)) {
            return false;
        }
        String below = next.cells().getFirst().text();
        return Numbering.ofCell(below)
                .or(() -> Numbering.of(below))
                .map(n -> n.kind().rank > number.kind().rank || n.kind() == Kind.STAR)
                .orElse(below.isBlank());
    }

    private void open(int rank, Optional<Numbering> number, String title, Span heading) {
        inBody = true;
        popTo(signed ? END - 1 : rank - 1, heading.start());
        signed = false;
        String bare = END_MARK.matcher(title.strip()).replaceFirst("");
        Open open = new Open(sections.size(), rank, number, bare, heading, Optional.ofNullable(stack.peek()));
        sections.add(open);
        stack.push(open);
    }

    /** Ends the sections whose rank is greater than {@code rank}. */
    private void popTo(int rank, int end) {
        while (!stack.isEmpty() && stack.peek().rank > rank) {
            Open open = stack.pop();
            open.end = Math.max(open.heading.end(), end);
        }
    }
}
