package org.vanthu.extractors.task;

import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/**
 * Those who act without being a body of their own: {@code các đơn vị}, {@code nhân dân}, {@code đồng chí Trần Văn Bình}; and whether they
 * do what a sentence says of them.
 */
final class Group {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String PEOPLE =
            "cơ quan|đơn vị|địa phương|thủ trưởng|người đứng đầu|chủ đầu tư|nhà thầu|nhân dân|người dân|bà con|hộ"
                    + " dân|hộ gia đình|chi hội|chi đoàn|tổ hội|phân hội|liên đội|kế toán|văn thư|thủ quỹ|giáo viên|tổ"
                    + " chuyên môn|tổ khối|ban giám hiệu|ban đại diện|ban chủ nhiệm|ban quản trị|trưởng (?:các"
                    + " )?(?:khu|thôn|xóm|ấp|bản|ban|ngành|phòng|đoàn thể|đơn vị)|(?:cán bộ|công chức|viên chức|đảng"
                    + " viên|hội viên|đoàn viên)(?=,| và)";

    /** Words that also name a thing or begin a verb ({@code tổ chức}, {@code cơ sở vật chất}) name who acts behind a word of number alone. */
    private static final String NUMBERED =
            "phòng|ban|bộ|sở|ngành|cấp|bộ phận|tổ chức|cơ sở|tổ|đội|nhóm|lớp|cá nhân|tập thể|chủ|lực lượng|cộng"
                    + " đồng|dòng họ|doanh nghiệp|gia đình|hộ|thành viên|đoàn thể|tiểu ban|đồng chí|đ/c|cán bộ|công"
                    + " chức|viên chức|đảng viên|hội viên|đoàn viên|giáo viên|học sinh|phụ huynh";

    /** Places whose people and offices act: {@code Mỗi xã thành lập 01 tổ}, {@code Các thôn, xóm tổng vệ sinh}. */
    private static final String PLACES = "tỉnh|thành phố|xã|phường|thị trấn|quận|huyện|thôn|xóm|ấp|khu phố";

    private static final Cue OPENS = Cue.compile(
            "^(?:(?:ngoài ra|đồng thời|bên cạnh đó|riêng)[, ]+)?(?:(?:(?:100 ?%|toàn thể|toàn bộ|tất"
                    + " cả|mỗi|từng|một số|nhiều|các|những|mọi|\\d{1,4}) ?){1,3}(?:" + NUMBERED + "|" + PLACES + "|"
                    + PEOPLE
                    + ")|sở, ban|(?:đồng chí |đ/c )?" + PEOPLE + ")(?![\\p{L}\\p{M}])",
            FLAGS);

    /** An office that no gazetteer lists, by the capital of its own name. */
    private static final Cue OFFICE = Cue.compile(
            "^(?:Cán bộ|Công chức|Viên chức|Nhân viên|Bộ phận|Tổ|Đội|Ban|Phòng|Trung tâm|Hội|Câu lạc bộ|CLB|Trạm|Chi"
                + " cục|Ngân hàng|Công ty|Quỹ|Đài|Báo|Viện|Bệnh viện|Liên đoàn|Liên minh|Hợp tác xã|HTX|Bưu điện|Điện"
                + " lực) (?=\\p{Lu}\\p{Ll})");

    /** Who holds an office, in whoever's stead the name is not told: {@code Đồng chí Chủ tịch Hội}, {@code Các Phó Chủ tịch}. */
    private static final Cue OFFICER = Cue.compile(
            "^(?:(?iu:các) )?(?:(?iu:đồng chí|đ/c|đc)\\.? )?(?:Phó )?(?:Chủ tịch|Bí thư|Hiệu trưởng|Chánh Văn"
                    + " phòng|Chỉ huy trưởng|Trưởng Công an|Trạm trưởng|Giám đốc Trung tâm|Trưởng"
                    + " phòng)(?![\\p{L}\\p{M}])");

    /** Members, who act for the body under whose heading they stand. */
    private static final Cue MEMBERS = Cue.compile(
            "^(?:(?:các|toàn thể|\\d{1,4}|\\d{1,2}\\.\\d{3}) )?(?:lượt )?(?:cán bộ, )?(?:đoàn viên|hội viên|đảng"
                    + " viên|chi hội|chi đoàn)(?![\\p{L}])",
            FLAGS);

    private static final Cue PERSON = Cue.compile("^(?iu:đồng chí|đ/c|đc|ông|bà|thầy|cô)\\.? " + Persons.NAME + " ");

    /** What they are, have, lack or are given: no deed of theirs. */
    private static final Cue STATE = Cue.compile(
            "(?:là|gồm|bao gồm|có|còn|chưa|thiếu|chiếm|đạt|ước|được|bị|không|vẫn|theo)(?![\\p{L}\\p{M}])", FLAGS);

    /** {@code có trách nhiệm báo cáo}, {@code có nhiều hoạt động chào mừng}: a duty or a deed, and no state. */
    private static final Cue DUTY = Cue.compile(
            "(?:(?:có|chịu) (?:trách nhiệm|nhiệm vụ)|có nhiều (?:hoạt động|việc làm|hình thức|biện pháp|giải pháp|cách"
                    + " làm))(?![\\p{L}\\p{M}])",
            FLAGS);

    /** Verbs that behind a noun say which ones are meant: {@code cơ sở giáo dục}, {@code cán bộ phụ trách}. */
    private static final Cue ATTRIBUTE = Cue.compile(
            "(?:giáo dục|đào tạo|sản xuất|kinh doanh|quản lý|khám|cung cấp|cung ứng|tư vấn|thi công|bảo"
                + " vệ|nuôi|trồng|chế biến|phụ trách|chuyển|tham gia|tiếp công dân|làm|tham mưu|phối hợp|kiểm tra|giám"
                + " sát|thanh tra|thu|chi|bán|mua|vận hành|khai thác|sử dụng|nhận)(?![\\p{L}\\p{M}])",
            FLAGS);

    /** Of those who are counted it is what they did: {@code 45 đoàn viên tham gia trực chốt}. */
    private static final String TAKE_PART = "tham gia ";

    private static final Cue HEAD =
            Cue.compile("(?:" + NUMBERED + "|" + PEOPLE + "|người|nhân viên|công ty|trạm)\\s*$", FLAGS);

    /** Behind these a verb's form is a noun: {@code sự lãnh đạo}, {@code của tổ chức}. */
    private static final Cue NOUN = Cue.compile(
            "(?<![\\p{L}\\p{M}])(?:các|những|mỗi|từng|của|công tác|việc|về|lĩnh vực|sự|nội dung|tình hình|kết"
                    + " quả|nhiệm vụ|hoạt động|tiến độ|được|bị|đối tượng|ngành|chức năng|kế hoạch|đề án|dự án|chương"
                    + " trình|ban)\\s*$",
            FLAGS);

    /** Verbs of one syllable that end no noun. */
    private static final Set<String> SHORT =
            Set.of("may", "gửi", "nộp", "lập", "mở", "cử", "mời", "họp", "dự", "đưa", "giao", "hiến");

    /** How much in front of a verb is read, in chars. */
    private static final int BEFORE = 20;

    /** How far a list of those who act may reach, in chars. */
    private static final int REACH = 200;

    private Group() {}

    /** What a sentence says of those whom it begins with. */
    enum Says {
        /** that they do, or are to do something */
        ACTS,
        /** that they are, have or lack something */
        IS,
        /** nothing that is understood */
        NOTHING
    }

    /** Offset behind the first words of a group's name; 0 where the sentence begins with none. */
    static int named(String statement) {
        Cue.Search opens = OPENS.matcher(statement);
        if (opens.find()) {
            return opens.end();
        }
        Cue.Search office = OFFICE.matcher(statement);
        if (office.find()) {
            return office.end();
        }
        Cue.Search officer = OFFICER.matcher(statement);
        if (officer.find()) {
            return officer.end();
        }
        Cue.Search person = PERSON.matcher(statement);
        return person.find() ? person.end() : 0;
    }

    /** Whether a sentence begins with an office that somebody holds. */
    static boolean isOfficer(String statement) {
        return OFFICER.matcher(statement).find();
    }

    /** Whether a sentence begins with members of an association or of the Party. */
    static boolean areMembers(String statement) {
        return MEMBERS.matcher(statement).find();
    }

    /** Whether a sentence begins with the name of an office that no gazetteer lists. */
    static boolean isOffice(String statement) {
        return OFFICE.matcher(statement).find();
    }

    /** Whether a sentence begins with a person's name behind a title. */
    static boolean isPerson(String statement) {
        return PERSON.matcher(statement).find();
    }

    /** What {@code statement} says behind {@code from} of those named before, whatever list and attributes stand between. */
    static Says says(String statement, int from) {
        int end = end(statement, from);
        for (int at = Verbs.nextWord(statement, from);
                at < end;
                at = Verbs.nextWord(statement, Verbs.wordEnd(statement, at))) {
            if (DUTY.matcher(statement).region(at, end).lookingAt()) {
                return Says.ACTS;
            }
            if (STATE.matcher(statement).region(at, end).lookingAt()) {
                return Says.IS;
            }
            int verb = Character.isLowerCase(statement.charAt(at)) ? Verbs.verbAt(statement, at) : 0;
            if (verb > 0 && (at <= from + 1 || isCertain(statement, at, verb)) && !isNoun(statement, at)) {
                return Says.ACTS;
            }
        }
        return Says.NOTHING;
    }

    /** One syllable in mid-sentence is as often the end of a noun ({@code địa bàn}), but not where something is counted behind it. */
    private static boolean isCertain(String statement, int at, int end) {
        String verb = statement.substring(at, end);
        boolean counts = end + 1 < statement.length() && Character.isDigit(statement.charAt(end + 1));
        return verb.indexOf(' ') > 0 || counts || SHORT.contains(verb);
    }

    private static boolean isNoun(String statement, int verb) {
        String before = statement.substring(Math.max(0, verb - BEFORE), verb);
        boolean takesPart = Character.isDigit(statement.charAt(0)) && statement.startsWith(TAKE_PART, verb);
        return NOUN.matcher(before).find()
                || (!takesPart
                        && HEAD.matcher(before).find()
                        && ATTRIBUTE
                                .matcher(statement)
                                .region(verb, statement.length())
                                .lookingAt());
    }

    private static int end(String statement, int from) {
        int end = Math.min(statement.length(), from + REACH);
        for (int i = from; i < end; i++) {
            if (";:".indexOf(statement.charAt(i)) >= 0) {
                return i;
            }
        }
        return end;
    }
}
