package org.vanthu.extractors.header;

import java.util.ArrayList;
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

/** Reads the issuing body from the lines of a letterhead, or knows it from the number or the type. */
final class Issuers {

    /** Words that begin a body's name; a line without one goes on with the name above it. */
    private static final Pattern HEAD = Pattern.compile(
            "(?u)(?:chủ tịch |ủy ban|hội đồng|thường trực|đảng ủy|đảng bộ|đảng đoàn|chi bộ|chi ủy|tỉnh ủy|thành"
                + " ủy|quận ủy|huyện ủy|thị ủy|ban (?!nhân dân)|sở |phòng |trường |công an|văn phòng|trung tâm|chi"
                + " cục|cục |tổng cục|bộ |bộ$|hội |chi hội|đại hội|mặt trận|đoàn |chi đoàn|liên đoàn|tổng liên"
                + " đoàn|công đoàn|trạm |tòa án|viện |chính phủ|thủ tướng|quốc hội|ngân hàng|kho bạc|công ty|tổng công"
                + " ty|tập đoàn|hợp tác xã|khối |học viện|bệnh viện|thanh tra|đài |báo |quỹ |tổ |kiểm toán|bảo"
                + " hiểm|đội |liên đội|hạt |liên hiệp|liên minh|xí nghiệp|nhà máy|chi nhánh|khoa (?!học)|thôn |ấp |xóm"
                + " |khu phố |tổ dân phố )");

    /** Bodies whose name says nothing without the body above them. */
    private static final Pattern DEPENDENT = Pattern.compile(
            "(?u)(?:ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|ủy ban kiểm tra|ubkt|văn phòng|thường"
                    + " trực|khối dân vận|sở|phòng|công an|ban chỉ huy|trạm y tế|thanh tra|hội đồng|ban chỉ"
                    + " đạo|đội|ban|thôn|ấp|xóm|khu phố|tổ dân phố|khoa)(?!\\p{L}).*");

    /** The same as a scan gives it, marks wrong or lost. */
    private static final Pattern HEAD_UNMARKED = Pattern.compile(Unmarked.of(HEAD.pattern()));

    /** What a stamp or a signature over the letterhead leaves. */
    private static final Pattern DEBRIS = Pattern.compile("[/\\\\|{}<>=ˆ^~]{2}|[|{}<>ˆ^~]|\\d{5}");

    /** {@code Tên sổ: …} begins a form's fields. */
    private static final Cue LABEL = Cue.compile("\\p{Lu}[\\p{L}\\s]{1,30}:");

    /** {@code TRƯỜNG: THCS Đồng Mây}, where a form's field was filled in. */
    private static final Pattern LABELLED = Pattern.compile("(?iu)^(trường|đơn vị|chi bộ|đảng bộ)\\s*:\\s*(?=\\p{L})");

    /** The nation's name that broken lines ran on behind a body. */
    private static final Pattern NATION =
            Pattern.compile("(?iu)\\s+cộng\\s+h(?:òa|oà)(?:\\s+x.{1,3}\\s+h.{1,3}\\s+chủ.*)?$");

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
            "văn phòng",
            "văn phòng thường trực",
            "ban chấp hành",
            "ban thường vụ",
            "ban thường trực",
            "thường trực",
            "chi bộ",
            "chi đoàn",
            "công đoàn",
            "công đoàn cơ sở");

    /** Organs of a whole that may stand below them: {@code BAN CHẤP HÀNH} over {@code ĐOÀN XÃ …}, {@code ĐẠI HỘI} over who held it. */
    private static final Cue ORGAN = Cue.compile(
            "(?u)(?:chủ tịch|văn phòng|ban chấp hành|ban thường vụ|ban thường trực|thường trực|đại hội(?: đại biểu|"
                    + " toàn thể)?)");

    /** Kinds of places; {@code kinh tế - xã hội} and {@code phát triển nông thôn} name none. */
    private static final String KINDS =
            "(?<!\\p{L})(?:phường|xã(?! hội(?:$| (?:và|việt|tỉnh|thành|quận|huyện|thị|xã|phường)(?!\\p{L})))|thị trấn"
                    + "|quận|huyện|thị xã|thành phố|tỉnh|đặc khu|(?<!nông )thôn|ấp)";

    /** A kind without its name, as of what the body above it names: {@code HỘI NÔNG DÂN TỈNH}. */
    private static final Pattern KIND_LAST = Pattern.compile("(?u).*\\s(?<kind>" + KINDS + ")$");

    /** A name of a place that goes on with another body: who issues is not sure. */
    private static final Cue RUN_ON = Cue.compile("(?u).*" + KINDS
            + "(?:\\s+(?!(?:và|[-–&]|ủy)\\s)\\S+){2,4}\\s+(?:phòng|ban|trường|đội|trạm|khoa|viện)\\s+\\S+\\s+\\S.*");

    private static final Cue PLACE = Cue.compile("(?u)" + KINDS + "\\s+[\\p{L}\\d].*");

    private static final Pattern PLACE_IN = Pattern.compile("(?iu)" + KINDS + "\\s.*");

    /** A name with all that it needs, so that another body may begin behind it on the same line. */
    private static final Cue COMPLETE = Cue.compile("(?u).*(?:" + KINDS
            + "\\s+(?!(?:ủy|đảng ủy|đảng bộ|chi bộ|ủy ban|hội đồng|liên đoàn|công"
            + " đoàn)(?!\\p{L}))[\\p{L}\\d]|(?:tỉnh|thành|quận|huyện|thị) ủy\\s+\\p{L}|(?:việt nam|hồ chí minh)$).*");

    /** Words that go on with the body before them. */
    private static final Set<String> JOINTS = Set.of("và", "-", "–", "&");

    private Issuers() {}

    /**
     * @param lines of the letterhead's left column or of what stands above the type, without number and nation
     * @param organisation that stands in the place of the nation's name
     */
    static Optional<String> ofLetterhead(List<String> lines, Optional<String> organisation) {
        List<String> bodies = new ArrayList<>();
        for (String written : lines) {
            String line = LABELLED.matcher(written).replaceFirst("$1 ");
            if (LABEL.matcher(line).lookingAt() || FORM.matcher(line).matches()) {
                break;
            }
            parted(Spelling.expanded(line)).forEach(part -> add(part, bodies));
        }
        bodies.replaceAll(body -> NATION.matcher(body).replaceFirst(""));
        bodies.removeIf(body -> DEBRIS.matcher(body).find() || !(heads(body) || isPlace(body)));
        if (bodies.isEmpty()
                || !heads(bodies.getLast())
                || RUN_ON.matcher(Folded.of(bodies.getLast())).matches()) {
            return Optional.empty();
        }
        String last = Spelling.body(bodies.getLast());
        boolean part = PARTS.contains(Folded.of(last));
        String above = bodies.size() > 1 ? Spelling.body(bodies.get(bodies.size() - 2)) : "";
        Matcher kind = KIND_LAST.matcher(Folded.of(last));
        if (kind.matches() && Folded.of(placeOf(above)).startsWith(kind.group("kind") + " ")) {
            return Optional.of(last.substring(0, kind.start("kind")) + placeOf(above));
        }
        if (!above.isEmpty() && (part || isIncomplete(last))) {
            return Optional.of(last + " " + (part ? above : placeOf(above)));
        }
        return Optional.of(organisation
                .filter(_ -> part || Folded.of(last).endsWith(" trung ương"))
                .map(whole -> last + " " + Spelling.body(whole))
                .orElse(last));
    }

    /** A line begins a body, or goes on with the one above it. */
    private static void add(String line, List<String> bodies) {
        String above = bodies.isEmpty() ? "" : bodies.getLast();
        boolean begins = heads(line)
                && !ORGAN.matcher(Folded.of(above)).matches()
                && (!isPlace(line) || isWhole(above)); // "CHI BỘ" goes on with "THÔN 5", "UBND XÃ TAM SƠN" does not
        if (bodies.isEmpty() || begins || isPlace(above)) {
            bodies.add(line);
        } else if (heads(above)) {
            bodies.set(bodies.size() - 1, above + " " + line);
        }
    }

    /** Whether {@code line} begins with a place and its kind. */
    static boolean isPlace(String line) {
        return PLACE.matcher(Folded.of(line)).matches();
    }

    /** Bodies that a format ran into one line: {@code UBND XÃ TAM SƠN TRƯỜNG MẦM NON HOA MAI}. */
    private static List<String> parted(String line) {
        List<String> words = List.of(line.split(" ", -1));
        int known = 0;
        for (int i = 0; i < words.size() && Letters.areCapitals(line); i += Math.max(1, known)) {
            String before = String.join(" ", words.subList(0, i));
            String behind = String.join(" ", words.subList(i, words.size()));
            known = Spelling.wordsOfName(behind);
            if (i > 0
                    && known > 1
                    && heads(behind)
                    && !JOINTS.contains(Folded.of(words.get(i - 1)))
                    && isWhole(before, behind)) {
                List<String> bodies = new ArrayList<>(List.of(before));
                bodies.addAll(parted(behind));
                return bodies;
            }
        }
        return List.of(line);
    }

    /** Whether a name says of which place, or of which organisation. */
    static boolean isWhole(String body) {
        return COMPLETE.matcher(Folded.of(body)).matches();
    }

    private static boolean isWhole(String body, String next) {
        String folded = Folded.of(body);
        return isWhole(body)
                || (folded.matches("đảng (?:bộ|ủy)\\s.*") && Folded.of(next).matches("(?:đảng ủy|đảng bộ|chi bộ)\\s.*"))
                || (folded.matches("(?:bộ|sở|phòng)\\s.*") && Spelling.wordsOfName(body) > 1);
    }

    /** Whether {@code line}, in capitals, names a body or its place. */
    static boolean isPlaced(String line) {
        return Letters.areCapitals(line) && PLACE.matcher(Folded.of(line)).find();
    }

    /** Whether {@code line}, in capitals, names a body by a known name of several words. */
    static boolean isKnown(String line) {
        return Letters.areCapitals(line) && heads(line) && Spelling.wordsOfName(Spelling.expanded(line)) > 1;
    }

    /** Whether {@code line} begins with a body's name. */
    static boolean heads(String line) {
        return begins(line) || begins(Spelling.expanded(line));
    }

    private static boolean begins(String name) {
        return HEAD.matcher(Folded.of(name) + " ").lookingAt()
                || (Letters.areCapitals(name)
                        && HEAD_UNMARKED.matcher(Unmarked.of(name) + " ").lookingAt());
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
                && !folded.matches("(?u).+\\s(?:" + KINDS + "|khu vực|ủy(?! ban)|đảng bộ|trường)\\s+[\\p{L}\\d].*");
    }

    /** What of the body above completes a name: the place of a government body, a Party body as a whole. */
    private static String placeOf(String body) {
        Matcher place = PLACE_IN.matcher(body);
        boolean party = (body.contains("ủy ") && !body.startsWith("Ủy ban")) || body.contains("ảng bộ");
        return !party && place.find()
                ? Character.toLowerCase(body.charAt(place.start()))
                        + place.group().substring(1)
                : body;
    }
}
