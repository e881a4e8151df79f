package org.vanthu.extractors.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** What the lines of a letterhead are: the nation's or the Party's name, the number, the place and day. */
public final class Letterhead {

    /** A youth organisation in the place of the nation's name. */
    private static final String ORGANISATION =
            "(?:đoàn\\s+(?:tncs|thanh\\s+niên\\s+cộng\\s+sản)|đội\\s+(?:tntp|thiếu\\s+niên\\s+tiền\\s+phong))\\s+hồ\\s+chí\\s+minh";

    private static final Cue ORGANISATION_LINE = Cue.compile("(?iu)" + ORGANISATION);

    /** The State's or the Party's name, or the motto; of vowels, whatever a scan makes of them. */
    static final Cue NATION = Cue.compile(
            "(?iu)(?:c\\p{L}ng\\s*h\\p{L}{2}\\s*x\\p{L}\\s*h\\p{L}i|(?:c\\p{L}ng\\s+h\\p{L}{1,2}\\s+(?:x\\p{L}\\s+)?h\\p{L}i\\s+)?ch\\p{L}\\s+ngh\\p{L}a\\s+vi\\p{L}t|[đd]\\p{L}ng\\s+c\\p{L}ng\\s+s\\p{L}n\\s+vi\\p{L}t|"
                    + ORGANISATION + "$|[đd][ộô]c\\s*l[ậâ]p\\s*[-–.]).*");

    /** {@code số}, with the marks that scans make of it. */
    private static final String NO = "s[ốôổỗóòo]";

    private static final String SIGN = "[\\p{L}\\d&]{1,14}";

    /** The first part of a code behind a blank, as in the nineties: {@code 84 TC/CSTC}, {@code 59 CP}. */
    private static final String APART =
            "(?:\\s{1,3}(?:\\p{L}{2,14}(?=\\s?[-–/]\\s?\\p{L})|(?:CP|TTg|HĐBT|TW)(?![\\p{L}\\d])))?";

    /** A number and a word behind it that is no code: {@code 5 Láng-Hạ}. */
    private static final Pattern WORD_APART = Pattern.compile("\\s+\\p{L}\\p{Ll}.*");

    /** Số, ký hiệu: {@code 75 -TB/ĐU}, {@code 87/2025/QĐ-UBND}, {@code 12}. */
    public static final String NUMBER =
            "(?:[lIO]{0,2}\\d[\\dlIO]{0,4})[a-zA-Z]?" + APART + "(?:\\s{0,3}[-–/.]\\s{0,3}" + SIGN + "){0,6}";

    private static final Pattern NUMBER_LINE =
            Pattern.compile("(?iu)(?:.{0,30}\\b)?" + NO + "\\s*[:.;]?\\s*(?<number>" + NUMBER + ").*");
    private static final Cue ANY_NUMBER_LINE = Cue.compile(
            "(?iu)(?:luật\\s+)?(?:s[ốôổỗóò]\\s*[:.;…]?|so\\s*:)\\s*(?:\\.{2,}|…|_+|[lIO]?\\d|[-–/]).*|s[ốôổóò](?:\\s*:.*)?");

    private static final Pattern ORDINAL = Pattern.compile("[lIO]{0,2}\\d[\\dlIO]{0,4}(?=[-/.]|$)");

    /** {@code UBNĐ}, {@code HĐNĐ}: no body's sign ends so. */
    private static final Pattern MISREAD_SIGN = Pattern.compile("(?<=UB|HĐ)NĐ(?![\\p{L}])");

    /** Both columns run into one line: {@code Số: 12/BC-UBND Tân Lộc, ngày …}. */
    private static final Cue BEFORE_PLACE = Cue.compile("(?iu)^s[ốô]\\s*:?\\s*(?:" + NUMBER + "|[-/]" + SIGN
            + "(?:\\s?[-–/]\\s?" + SIGN + "){0,4})\\s+(?=\\p{Lu}\\p{Ll})|^\\*\\s+");

    /** A digit, or a letter that a scan makes of one. */
    private static final String DIGIT = "[\\dOolI]";

    private static final String BLANK = "[\\s.…_]{0,12}";

    /** A day written by hand, as a scan gives it: {@code ngày )J- tháng 12}. */
    private static final String SCRAWL = "\\s?[^,;:]{1,5}\\s?";

    /** Wards and districts that are named by number. */
    private static final String NUMBERED_PLACE = "(?:phường|quận)\\s\\d{1,2}";

    private static final Pattern DATE_LINE = Pattern.compile("(?iu)(?<place>" + NUMBERED_PLACE
            + "|[.…_]{3,60}|[\\p{L}][\\p{L}\\s.'’\\-–()]{1,50}?)\\s*[,.;]?\\s*ng[àaảáâ]y(?:" + BLANK
            + "(?<day>" + DIGIT + "{1,2})?" + BLANK + "|" + SCRAWL + ")th[áaàâ]ng" + BLANK + "(?<month>" + DIGIT
            + "{1,2})?"
            + BLANK
            + "n[ăaâà]m" + BLANK + "(?<year>" + DIGIT + "{4})?.{0,8}");
    private static final Pattern SHORT_DATE_LINE = Pattern.compile(
            "(?iu)(?<place>" + NUMBERED_PLACE
                    + "|\\p{Lu}[\\p{L}\\s.'’\\-–]{1,40}?)\\s*,\\s*ngày\\s*(?<day>\\d{1,2})\\s*[/.-]\\s*(?<month>\\d{1,2})\\s*[/.-]\\s*(?<year>\\d{4})\\s*[.]?");

    /** Words that a day may follow and that are no place. */
    private static final Cue NO_PLACE = Cue.compile(
            "(?iu)(?:căn\\s+cứ|luật|nghị|quyết|thông|công\\s+văn|kế\\s+hoạch|chỉ\\s+thị|nhập|xuất|lập|hôm|từ|tính|cấp|ký|ban\\s+hành|đến|trước|sau|vào|sinh|trong|kể|họp|hội|số|và|theo|thực|ngày|tờ|báo|hướng|kết|chương|đợt|tại).*");

    /** Most lines fail here, before the costlier patterns. */
    private static final Cue SAYS_DAY = Cue.compile("(?iu)ng[àaảáâ]y[\\s\\d.…_OlI]");

    private Letterhead() {}

    public static boolean isNation(String line) {
        return NATION.matcher(line).matches();
    }

    /** Whether a youth organisation stands in the place of the nation's name. */
    public static boolean isOrganisation(String line) {
        return ORGANISATION_LINE.matcher(line).matches();
    }

    /** Whether the line holds the number, filled in or not. */
    public static boolean isNumberLine(String line) {
        return line.length() <= 110 && ANY_NUMBER_LINE.matcher(line).matches();
    }

    /** The number of a line such as {@code Số: 75 -TB/ĐU}, its blanks removed; empty where none was filled in. */
    public static Optional<String> number(String line) {
        Matcher m = NUMBER_LINE.matcher(line);
        return line.length() <= 110 && m.matches()
                ? Optional.of(compact(WORD_APART.matcher(m.group("number")).replaceFirst("")))
                : Optional.empty();
    }

    /** The digits that letters which look like them stand for. */
    private static String digits(String written) {
        return written.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
    }

    public static String compact(String number) {
        String bare = number.replaceAll("\\s", "").replace('–', '-').replaceAll("[-/.]+$", "");
        Matcher ordinal = ORDINAL.matcher(bare);
        String digits = ordinal.lookingAt() ? digits(ordinal.group()) : "";
        return digits + MISREAD_SIGN.matcher(bare.substring(digits.length())).replaceAll("ND");
    }

    /**
     * A place-and-date line.
     *
     * @param place empty where dots stand for it
     * @param day empty where it was left blank
     * @param dated whether month and year at least are there, as they are where only the day was left to the pen
     */
    public record PlaceAndDay(Optional<String> place, Optional<LocalDate> day, boolean dated) {}

    public static Optional<PlaceAndDay> placeAndDay(String line) {
        if (line.length() > 110
                || (line.indexOf("ng") < 0 && line.indexOf("NG") < 0)
                || !SAYS_DAY.matcher(line).find()) {
            return Optional.empty();
        }
        Matcher m = DATE_LINE.matcher(BEFORE_PLACE.matcher(line).replaceFirst(""));
        if (!m.matches()) {
            m = SHORT_DATE_LINE.matcher(line);
            if (!m.matches()) {
                return Optional.empty();
            }
        }
        String place = m.group("place").strip().replaceAll("[\\s,.…_]+$", "");
        if (place.split("\\s+", -1).length > 7
                || (!place.isEmpty() && Character.isLowerCase(place.charAt(0)))
                || NO_PLACE.matcher(place).matches()) {
            return Optional.empty();
        }
        boolean dated = m.group("month") != null && m.group("year") != null;
        return Optional.of(new PlaceAndDay(Optional.of(place).filter(name -> !name.isEmpty()), day(m), dated));
    }

    private static Optional<LocalDate> day(Matcher m) {
        if (m.group("day") == null || m.group("month") == null || m.group("year") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits(m.group("year"))),
                    Integer.parseInt(digits(m.group("month"))),
                    Integer.parseInt(digits(m.group("day")))));
        } catch (DateTimeException e) {
            return Optional.empty(); // no day of the calendar: as good as left blank
        }
    }
}
