package org.vanthu.extractors.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;
import org.vanthu.extractors.text.Letters;
import org.vanthu.extractors.text.Unmarked;

/**
 * The end of a document: recipients, the authority that signs, the signer.
 *
 * @param signer name as printed
 * @param issuer body named in full above the signature
 * @param recipients one an entry, without bullets
 */
record Signature(Optional<String> signer, Optional<String> issuer, List<String> recipients) {

    private static final Cue AUTHORITY = Cue.compile(
            "(?u)(?:T\\s?/\\s?M|TM|KT|K/T|TL|T/L|TUQ|Q)\\s?[./:]?\\s+\\p{Lu}.*|T/M.*|TM\\..*|K[Tt]\\..*|TL\\..*");
    private static final Cue TITLE = Cue.compile(
            "(?u)(?:PHÓ |QUYỀN |Q\\. ?|UVTV,? |TM\\. )*(?:CHỦ TỊCH|BÍ THƯ|PHÓ BÍ THƯ|PHÓ CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM"
                + " ĐỐC|VỤ TRƯỞNG|TRƯỞNG|CHÁNH|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|PHÓ THỦ"
                + " TƯỚNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|CHỈ HUY TRƯỞNG|CHÍNH TRỊ VIÊN|TỔ TRƯỞNG|ĐỘI"
                + " TRƯỞNG|TRẠM TRƯỞNG|CHỦ NHIỆM|CHỦ TỌA|CHỦ TRÌ|TỔNG THANH TRA|TỔNG CỤC TRƯỞNG|THỐNG ĐỐC|NGƯỜI"
                + " LẬP|NGƯỜI BÁO CÁO|THƯ KÝ|ỦY VIÊN)(?![\\p{Ll}]).{0,60}|(?:Phó )?(?:Chủ tịch|Bí thư|Giám đốc|Trưởng"
                + " ban|Hiệu trưởng|Chánh Văn phòng|Bộ trưởng|Thứ trưởng|Trưởng phòng)");
    /** A title alone on its line as a scan gives it, marks wrong or lost: {@code PHÓ GIÁM ĐÓC}. */
    private static final Cue TITLE_UNMARKED = Cue.compile("(?:k[t/]?[.t]? ?)?(?:pho )?(?:chu tich|bi thu|giam doc|tong"
            + " giam doc|truong ban|truong phong|hieu truong|chanh van phong|bo truong|thu truong|thu tuong|vien"
            + " truong|cuc truong)");

    /** {@code HÓ BÍ THƯ}: a title that lost a letter is no name. */
    private static final Pattern ENDS_AS_TITLE =
            Pattern.compile(".*(?<![a-z])(?:chu tich|bi thu|giam doc|truong ban|truong phong|hieu truong|bo truong)");

    private static final Cue ON_BEHALF = Cue.compile("^(?:T/M|TM|KT|TL)[.:/]?\\s*");

    private static final Pattern BULLET = Pattern.compile("(?:^|(?<=[;,.)]))\\s*[-–+•*]\\s+|^[-–+•*]");

    private static final Cue END_MARKS = Cue.compile("[;,.]+$");

    private static final Cue SIGNED = Cue.compile("(?iu)\\(?\\s*đã ký\\s*\\)?");
    private static final Cue RECIPIENTS = Cue.compile("(?iu)n[ơo]i\\s+nh[ậâ]n\\s*:?\\s*(?<rest>.*)");
    private static final Cue RECIPIENT = Cue.compile("[-–+•*]\\s*(?<name>.+)");
    private static final Cue ARCHIVED = Cue.compile("(?iu)l[ưu]u\\b.*");
    private static final String SYLLABLE = "\\p{Lu}[\\p{Ll}\\p{M}'’]{0,6}";
    private static final String RANK = "(?:(?:Thiếu|Trung|Thượng|Đại)"
        + " (?:úy|uý|tá|tướng|tá)|ThS\\.?|TS\\.?|PGS\\.?|GS\\.?|BS\\.?|KS\\.?|CN\\.?|Bs\\.?|Ts\\.?|Ths\\.?|TS\\.BS\\.?|Đ/c)";
    private static final Pattern NAME = Pattern.compile("(?u)(?:" + RANK + "[\\s.]*){0,2}(?<name>" + SYLLABLE
            + "(?:\\s+" + SYLLABLE + "){1,4})\\s*[.,]?(?:\\s*\\(?[Đđ]ã ký\\)?)?");

    /** {@code K'Brêu}, {@code Y Thắng}: names of one word with an apostrophe. */
    private static final Pattern NAME_WITH_APOSTROPHE = Pattern.compile(
            "(?u)(?<name>\\p{Lu}['’]\\s?\\p{Lu}[\\p{L}\\p{M}]{1,9}(?:\\s+\\p{Lu}[\\p{L}\\p{M}]{0,9}){0,2})");

    /** Tried last, since the lines of a title are in capitals too. */
    private static final Pattern NAME_IN_CAPITALS =
            Pattern.compile("(?u)(?<name>\\p{Lu}{2,7}(?:\\s+\\p{Lu}{1,7}){2,4})\\s*[.,]?");

    /** Collapsed into one line: {@code KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn An}. */
    private static final Pattern NAME_BEHIND_TITLE = Pattern.compile(
            "(?u).*\\p{Lu}{2,}\\s+(?:\\(?[Đđ]ã ký\\)?\\s*)?(?<name>\\p{Lu}\\p{Ll}[\\p{Ll}\\p{M}]{0,5}(?:\\s+" + SYLLABLE
                    + "){1,4})\\s*");

    private static final Pattern SURNAME = Pattern.compile(
            "(?u)(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đoàn|trịnh|đinh|lâm|mai|cao|tô|tạ|hà|lương|trương|châu|thái|tống|la|lưu|kiều|quách|nông|hứa|vi|triệu|sùng|giàng|vàng|lò|quàng|cầm|điêu|bế|ma|lục|chu|đàm|nghiêm|phùng|vương|thạch|danh|kim|sơn|tăng|doãn|khuất|khổng|bạch|âu|thân|từ|văn|phí|mạc|hầu|thào|cà|bàn|đồng|hán|diệp|ninh|ông|tôn|ksor|siu|rơ|y|h)\\s.*");

    /** The recipient that keeps a copy, with the signer's name behind it. */
    private static final Pattern BESIDE_NAME =
            Pattern.compile("(?iu)^[-–+•*]?\\s*l[ưu]u\\s*:?\\s[^.;]{2,40}[.;]\\s+(?=\\p{Lu}\\p{L}+\\s+\\p{Lu})");

    /** Lines between a title and the name under it: stamps, "(Đã ký)", a second title. */
    private static final int LINES_TO_NAME = 5;

    /** Lines that recipients and signature take together at most. */
    private static final int SIGNATURE_LINES = 60;

    /** Longest title alone on its line, in chars. */
    private static final int LONGEST_TITLE = 32;

    /** Longest line of a signature. */
    private static final int LONGEST = 90;

    static Signature of(List<HeaderLine> lines) {
        // Forms annexed to a document have recipients and signatures of their own: the first one signed counts.
        int start = -1;
        Optional<String> signer = Optional.empty();
        for (int i = 0; i < lines.size() && signer.isEmpty(); i++) {
            if (RECIPIENTS.matcher(lines.get(i).text()).matches()) {
                start = i;
                signer = name(lines.subList(i, Math.min(lines.size(), i + SIGNATURE_LINES)));
            }
        }
        // Some layouts put the signature above the recipients, or have none.
        if (signer.isEmpty()) {
            int end = start < 0 ? lines.size() : start;
            signer = name(lines.subList(Math.max(0, end - SIGNATURE_LINES), end));
        }
        if (signer.isEmpty()) {
            signer = lastName(lines);
        }
        if (signer.isEmpty()) {
            signer = firstSigned(lines);
        }
        if (signer.isEmpty() && start >= 0) {
            signer = nameAmong(lines.subList(start + 1, Math.min(lines.size(), start + SIGNATURE_LINES)));
        }
        return new Signature(signer, issuer(lines), recipients(lines, start));
    }

    private static Optional<String> name(List<HeaderLine> lines) {
        int[] authorities = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).text().length() <= 2 * LONGEST
                        && isAuthority(lines.get(i).text()))
                .toArray();
        return name(lines, authorities, NAME)
                .or(() -> name(lines, authorities, NAME_WITH_APOSTROPHE))
                .or(() -> name(lines, authorities, NAME_IN_CAPITALS));
    }

    private static Optional<String> name(List<HeaderLine> lines, int[] authorities, Pattern shape) {
        for (int i : authorities) {
            String line = lines.get(i).text();
            Matcher behind = NAME_BEHIND_TITLE.matcher(line);
            if (behind.matches() && isName(behind.group("name"))) {
                return Optional.of(behind.group("name"));
            }
            Optional<String> below = nameBelow(lines, i, shape);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    private static boolean isAuthority(String line) {
        return AUTHORITY.matcher(line).matches()
                || TITLE.matcher(line).matches()
                || (line.length() <= LONGEST_TITLE
                        && TITLE_UNMARKED.matcher(Unmarked.of(line)).matches());
    }

    private static Optional<String> nameBelow(List<HeaderLine> lines, int title, Pattern shape) {
        int end = Math.min(lines.size(), title + 1 + LINES_TO_NAME);
        for (int next = title + 1; next < end; next++) {
            String candidate = lines.get(next).text();
            if (isAuthority(candidate) || (candidate.length() > LONGEST && !candidate.startsWith("-"))) {
                break;
            }
            Matcher name = shape.matcher(candidate);
            if (name.matches() && (shape == NAME_WITH_APOSTROPHE || isName(name.group("name")))) {
                return Optional.of(Spelling.place(name.group("name").strip()));
            }
        }
        return Optional.empty();
    }

    /** A last word of one letter stands for a name in a form: {@code Nguyễn Văn A}. */
    private static boolean isName(String words) {
        String folded = Folded.of(words);
        boolean placeholder = Character.isWhitespace(words.charAt(words.length() - 2));
        return !placeholder
                && !HeadWords.isBody(folded)
                && !ENDS_AS_TITLE.matcher(Unmarked.of(words)).matches()
                && (SURNAME.matcher(folded).matches()
                        || (!Letters.areCapitals(words) && words.split("\\s+", -1).length >= 3));
    }

    /** The first name under an authority, wherever it stands: forms of many pages may follow. */
    private static Optional<String> firstSigned(List<HeaderLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (AUTHORITY.matcher(lines.get(i).text()).matches()
                    && lines.get(i).text().length() <= LONGEST) {
                Optional<String> name = name(lines.subList(i, Math.min(lines.size(), i + 2 + LINES_TO_NAME)));
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /** A name alone near the end, behind the recipients. */
    private static Optional<String> lastName(List<HeaderLine> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 4); i--) {
            // Beside the last recipient where columns were drawn with blanks.
            Matcher name = NAME.matcher(BESIDE_NAME.matcher(lines.get(i).text()).replaceFirst(""));
            if (name.matches()
                    && SURNAME.matcher(Folded.of(name.group("name"))).matches()
                    && !HeadWords.isBody(Folded.of(name.group("name")))) {
                return Optional.of(Spelling.place(name.group("name")));
            }
        }
        return Optional.empty();
    }

    /** A name alone on its line among the recipients, where a format laid the column of the signature into theirs. */
    private static Optional<String> nameAmong(List<HeaderLine> recipients) {
        return recipients.stream()
                .map(line -> NAME.matcher(line.text()))
                .filter(Matcher::matches)
                .map(name -> name.group("name"))
                .filter(name -> name.split("\\s+", -1).length >= 3)
                .filter(name -> SURNAME.matcher(Folded.of(name)).matches() && isName(name))
                .findFirst()
                .map(Spelling::place);
    }

    private static Optional<String> issuer(List<HeaderLine> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 30); i--) {
            HeaderLine line = lines.get(i);
            if (line.isCapitals() || AUTHORITY.matcher(line.text()).matches()) {
                Optional<String> issuer =
                        TextAuthor.placed(ON_BEHALF.matcher(line.text()).replaceFirst(""));
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
            Cue.Search label = RECIPIENTS.matcher(lines.get(start).text());
            if (label.matches() && !label.group("rest").isBlank()) {
                addAll(label.group("rest"), recipients);
            }
            StringBuilder item = new StringBuilder();
            for (int i = start + 1; i < lines.size(); i++) {
                String line = lines.get(i).text();
                if (standsBeside(lines.get(i), lines.get(start))) {
                    continue;
                }
                boolean begins = RECIPIENT.matcher(line).matches();
                if (!begins && !goesOn(item, line)) {
                    if (isArchived(item) || !isOfSignature(line)) {
                        break;
                    }
                    continue; // the columns of recipients and signature run into one another
                }
                if (begins) {
                    addAll(item.toString(), recipients);
                    item.setLength(0);
                }
                item.append(item.isEmpty() ? "" : " ").append(line);
            }
            addAll(item.toString(), recipients);
            return recipients;
        }
        // Without their label: the short items that end with the one that says who keeps a copy.
        for (int i = lines.size() - 1; i >= 0 && i > lines.size() - 12; i--) {
            Cue.Search last = RECIPIENT.matcher(lines.get(i).text());
            if (last.matches() && ARCHIVED.matcher(last.group("name")).matches()) {
                for (int j = i; j >= 0 && isRecipient(lines.get(j)); j--) {
                    addAll(lines.get(j).text(), recipients);
                }
                return recipients.reversed();
            }
        }
        return recipients;
    }

    private static boolean isArchived(CharSequence item) {
        Cue.Search last = RECIPIENT.matcher(item);
        return last.matches() && ARCHIVED.matcher(last.group("name")).matches();
    }

    /** An authority, a title, a name, or that it was signed. */
    private static boolean isOfSignature(String line) {
        return line.length() <= LONGEST
                && (isAuthority(line)
                        || SIGNED.matcher(line).matches()
                        || NAME.matcher(line).matches());
    }

    /** {@code - Các bộ, cơ quan ngang bộ,} with {@code cơ quan thuộc Chính phủ;} on the next line. */
    private static boolean goesOn(CharSequence item, String line) {
        return !item.isEmpty()
                && ".;".indexOf(item.charAt(item.length() - 1)) < 0
                && line.length() <= LONGEST
                && Character.isLowerCase(line.charAt(0));
    }

    /** Whether a line of a table stands in another column than {@code label}: the signature beside the recipients, row by row. */
    private static boolean standsBeside(HeaderLine line, HeaderLine label) {
        return label.inTable() && line.inTable() && line.cell() != label.cell();
    }

    private static boolean isRecipient(HeaderLine line) {
        return line.text().length() <= LONGEST && RECIPIENT.matcher(line.text()).matches();
    }

    private static void addAll(String line, List<String> recipients) {
        for (String part : BULLET.split(line, -1)) {
            Matcher archived = BESIDE_NAME.matcher(part);
            String recipient = archived.lookingAt() ? part.substring(0, archived.end()) : part;
            String name = END_MARKS.matcher(recipient.strip()).replaceFirst("").strip();
            if (!name.isEmpty()) {
                recipients.add(name);
            }
        }
    }
}
