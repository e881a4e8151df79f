package org.vanthu.index.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.index.Abbreviations;

/**
 * The words of an indicator's name that say what is measured: without time, place, verb and filler, abbreviations spelt out.
 * {@code Tỷ lệ người dân tham gia BHYT trên địa bàn phường Hoa Lư đạt} → {@code người dân tham gia bảo hiểm y tế}.
 *
 * @param words folded, in the order of the text
 * @param place that the name names, as written
 */
record Wording(List<String> words, Optional<String> place) {

    private static final String LETTER = "[\\p{L}\\p{M}]";
    private static final String NUMBER = "(?:\\d+|[ivx]+)";

    /** A place's own name behind its kind goes, the kind stays: {@code ngân sách phường Hoa Lư} is a ward's budget. */
    private static final Pattern PLACE_NAME = Pattern.compile(
            "(?iu:(?<!" + LETTER + ")(phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|thôn|tổ dân phố))"
                    + "(?:[ \\u00a0]+(?:\\p{Lu}[\\p{Ll}\\p{M}]+|\\d{1,2}))+(?!" + LETTER + ")");

    /** The number of a row or of a paragraph, and no part of its name. */
    private static final Pattern LIST_NUMBER =
            Pattern.compile("^\\s*(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]|[a-zđ]\\)|[IVX]{1,5}\\.)\\s+");

    /** In brackets, and no part of what is measured; {@code (không kể dầu thô)} is one. */
    private static final Pattern ASIDE = Pattern.compile("(?iu:\\((?!(?:không|chưa|trừ|cả|kể cả|gồm cả|bao gồm"
            + " cả)(?!\\p{L}))[^()]*\\)|\\[[^\\[\\]]*\\]|\\([^()]*$)");

    /** From here on, to a colon, the words say what the figure is compared with. */
    private static final Pattern COMPARED = words("(?:so với|bằng|tăng so|giảm so)(?![\\p{L}\\p{M}\\d])[^:]*");

    private static final Pattern TIME = words("(?:tính |kể )?(?:từ |đến |trong |của |vào |hết )*"
            + "(?:(?:hết |cuối |đầu )?(?:giai đoạn|nhiệm kỳ|năm học|năm|quý|tháng|tuần|ngày|mùng)"
            + " " + NUMBER + "(?: ?[-/.–] ?(?:năm )?" + NUMBER + ")*"
            + "|(?<!(?:đủ|dưới|trên|quá|hạn) )\\d+ (?:tháng|quý)(?: (?:đầu|cuối))?(?: năm)?(?: " + NUMBER
            + ")?|(?:cả|đầu|cuối|trong|hết|hàng|hằng)"
            + " (?:năm|quý|tháng|kỳ|nhiệm"
            + " kỳ|tuần|đợt)|nay|thời điểm(?:"
            + " báo cáo| hiện tại)?|lũy kế)");

    private static final Pattern PLACE = words("(?:trên |trong )?(?:toàn |cả )?(?:địa bàn)(?: (?:toàn |cả )?"
            + "(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh))?"
            + "|(?:trên |trong )?(?:toàn|cả) (?:phường|xã(?! hội)|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|dân)"
            + "|(?:tại|ở) địa phương");

    private static final Pattern FILLER = words(
            "tỷ lệ|tỉ lệ|tổng số|số lượng|(?<!đổi |kinh tế |công nghệ |dịch vụ |hạ tầng |chữ ký |kỹ năng |xã hội |định"
                + " danh |chính quyền )số(?! \\d)|tổng(?! (?:(?:thu|chi) *$|mức))|(?<!tổng"
                + " )mức|các|những|ước|đạt|đã|được|có|là|còn|còn lại|hiện|hiện có|thực hiện|hoàn thành được|phấn"
                + " đấu|duy trì|nâng(?! cấp| cao)|đưa|giữ vững|giữ|bảo đảm|đảm bảo|lên|xuống|chỉ tiêu|kết quả|công"
                + " tác|của|về|và|cho(?! (?:vay|thuê))|với|từ|ở|tại|trên(?! \\d)|trong đó|trong(?! nước)|đến|riêng|như"
                + " sau|cụ thể|trở lên|khoảng|hơn|gần|ít nhất|tối thiểu|kế hoạch|do|thì|mới đạt");

    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}\\d%+]+");

    static Wording of(String name) {
        String text = ASIDE.matcher(LIST_NUMBER.matcher(name).replaceFirst("")).replaceAll(" ");
        Matcher named = PLACE_NAME.matcher(text);
        Optional<String> place = named.find() ? Optional.of(named.group()) : Optional.empty();
        text = FoldedText.fold(Abbreviations.STANDARD.spelt(named.replaceAll("$1")))
                .replace('\n', ' ');
        text = text.replace("trung bình", "bình quân");
        Matcher compared = COMPARED.matcher(text);
        if (compared.find() && compared.start() > 0) {
            text = text.substring(0, compared.start()) + text.substring(compared.end());
        }
        text = TIME.matcher(text).replaceAll(" ");
        List<String> words = wordsOf(PLACE.matcher(text).replaceAll(" "));
        if (words.size() < 2) { // "thu trên địa bàn" is more than "thu"
            words = wordsOf(PLACE.matcher(text).replaceAll("địa bàn"));
        }
        return new Wording(words, place);
    }

    private static List<String> wordsOf(String text) {
        String words = FILLER.matcher(text).replaceAll(" ");
        return Arrays.stream(BREAK.split(words)).filter(word -> !word.isEmpty()).toList();
    }

    /** Two names with the same key say the same. */
    String key() {
        return String.join(" ", words);
    }

    /** Two names with the same bag say the same, one of them in another order. */
    String bag() {
        List<String> sorted = new ArrayList<>(words);
        Collections.sort(sorted);
        return String.join(" ", sorted);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{M}\\d])(?:" + alternatives + ")(?![\\p{L}\\p{M}\\d])");
    }
}
