package org.vanthu.extractors.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;

/**
 * What the heading of a column says of its figures.
 *
 * @param words what it adds to the name of a row; empty where it only says when or how
 * @param status result, estimate or target, where it says so
 * @param basis what its percentages compare with, where they do
 * @param period the time that it names
 * @param yearlyPlan whether it names the budget or plan of a year
 * @param organises whether it heads names, days or places
 */
record ColumnHead(
        String words,
        Optional<Indicator.Status> status,
        Optional<String> basis,
        Optional<DateRange> period,
        boolean yearlyPlan,
        boolean organises) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Headings that say when, how or by whom, not what. */
    private static final Cue ASPECT = Cue.compile(
            "(?:(?:ước|ước thực hiện|thực hiện|dự toán|kế hoạch|chỉ tiêu|kết quả|quyết toán|mục tiêu|giao|được giao|so"
                + " sánh|so với|so|tỷ lệ|tỉ lệ|đạt|tăng|giảm|cùng kỳ|hoàn thành|số lượng|giá trị|số liệu|số"
                + " tiền|năm|năm học|tháng|quý|đầu|cuối|trước|nay|này|đến|của|và|với|qua|các|vốn|bình"
                + " quân|kh|th|dt|qt|nq|ut|[ưu]\\.?th|ck|tp|hđnd|ubnd|phường|xã|thị xã|huyện|quận|tỉnh|thành phố|tổng"
                + " số|tổng cộng|cộng|đơn vị tính|đvt|triệu đồng|đồng|nghìn đồng|ghi chú|lũy kế|luỹ kế|giai đoạn|nhiệm"
                + " kỳ|chênh lệch|trong đó|nội dung|phấn đấu|nghị quyết|cấp trên|trên giao|thực tế|hiện trạng|hiện"
                + " có|yêu cầu|dự"
                + " kiến|từ|ngày|hàng|cả)(?![\\p{L}])|[ưu]?(?:\\d{1,2})?t(?=[\\d\\-–/])|k\\.h|[\\d\\s/.,()%:+\\-–=*]|[ivx]+(?![\\p{L}]))+",
            FLAGS);

    /** {@code 5. Xuất - nhập khẩu}. */
    private static final Cue NUMBER = Cue.compile("^(?:\\d{1,2}|[IVX]{1,4}|[a-hđ])[.)]\\s+(?=\\p{L}\\p{L})");

    /** Budgets are of a year; plans where they say so. */
    private static final Cue YEARLY = Cue.compile(
            "^(?:giao )?(?:dự toán|dt)(?![\\p{L}])|^(?:ước|ưth|uth).{0,16} cả năm(?! học)|^(?:kế hoạch|kh|chỉ"
                    + " tiêu|nhiệm vụ)(?: được)?(?: giao)?(?: cả)? năm(?! học)",
            FLAGS);

    /** Percentages that compare two figures; a row's own unit may be % under any other heading. */
    private static final Cue COMPARES = Cue.compile(
            "so sánh|so với|so (?=năm|\\d|kh|ck|dt)|cùng kỳ|\\S ?/ ?\\S|tăng|giảm|đạt|% ?(?:kh|dt|dự toán|kế"
                    + " hoạch)|hoàn thành",
            FLAGS);

    private static final Cue OTHER = Cue.compile(
            "(?:so với|so|với|/|%|đạt)\\s*(?<other>(?:(?:19|20)\\d\\d|dự toán|kế hoạch|KH|DT|NQ|nghị quyết|chỉ tiêu|mục"
                    + " tiêu|cùng kỳ|CK|năm|thực hiện|TH|ước|ƯTH|UTH)[^/()%]{0,50})",
            FLAGS);

    private static final Cue UNIT = Cue.compile(
            "\\s*\\((?:%|ĐVT[^()]*|đơn vị[^()]*|[\\p{L}\\d.]{0,6}"
                + " ?(?:đồng|đ)|tỷ|triệu|ha|tấn|tạ|tạ/ha|kg|m|m2|m²|km|hộ|người|con|cây|lượt|vụ|em|cái|chiếc|nhà|lớp|trường|học"
                + " sinh|hồ sơ|lần|ca|đơn vị)\\)",
            FLAGS);

    /**
     * @param levels the cells over a column, from the top down
     * @param period that they name
     */
    static ColumnHead of(List<String> levels, Optional<DateRange> period, boolean organises) {
        List<String> words = new ArrayList<>();
        for (String level : levels) {
            String text = NUMBER.matcher(withoutUnit(Blanks.collapse(level))).replaceFirst("");
            if (!text.isEmpty() && !ASPECT.matcher(text).matches()) {
                words.add(text);
            }
        }
        if (words.size() > 1 && Generic.is(words.getLast())) {
            words.addFirst(words.removeLast());
        }
        String all = Blanks.collapse(String.join(" ", levels));
        return new ColumnHead(
                String.join(" ", words),
                Statuses.ofHeading(all),
                basis(all),
                period,
                YEARLY.matcher(all).find(),
                organises);
    }

    /** {@code 9/2015}: a month that is compared with nothing. */
    private static final Cue MONTH = Cue.compile("(?<![\\d/])\\d{1,2} ?/ ?(?:19|20)\\d\\d(?![\\d/])");

    private static Optional<String> basis(String head) {
        String heading = MONTH.matcher(head).replaceAll("");
        if (!COMPARES.matcher(heading).find()) {
            return Optional.empty();
        }
        Cue.Search other = OTHER.matcher(heading);
        return Optional.of(Blanks.collapse(other.find() ? other.group("other") : heading));
    }

    /** Whether it names the budget or plan of a year without saying of which time. */
    boolean yearly() {
        return period.isEmpty() && basis.isEmpty() && yearlyPlan;
    }

    /** The same for rows whose own words say all. */
    ColumnHead withoutWords() {
        return new ColumnHead("", status, basis, period, yearlyPlan, organises);
    }

    /** Without a unit in brackets: {@code Thu ngân sách (triệu đồng)}. */
    static String withoutUnit(String words) {
        return UNIT.matcher(words).replaceAll("").strip();
    }
}
