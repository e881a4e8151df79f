package org.vanthu.extractors.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Letters;

/**
 * What the first lines of a text say that has lost its letterhead, its type and its number.
 *
 * @param lines one at least
 */
record BareHead(List<HeaderLine> lines) {

    /** Fewest letters of a title that stands alone. */
    private static final int SHORTEST_TITLE = 15;

    /** What a headline without a type tells: {@code PHƯƠNG HƯỚNG, MỤC TIÊU ĐẾN NĂM 2020}. */
    private static final Cue TELLS = Cue.compile(
            "(?iu)^(?:(?:các|một\\s+số|những)\\s+)?(?:phương\\s+hướng|mục\\s+tiêu|chỉ\\s+tiêu|nhiệm\\s+vụ|định"
                + "\\s+hướng|kết\\s+quả|tình\\s+hình)(?:,|\\s)[^:]{0,120}(?:năm|tháng|quý|nhiệm\\s+kỳ|giai\\s+đoạn)\\s*(?:\\d|[IVX])[^.;:]{0,60}:?$");

    private static final Cue BASIS = Cue.compile("(?iu)[-+*]?\\s*căn\\s+cứ\\s.*");

    private static final Cue ACCOUNT =
            Cue.compile("(?iu)\\sđạt\\s+được\\s+(?:những|các|một\\s+số)?\\s*kết\\s+quả\\s.{0,40}sau(?:\\s+đây)?\\s*:$");

    private static final Cue OPENING = Cue.compile(
            "(?iu)^(?:qua|trong|sau)\\s[^,]{4,40}|^\\S{1,4}\\s(?:đánh\\s+giá|kết\\s+quả|tình\\s+hình)\\s[^.:;]{4,60}");

    /**
     * {@code Tình hình kinh tế - xã hội năm 2018} right over the first section, {@code Mục tiêu, nhiệm vụ nhiệm kỳ 2015 - 2020}, a line over
     * the bases, or capitals under a body's name.
     *
     * @param issued whether it is known who issues the text: then only what stands under a body is a title
     */
    Optional<String> title(boolean issued) {
        if (!issued && isTitle()) {
            return Optional.of(lines.getFirst().text().replaceFirst("[.:]$", ""));
        }
        return isUnderBody()
                ? Optional.of(Spelling.title(lines.get(1).text().replaceFirst("\\.$", "")))
                : Optional.empty();
    }

    /** The body in capitals over the title. */
    Optional<String> issuer() {
        return isUnderBody()
                ? Issuers.ofLetterhead(List.of(lines.getFirst().text()), Optional.empty())
                : Optional.empty();
    }

    /** Whether somebody issued the text: it has bases, or accounts for a time. */
    boolean isAnOffices() {
        return isOverBases() || isAccount();
    }

    /** The time that it accounts for, as its first section or sentence says: {@code I. Kết quả công tác tháng 5/2023}. */
    Optional<DateRange> period(Optional<LocalDate> issued) {
        String first = lines.getFirst().text();
        Cue.Search opening = OPENING.matcher(first);
        return opening.find() && (isAccount() || lines.getFirst().opensFirstSection())
                ? TitlePeriod.of(first.substring(0, opening.end()), Optional.empty(), issued)
                : Optional.empty();
    }

    private boolean isTitle() {
        HeaderLine first = lines.getFirst();
        boolean open = ".;,".indexOf(first.text().charAt(first.text().length() - 1)) < 0;
        return lines.size() > 2
                && !first.inTable()
                && !first.isNumbered()
                && Letters.count(first.text()) >= SHORTEST_TITLE
                && first.text().length() < Heading.LONGEST_HEADLINE
                && Character.isUpperCase(first.text().charAt(0))
                && (isOverBases()
                        || (open && !first.text().endsWith(":") && lines.get(1).opensFirstSection())
                        || (open && TELLS.matcher(first.text()).find()));
    }

    /** {@code CHI BỘ THÔN ĐÔNG} over {@code SINH HOẠT CHI BỘ THÁNG 5 NĂM 2022}. */
    private boolean isUnderBody() {
        return lines.size() > 2
                && lines.stream().limit(2).allMatch(line -> line.isCapitals() && !line.inTable() && !line.isNumbered())
                && Issuers.heads(lines.getFirst().text())
                && !Issuers.heads(lines.get(1).text())
                && Letters.count(lines.get(1).text()) >= SHORTEST_TITLE
                && !lines.get(2).isCapitals();
    }

    private boolean isOverBases() {
        String first = lines.getFirst().text();
        return lines.size() > 2
                && ";:,".indexOf(first.charAt(first.length() - 1)) < 0
                && !BASIS.matcher(first).matches()
                && BASIS.matcher(lines.get(1).text()).matches();
    }

    /** {@code Qua 6 tháng đầu năm, Hội Nông dân xã Tam Sơn đã đạt được những kết quả sau}: a report without its head. */
    private boolean isAccount() {
        return ACCOUNT.matcher(lines.getFirst().text()).find();
    }
}
