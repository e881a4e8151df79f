package org.vanthu.extractors.task;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;

/**
 * What the columns of a plan or schedule hold, read off its heading row in any order and wording.
 *
 * @param at grid column of each role that the heading names
 * @param leaders head of each grid column of a schedule that says what one leader does
 */
record Columns(Map<Columns.Role, Integer> at, SortedMap<Integer, String> leaders) {

    /** A longer cell is text, not a heading, in chars. */
    static final int LONGEST_HEADING = 60;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    enum Role {
        /** what is to be done */
        CONTENT("nội dung|nhiệm vụ|(?:công|đầu|phần|tên) việc|cuộc họp|hội nghị|^việc|hoạt động|chỉ tiêu|mục tiêu|giải"
                + " pháp|sản phẩm"),
        /** who leads it */
        LEAD("chủ trì|tham mưu|(?:đơn vị|cơ quan|bộ phận|tổ chức)[^\\t]{0,20}thực hiện|thực hiện chính|đơn vị(?!"
                + " tính)|cơ quan|bộ phận"),
        /** who helps */
        SUPPORT("phối hợp|cùng (?:tham gia|thực hiện|làm)|(?:đơn vị|cơ quan|bộ phận|lực lượng) (?:tham gia|hỗ trợ|liên"
                + " quan|phụ trợ)"),
        /** people in charge */
        PERSON("lãnh đạo|phụ trách|người (?:thực hiện|làm|đầu mối)|chịu trách nhiệm|cán bộ|chỉ đạo|thành phần|đầu mối"),
        /** when it is to be finished */
        DUE("hoàn thành|thời hạn|tiến độ|kết thúc|^xong|^hạn(?: |$)"),
        /** when it is done */
        WHEN("thời gian|thời điểm|lịch"),
        /** day of a schedule */
        DAY("^ngày|^thứ|^thứ[,/ ]{1,3}ngày|^buổi"),
        /** a day's parts, each with a column of its own */
        MORNING("^(?:buổi )?sáng"),
        AFTERNOON("^(?:buổi )?chiều"),
        EVENING("^(?:buổi )?tối"),
        PLACE("địa điểm|nơi");

        private final String words;

        @SuppressWarnings("ImmutableEnumChecker") // a cue keeps answers that never change
        private final Cue sign;

        Role(String words) {
            this.words = words;
            this.sign = Cue.compile(words, FLAGS);
        }
    }

    /** The order in which a heading is tried: {@code đơn vị phối hợp} is support before it is a unit. */
    private static final List<Role> ORDER = List.of(
            Role.MORNING,
            Role.AFTERNOON,
            Role.EVENING,
            Role.SUPPORT,
            Role.DUE,
            Role.PLACE,
            Role.DAY,
            Role.PERSON,
            Role.LEAD,
            Role.WHEN,
            Role.CONTENT);

    /** What is done itself, not what comes of it: {@code Sản phẩm} beside {@code Công việc}. */
    private static final Cue DEED = Cue.compile("nội dung|nhiệm vụ|(?:công|đầu|phần|tên) việc|^việc|hoạt động", FLAGS);

    /** Most cells of most tables have no role at all. */
    private static final Cue ANY =
            Cue.compile(ORDER.stream().map(role -> role.words).collect(Collectors.joining("|")), FLAGS);

    /** {@code Đơn vị, cá nhân phụ trách}: bodies lead, though people may be named among them. */
    private static final Cue BODY = Cue.compile("^(?:đơn vị|bộ phận|cơ quan)(?![\\p{L}\\p{M}])", FLAGS);

    /** {@code Đ/c Bí thư}, {@code Chủ tịch UBND}, {@code Đồng chí Lê Văn An}: whose week a column shows. */
    private static final Cue LEADER =
            Cue.compile("^(?iu:(?:đ/c|đc|đồng chí|ông|bà)[.:]? )?(?:(?iu:bí thư|phó bí thư|chủ tịch|phó chủ tịch|thường"
                    + " trực|trưởng ban|phó ban)(?![\\p{L}\\p{M}])|P?CT(?![\\p{L}])|P?BT(?![\\p{L}]))|^(?iu:đ/c|đc|đồng"
                    + " chí)[.:]? \\p{Lu}");

    private static final SortedMap<Integer, String> NO_LEADERS = Collections.emptySortedMap();

    private static final Cue PART_OF_DAY =
            Cue.compile("^\\s*(?:buổi )?(?:sáng|chiều|tối|trưa|cả ngày)\\s*:?\\s*$", FLAGS);

    /** The columns of a heading row; empty where it heads neither a plan nor a schedule. */
    static Optional<Columns> of(Block.TableRow row) {
        Map<Role, Integer> at = new EnumMap<>(Role.class);
        for (Block.Cell cell : row.cells()) {
            role(cell).ifPresent(role -> at.putIfAbsent(role, cell.column()));
        }
        if (at.containsKey(Role.CONTENT)) {
            row.cells().stream()
                    .filter(cell -> role(cell).equals(Optional.of(Role.CONTENT)))
                    .filter(cell -> DEED.matcher(Blanks.collapse(cell.text())).find())
                    .findFirst()
                    .ifPresent(cell -> at.put(Role.CONTENT, cell.column()));
        } else if (at.containsKey(Role.DAY)) {
            SortedMap<Integer, String> leaders = leaders(row);
            if (leaders.size() > 1) {
                return Optional.of(new Columns(at, leaders));
            }
        }
        // Morning alone names the part of the day of a row, not a column.
        boolean dayParts = at.containsKey(Role.DAY) && at.containsKey(Role.MORNING) && at.containsKey(Role.AFTERNOON);
        boolean plan = at.containsKey(Role.CONTENT)
                && (at.containsKey(Role.LEAD)
                        || at.containsKey(Role.DUE)
                        || at.containsKey(Role.WHEN)
                        || at.containsKey(Role.DAY)
                        || at.containsKey(Role.PERSON));
        return plan || dayParts ? Optional.of(new Columns(at, NO_LEADERS)) : Optional.empty();
    }

    /** None where the row is of a day itself: {@code Thứ Ba hằng tuần | Bí thư xuống thôn | Bí thư}. */
    private static SortedMap<Integer, String> leaders(Block.TableRow row) {
        SortedMap<Integer, String> leaders = new TreeMap<>();
        if (row.cells().stream().anyMatch(cell -> Weekday.opens(cell.text()))) {
            return leaders;
        }
        for (Block.Cell cell : row.cells()) {
            if (LEADER.matcher(Blanks.collapse(cell.text())).find()) {
                leaders.put(cell.column(), cell.text());
            }
        }
        return leaders;
    }

    /** Of a schedule without a head, by its first row: a day, perhaps a part of it, and what happens. */
    static Optional<Columns> ofDays(Block.TableRow row) {
        List<Block.Cell> cells = row.cells();
        if (cells.size() < 2 || !Weekday.opens(cells.getFirst().text())) {
            return Optional.empty();
        }
        boolean part =
                cells.size() > 2 && PART_OF_DAY.matcher(cells.get(1).text()).find();
        return Optional.of(new Columns(
                Map.of(
                        Role.DAY,
                        cells.getFirst().column(),
                        Role.CONTENT,
                        cells.get(part ? 2 : 1).column()),
                NO_LEADERS));
    }

    /** With what the second row of a head says: under a cell over several columns the lower row names each of them. */
    Columns under(Block.TableRow row) {
        Map<Role, Integer> refined = new EnumMap<>(at);
        for (Block.Cell cell : row.cells()) {
            role(cell).ifPresent(role -> refined.put(role, cell.column()));
        }
        return new Columns(refined, leaders);
    }

    private static Optional<Role> role(Block.Cell cell) {
        return role(Blanks.collapse(cell.text()));
    }

    /** What a heading of these words, blanks collapsed, says that stands below or behind it. */
    static Optional<Role> role(String words) {
        return words.isEmpty()
                        || words.length() > LONGEST_HEADING
                        || !ANY.matcher(words).find()
                ? Optional.empty()
                : ORDER.stream()
                        .filter(r -> r.sign.matcher(words).find())
                        .findFirst()
                        .map(r -> r == Role.PERSON && BODY.matcher(words).find() ? Role.LEAD : r);
    }

    boolean isSchedule() {
        return at.containsKey(Role.DAY);
    }

    /** Position in {@code row.cells()} of the cell that covers the role's column; -1 where it has none. */
    int cell(Block.TableRow row, Role role) {
        Integer column = at.get(role);
        return column == null ? -1 : cell(row, column);
    }

    /** Position in {@code row.cells()} of the cell that covers a grid column; -1 where it has none. */
    static int cell(Block.TableRow row, int column) {
        for (int i = 0; i < row.cells().size(); i++) {
            Block.Cell cell = row.cells().get(i);
            if (cell.column() <= column && column < cell.column() + cell.columns()) {
                return i;
            }
        }
        return -1;
    }
}
