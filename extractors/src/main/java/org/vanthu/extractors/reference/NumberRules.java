package org.vanthu.extractors.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.reference.DocumentNumber.Form;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;
import org.vanthu.extractors.rule.Rule.Spelling;

/** Numbers of documents (số, ký hiệu: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3). */
public final class NumberRules {

    /** One part of a ký hiệu: capitals, at most one small letter behind them ({@code TTg}), or a legislature ({@code QH15}). */
    private static final String PART = "(?:\\p{Lu}{2,14}\\p{Ll}?\\d{0,2}|\\p{Lu}\\d{0,2})(?![\\p{L}\\d])";

    /** Between two parts; a dot with a blank behind it ends the sentence. */
    private static final String SIGN = "(?:[/&–-]\\s?|\\.(?!\\s))";

    public static final List<Rule<DocumentNumber>> ALL = List.of(
            new Rule<>(
                    "number-with-year",
                    Anchor.digits(1, 5),
                    Spelling.WRITTEN,
                    Pattern.compile("(?<![\\d][/.-])(?<number>\\d{1,5}[a-zđA-C]?\\s?/\\s?(?:19|20)\\d\\d\\s?[/-]\\s?"
                            + PART + "(?:" + SIGN + PART + "){0,5})"),
                    m -> number(m, Form.CODE),
                    List.of(
                            example("Quyết định số 23/2021/QĐ-TTg của", "23/2021/QĐ-TTg", Form.CODE),
                            example("Nghị quyết 30a/2008/NQ-CP", "30a/2008/NQ-CP", Form.CODE),
                            example("Luật số 77/2015/QH13 ngày", "77/2015/QH13", Form.CODE),
                            example("theo Thông tư số 02/2019/TT-BNV. UBND phường", "02/2019/TT-BNV", Form.CODE),
                            example("theo Thông tư số 02/2019/TT-BNV.\nI. THỜI GIAN", "02/2019/TT-BNV", Form.CODE),
                            new Example<>(
                                    "19/2001/ QĐ-BTC",
                                    "19/2001/ QĐ-BTC",
                                    new DocumentNumber("19/2001/QĐ-BTC", Form.CODE))),
                    List.of("tháng 11/2023 - Tháng 12", "12/2021", "18/5/2021/UBND")),
            new Rule<>(
                    "number-with-code",
                    Anchor.digits(1, 5),
                    Spelling.WRITTEN,
                    Pattern.compile("(?<![\\d][/.,-])(?<number>\\d{1,5}[a-zđ]?\\s?[/–-]\\s?" + PART + "(?:" + SIGN
                            + PART + "){1,5})"),
                    m -> number(m, Form.CODE),
                    List.of(
                            example("Kết luận số 01-KL/TW ngày", "01-KL/TW", Form.CODE),
                            example("Quy định 11-QĐi/TW, ngày", "11-QĐi/TW", Form.CODE),
                            example("Công văn số 745/CV-TU", "745/CV-TU", Form.CODE),
                            new Example<>("Số: 75 -TB/ĐU", "75 -TB/ĐU", new DocumentNumber("75-TB/ĐU", Form.CODE)),
                            new Example<>(
                                    "số 428/HĐNVQS- BCH ngày",
                                    "428/HĐNVQS- BCH",
                                    new DocumentNumber("428/HĐNVQS-BCH", Form.CODE))),
                    List.of("tổ 12 - Đường Trần Phú", "16 - Chi bộ", "9/9 tiêu chí", "2023 - UBND phường")),
            new Rule<>(
                    "number-with-parted-code",
                    Anchor.digits(1, 5),
                    Spelling.WRITTEN,
                    Pattern.compile("(?<![\\d][/.,-])(?<number>\\d{1,5}[a-zđ]?\\s?/\\s?\\p{Lu}{2,3}\\p{Ll}?\\s[–-]\\s?"
                            + PART + ")(?=\\s?[,;.)]|\\s(?:ngày|của|về)(?!\\p{L}))"),
                    m -> number(m, Form.NEEDS_KIND),
                    List.of(new Example<>(
                            "Kế hoạch số 286/KH – UBND, ngày",
                            "286/KH – UBND",
                            new DocumentNumber("286/KH-UBND", Form.NEEDS_KIND))),
                    List.of("Kế hoạch số 286/KH – UBND xã tổ chức", "9/9 – TC.")),
            new Rule<>(
                    "number-with-short-code",
                    Anchor.digits(1, 5),
                    Spelling.WRITTEN,
                    Pattern.compile(
                            "(?<![\\d][/.,-])(?<number>\\d{1,5}[a-zđ]?(?:/\\s?|\\s?[–-])\\p{Lu}{2,14}\\p{Ll}?\\d{0,2})(?![\\p{L}\\d]|[/&–-]\\p{Lu})"),
                    m -> number(m, Form.NEEDS_KIND),
                    List.of(
                            example("Nghị định 54/CP của", "54/CP", Form.NEEDS_KIND),
                            example("Chỉ thị 814/TTg", "814/TTg", Form.NEEDS_KIND)),
                    List.of("54/2005", "5/tổ", "01-KL/TW", "KH 2025/ƯTH 2024")),
            new Rule<>(
                    "number-blank-code",
                    Anchor.digits(1, 5),
                    Spelling.WRITTEN,
                    Pattern.compile("(?<![\\d][/.,-])(?<number>\\d{1,5}[a-zđA-C]?[ \\u00a0]{1,2}(?:" + PART + "(?:"
                            + SIGN + PART + "){1,5}|(?:CP|TTg|HĐBT|TW)(?![\\p{L}\\d])))"),
                    m -> number(m, Form.NEEDS_KIND),
                    List.of(
                            new Example<>(
                                    "Thông tư số 84 TC/CSTC ngày",
                                    "84 TC/CSTC",
                                    new DocumentNumber("84TC/CSTC", Form.NEEDS_KIND)),
                            new Example<>(
                                    "Quyết định số 999A TC/QĐ/CĐKT",
                                    "999A TC/QĐ/CĐKT",
                                    new DocumentNumber("999ATC/QĐ/CĐKT", Form.NEEDS_KIND)),
                            new Example<>(
                                    "Nghị định số 59 CP ngày", "59 CP", new DocumentNumber("59CP", Form.NEEDS_KIND))),
                    List.of("Quyết định số 15 UBND xã", "số 12 Nguyễn Trãi", "84/TC-CSTC")),
            new Rule<>(
                    "number-and-year",
                    Anchor.digits(1, 4).after("tđhịnưếoốqvkcbldriệp"),
                    Pattern.compile("(?<![\\d][/.,-])(?<number>\\d{1,4} ?/ ?(?:19[4-9]|20[0-4])\\d)(?! ?[/-]"
                            + " ?[\\d\\p{L}]|\\d)"),
                    m -> behindKind(m) ? number(m, Form.NEEDS_KIND) : Optional.empty(),
                    List.of(example("sửa đổi Nghị định 188/2004 về giá đất", "188/2004", Form.NEEDS_KIND)),
                    List.of("tháng 11/2004", "trong 06/2024", "Nghị định 188/2004/NĐ-CP")),
            new Rule<>(
                    "number-without-code",
                    Anchor.words("số"),
                    Pattern.compile(
                            "số:? {0,3}(?<number>\\d{1,5}[a-zđ]?)(?![\\p{L}\\d]|[/.-]\\d| {0,1}[/-] {0,1}\\p{L}|"
                                    + " {0,2}%)"),
                    NumberRules::bare,
                    List.of(new Example<>("kế hoạch số 51 của", "số 51", new DocumentNumber("51", Form.NEEDS_KIND))),
                    List.of("tổng số 98 hộ", "số 12/KH-UBND", "trong số 30 hộ", "số 5%", "dân tộc thiểu số 26 em")),
            new Rule<>(
                    "number-behind-kind",
                    Anchor.digits(1, 4).after("thịưn"),
                    Pattern.compile("(?<number>\\d{1,4}[a-zđ]?)(?= {0,2}(?:[,;:.)\"\\n"
                            + "\\t]|$)| {1,2}(?:của|về|ngày|năm \\d|và|do|trong|tại)(?!\\p{L}))(?!\\.\\d)"),
                    NumberRules::behindBareKind,
                    List.of(
                            example("thực hiện Nghị quyết 35 của Bộ Chính trị", "35", Form.NEEDS_KIND),
                            example("theo Quy định 37 của Ban Chấp hành", "37", Form.NEEDS_KIND)),
                    List.of(
                            "quyết định 22 hộ",
                            "quy định 15, trong",
                            "nghị quyết 2023 của",
                            "công văn đến 35",
                            "đề án 06 của")));

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern DASHED = Pattern.compile("\\d+\\s[–-]\\s.*");

    /** Heads of columns: {@code KH 2025/ƯTH 2024}. */
    private static final Pattern COLUMN = Pattern.compile("(?:19|20)\\d\\d/(?:[ƯU]?TH|KH|DT|CK|QT)");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private NumberRules() {}

    private static Example<DocumentNumber> example(String text, String number, Form form) {
        return new Example<>(text, number, new DocumentNumber(number, form));
    }

    private static Optional<DocumentNumber> number(Match m, Form form) {
        int start = m.start();
        for (int i = start; i < m.end(); i++) {
            char c = m.text().at(i);
            if (c == '\n' || c == '\t') {
                return Optional.empty();
            }
        }
        String number = BLANKS.matcher(m.written("number")).replaceAll("").replace('–', '-');
        boolean blanksAround = DASHED.matcher(m.written("number")).matches();
        boolean oneKind = number.indexOf('/') < 0;
        return (blanksAround && oneKind) || COLUMN.matcher(number).matches()
                ? Optional.empty()
                : Optional.of(new DocumentNumber(number, form));
    }

    /** Kinds that a number names without the word số; đề án 06 and chương trình 135 are names. */
    private static final Set<String> NAMED_BY_NUMBER =
            Set.of("nghị quyết", "nghị định", "chỉ thị", "thông tư", "quyết định", "kết luận", "công văn");

    private static Optional<DocumentNumber> behindBareKind(Match m) {
        boolean year = YEAR.matcher(m.folded("number")).matches();
        Optional<String> kind = Citations.KINDS.before(m.text(), m.start());
        return !year && kind.filter(name -> isNamedByNumber(m, name)).isPresent()
                ? Optional.of(new DocumentNumber(m.written("number"), Form.NEEDS_KIND))
                : Optional.empty();
    }

    /** {@code Quy định 37 của Bộ Chính trị} cites, {@code theo quy định 05 ngày} does not. */
    private static boolean isNamedByNumber(Match m, String kind) {
        return NAMED_BY_NUMBER.contains(kind)
                || (kind.equals("quy định") && m.text().folded().startsWith(" của ", m.end()));
    }

    private static boolean behindKind(Match m) {
        int start = Lookback.skipSpaces(m.text(), m.start());
        int end = Lookback.endsWith(m.text(), start, "số") ? start - 2 : start;
        return Citations.KINDS.before(m.text(), end).isPresent();
    }

    /** Before {@code số}, which then counts: {@code tổng số 98}, {@code dân tộc thiểu số 26}. */
    private static final Set<String> COUNTS = Set.of("tổng", "trong", "một", "thiểu", "đa", "dân", "quân", "sĩ", "sỹ");

    private static Optional<DocumentNumber> bare(Match m) {
        return COUNTS.contains(Lookback.word(m.text(), m.start()))
                ? Optional.empty()
                : Optional.of(new DocumentNumber(m.written("number"), Form.NEEDS_KIND));
    }
}
