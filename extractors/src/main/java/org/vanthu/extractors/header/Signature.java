package org.vanthu.extractors.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.text.Folded;

/**
 * The end of a document: recipients, the authority that signs, the signer.
 *
 * @param signer name as printed
 * @param issuer body named in full above the signature
 * @param recipients one an entry, without bullets
 */
record Signature(Optional<String> signer, Optional<String> issuer, List<String> recipients) {

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?u)(?:T\\s?/\\s?M|TM|KT|K/T|TL|T/L|TUQ|Q)\\s?[./:]?\\s+\\p{Lu}.*|T/M.*|TM\\..*|KT\\..*|TL\\..*");
    private static final Pattern TITLE = Pattern.compile(
            "(?u)(?:PHÓ |QUYỀN |Q\\. ?|UVTV,? |TM\\. )*(?:CHỦ TỊCH|BÍ THƯ|PHÓ BÍ THƯ|PHÓ CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM"
                + " ĐỐC|VỤ TRƯỞNG|TRƯỞNG|CHÁNH|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|PHÓ THỦ"
                + " TƯỚNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|CHỈ HUY TRƯỞNG|CHÍNH TRỊ VIÊN|TỔ TRƯỞNG|ĐỘI"
                + " TRƯỞNG|TRẠM TRƯỞNG|CHỦ NHIỆM|CHỦ TỌA|CHỦ TRÌ|TỔNG THANH TRA|TỔNG CỤC TRƯỞNG|THỐNG ĐỐC|NGƯỜI"
                + " LẬP|NGƯỜI BÁO CÁO|THƯ KÝ|ỦY VIÊN)(?![\\p{Ll}]).{0,60}|(?:Phó )?(?:Chủ tịch|Bí thư|Giám đốc|Trưởng"
                + " ban|Hiệu trưởng|Chánh Văn phòng|Bộ trưởng|Thứ trưởng|Trưởng phòng)");
    private static final Pattern RECIPIENTS = Pattern.compile("(?iu)n[ơo]i\\s+nh[ậâ]n\\s*:?\\s*(?<rest>.*)");
    private static final Pattern RECIPIENT = Pattern.compile("[-–+•*]\\s*(?<name>.+)");
    private static final Pattern ARCHIVED = Pattern.compile("(?iu)l[ưu]u\\b.*");
    private static final Pattern SIGNED =
            Pattern.compile("(?iu)\\(?\\s*(?:đã\\s+ký|đã\\s+kí|ký\\s+tên|ký,.*)\\s*\\)?|[*.\\-_\\s]+");

    private static final String SYLLABLE = "\\p{Lu}[\\p{Ll}\\p{M}'’]{0,6}";
    private static final String RANK = "(?:(?:Thiếu|Trung|Thượng|Đại)"
        + " (?:úy|uý|tá|tướng|tá)|ThS\\.?|TS\\.?|PGS\\.?|GS\\.?|BS\\.?|KS\\.?|CN\\.?|Bs\\.?|Ts\\.?|Ths\\.?|TS\\.BS\\.?|Đ/c)";
    private static final Pattern NAME = Pattern.compile("(?u)(?:" + RANK + "[\\s.]*){0,2}(?<name>" + SYLLABLE
            + "(?:\\s+" + SYLLABLE + "){1,4}|\\p{Lu}{2,7}(?:\\s+\\p{Lu}{1,7}){1,4})\\s*[.,]?");

    /** Collapsed into one line: {@code KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn An}. */
    private static final Pattern NAME_BEHIND_TITLE = Pattern.compile(
            "(?u).*\\p{Lu}{2,}\\s+(?:\\(?[Đđ]ã ký\\)?\\s*)?(?<name>\\p{Lu}\\p{Ll}[\\p{Ll}\\p{M}]{0,5}(?:\\s+" + SYLLABLE
                    + "){1,4})\\s*");

    private static final Pattern SURNAME = Pattern.compile(
            "(?u)(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đoàn|trịnh|đinh|lâm|mai|cao|tô|tạ|hà|lương|trương|châu|thái|tống|la|lưu|kiều|quách|nông|hứa|vi|triệu|sùng|giàng|vàng|lò|quàng|cầm|điêu|bế|ma|lục|chu|đàm|nghiêm|phùng|vương|thạch|danh|kim|sơn|tăng|doãn|khuất|khổng|bạch|âu|thân|từ|văn|phí|mạc|hầu|thào|cà|bàn|đồng|hán|diệp|ninh|ông|tôn|ksor|siu|rơ|y|h)\\s.*");

    /** Lines between a title and the name under it: stamps, "(Đã ký)", a second title. */
    private static final int LINES_TO_NAME = 5;

    /** Longest line of a signature. */
    private static final int LONGEST = 90;

    static Signature of(List<HeaderLine> lines) {
        int start = lines.size() - 1;
        while (start >= 0 && !RECIPIENTS.matcher(lines.get(start).text()).matches()) {
            start--;
        }
        int from = Math.max(start, 0);
        Optional<String> signer = start < 0 ? Optional.empty() : name(lines, from);
        // Some layouts put the signature above the recipients.
        if (signer.isEmpty()) {
            signer = name(lines, Math.max(0, (start < 0 ? lines.size() : start) - 40));
        }
        if (signer.isEmpty()) {
            signer = lastName(lines);
        }
        return new Signature(signer, issuer(lines), recipients(lines, start));
    }

    private static Optional<String> name(List<HeaderLine> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (line.length() > 2 * LONGEST
                    || !(AUTHORITY.matcher(line).matches()
                            || TITLE.matcher(line).matches())) {
                continue;
            }
            Matcher behind = NAME_BEHIND_TITLE.matcher(line);
            if (behind.matches() && isName(behind.group("name"))) {
                return Optional.of(behind.group("name"));
            }
            int end = Math.min(lines.size(), i + 1 + LINES_TO_NAME);
            for (int next = i + 1; next < end; next++) {
                String candidate = lines.get(next).text();
                if (AUTHORITY.matcher(candidate).matches()
                        || TITLE.matcher(candidate).matches()) {
                    break;
                }
                Matcher name = NAME.matcher(candidate);
                if (name.matches() && isName(name.group("name"))) {
                    return Optional.of(Spelling.place(name.group("name").strip()));
                }
                if (!SIGNED.matcher(candidate).matches()
                        && !candidate.startsWith("-")
                        && candidate.length() > LONGEST) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String words) {
        String folded = Folded.of(words);
        return !HeadWords.isBody(folded) && (SURNAME.matcher(folded).matches() || words.split("\\s+", -1).length >= 3);
    }

    /** A name alone near the end, behind the recipients. */
    private static Optional<String> lastName(List<HeaderLine> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 4); i--) {
            Matcher name = NAME.matcher(lines.get(i).text());
            if (name.matches()
                    && SURNAME.matcher(Folded.of(name.group("name"))).matches()
                    && !HeadWords.isBody(Folded.of(name.group("name")))) {
                return Optional.of(Spelling.place(name.group("name")));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> issuer(List<HeaderLine> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 30); i--) {
            HeaderLine line = lines.get(i);
            if (line.isCapitals() || AUTHORITY.matcher(line.text()).matches()) {
                Optional<String> issuer =
                        Issuers.ofSignature(line.text().replaceFirst("^(?:T/M|TM|KT|TL)[.:/]?\\s*", ""));
                if (issuer.isPresent()) {
                    return issuer;
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> recipients(List<HeaderLine> lines, int start) {
        List<String> recipients = new ArrayList<>();
        if (start >= 0) {
            Matcher label = RECIPIENTS.matcher(lines.get(start).text());
            if (label.matches() && !label.group("rest").isBlank()) {
                addAll(label.group("rest"), recipients);
            }
            for (int i = start + 1;
                    i < lines.size() && RECIPIENT.matcher(lines.get(i).text()).matches();
                    i++) {
                addAll(lines.get(i).text(), recipients);
            }
            return recipients;
        }
        // Without their label: the short items that end with the one that says who keeps a copy.
        for (int i = lines.size() - 1; i >= 0 && i > lines.size() - 12; i--) {
            Matcher last = RECIPIENT.matcher(lines.get(i).text());
            if (last.matches() && ARCHIVED.matcher(last.group("name")).matches()) {
                for (int j = i; j >= 0 && isRecipient(lines.get(j)); j--) {
                    addAll(lines.get(j).text(), recipients);
                }
                return recipients.reversed();
            }
        }
        return recipients;
    }

    private static boolean isRecipient(HeaderLine line) {
        return line.text().length() <= LONGEST && RECIPIENT.matcher(line.text()).matches();
    }

    private static void addAll(String line, List<String> recipients) {
        for (String part : line.split("(?:^|(?<=[;,.)]))\\s*[-–+•*]\\s+|^[-–+•*]", -1)) {
            String name = part.strip().replaceFirst("[;,.]+$", "").strip();
            if (!name.isEmpty()) {
                recipients.add(name);
            }
        }
    }
}
