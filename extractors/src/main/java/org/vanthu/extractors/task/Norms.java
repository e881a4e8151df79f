package org.vanthu.extractors.task;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;

/**
 * Parts of documents that say what holds for everybody and always, and set nobody to work: the articles of a law or of a regulation, a
 * list of functions and powers.
 */
public final class Norms {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Kinds of document that consist of norms. */
    private static final Set<String> KINDS = Set.of(
            "hiến pháp",
            "luật",
            "bộ luật",
            "pháp lệnh",
            "nghị định",
            "thông tư",
            "thông tư liên tịch",
            "quy chế",
            "quy định",
            "nội quy",
            "điều lệ",
            "phụ lục");

    /** Kinds of document that set norms where their number bears the year ({@code 12/2025/QĐ-UBND}: Luật 17/2008/QH12, điều 7). */
    private static final Set<String> REGULATING = Set.of("quyết định", "nghị quyết");

    private static final Cue YEAR_IN_NUMBER = Cue.compile("^\\d{1,4}/(?:19|20)\\d{2}/");

    /** What a decision with such a number may approve, and what sets to work all the same. */
    private static final Cue PLANS = Cue.compile("kế hoạch|chương trình|đề án|phương án|nhiệm vụ", FLAGS);

    /** Sections that list norms in documents of whatever kind. */
    private static final Cue LISTS = Cue.compile(
            "chức năng(?:,| và) (?:nhiệm vụ|quyền hạn)|(?:nhiệm vụ|trách nhiệm)(?:,| và) quyền hạn|quyền(?:,| và)"
                + " nghĩa vụ|giải thích từ ngữ|phạm vi (?:điều chỉnh|áp dụng)|đối tượng (?:áp dụng|thụ hưởng)|(?:hành"
                + " vi|việc) (?:bị )?(?:nghiêm )?cấm|^(?:lý do|lợi ích|tên thủ tục|(?:cơ sở|căn cứ) pháp lý)",
            FLAGS);

    /** What is told of an administrative procedure (Nghị định 63/2010/NĐ-CP, điều 8). */
    private static final Cue PROCEDURE = Cue.compile(
            "^(?:(?:trình tự|cách thức) thực hiện|(?:thành phần|số lượng)[^:]{0,20} hồ sơ|thời hạn giải quyết|(?:đối"
                    + " tượng|cơ quan|kết quả) (?:thực hiện|giải quyết)|(?:yêu cầu, )?điều kiện)",
            FLAGS);

    private static final Cue PROCEDURES = Cue.compile("thủ tục hành chính", FLAGS);

    /** Articles at the end that set somebody to work once. */
    private static final Cue IMPLEMENTS = Cue.compile(
            "(?:tổ chức|trách nhiệm|điều khoản|hiệu lực|triển khai)(?: và)?(?: trách nhiệm)? (?:thực hiện|thi"
                    + " hành)|điều khoản chuyển tiếp",
            FLAGS);

    private Norms() {}

    /** Whether a document is of a kind that consists of norms: what it says that bodies do, they are to do for ever. */
    public static boolean fill(Header header) {
        return header.type().filter(KINDS::contains).isPresent();
    }

    /** Whether what stands under {@code path} is a norm unless it names a day, recurs, or is an order. */
    static boolean hold(List<Outline.Section> path, Header header) {
        if (fill(header) || regulate(header)) {
            return path.stream()
                    .noneMatch(section -> IMPLEMENTS.matcher(section.title()).find());
        }
        return (!path.isEmpty() && LISTS.matcher(path.getLast().title()).find()) || isProcedure(path, header);
    }

    private static boolean isProcedure(List<Outline.Section> path, Header header) {
        return header.title().filter(title -> PROCEDURES.matcher(title).find()).isPresent()
                && path.stream()
                        .anyMatch(section -> PROCEDURE.matcher(section.title()).find());
    }

    /** Whether a decision or resolution bears the year in its number and sets norms. */
    public static boolean regulate(Header header) {
        return header.type().filter(REGULATING::contains).isPresent()
                && header.number()
                        .filter(number -> YEAR_IN_NUMBER.matcher(number).find())
                        .isPresent()
                && header.title().filter(title -> PLANS.matcher(title).find()).isEmpty();
    }
}
