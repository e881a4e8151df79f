package org.vanthu.pipeline.read.worker;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What the tokens of an RTF file say. Destinations that are not known here hold nothing that is printed. */
final class RtfText implements RtfTokens {

    /** Where the text of a group goes. */
    private enum Goal {
        PAGE,
        NOWHERE,
        FONTS,
        MARKER,
        DIGITS
    }

    private static final Set<String> NOWHERE = Set.of(
            "stylesheet",
            "colortbl",
            "info",
            "result", // the picture of an object
            "fldinst",
            "datafield",
            "xe",
            "tc",
            "rxe",
            "bkmkstart",
            "bkmkend",
            "listtable",
            "listoverridetable",
            "revtbl",
            "generator",
            "themedata",
            "nonshppict",
            "annotation",
            "atnid",
            "atnauthor",
            "ftnsep",
            "ftnsepc",
            "aftnsep",
            "aftnsepc",
            "ftncn",
            "aftncn",
            "filetbl",
            "private",
            "template",
            "pnseclvl",
            "sp",
            "latentstyles",
            "datastore",
            "xmlnstbl",
            "mmathPr",
            "factoidname",
            "picprop",
            "rsidtbl",
            "fontemb",
            "fontfile",
            "panose",
            "falt",
            "deleted",
            "shprslt",
            "docvar",
            "userprops",
            "passwordhash",
            "nonesttables");

    private static final Set<String> APART =
            Set.of("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf");

    /** What a word of control stands for, wherever text goes. */
    static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("line", "\n"),
            Map.entry("lbr", "\n"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "),
            Map.entry("page", "\n"),
            Map.entry("column", "\n"));

    /** Tables in tables' cells, beyond which nobody nests them. */
    private static final int DEEPEST = 20;

    private static final class Group {
        Goal goal = Goal.PAGE;
        int font;
        boolean hidden;
        boolean deleted;
        boolean capitals;
        boolean raised;
        /** Whether the group tells of a row of a table in a cell. */
        boolean inner;

        int fallback = 1;
        Runnable end = () -> {};

        Group inner() {
            Group inner = new Group();
            inner.goal = goal;
            inner.font = font;
            inner.hidden = hidden;
            inner.deleted = deleted;
            inner.capitals = capitals;
            inner.raised = raised;
            inner.fallback = fallback;
            return inner;
        }
    }

    private final BlockBuilder builder;
    private final Cost cost;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfFrames frames;
    private final Deque<RtfTable> tables = new ArrayDeque<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder fontName = new StringBuilder();
    private final StringBuilder marker = new StringBuilder();
    private Group group = new Group();
    private boolean starred;
    private int toSkip;
    private int tableFont = -1;
    private int usualFont;
    private boolean inTable;
    /** How deep the open paragraph's table lies in cells; 1 for one on the page. */
    private int depth = 1;

    private boolean onPage;
    private int left;
    private int top;
    private int width;
    private boolean begun;
    private int heading;
    private int notes;
    private RtfPicture picture = new RtfPicture();

    RtfText(BlockBuilder builder, Cost cost) {
        this.builder = builder;
        this.cost = cost;
        this.frames = new RtfFrames(builder);
        tables.push(new RtfTable(builder));
    }

    private RtfTable table() {
        return tables.element();
    }

    /** The table that the open paragraph stands in, in a cell of another. */
    private RtfTable innerTable() {
        return table().at(Math.max(2, depth));
    }

    @Override
    public void open() {
        flush();
        starred = false;
        groups.push(group);
        cost.checkNesting(groups.size() / 2);
        group = group.inner();
    }

    @Override
    public void close() {
        flush();
        starred = false;
        toSkip = 0;
        group.end.run();
        Group outer = groups.poll();
        group = outer == null ? new Group() : outer;
    }

    @Override
    public void letter(int b) {
        starred = false;
        if (toSkip > 0) {
            toSkip--;
        } else if (group.goal == Goal.DIGITS) {
            picture.digit(b);
        } else if (group.goal != Goal.NOWHERE) {
            bytes.write(b);
        }
    }

    @Override
    public void binary(byte[] raw) {
        if (group.goal == Goal.DIGITS) {
            picture.bytes.writeBytes(raw);
        }
    }

    /** What is written in digits; {@code use} takes it where it is shown. */
    private void digits(Consumer<RtfPicture> use) {
        begin();
        picture = new RtfPicture();
        group.goal = Goal.DIGITS;
        boolean shown = !group.hidden && !group.deleted;
        group.end = () -> {
            if (shown) {
                use.accept(picture);
            }
            picture = new RtfPicture();
        };
    }

    @Override
    public void symbol(char c) {
        switch (c) {
            case '*' -> starred = true;
            case '~' -> add("\u00A0");
            case '-' -> add("\u00AD");
            case '_' -> add("-");
            case '\r', '\n' -> endParagraph();
            case '\\', '{', '}' -> letter(c);
            default -> {}
        }
    }

    @Override
    public void word(String word, boolean numbered, int value) {
        boolean mayBeSkipped = starred;
        starred = false;
        flush();
        if (destination(word, mayBeSkipped)) {
            return;
        }
        String letters = LETTERS.get(word);
        if (letters != null) {
            add(letters);
            return;
        }
        boolean on = !numbered || value != 0;
        switch (word) {
            case "par", "sect" -> endParagraph();
            case "pard" -> {
                if (group.goal == Goal.PAGE) { // not within the marker of an item
                    inTable = false;
                    depth = 1;
                    heading = 0;
                    onPage = false;
                    width = 0;
                }
            }
            case "intbl" -> inTable = on;
            case "itap" -> depth = Math.clamp(value, 1, DEEPEST);
            case "pvpg" -> onPage = true;
            case "posx" -> left = value;
            case "posy" -> top = value;
            case "absw" -> width = value;
            case "outlinelevel" -> heading = value >= 0 && value < 9 ? value + 1 : 0;
            case "plain" -> {
                group.font = usualFont;
                group.hidden = false;
                group.deleted = false;
                group.capitals = false;
                group.raised = false;
            }
            case "f" -> {
                group.font = value;
                tableFont = value;
            }
            case "deff" -> {
                usualFont = value;
                group.font = value;
            }
            case "fcharset" -> fonts.charset(tableFont, value);
            case "ansicpg" -> fonts.codePage(value);
            case "picwgoal" -> picture.width = value;
            case "pichgoal" -> picture.height = value;
            case "picscalex" -> picture.scaleX = value;
            case "picscaley" -> picture.scaleY = value;
            case "v" -> group.hidden = on;
            case "deleted" -> group.deleted = on;
            case "caps" -> group.capitals = on;
            case "super", "nosupersub", "sub" -> group.raised = word.equals("super") && on;
            case "uc" -> group.fallback = Math.clamp(value, 0, 8);
            case "u" -> {
                add(String.valueOf((char) value));
                toSkip = group.fallback;
            }
            case "trowd", "cellx", "clvmgf", "clvmrg", "clmgf", "clmrg", "trleft" -> {
                if (group.goal == Goal.PAGE) {
                    (group.inner ? innerTable() : table()).define(word, value);
                }
            }
            case "cell", "nestcell" -> {
                if (group.goal == Goal.PAGE) {
                    begun = false;
                    (word.equals("cell") ? table().at(1) : innerTable()).endCell();
                }
            }
            case "row", "nestrow" -> {
                if (group.goal == Goal.PAGE) {
                    begun = false;
                    (word.equals("row") ? table().at(1) : innerTable()).endRow();
                }
            }
            default -> {}
        }
    }

    /** Whether {@code word} says where the text of this group goes. */
    private boolean destination(String word, boolean mayBeSkipped) {
        if (group.goal == Goal.NOWHERE) {
            return true;
        }
        if (word.equals("pict")) {
            digits(shown -> builder.picture(shown.share(), shown.bytes::toByteArray));
        } else if (word.equals("objdata")) {
            digits(object -> {
                if (object.isEmbedded()) {
                    EmbeddedFile.read("", object.embedded(), builder, cost);
                }
            });
        } else if (word.equals("fonttbl")) {
            group.goal = Goal.FONTS;
        } else if (word.equals("listtext") || word.equals("pntext")) {
            group.goal = Goal.MARKER;
            marker.setLength(0);
        } else if (word.equals("footnote")) {
            begin();
            aside(builder::beginNote, () -> builder.endNote(String.valueOf(++notes)));
        } else if (word.equals("shptxt")) {
            begin();
            aside(builder::beginBehind, builder::endBehind);
        } else if (word.equals("nesttableprops")) {
            group.inner = true;
        } else if (APART.contains(word)) {
            aside(builder::beginApart, builder::endApart);
        } else if (NOWHERE.contains(word) && !word.equals("deleted")) {
            group.goal = Goal.NOWHERE;
        } else if (mayBeSkipped
                && !Set.of("shpinst", "shppict", "fldrslt", "listtext", "cs", "ud", "upr")
                        .contains(word)) {
            group.goal = Goal.NOWHERE;
        } else {
            return false;
        }
        return true;
    }

    /** A group whose text has paragraphs and perhaps tables of its own. */
    private void aside(Runnable start, Runnable end) {
        boolean outerBegun = begun;
        boolean outerInTable = inTable;
        int outerDepth = depth;
        int outerHeading = heading;
        start.run();
        tables.push(new RtfTable(builder));
        begun = false;
        inTable = false;
        depth = 1;
        heading = 0;
        group.raised = false; // as the mark that it stands behind
        group.end = () -> {
            table().end();
            tables.pop();
            end.run();
            begun = outerBegun;
            inTable = outerInTable;
            depth = outerDepth;
            heading = outerHeading;
        };
    }

    private void flush() {
        if (bytes.size() == 0) {
            return;
        }
        byte[] all = bytes.toByteArray();
        bytes.reset();
        add(fonts.decode(all, group.font));
    }

    private void add(String words) {
        if (group.goal == Goal.NOWHERE) {
            return;
        }
        if (bytes.size() > 0) {
            flush();
        }
        if (group.goal == Goal.DIGITS) {
            return;
        }
        if (group.goal == Goal.FONTS) {
            fontName.append(words);
            if (words.contains(";")) {
                fonts.name(tableFont, fontName.toString());
                fontName.setLength(0);
            }
        } else if (group.goal == Goal.MARKER) {
            marker.append(words);
        } else if (!group.hidden && !group.deleted) {
            begin();
            builder.font(fonts.name(group.font));
            if (group.raised) {
                builder.raised(words);
            } else if (group.capitals) {
                builder.capitals(words);
            } else {
                builder.text(words);
            }
        }
    }

    private void begin() {
        if (begun || group.goal != Goal.PAGE) {
            return;
        }
        begun = true;
        boolean outermost = tables.size() == 1;
        if (inTable) {
            if (outermost) {
                frames.at(null);
            }
            table().at(depth).beginCell();
        } else {
            table().end();
            if (outermost) {
                frames.at(onPage && width > 0 ? new RtfFrames.Place(left, top, width) : null);
            }
        }
        String sign = marker.toString().strip();
        marker.setLength(0);
        builder.font(null);
        if (heading > 0 && !inTable) {
            builder.beginHeading(heading);
            builder.text(sign.isEmpty() ? "" : sign + " ");
        } else if (sign.isEmpty()) {
            builder.beginParagraph();
        } else {
            boolean bullet = sign.equals("o") // a circle, drawn in the font Courier New
                    || (sign.length() == 1 && !Character.isLetterOrDigit(sign.charAt(0)) && !sign.equals("+"));
            builder.beginItem((bullet ? "-" : sign) + " ");
        }
    }

    private void endParagraph() {
        flush();
        if (group.goal == Goal.PAGE) {
            builder.endParagraph();
            marker.setLength(0);
            begun = false;
        }
    }

    void finish() {
        flush();
        while (!groups.isEmpty()) {
            close();
        }
        table().end();
        frames.at(null);
    }
}
