package org.vanthu.extractors.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.Cue;

/** What may stand in front of a sentence's subject: adverbials, quantifiers, titles of people. */
final class Openings {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue LINK = Cue.compile(
            "(?:ngoài ra|đồng thời|tuy nhiên|bên cạnh đó|qua đó|từ đó|trong đó|tiếp đó|sau đó|đến nay|hiện nay|cũng"
                    + " trong|theo đó|do đó|cụ thể|riêng(?= \\p{L})|(?:một|hai|ba|bốn|năm|sáu|bảy|tám) là|thứ"
                    + " (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)(?=[,:]))[,:\\s]+",
            FLAGS);

    /** {@code Ngày 28 tháng 4 năm 2022, }, {@code Tại hội nghị, }, {@code đến ngày 23/9/2021 do tình hình dịch bệnh …, } */
    private static final Cue ADVERBIAL = Cue.compile(
            "(?:ngay )?(?:ngày|từ|đến|tại|trong|do|để|nhằm|sau|trước|qua|nhân|theo|thực hiện|trên cơ sở|căn"
                    + " cứ|với|vào|sáng|chiều|tối|tính đến|được sự|hôm nay|trường hợp|khi|nếu|định kỳ)"
                    + "(?![\\p{L}\\p{M}])[^,;.:]{0,160}(?:\\d\\.\\d[^,;.:]{0,60})?,\\s*",
            FLAGS);

    /** {@code Đối với Công an xã }, {@code Đối với các vi phạm về đê điều, } */
    private static final Cue CONCERNING = Cue.compile("(?:riêng )?đối với ", FLAGS);

    private static final Cue CONCERN = Cue.compile("[^,;.:]{1,120},\\s*", FLAGS);

    /** {@code tháng 5/2024 } without a comma */
    private static final Cue TIME =
            Cue.compile("(?:tháng|quý|năm|tuần) [\\dIVX]{1,4}(?:[/.-]\\d{1,4})?(?: năm \\d{4})?,? ", FLAGS);

    private static final Cue TITLES = Cue.compile(
            "(?:100\\s?% |đơn vị (?=thôn|xóm|ấp|tổ dân phố|trường)|\\d{1,3} |(?:hai|ba|bốn) |toàn thể |toàn bộ |tất cả"
                + " |mỗi |một số |các |những |đồng chí |TT |BTT |CT |PCT |PBT |ông \\(bà\\) |ông, bà |ông/bà |đại hội"
                + " (?:đại biểu )?|đ/c |lãnh đạo |cán bộ |công chức |CC |viên chức |hiệu trưởng |tổ trưởng |trưởng"
                + " |phó trưởng |phó |bí thư |phó bí thư |bí thư chi bộ, |thường trực |chủ tịch |phó chủ tịch |ủy viên"
                + " |uỷ viên |lực lượng |tổ kiểm tra của |tổ giám sát của |đoàn kiểm tra của |đại diện |tập thể |hội"
                + " nghị |thành viên |người đứng đầu |ban lãnh đạo |đại biểu |cuộc họp |họp |bch |ban chấp hành"
                + " |phường |bộ phận )",
            FLAGS);

    /** A school that is built or a ward that is ranked is not what acts. */
    private static final Cue OBJECT_OF =
            Cue.compile("^\\s*(?:văn hóa|văn hoá|kiểu mẫu|số \\d+ (?:đạt|được)|đạt chuẩn)", FLAGS);

    private static final Pattern WHOLE = Pattern.compile("(\\d{1,3})/\\1 ");

    private static final Cue MEETS = Cue.compile("(?<!\\p{L})họp $", FLAGS);

    private Openings() {}

    /** Offset in {@code sentence} at which its subject may stand. */
    static int end(String sentence, Bodies bodies) {
        int at = past(LINK, sentence, 0);
        for (int n = 0, from = -1; n < 4 && at > from; n++) {
            from = at;
            at = past(ADVERBIAL, sentence, at);
        }
        at = pastConcern(sentence, at, bodies);
        at = pastWhole(sentence, past(TIME, sentence, at));
        for (int n = 0; n < 6; n++) {
            int next = past(TITLES, sentence, at);
            if (next == at || startsWithName(sentence, at, bodies)) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** {@code 13/13 } of them are all that there are; of {@code 14/15 } something is said. */
    private static int pastWhole(String sentence, int at) {
        Matcher whole = WHOLE.matcher(sentence).region(at, sentence.length());
        return whole.lookingAt() ? whole.end() : at;
    }

    /** Who or what it concerns: the one that acts, unless somebody else is named behind a comma. */
    private static int pastConcern(String sentence, int at, Bodies bodies) {
        int concerned = past(CONCERNING, sentence, at);
        int behind = concerned == at ? at : past(CONCERN, sentence, concerned);
        return behind > concerned && startsWithName(sentence, behind, bodies) ? behind : concerned;
    }

    /** {@code Họp Ban Chỉ đạo}: somebody else calls a board of many bodies together. */
    static boolean meets(String sentence, Span mention) {
        return MEETS.matcher(sentence.substring(0, mention.start())).find();
    }

    static boolean isObject(String sentence, Span mention) {
        return OBJECT_OF.matcher(sentence.substring(mention.end())).find();
    }

    /** {@code các trường} and {@code thường trực HĐND} are names of the gazetteer in full: no title is taken off them. */
    private static boolean startsWithName(String sentence, int at, Bodies bodies) {
        return bodies.atStart(sentence.substring(at, Math.min(sentence.length(), at + 60)))
                .isPresent();
    }

    private static int past(Cue opening, String sentence, int at) {
        Cue.Search search = opening.matcher(sentence).region(at, sentence.length());
        return search.lookingAt() ? search.end() : at;
    }
}
