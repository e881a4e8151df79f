package org.vanthu.extractors.task;

import java.util.List;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/**
 * What sentences say that look like tasks and are none, told by their own words. A word behind whatever a sentence opens with is looked for
 * first, and only then what stands before it: most sentences have no such word.
 */
final class NoTask {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue OPENS = Cue.compile(
            "^(?:căn cứ|trên đây|dự (?:hội nghị|cuộc họp|buổi [^,.;:]{3,30})?,? ?có |nghỉ(?: lễ| bù)?\\.?$|(?:tổ"
                + " chức|triển khai) thực hiện[.:]?$|(?:điều \\d+\\. )?(?:quyết định|nghị quyết|quy chế|quy định)(?:"
                + " này)? có hiệu lực|trên cơ sở các|kính (?:gửi|trình|mong|mời)|xét (?:đề nghị|năng lực|tờ trình)|nơi"
                + " nhận|lưu[: ]|\\(|theo đề nghị|xét (?:báo cáo|nội dung|đơn)|cùng (?:tham )?dự|tham dự(?: có| hội"
                + " nghị| cuộc họp|:)|đối tượng[^:]{0,40}:|(?:thời gian|địa điểm|thành phần|kinh phí|nguồn kinh"
                + " phí|nguyên nhân|đơn vị tính|ghi chú|mời dự|chủ trì|chủ tọa|thư ký|tham dự|có mặt|vắng mặt|xếp"
                + " loại|(?:đơn vị|cơ quan)[^:]{0,16} (?:chủ trì|phối hợp|thực hiện|tham mưu))[^:]{0,20}:|(?:quyết"
                + " định|nghị quyết|nghị định|thông tư|luật|quy chế|quy định|kế hoạch|chỉ thị|hướng dẫn|văn bản) này"
                + " (?:quy định|áp dụng|hướng dẫn|điều chỉnh|thay thế|bãi bỏ|gồm|được|phổ biến)|ban hành (?:kèm )?theo"
                + " (?:QĐ|quyết định|nghị quyết|kế hoạch|thông tư|nghị định)(?: này| số)|có (?:năng lực|kinh"
                + " nghiệm|khả năng|trình độ|phẩm chất|ít nhất)|(?:mức (?:hỗ trợ|chi|thu|phạt|đóng|bồi dưỡng|phí)|tổng"
                + " (?:kinh phí|dự toán|mức đầu tư)|dự toán (?:năm|kinh phí|thu|chi)|bồi dưỡng|kinh phí (?:thực"
                + " hiện|hỗ trợ|là)?)[^,;:]{0,40} \\d|(?:từ )?(?:nguồn (?:hỗ trợ|xã hội hóa|xã hội hoá|kinh"
                + " phí|vốn|ngân sách|thu)|ngân sách (?:tỉnh|huyện|xã|phường|thành phố|nhà nước|trung ương|địa"
                + " phương)|kinh phí (?:từ|do|hỗ trợ từ)) (?!\\d)|dự kiến[^,;:]{0,40} (?:đạt|còn|tăng|giảm|bằng)"
                + " )|(?<=^[\\p{L} ]{2,40}) nào (?:không|chưa|để|có|bị|được) ",
            FLAGS);

    private static final Cue CITES = Cue.compile(
            "^(?iu:theo (?:công văn|kế hoạch|quyết định|thông báo|chỉ thị|nghị quyết|hướng dẫn|văn bản|giấy mời|tờ"
                    + " trình) (?:số )?)\\d[^,;]*?(?: về việc (?:(?!, \\p{Lu})[^;])*)?$");

    private static final Cue QUOTES = Cue.compile("^[“\"][^”\"]*[”\"][.;,]?$");

    private static final Cue APPOINTS = Cue.compile(
            "^(?:đồng chí|đ/c|đc|ông|bà|thầy|cô|anh|chị)[.:]? [^:.;]{4,80}:\\s*(?:là |làm )?(?:tổng phụ trách|(?:phó"
                + " )?(?:trưởng|ban trưởng|tổ trưởng|đội trưởng)|ủy viên|uỷ viên|thành viên|thư ký|thường trực|tổ"
                + " phó|đội phó|bí thư|phó bí thư|chủ tịch|phó chủ tịch|hiệu trưởng|phó hiệu trưởng|chỉ huy"
                + " (?:trưởng|phó)|chánh|chủ nhiệm|kế toán|thủ quỹ|văn thư)(?![\\p{L}\\p{M}])[^.;:,\\d]{0,60}[.;,]?$",
            FLAGS);

    private static final Cue SPEAKS = Cue.compile("^(?:đồng chí|đ/c|các đồng chí|ông|bà) [^:;.]{2,80}:", FLAGS);

    private static final Cue DEFINES = Cue.compile(
            "^(?:[“\"][^”\"]{2,80}[”\"] (?:là|gồm|bao gồm)|giảm [\\d.,/]+ ?(?:ngày|giờ|%)[^.;:]{0,40} so với quy"
                    + " định|(?:chương trình|kế hoạch|đề án|dự án)(?: này)? được (?:thực hiện|triển khai) trên|(?:số"
                    + " lượng|chất lượng|ý kiến của|tên (?:của )?(?:cơ quan|đơn vị|người|loại|tổ"
                    + " chức))(?![\\p{L}]))|(?<=^[^;.:]{2,90}) là (?:điều kiện|tiền đề|yếu tố|nhân tố|khâu) (?:tiên"
                    + " quyết|then chốt|quan trọng|quyết định|đột phá)|(?<=^[^,;.:]{2,60}) là (?:để|việc|quá trình|tập"
                    + " hợp|văn bản|cá nhân|tổ chức|người|hệ thống|công trình)(?![\\p{L}])",
            FLAGS);

    private static final Cue MEASURES = Cue.compile(
            "^(?:thu nhập|(?:tổng )?(?:thu|chi) (?:ngân sách|NSNN|NSĐP)[^,;:]{0,60} (?:đạt|được|ước|bằng|là|bảo"
                + " đảm|đảm bảo|tăng|giảm|\\d)|(?:tốc độ|giá trị|tổng sản phẩm|kim ngạch|sản lượng|năng suất|tỷ"
                + " trọng|cơ cấu|chỉ số)[^,;:]{0,90} (?:đạt|tăng|giảm|còn|chiếm|bằng|ước)(?: [\\p{L}]{1,6}){0,3} \\d)",
            FLAGS);

    private static final Cue BINDS = Cue.compile(
            "(?:hết|không còn) hiệu lực|thông báo (?:để|đến|tới) [^.;]{0,80} biết(?![\\p{L}])|(?:chịu )?trách nhiệm"
                    + " (?:tổ chức )?(?:thi hành|thực hiện)(?: các nội dung)? (?:của )?(?:quyết định|nghị định|nghị"
                    + " quyết|thông tư|kế hoạch|chỉ thị|quy chế|quy định|hướng dẫn|thông báo|văn bản|luật) này",
            FLAGS);

    private static final Cue REQUESTS = Cue.compile(
            "^(?:(?:khi )?nhận"
                    + " được (?:kế hoạch|công văn|văn bản|thông báo|chỉ thị|quyết định|hướng dẫn) này|(?:đồng thời,?"
                    + " )?(?:đề nghị|yêu cầu|kiến nghị|rất mong|mong|trong quá trình))(?![\\p{L}])",
            FLAGS);

    /** The same, behind who asks. */
    private static final Cue SUBMITS =
            Cue.compile("^[^,;:]{2,60} (?:kính )?(?:đề nghị|trình) [^;:]{2,80} xem xét", FLAGS);

    private static final Cue HOPES = Cue.compile("^[^,;:]{2,60} kính mong ", FLAGS);

    private static final Cue EVALUATES = Cue.compile(
            "(?:làm việc|hoạt động) (?:theo (?:chế độ|nguyên tắc)|kiêm nhiệm)|(?<=^[^,;]{0,60}) là"
                    + " (?:năm|tháng|quý|một|địa phương|đơn vị|địa bàn|bước|tiền đề|động lực|nền tảng|yếu tố|cơ"
                    + " hội)(?![\\p{L}])|có ý nghĩa (?:rất |hết sức |vô cùng )?(?:quan trọng|to lớn|sâu sắc)|(?:tiếp"
                    + " tục|ngày càng) phát triển[,.;]|(?:còn|vẫn còn|chưa|khá|rất|tương đối) (?:chậm|cao|thấp|hạn"
                    + " chế|kém|nhiều|ít|kịp thời|đồng bộ|tốt|đạt|hiệu quả)(?![\\p{L}])|(?:cơ bản|tiếp tục)? ?(?:ổn"
                    + " định|được giữ vững|được bảo đảm|được đảm bảo|được duy trì|được quan tâm|được nâng lên|được cải"
                    + " thiện|có (?:phần|nhiều) (?:chuyển biến|chững lại|tiến bộ))|^(?:tình hình|tiến độ|tổng đàn|chất"
                    + " lượng|công tác) [^;]{0,160}(?:ổn định|tốt|chậm|thường xuyên|giữ vững|đảm bảo)[.;,]|(?:chấp"
                    + " hành|thực hiện) (?:không|chưa) (?:nghiêm|tốt|đúng|đầy đủ|kịp thời|triệt để)(?![\\p{L}])",
            FLAGS);

    /** What a line to be filled in holds, and one of the head that a table laid flat. */
    private static final List<String> GAPS =
            List.of("......", "………", "______", "Tự do - Hạnh phúc", "Tự do – Hạnh phúc");

    private NoTask() {}

    /** Whether it opens as a legal basis, a closing, a greeting, a bracket, or says something of the document or of those who meet. */
    static boolean opens(String words) {
        return OPENS.matcher(words).find();
    }

    /** Whether it only names a document on whose ground something is done. */
    static boolean cites(String words) {
        return CITES.matcher(words).find();
    }

    /** Whether it is nothing but a name in quotation marks: {@code “Nâng cao hiệu quả cai nghiện”}. */
    static boolean quotes(String words) {
        return QUOTES.matcher(words).find();
    }

    /** Whether it only says which office a person holds: {@code Thầy Lê Văn Thành: Tổng phụ trách Đội}. */
    static boolean appoints(String words) {
        return APPOINTS.matcher(words).find();
    }

    /** Whether it is what somebody said at a meeting. */
    static boolean speaks(String words) {
        return SPEAKS.matcher(words).find();
    }

    /** Whether it says what a term means, what something consists of, by how much something is shortened. */
    static boolean defines(String words) {
        return DEFINES.matcher(words).find();
    }

    /** Whether it is of money that came in or went out, or of an income: measures, though they begin like verbs. */
    static boolean measures(String words) {
        return MEASURES.matcher(words).find();
    }

    /** Whether a citation's force ends, or everybody is bound by the document: nobody is set to work. */
    static boolean binds(String words) {
        return BINDS.matcher(words).find();
    }

    /** Whether it is a request as at the end of a document: a task only with a deadline. */
    static boolean requests(String words) {
        return REQUESTS.matcher(words).find()
                || SUBMITS.matcher(words).find()
                || HOPES.matcher(words).find();
    }

    /** Whether it is a pure state or evaluation. */
    static boolean evaluates(String words) {
        return EVALUATES.matcher(words).find();
    }

    /** Whether it is a line to be filled in, or of the document's head. */
    static boolean isForm(String words) {
        for (String gap : GAPS) {
            if (words.contains(gap)) {
                return true;
            }
        }
        return false;
    }
}
