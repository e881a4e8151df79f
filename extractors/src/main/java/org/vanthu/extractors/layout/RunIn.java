package org.vanthu.extractors.layout;

import java.util.Locale;
import java.util.Set;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;

/** A heading that stands at the start of its paragraph and ends with a colon: {@code 1. Đảng ủy: Tiếp tục …}. */
final class RunIn {

    /** Longest label, in chars; longer ones are clauses that announce a list. */
    private static final int LONGEST = 90;

    private static final int WORDS = 16;

    /** Without a number or bullet in front only a short label is one. */
    private static final int WORDS_UNMARKED = 8;

    /** What introduces a list, an address or a table, and names nothing. */
    private static final Cue OTHER = Cue.compile(
            "(?iu)(?:kính gửi|căn cứ|xét|theo đề nghị|số|trong đó|cụ thể|như sau|gồm|bao gồm|ví dụ|lưu ý|ghi"
                + " chú|đvt|đơn vị tính|điện thoại|email|địa chỉ|tel|fax|website|sáng|chiều|tối|trưa|từ|ngày|đến"
                + " ngày|tháng|đợt|thứ|thời gian|địa điểm|thành phần|chủ trì|phối hợp|đơn vị (?:thực hiện|chủ trì|phối"
                + " hợp|tham mưu)|cơ quan (?:thực hiện|chủ trì|phối hợp)|tổng số|tổng cộng|quyết định|quyết nghị|chủ"
                + " đề|đề nghị|yêu cầu các|như|và|với|là|các(?! (?:chỉ tiêu|mục tiêu|nhiệm vụ|giải pháp|kết quả|tồn"
                + " tại|hạn chế)))(?![\\p{L}]).*");

    private static final Set<String> VERBS = Set.of(
            "tiếp", "tập", "chỉ", "phối", "thực", "triển", "đẩy", "tăng", "tham", "rà", "hoàn", "đã", "đang", "sẽ",
            "giao", "duy", "đôn", "hướng", "lãnh", "ban", "chuẩn", "kiểm", "quản", "huy", "vận", "xây", "nâng", "phát",
            "tuyên", "báo", "có", "trên", "tại", "trong", "để", "do", "nhằm", "qua", "sau", "được", "cần", "phấn",
            "bảo", "đảm", "góp", "tạo", "chủ", "lập", "gắn", "giải", "phổ", "tổ");

    /** First words that open a verb; with these two they open a name: {@code Ban Tổ chức}, {@code Tổ dân vận}. */
    private static final Cue NAME = Cue.compile(
            "(?iu)(?:ban|tổ)\\s+(?!hành|chức\\s+\\p{L}).*|tổ\\s+chức(?:\\s+(?:đảng|cán\\s+bộ|chính\\s+trị).*)?|tuyên\\s+giáo.*|quản\\s+lý\\s+.*|giải\\s+phóng\\s+mặt\\s+bằng.*|phát\\s+triển\\s+đảng.*|kiểm\\s+tra.*giám\\s+sát.*|kiểm\\s+tra|xây\\s+dựng\\s+(?:đảng|cơ\\s+bản|chính\\s+quyền|nông\\s+thôn).*|chỉ\\s+tiêu.*|vận\\s+động|chủ\\s+tịch.*|tổ\\s+dân\\s+phố.*");

    private RunIn() {}

    /**
     * Length of the label with its colon in {@code words}; 0 where there is none.
     *
     * @param words a paragraph without its number
     * @param marked whether a number or bullet stood in front
     */
    static int label(String words, boolean marked) {
        int colon = words.indexOf(':');
        if (colon < 2 || colon > LONGEST || !Character.isUpperCase(words.charAt(0))) {
            return 0;
        }
        // No label: a time (8:30), or a colon inside a number or address.
        if (colon + 1 < words.length()
                && !Character.isWhitespace(words.charAt(colon + 1))
                && !Character.isUpperCase(words.charAt(colon + 1))) {
            return 0;
        }
        String label = words.substring(0, colon).strip();
        int count = Blanks.words(label);
        boolean sentence = label.lastIndexOf('(') > label.lastIndexOf(')')
                || label.indexOf(';') >= 0
                || label.contains(". ")
                || label.indexOf('“') >= 0;
        if (sentence
                || count > (marked ? WORDS : WORDS_UNMARKED)
                || OTHER.matcher(label).matches()) {
            return 0;
        }
        return isClause(label) ? 0 : colon + 1;
    }

    /** Whether the words announce something instead of naming it. */
    static boolean isClause(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.endsWith("sau")
                || lower.endsWith("gồm")
                || lower.endsWith("là")
                || lower.endsWith("cụ thể")
                || lower.endsWith("trong đó")
                || lower.endsWith("như")) {
            return true;
        }
        String first = Blanks.firstWord(lower);
        return VERBS.contains(first) && !NAME.matcher(label).matches();
    }
}
