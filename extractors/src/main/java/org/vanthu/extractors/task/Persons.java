package org.vanthu.extractors.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** Names of people in charge, without their titles. */
public final class Persons {

    private static final String PART = "(?: (?!Chủ tịch|Phó |Bí thư|Trưởng |Hội |Ủy )\\p{Lu}\\p{Ll}+)";

    /**
     * Family, middle and given name, or one of the Central Highlands ({@code H'Loan Êban}, {@code Y Blin Niê}, {@code K’Brêu}); an abbreviated
     * office or {@code Chủ tịch} behind it is none of it.
     */
    static final String NAME = "(?:(?:[HK]['’]|Y )\\p{Lu}\\p{Ll}+" + PART + "{0,4}|\\p{Lu}\\p{Ll}+" + PART + "{1,4})";

    private static final Cue TITLED =
            Cue.compile("(?:(?iu:đ/c|đc|đồng chí|ông|bà|anh|chị|thầy|cô)[.:]?\\s*){1,2}(?<name>" + NAME + ")");

    /** A cell that holds a bare name. */
    private static final Cue BARE = Cue.compile("^[-+*\\s]*(?<name>" + NAME + ")\\s*(?:$|[-–,;(])", Pattern.MULTILINE);

    /** Behind an office: {@code PCT Đỗ Thị Lan}, {@code Trạm trưởng Y tế: Trần Thị Hoa}. */
    private static final Cue IN_OFFICE = Cue.compile("(?:^|[\\n"
            + ",;+-] *)(?:P?CT|P?BT|PBTTT|P?CVP|CHT|(?:Phó )?(?:Chủ tịch|Bí thư|Chánh Văn phòng|Hiệu trưởng)|Trạm"
            + " trưởng|Trưởng [\\p{L}]{3,8}|Chỉ huy trưởng)(?: (?:UBND|HĐND|UBMTTQ|MTTQ|Thường trực|Đảng ủy|Y"
            + " tế|Công an|phường|xã|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)){0,3}[:,]? (?<name>" + NAME + ")");

    /** {@code Phân công đồng chí … dự sinh hoạt} */
    private static final Cue CHARGED = Cue.compile(
            "(?:(?iu:phân công|giao|giao cho|giao nhiệm vụ cho|cử|ủy quyền(?: cho)?)) (?:đồng chí|đ/c|ông|bà) (?<name>"
                    + NAME + ")");

    /** A heading or label that a person or an office begins: {@code Phó Hiệu trưởng (cô Lê Thị Diễm)}. */
    private static final Cue DUTIES =
            Cue.compile("^(?:(?iu:đ/c|đc|đồng chí|ông|bà|anh|chị|thầy|cô) |(?:Phó )?(?:Chủ tịch|Bí"
                    + " thư|Hiệu trưởng|Trưởng|Giám đốc|Chánh|Chỉ huy trưởng)(?![\\p{L}\\p{M}]))");

    private static final Cue SIGNS = Cue.compile("^[\\s,;:–-]+");

    /** A longer heading is about something else, in chars. */
    private static final int LONGEST_HEADING = 90;

    private Persons() {}

    /** Who leads, of a column that names bodies, offices or people. */
    static List<String> leading(String cell) {
        List<String> titled = find(TITLED, cell);
        return titled.isEmpty() ? find(IN_OFFICE, cell) : titled;
    }

    /** What stands behind the titled name that {@code words} begin with, such as the office; {@code words} where they begin with none. */
    public static String withoutLeading(String words) {
        Cue.Search name = TITLED.matcher(words);
        return name.lookingAt() ? SIGNS.matcher(words.substring(name.end())).replaceFirst("") : words;
    }

    /** The titled name that {@code words} begin with. */
    static Optional<String> opening(String words) {
        Cue.Search name = TITLED.matcher(words);
        return name.lookingAt() ? Optional.of(name.group("name")) : Optional.empty();
    }

    /** Whom a sentence charges with what it says. */
    static List<String> charged(String sentence) {
        return find(CHARGED, sentence);
    }

    /** The one person whose duties stand under {@code heading}; none where it names more, or nobody's duties. */
    static List<String> ofDuties(String heading) {
        List<String> named =
                heading.length() <= LONGEST_HEADING && DUTIES.matcher(heading).find() ? leading(heading) : List.of();
        return named.size() == 1 ? named : List.of();
    }

    /** Every name in a column of people in charge, in order, each once. */
    static List<String> in(String cell) {
        List<String> titled = find(TITLED, cell);
        return titled.isEmpty() ? find(BARE, cell) : titled;
    }

    private static List<String> find(Cue pattern, String cell) {
        List<String> names = new ArrayList<>();
        Cue.Search name = pattern.matcher(cell);
        while (name.find()) {
            if (!names.contains(name.group("name"))) {
                names.add(name.group("name"));
            }
        }
        return names;
    }
}
