package org.vanthu.extractors.indicator;

import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;
import org.vanthu.extractors.text.Letters;

/** What words beside a figure can be to it, by how they begin: a place, a whole that it is a part of, more of what it counts. */
final class Phrase {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue COMPARES = Cue.compile("^(?:so|so với|cùng kỳ|với)(?![\\p{L}])", FLAGS);

    private static final Cue ASIDE = Cue.compile(
            "^(?:theo|tại|ở|từ|(?:lên|xuống)(?= (?:mức|còn|đến|tới) |$)|do|vì|nhờ|trên|trong(?!"
                    + " đó)|của|so|để|nhằm|bằng|vào|nhân|cho|qua|thông qua|như)(?![\\p{L}])",
            FLAGS);

    private static final Cue QUALIFIER = Cue.compile(
            "^(?:đạt|được|bị|có|đã|đang|chưa|không|là|thuộc|còn|tham gia|thực hiện|trở lên|xếp)(?![\\p{L}])", FLAGS);

    private static final Cue PREDICATE = Cue.compile("^(?:đạt|được|có|đã|là|thuộc|xếp|hoàn thành)\\s.*", FLAGS);

    private static final Cue WHOLE = Cue.compile(
            "^(?:(?:của|trên) )?(?:dân số|tổng|số|kế hoạch|KH|dự toán|chỉ tiêu|nghị quyết|cùng kỳ|mục tiêu|định"
                    + " mức|mức|vốn|chi phí|giá trị|diện tích|công suất|nhu cầu|năm trước|so)(?![\\p{L}])",
            FLAGS);

    private static final Cue PLAN = Cue.compile(
            "^(?:so với )?(?:kế hoạch|KH|dự toán|chỉ tiêu|nghị quyết|mục tiêu|cùng kỳ|năm trước)(?![\\p{L}])", FLAGS);

    private static final Cue TELLS = Cue.compile("\\s(?:được|đạt|có|là|tham gia|hoàn thành)(?![\\p{L}])", FLAGS);

    private static final Cue PLACE = Cue.compile(
            "^(?:trên địa bàn |địa bàn )?(?:(?:toàn )?(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)|toàn"
                    + " (?:đảng bộ|địa bàn|hội|quốc))(?![\\p{L}]).{0,30}$",
            FLAGS);

    private static final Cue NAMED_PLACE = Cue.compile(
            "(?iu:(?:tại |ở |riêng )?(?:phường|xã|thị trấn|thôn|tổ dân phố|TDP|huyện)) \\p{Lu}[\\p{L}\\d]*(?:"
                    + " [\\p{Lu}\\d][\\p{L}\\d]*){0,3}");

    private static final Cue SAYS_NOTHING = Cue.compile(
            "(?:(?:ph[ấầẩ]n đ[ấầẩ]u|từ|đến|trở lên|trở xuống|trên|dưới|ở mức|mức|và|với|tổng|kết quả|tổng số|số"
                + " lượng|số tiền|tỷ lệ|ước|kinh phí|trong đó|đến nay|mới|nhưng|mà|nên|hoặc|là|nay|hiện|hiện nay|năm"
                + " nay|kéo|cả|lũy kế|luỹ kế|đầu|cuối|tổng cộng|cộng|chỉ tiêu|\\d{1,2})[\\s,:]*)*|theo (?:quy"
                + " định|hướng dẫn|điểm|khoản|điều|mục)(?![\\p{L}]).*",
            FLAGS);

    private static final Cue FIELD = Cue.compile(
            "^(?:(?:về|công tác|lĩnh vực|tình hình|kết quả|phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|kế hoạch|các|một"
                    + " số|những|đánh giá|tổ chức thực hiện|khó khăn|tồn tại)(?![\\p{L}])|.*(?:nhiệm vụ|giải pháp|chỉ"
                    + " tiêu)(?![\\p{L}]))",
            FLAGS);

    private static final Cue SUMS = Cue.compile(
            "^(?:tổng )?(?:kinh phí|mức|chi phí|nguồn vốn|số tiền|vốn|quỹ|nguồn thu|trị giá|giá trị)(?![\\p{L}])",
            FLAGS);

    private Phrase() {}

    /** Whether they say what something is compared with. */
    static boolean compares(String words) {
        return COMPARES.matcher(words).find();
    }

    /** Whether they say where, why or how, not what. */
    static boolean isAside(String words) {
        return ASIDE.matcher(words).find();
    }

    /** Whether they say something of what is counted, and need the noun before them. */
    static boolean qualifies(String words) {
        return QUALIFIER.matcher(words).find();
    }

    /** Whether they are a statement without a subject of its own. */
    static boolean isPredicate(String words) {
        return PREDICATE.matcher(words).matches();
    }

    /** Whether they are a whole that a percent is a part of. */
    static boolean isWhole(String words) {
        return WHOLE.matcher(words).find();
    }

    /** Whether they are what was planned, or what there was before. */
    static boolean isPlan(String words) {
        return PLAN.matcher(words).find();
    }

    /** Whether they tell something of whom they name: {@code số xã được công nhận}. */
    static boolean tells(String words) {
        return TELLS.matcher(words).find();
    }

    static boolean isPlace(String words) {
        return PLACE.matcher(words).matches();
    }

    /** Whether they are a place's name alone, which says where of a whole something is counted. */
    static boolean isNamedPlace(String words) {
        return NAMED_PLACE.matcher(words).matches();
    }

    /** Whether no name is in them. */
    static boolean saysNothing(String words) {
        return Letters.count(words) < 2 || SAYS_NOTHING.matcher(words).matches();
    }

    /** Whether they are the title of a section that names a field or a purpose, and nothing that has a size. */
    static boolean isField(String title) {
        return FIELD.matcher(title).find();
    }

    /** Whether they label sums: {@code Kinh phí: được cấp 28 triệu đồng; đã chi 25 triệu đồng}. */
    static boolean isOfSums(String label) {
        return SUMS.matcher(label).find();
    }

    /** Whether they name a thing and do not only say more of it: neither aside nor qualifier, and not empty. */
    static boolean names(String words) {
        return !words.isEmpty() && !isAside(words) && !qualifies(words);
    }

    static int syllables(String words) {
        return Blanks.words(words);
    }
}
