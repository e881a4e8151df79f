package org.vanthu.extractors.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;
import org.vanthu.extractors.text.Letters;
import org.vanthu.extractors.text.Unmarked;

/** Reads the issuing body from the lines of a letterhead, from the signature, or from what the text says of its author. */
final class Issuers {

    /** Words that begin a body's name; a line without one goes on with the name above it. */
    private static final Pattern HEAD = Pattern.compile(
            "(?u)(?:chủ tịch ủy ban|ủy ban|ubnd|uỷ ban|hđnd|hội đồng|thường trực|đảng ủy|đảng bộ|đảng đoàn|chi bộ|tỉnh"
                + " ủy|thành ủy|quận ủy|huyện ủy|thị ủy|ban (?!nhân dân)|bch |btv |sở |phòng |trường |công an|văn"
                + " phòng|trung tâm|chi cục|cục |tổng cục|bộ |bộ$|hội |mặt trận|mttq|ubmttq|ub mttq|đoàn |liên"
                + " đoàn|công đoàn|trạm |tòa án|viện |chính phủ|thủ tướng|quốc hội|ngân hàng|kho bạc|công ty|tổng công"
                + " ty|tập đoàn|hợp tác xã|khối |học viện|bệnh viện|thanh tra|đài |báo |quỹ |tổ |ubkt|kiểm toán|bảo"
                + " hiểm|đội |hạt |liên hiệp|liên minh)");

    /** Bodies whose name says nothing without the body above them. */
    private static final Pattern DEPENDENT = Pattern.compile(
            "(?u)(?:ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|ủy ban kiểm tra|ubkt|văn phòng|thường"
                    + " trực|khối dân vận|sở|phòng|công an|ban chỉ huy|trạm y tế|thanh tra|hội đồng|ban chỉ"
                    + " đạo|đội|ban)(?!\\p{L}).*");

    /** The same as a scan gives it, marks wrong or lost. */
    private static final Pattern HEAD_UNMARKED = Pattern.compile(Unmarked.of(HEAD.pattern()));

    /** What a stamp or a signature over the letterhead leaves. */
    private static final Pattern DEBRIS = Pattern.compile("[/\\\\|{}<>=ˆ^~]{2}|[|{}<>ˆ^~]|\\d{5}");

    /** {@code Tên sổ: …} begins a form's fields. */
    private static final Cue LABEL = Cue.compile("\\p{Lu}[\\p{L}\\s]{1,30}:");

    /** A form's title under the letterhead goes on with no body's name. */
    private static final Pattern FORM = Pattern.compile(
            "(?iu)(?:phiếu|danh sách|bảng (?:kê|tổng hợp|chấm công)|giấy (?:mời|xác nhận|giới thiệu|đi đường)|lịch"
                    + " (?:công tác|làm việc|tiếp|trực))(?![\\p{L}\\p{M}]).*");

    /** Nghị định 34/2016/NĐ-CP, điều 59: the signs of central bodies. */
    private static final Map<String, String> CENTRAL = Map.of(
            "QH", "Quốc hội",
            "UBTVQH", "Ủy ban Thường vụ Quốc hội",
            "CTN", "Chủ tịch nước",
            "CP", "Chính phủ",
            "TTg", "Thủ tướng Chính phủ");

    /** Luật Ban hành văn bản quy phạm pháp luật, điều 4: kinds that one body alone issues. */
    private static final Map<String, String> SOLE = Map.of(
            "luật", "Quốc hội",
            "bộ luật", "Quốc hội",
            "pháp lệnh", "Ủy ban Thường vụ Quốc hội",
            "nghị định", "Chính phủ");

    /** Parts of a body that are named by the whole of it: {@code Ban Thường trực} of a Mặt trận. */
    private static final Set<String> PARTS = Set.of(
            "văn phòng", "văn phòng thường trực", "ban chấp hành", "ban thường vụ", "ban thường trực", "thường trực");

    private static final Cue PLACE =
            Cue.compile("(?u)(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|đặc khu)\\s+\\p{L}.*");

    /** A body with its place in running text. */
    private static final Cue IN_TEXT = Cue.compile(
            "(?<![\\p{L}])(?<head>(?:Ban Chấp hành |Ban chấp hành |BCH )?(?:Đảng ủy|Đảng uỷ|Đảng bộ|ĐẢNG ỦY|ĐẢNG UỶ|Ủy"
                + " ban nhân dân|Uỷ ban nhân dân|Ủy ban Nhân dân|UBND|Hội đồng nhân dân|HĐND|(?:Ủy ban |UB ?)?MTTQ(?:"
                + " Việt Nam)?|Hội Nông dân|Hội LHPN|Hội Liên hiệp Phụ nữ|Hội Cựu chiến binh|Đoàn Thanh niên|Công"
                + " an|Trạm Y tế))\\s+(?<kind>phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|PHƯỜNG|XÃ|THỊ"
                + " TRẤN)\\s+(?<name>\\p{Lu}[\\p{L}]*(?:\\s+\\p{Lu}[\\p{L}]*){0,3})");

    private static final Cue CLOSING = Cue.compile("(?iu)trên đây là .*");
    private static final Pattern AUTHOR = Pattern.compile(
            "(?iu).*\\b(?:xây dựng|ban hành|báo cáo|thông báo|tập trung|lãnh đạo|triển khai|tổ chức).*");

    private Issuers() {}

    /** @param lines of the letterhead's left column or of what stands above the type, without number and nation */
    static Optional<String> ofLetterhead(List<String> lines) {
        List<String> bodies = new ArrayList<>();
        for (String line : lines) {
            if (LABEL.matcher(line).lookingAt() || FORM.matcher(line).matches()) {
                break;
            }
            String folded = Folded.of(line);
            boolean heads = heads(line);
            if (heads || (bodies.isEmpty() && !PLACE.matcher(folded).matches())) {
                bodies.add(line);
            } else if (!bodies.isEmpty()) {
                bodies.set(bodies.size() - 1, bodies.getLast() + " " + line);
            }
        }
        bodies.removeIf(body -> !heads(body) || DEBRIS.matcher(body).find());
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        String last = Spelling.body(bodies.getLast());
        if (bodies.size() > 1 && isIncomplete(last)) {
            String above = Spelling.body(bodies.get(bodies.size() - 2));
            last = last + " " + (PARTS.contains(Folded.of(last)) ? above : placeOf(above));
        }
        return Optional.of(last);
    }

    /** Whether {@code line}, in capitals, names a body or its place. */
    static boolean isPlaced(String line) {
        return Letters.areCapitals(line) && PLACE.matcher(Folded.of(line)).find();
    }

    private static boolean heads(String line) {
        return HEAD.matcher(Folded.of(line) + " ").lookingAt()
                || (Letters.areCapitals(line)
                        && HEAD_UNMARKED.matcher(Unmarked.of(line) + " ").lookingAt());
    }

    /** The central body that a number's sign names. */
    static Optional<String> ofNumber(String number) {
        String sign = number.substring(Math.max(number.lastIndexOf('-'), number.lastIndexOf('/')) + 1);
        return Optional.ofNullable(CENTRAL.get(sign.replaceFirst("\\d+$", "")));
    }

    /** The body that alone issues documents of {@code type}. */
    static Optional<String> ofType(String type) {
        return Optional.ofNullable(SOLE.get(type));
    }

    private static boolean isIncomplete(String body) {
        String folded = Folded.of(body);
        return DEPENDENT.matcher(folded).matches()
                && !folded.matches(
                        "(?u).*(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|khu vực|ủy(?! ban)|đảng"
                                + " bộ)\\s+[\\p{L}\\d].*");
    }

    /** What of the body above completes a name: the place of a government body, a Party body as a whole. */
    private static String placeOf(String body) {
        Matcher place = Pattern.compile("(?u)(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|đặc khu)\\s.*")
                .matcher(body);
        boolean party = (body.contains("ủy ") && !body.startsWith("Ủy ban")) || body.contains("ảng bộ");
        return !party && place.find() ? place.group() : body;
    }

    /** The body that signs, if its line names a place: {@code ĐẢNG ỦY PHƯỜNG TÂN LỘC}. */
    static Optional<String> ofSignature(String line) {
        Cue.Search m = IN_TEXT.matcher(line);
        return m.find() && line.length() <= 60 && m.start() <= 5 ? Optional.of(name(m)) : Optional.empty();
    }

    /** The body that the text calls its author: in its closing sentence, where it opens a sentence, or most often. */
    static Optional<String> ofText(List<HeaderLine> lines) {
        Map<String, Integer> votes = new HashMap<>();
        for (HeaderLine line : lines) {
            if (line.inTable()) {
                continue;
            }
            Cue.Search m = IN_TEXT.matcher(line.text());
            while (m.find()) {
                int vote = 1;
                if (CLOSING.matcher(line.text()).matches()) {
                    vote = 20;
                } else if (m.start() == 0 || opensClause(line.text(), m.start())) {
                    vote = AUTHOR.matcher(line.text().substring(m.end())).matches() ? 5 : 2;
                }
                votes.merge(name(m), vote, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .filter(e -> e.getValue() >= 2)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static boolean opensClause(String line, int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        return end > 0 && ",.;0123456789".indexOf(line.charAt(end - 1)) >= 0;
    }

    private static String name(Cue.Search m) {
        return Spelling.body(m.group("head") + " " + m.group("kind") + " " + m.group("name"));
    }
}
