package org.vanthu.extractors.indicator;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** The words that tie a measure to its figure: {@code … đạt trên 93,5%}, {@code … không vượt quá 5%}. */
final class Links {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Bounds a figure. */
    static final String BOUND =
            "(?:khoảng|chừng|gần|(?<!cấp )trên|hơn|dưới|tối thiểu|tối đa|ít nhất|không dưới|không quá|chưa đến|xấp"
                    + " xỉ|từ|(?<!chuyển )(?:đến|tới)|ước|dự kiến|(?<!chứng |địa )chỉ|thêm|được|quá|cả|đủ)";

    /** Ties; the verbs of one statement. */
    static final String LINK =
            "(?<link>không được vượt quá mức|không được vượt quá|không vượt quá|vượt quá|đạt t[ỷỉ] lệ|đạt được|ước"
                    + " đạt|ước thực hiện|thực hiện được|thực hiện đạt|đạt|(?<!mặt |công |cân )bằng|chiếm t[ỷỉ]"
                    + " lệ|chiếm|tương đương|tương ứng|là|(?<!trở )lên|(?<!phần |số )còn lại|còn(?! lại)|có|gồm|(?<!cắt"
                    + " |suy )giảm|tăng|vượt|còn thiếu|thiếu|hụt|xuống còn|xuống|đầy đủ|đảm bảo đầy đủ|với t[ỷỉ] lệ|với"
                    + " tổng số|tổng số|tổng cộng|số lượng|được|ước|dự kiến|ở mức|:)";

    private static final Cue TIED = Cue.compile(
            "(?<gap>[\\s,:(]*)(?<![\\p{L}\\p{M}])(?:(?:(?<!số h[oó][aá] |trả |nhận )kết quả|ước tính|ước|dự"
                    + " kiến|ph[ấầẩ]n đ[ấầẩ]u|(?<!phát |thực |thể |xuất )hiện|hiện nay|đã|(?<!thôn |làm )mới(?!"
                    + " có)|được|(?<!mức )cơ bản|bình quân|đều|(?<!chứng |địa )chỉ|hoàn thành)\\s+)*"
                    + LINK + "\\s*:?\\s*(?:là\\s+)?(?:" + BOUND + "\\s*)*$",
            FLAGS);

    private static final Cue BOUND_AT_END = Cue.compile("(?:(?:^|\\s)" + BOUND + ")+\\s*$", FLAGS);

    private static final Set<String> EQUALS = Set.of("đạt", "bằng", "tương đương", "tương ứng", "chiếm", ":");

    private static final Set<String> MEASURES = Set.of("đạt", "là", "bằng", ":", "tổng số", "tổng cộng", "với tổng số");

    private static final String LIST = "gồm:";

    private Links() {}

    /**
     * What stands before a figure, parted.
     *
     * @param subject before the link, with the comma that parts them
     * @param link that ties them, in lower case; empty where none does
     */
    record Tied(String subject, String link) {

        /** Whether the subject has what is counted: {@code phường có 12 tổ dân phố}. */
        boolean possesses() {
            return link.equals("có") || link.equals("gồm");
        }

        /** Whether the figure says once more how much the one before is. */
        boolean equates() {
            return EQUALS.contains(link);
        }

        /** Whether the subject is what is measured, and the figure how much it is. */
        boolean measures() {
            return MEASURES.contains(link);
        }

        /** Whether the figure opens a list: {@code mua sắm gồm: 10 bàn, 20 ghế}. */
        boolean lists() {
            return link.equals(LIST);
        }

        /** Whether what is left is counted: {@code còn 96 hộ nghèo}. */
        boolean leaves() {
            return link.startsWith("còn") || link.equals("giảm") || link.equals("tăng");
        }
    }

    static Tied of(String head) {
        Cue.Search tied = TIED.matcher(head);
        boolean colon = head.stripTrailing().endsWith(":");
        if (!tied.find()) {
            return new Tied(BOUND_AT_END.matcher(head).replaceFirst(""), colon ? ":" : "");
        }
        String link = tied.group("link").toLowerCase(Locale.ROOT);
        String comma = tied.group("gap").indexOf(',') >= 0 ? "," : "";
        return new Tied(head.substring(0, tied.start()) + comma, colon && link.equals("gồm") ? LIST : link);
    }
}
