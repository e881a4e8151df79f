package org.vanthu.extractors.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Figure;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator.Status;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Aim;
import org.vanthu.extractors.task.Aims;
import org.vanthu.extractors.task.Norms;

/** Whether a figure is a result, an estimate or a target. */
final class Statuses {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue ESTIMATED =
            Cue.compile("(?<![\\p{L}\\p{M}])(?:ước|ước tính|ước đạt|ước thực hiện|dự ước)(?![\\p{L}\\p{M}])", FLAGS);

    private static final Cue AIMED = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:(?:thời gian|năm|tháng|quý|nhiệm kỳ) tới|phải đạt|ph[ấầẩ]n đ[ấầẩ]u|(?<!có |trình"
                    + " )mục tiêu(?! quốc gia)|dự kiến)(?![\\p{L}\\p{M}])",
            FLAGS);

    /** Opens a sentence all of whose clauses say what is to be reached. */
    private static final Cue STRIVES = Cue.compile(
            "[\\s\\-+*•]*(?:(?:trong |đến )?(?:năm|tháng|quý) [\\dIVX/]{1,7}(?: năm"
                    + " \\d{4})?,?\\s+)?[^\\d;]{0,60}?ph[ấầẩ]n đ[ấầẩ]u(?![\\p{L}\\p{M}])",
            FLAGS);

    /** Right before a figure: {@code (kế hoạch 80%)}, {@code chỉ tiêu giao là 12 hộ}. */
    private static final Cue SET = Cue.compile(
            "(?:^|[\\s(,:])(?:kế hoạch|KH|chỉ tiêu|dự toán|(?<!có |trình )mục tiêu|(?<=\\()(?:nghị quyết|NQ))(?:"
                    + " (?:năm|cả năm|\\d{4}|giao|được giao|đề ra|cấp trên|HĐND|phường|xã|huyện|thị xã|thành"
                    + " phố|đến|hết|là|từ|trên|dưới|không quá|tối đa|ít nhất|tối thiểu)| ?[≥≤<>]|:){0,5}\\s*$",
            FLAGS);

    /** Behind a share of it, in a bracket: {@code đạt 78% dự toán huyện giao (18 tỷ đồng)}. */
    private static final Cue SHARED = Cue.compile(
            "%\\s(?:so )?(?:với )?(?:kế hoạch|KH|chỉ tiêu|dự toán|nghị quyết)(?![\\p{L}])[^,;()\\d]{0,60}\\(\\s*$",
            FLAGS);

    /** What a plan tells of: {@code Hồ sơ đã trình 64 thửa}, {@code (lũy kế đã kết nạp 13 đảng viên, đạt 86%)}. */
    private static final Cue TOLD = Cue.compile(
            "(?:^|\\s)đã (?!(?:đề ra|đặt ra|ký|đăng ký|phê duyệt|ban"
                + " hành|giao|nêu|có|được)(?![\\p{L}]))(?:[^,;:.]|[.,](?=\\d)){0,80}$|\\((?:[^()]{0,60}\\s)?(?:đã|l[ũu][ỹy]"
                + " kế)\\s[^()]*$",
            FLAGS);

    private static final Cue EXPECTED =
            Cue.compile("(?<![\\p{L}\\p{M}])dự kiến(?![\\p{L}\\p{M}])(?![^;]*mục tiêu)[^;]*$", FLAGS);

    /** Words before a target that it is only compared with: {@code vượt kế hoạch 5%}. */
    private static final Cue COMPARED = Cue.compile(
            "(?:so với|so|vượt|hoàn thành|tăng|giảm|hụt|theo|thấp hơn|cao hơn)\\s+(?:kế hoạch|KH|chỉ tiêu|dự toán|mục"
                    + " tiêu)(?![^,;]*\\slà\\s)[^,;]*$",
            FLAGS);

    /** A clause about what was set: {@code Dự toán thuế ngoài quốc doanh là 5.800 triệu đồng}. */
    private static final Cue ABOUT_TARGET =
            Cue.compile("^[\\s\\-+*•\\d.)]*(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|yêu cầu)\\s[^;]{0,120}$", FLAGS);

    private static final Cue REACHED = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:đã|đạt|đạt được|được(?! hưởng| giao| phân)|kết quả|đến nay|mới(?= (?:giải"
                    + " ngân|thu|chi|thực hiện|bằng) )|xong|hoàn thành|hiện có)(?![\\p{L}\\p{M}])",
            FLAGS);

    /** Titles of decisions that set figures. */
    private static final Cue SETS = Cue.compile(
            "dự toán|kế hoạch|chỉ tiêu|mức (?:chi|hỗ trợ|thu|phí|khoán|trợ cấp|phụ cấp)|định mức|phân bổ|phân cấp|chủ"
                    + " trương đầu tư",
            FLAGS);

    /** Between what is paid for and how much. */
    private static final Cue CHARGED = Cue.compile("(?::|=|là|bằng)\\s*\\(?(?:thu\\s)?\\s*$", FLAGS);

    private static final String NOTICE = "thông báo";

    /** What it names is still to be approved. */
    private static final String PROPOSAL = "tờ trình";

    private static final Cue ASKED = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:đề nghị|đề xuất|xin|kinh phí|tổng mức|dự án|nhu cầu|phương án|sau (?:khi )?(?:sáp"
                    + " nhập|sắp xếp)|hỗ trợ|giai đoạn)(?![\\p{L}\\p{M}])",
            FLAGS);

    private static final Cue LOOKS_BACK = Cue.compile(
            "^(?:\\p{L}{1,4}[.)] |\\d[\\d.]*[.)]? )?(?:đánh giá kết quả|đánh giá tình hình|kết quả đạt được|kết quả"
                    + " thực hiện|những kết quả|thực trạng|hiện trạng)(?![\\p{L}])",
            FLAGS);

    private static final Cue SETTLES = Cue.compile("quyết toán|kết quả|tình hình", FLAGS);

    private Statuses() {}

    /**
     * @param sentence of the figure
     * @param before what the clause of the figure says in front of it
     */
    static Status of(String sentence, String before, List<Outline.Section> path, Aims aims, Header header) {
        Optional<Aim> aim = aims.of(path);
        boolean looksBack = looksBack(path);
        if (isSet(before)) {
            return Status.TARGET;
        }
        if (aim.isPresent() && aim.get() == Aim.PLANS && !path.isEmpty() && !looksBack) {
            return Status.TARGET;
        }
        if (ESTIMATED.matcher(before).find()
                || (aim.filter(Aim.RESULTS::equals).isPresent()
                        && EXPECTED.matcher(before).find())) {
            return Status.ESTIMATE;
        }
        boolean reached = REACHED.matcher(before).find();
        if (AIMED.matcher(before).find()
                || (STRIVES.matcher(sentence).lookingAt() && !reached)
                || (ABOUT_TARGET.matcher(before).matches() && !reached)) {
            return Status.TARGET;
        }
        boolean plans =
                !looksBack && aim.map(a -> a == Aim.PLANS).orElseGet(() -> sets(header) || asks(before, header));
        return plans && !reached ? Status.TARGET : Status.ACTUAL;
    }

    /** {@code đạt 9,2% (nghị quyết 9%)}: whether the figure is what was set for the one before it, for the same time. */
    static boolean isSetBeside(String before) {
        return Words.openBracket(before) >= 0 && isSet(before);
    }

    /** Whether the words before a figure tell what was reached, whatever is planned around them. */
    static boolean tell(String before) {
        return TOLD.matcher(before).find() && !isSet(before);
    }

    /** Whether a figure is the whole of the share before it: {@code đạt 78% dự toán (18 tỷ đồng)}, not {@code (14/18 tỷ đồng)}. */
    static boolean isWhole(Figure figure, String before) {
        return figure.of().isEmpty() && SHARED.matcher(before).find();
    }

    private static boolean isSet(String before) {
        return SET.matcher(before).find() && !COMPARED.matcher(before).find();
    }

    /** Whether a sum for each that the words before it lead to is what a notice asks for: {@code Phí vệ sinh: 15.000 đồng/tháng}. */
    static boolean charges(Header header, String before) {
        return header.type().filter(NOTICE::equals).isPresent()
                && CHARGED.matcher(before).find()
                && !REACHED.matcher(before).find();
    }

    /** Whether a section of a decision tells what was reached before it. */
    private static boolean looksBack(List<Outline.Section> path) {
        for (Outline.Section section : path) {
            if (LOOKS_BACK.matcher(section.title()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the figure is what a proposal asks for; what it says of today is a result. */
    private static boolean asks(String before, Header header) {
        return header.type().filter(PROPOSAL::equals).isPresent()
                && ASKED.matcher(before).find();
    }

    /** Whether the document sets the figures of a budget or plan: {@code Nghị quyết về dự toán ngân sách năm 2023}. */
    private static boolean sets(Header header) {
        return header.title()
                .filter(t -> (SETS.matcher(t).find() || Norms.regulate(header))
                        && !SETTLES.matcher(t).find())
                .isPresent();
    }

    private static final Cue HEADS_ESTIMATE = Cue.compile("(?<![\\p{L}])(?:ước|[ƯU]\\.?TH)(?![\\p{L}])", FLAGS);

    private static final Cue HEADS_TARGET = Cue.compile(
            "(?<![\\p{L}])(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|yêu cầu|KH|K\\.H|DT|giao|nghị"
                    + " quyết|NQ|chuẩn|tiêu chuẩn|định mức)(?![\\p{L}])",
            FLAGS);

    /** Titles of tables; chỉ tiêu is in them what is measured. */
    private static final Cue CAPTIONS_TARGET =
            Cue.compile("(?<![\\p{L}])(?:dự toán|kế hoạch|mục tiêu|giao chỉ tiêu)(?![\\p{L}])", FLAGS);

    private static final Cue HEADS_COMPARISON = Cue.compile("so sánh|so với|/|%|tỷ lệ|tăng|giảm|chênh lệch", FLAGS);

    /** {@code KH 2003/Ước 2002}: what stands before the stroke is what is measured. */
    private static final Cue QUOTIENT = Cue.compile(
            "(?<![\\p{L}.])(?:(?<estimate>ước|[ƯU]\\.?TH)|(?<target>kế hoạch|KH|dự toán|DT|mục tiêu)|thực"
                    + " hiện|TH)(?![\\p{L}])[^/]{0,24}(?<!T\\d{1,2})/\\s*(?:so với )?(?:ước|ƯTH|UTH|thực hiện|TH|kế"
                    + " hoạch|KH|dự toán|DT|cùng kỳ|CK|năm|(?:19|20)\\d\\d)(?![\\p{L}\\d])",
            FLAGS);

    private static final Cue HEADS_RESULT = Cue.compile(
            "(?<![\\p{L}])(?:thực hiện|kết quả|đạt được|quyết toán|TH|thực tế|hiện trạng|hiện có|đã)(?![\\p{L}])",
            FLAGS);

    /** What the title of a table says of figures whose columns say nothing; empty where it says nothing either. */
    static Optional<Status> ofCaption(String caption) {
        if (HEADS_RESULT.matcher(caption).find() || SETTLES.matcher(caption).find()) {
            return Optional.of(Status.ACTUAL);
        }
        return CAPTIONS_TARGET.matcher(caption).find() ? Optional.of(Status.TARGET) : Optional.empty();
    }

    /** What the heading of a table column says; empty where it says nothing. */
    static Optional<Status> ofHeading(String heading) {
        Cue.Search quotient = QUOTIENT.matcher(heading);
        if (quotient.find()) {
            return Optional.of(
                    quotient.group("estimate") != null
                            ? Status.ESTIMATE
                            : quotient.group("target") != null ? Status.TARGET : Status.ACTUAL);
        }
        if (HEADS_ESTIMATE.matcher(heading).find()) {
            return Optional.of(Status.ESTIMATE);
        }
        if (HEADS_COMPARISON.matcher(heading).find()) {
            return HEADS_RESULT.matcher(heading).find()
                            || HEADS_TARGET.matcher(heading).find()
                    ? Optional.of(Status.ACTUAL)
                    : Optional.empty();
        }
        if (HEADS_TARGET.matcher(heading).find()) {
            return Optional.of(Status.TARGET);
        }
        return HEADS_RESULT.matcher(heading).find() ? Optional.of(Status.ACTUAL) : Optional.empty();
    }
}
