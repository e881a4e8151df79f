package org.vanthu.extractors.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Numbering;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Persons;
import org.vanthu.extractors.task.Verbs;
import org.vanthu.extractors.text.Blanks;
import org.vanthu.extractors.text.Letters;

/** Cuts a clause down to the words that name what is measured. */
final class Words {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cue OPENING = Cue.compile(
            "^(?:(?:l[ũu][ỹy] kế(?= (?:từ|đã|đến) )|thì|nên|nhưng|song|mà|như vậy|trong khi đó|trong"
                + " (?:năm|kỳ|tháng|quý|tuần|đó)(?: qua)?|gồm|bao gồm|với(?= (?:thu nhập|lượng|mức|tổng|dân"
                + " số|số|giá|lãi suất|doanh thu|quy mô|công suất|diện tích))|ngoài ra|đồng thời|tuy nhiên|đến"
                + " nay|hiện nay|h[àằ]ng (?:năm|quý|tháng)|bên cạnh đó|trong đó|bù lại|riêng|nhìn chung|cụ thể|theo"
                + " đó|qua đó|từ đó|nhờ đó|chủ yếu(?: là)?|kết quả|cuối năm|(?:từ )?đầu năm(?: đến nay)?|cuối kỳ|dịp"
                + " này|cả năm|năm nay|tới nay|(?:ba|sáu|chín|\\d{1,2}) tháng (?:vừa )?qua|hiện(?="
                + " (?:phường|xã|phòng|trạm|trường|huyện|toàn|cả|đang|đã|còn|nay)(?: |$))|toàn phường|toàn xã|toàn"
                + " huyện|toàn đảng bộ|(?:hội|xã|phường|huyện|(?:nhà )?trường|đơn vị|cơ quan|tòa án|ngành(?:"
                + " \\p{L}+){1,2})(?= (?:đã|đang|sẽ) ))[,:]?\\s+|(?:tính"
                + " )?(?:từ|đến|trong|tại|qua|ngày|do|nhờ|theo|tính|năm|sau|hằng năm|hàng"
                + " năm)\\s[^,;]{0,100},\\s*(?:trên địa bàn (?:phường|xã|thị trấn|quận|huyện)?\\s*)?)+",
            FLAGS);

    /** Verbs that frame a measure without saying what it is. */
    private static final Cue FRAME = Cue.compile(
            "^(?:(?:đã|đang|sẽ|xảy ra|tiếp tục|tiến hành|tổ chức|triển khai|thực hiện(?: tốt| có hiệu quả)?|ph[ấầẩ]n"
                + " đ[ấầẩ]u|duy trì|đảm bảo|bảo đảm|tập trung|tăng cường|chỉ đạo|lãnh đạo|tham mưu(?= (?:các |những"
                + " )?(?:biện|giải) pháp)|đẩy mạnh|đẩy nhanh(?: tiến độ)?|(?:các |những |đồng bộ )*(?:biện|giải)"
                + " pháp(?= \\p{L})|hoàn thành(?!(?: xuất sắc| tốt)(?:[\\s,]|$)| nhiệm vụ)|hoàn thiện|nâng cao|phối"
                + " hợp|xây dựng kế hoạch|kế hoạch|chủ trì|phụ trách|đề nghị|thống nhất|đồng ý|yêu cầu|dự"
                + " kiến|ước|(?:nâng|đưa|giảm|tăng|kéo|hạ|giữ|đạt|có)(?= (?:dân số|tổng|tỷ lệ|tỉ lệ|tốc độ|nhịp"
                + " độ|số|độ|mức|diện tích|năng suất|sản lượng|giá trị|thu nhập|doanh thu|tỷ trọng|tỷ"
                + " suất)(?![\\p{L}]))|công tác|về|và|được(?! (?:cấp|giao|bổ sung|phân bổ)(?![\\p{L}]))|tuyên"
                + " truyền|rà soát|lập danh sách|kết quả|trực tiếp|làm tốt|đôn đốc|thống kê|bổ sung(?! cân đối| có mục"
                + " tiêu| từ)|phát(?! triển| huy| động| hiện| quang| thuốc| sóng| thanh| hành| sinh| đạt)|tham gia|cụ"
                + " thể|mới|nay|hàng tháng|hằng tháng|hàng năm|trên địa bàn(?: (?:phường|xã|thị"
                + " trấn))?)(?:[\\s,:]+|$))+",
            FLAGS);

    /** Behind a comma, before the sum that was spent on what stands before it. */
    private static final Cue SUM_ONLY =
            Cue.compile("\\s*(?:với |và )?(?:tổng )?số tiền(?: là| trên| gần| hơn| khoảng)?\\s*", FLAGS);

    private static final Cue WITH = Cue.compile("^(?:với|cùng)\\s+", FLAGS);
    /** Behind the number of an item: {@code Điều 3. }, {@code 14h30: } */
    private static final Cue OPENS_ITEM = Cue.compile("^(?:Điều \\d{1,3}[.:]\\s+|\\d{1,2}"
            + " ?(?:h|g|giờ|:) ?\\d{0,2}(?: ?- ?\\d{1,2} ?(?:h|g|giờ|:) ?\\d{0,2})?[:,.]?\\s+)(?=\\p{L})");

    private static final Cue LABEL = Cue.compile("^[\\s\\-+*•,]*\\p{L}[^:;.]{1,90}:\\s+");
    /** Up to what is listed: {@code tập trung vào một số sản phẩm như: gạch tăng 4%}. */
    private static final Cue LISTS =
            Cue.compile("^[^:;.\\n]{40,}\\s(?:như|gồm|sau|cụ thể(?: là)?):\\s+(?=\\p{L})", FLAGS);

    /** Signs that no name begins with, blanks aside, and that none ends with. */
    private static final String OPENING_EDGE = ",:;.-–+*•)/=≥≤><";

    private static final String CLOSING_EDGE = ",:;.-–(“/+=≥≤><";

    private static final Cue DANGLING = Cue.compile(
            "[\\s,]*(?<![\\p{L}\\p{M}])(?:(?:và|(?<!nhà |đất )ở|đối"
                + " với|với|là|có|cho|của|tại|đạt|được|trong|từ|(?<!quy |hương |công )ước|khoảng|hơn|(?<!cấp"
                + " )trên|gần|đã|mới xong|xong|đều|(?<!bắt |thu |tạm |lưu |nắm |giam )giữ|ph[ấầẩ]n đ[ấầẩ]u|duy"
                + " trì|tăng gấp|nữa|(?:tính )?đến (?:nay|thời điểm(?: này)?)|hiện nay|(?<!mức )cơ bản|(?<!thực |thể"
                + " |xuất |phát |biểu )hiện|sơ bộ|(?<!chứng |địa )chỉ|vẫn|đang|ngay|(?<!thiết |chuẩn |trang |dự"
                + " )bị|phải|(?<!số h[oó][aá] |trả |nhận )kết quả|tổng số|số tiền|dự kiến|ít nhất)\\s*)+$",
            FLAGS);
    private static final Cue TIME =
            Cue.compile("\\s(?:trong )?(?:năm|tháng|quý) (?:\\d{1,2}/)?[\\dIVX]{1,4}(?:/\\d{4})?(?=[\\s,]|$)", FLAGS);
    /** Says more of the subject before the comma. */
    private static final Cue GOES_ON =
            Cue.compile("^\\s*(?:đã|đang|sẽ|được|đều|cơ bản|lần|từ|do|theo|không)(?![\\p{L}])", FLAGS);

    /** Nouns of measures: what stands behind them up to the figure is what is measured, however many things it lists. */
    private static final Cue MEASURE = Cue.compile(
            "^[\\s\\-–+*•]*(?:tổng )?(?:diện tích|tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|tỷ số|tỷ trọng|tỉ trọng|mật độ|dân số|số"
                    + " lượng|số(?=\\s(?!h[óo][aá])))(?![\\p{L}])",
            FLAGS);

    /** {@code Bình Sơn là xã miền núi với dân số}: whose the measure is that a sentence ends with. */
    private static final Cue POSSESSED = Cue.compile(
            "^.{4,}\\s(?:với|có)\\s+(?=(?:tổng )?(?:dân số|số (?:hộ|dân|khẩu|nhân khẩu)|diện tích(?: đất)?(?: tự"
                    + " nhiên)?)$)",
            FLAGS);

    /** What has been said of a measure before a comma; behind it something else is measured. */
    private static final Cue SAID = Cue.compile(
            "\\s(?:đạt|giảm|tăng|còn|(?<!nghệ |lượng )cao|thấp|ổn định|nâng|vượt|bằng|chiếm|là)(?![\\p{L}])", FLAGS);

    private static final Cue MORE = Cue.compile(
            ",|\\s(?:giữa|có|do|để|trên địa bàn|nhằm|tại|mà|bị|trong|theo|nhân(?= (?:dịp|ngày|kỷ))|từ"
                    + " nguồn|của|đang|vì|khi)(?=\\s)",
            FLAGS);

    private static final Cue WHERE = Cue.compile(
            "\\s(?<where>trong thực hiện|trong việc|trên địa bàn|tại|theo|nhân(?= (?:dịp|ngày|kỷ))|nhằm|do|vì|khi|từ"
                    + " nguồn)(?=\\s)",
            FLAGS);

    /** What is left in brackets or before a comma where a time stood. */
    private static final Cue GAP =
            Cue.compile("\\s?\\[\\d{1,3}\\]|\\s?\\((?:phát hiện|thời điểm|tính|số liệu|[\\s,;]){0,3}\\)|\\s(?=[,)])");

    /** A bare number that something was put at: {@code là 9.413/10.436}. */
    private static final Cue NUMBER_AT_END = Cue.compile(
            "[\\s,]*(?:\\s(?:là|đạt|có|được|còn|từ|:)\\s*\\d[\\d.,]*(?:\\s?/\\s?\\d[\\d.,]*)?|\\s\\d[\\d.]*(?:,\\d+)?\\s?/\\s?\\d[\\d.,]*)[\\s,]*$",
            FLAGS);

    private static final Cue PLACE = Cue.compile("^\\s*(?:phường|xã|thị trấn|quận|huyện|tỉnh)(?![\\p{L}])\\s*", FLAGS);

    private static final Cue ANOTHER = Cue.compile("^\\s*(?:,|và|cùng)\\s+(?=\\p{Lu})");

    /** What is taken off at the end of words is no longer, in chars. */
    private static final int LONGEST_END = 16;

    /** What led to a time that was left out. */
    private static final Cue LEFT_AT_END = Cue.compile(
            "\\s(?:(?<=(?:trẻ|người|em|cháu|niên|dân) )sinh|\\d{1,2} lần|trong(?:"
                    + " (?:tháng|năm|quý|tuần|kỳ))?|từ|của|vào|(?<!chuyển )đến|vào các|đợt|(?:đầu|cuối) (?:năm|kỳ))$",
            FLAGS);

    private static final Cue PER_AT_END = Cue.compile("\\s?/\\s?(?:tháng|năm|ngày|quý|người|hộ|suất|vụ|lần)$", FLAGS);

    private static final Cue ASIDES = Cue.compile(
            "(?:(?:kế hoạch|KH|chỉ tiêu|dự toán|nghị quyết|NQ|cùng kỳ|năm trước|trong đó|không|chưa|đạt|được|tương"
                    + " đương|tổng|tổng số|chiếm|tăng|giảm|hụt|thiếu|vượt|lũy kế|luỹ kế|hơn|ước|giao|năm)[\\s:,]*)+",
            FLAGS);

    /** Ends with the syllable of a verb and is a noun. */
    private static final Cue GRADE = Cue.compile("(?:trung|sơ|cao|thứ|tổng|phân|tuyến) cấp$", FLAGS);

    private static final Cue SUBCLAUSE = Cue.compile("(?:\\s(?:và|,)|,)\\s(?=(?:đã|đang|sẽ)\\s)", FLAGS);
    private static final Cue TOPIC_END = Cue.compile(",?\\s(?:đã|đang|sẽ|đạt|tiến độ|ước)\\s", FLAGS);

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Words() {}

    /** Opens a statement of its own, whatever was listed before it. */
    private static final Cue STRIVES = Cue.compile("\\s*ph[ấầẩ]n đ[ấầẩ]u(?![\\p{L}])", FLAGS);

    /** Between what was done and how much of it: {@code thu hoạch lúa, đến nay được 12 ha}. */
    private static final Cue SAYS_WHEN = Cue.compile(
            "[\\s,]*(?:(?:ph[ấầẩ]n đ[ấầẩ]u|tính|đến|tới|trong|từ|nay|hiện nay|cuối|hết|đầu|tháng|quý|năm|kỳ|tuần|đã)"
                    + "(?![\\p{L}])[\\s,]*)+",
            FLAGS);

    /** {@code Giao đ/c Lê Văn Thọ - Chủ tịch UBND xã}: whom somebody charges stands behind it. */
    private static final Cue CHARGED = Cue.compile("^(?:giao|phân công|đề nghị|yêu cầu)(?: cho)? (?!ban |lưu )", FLAGS);

    /** {@code (phụ trách kinh tế)} behind an office. */
    private static final Cue ROLE = Cue.compile("^\\s*\\([^()]{2,60}\\)\\s*");

    /** What stands before a figure, without openings, framing verbs, those who act and those who help. */
    static String subject(String head, Bodies bodies) {
        String words = trimStart(unmarked(lastSubclause(head)));
        words = NUMBER_AT_END.matcher(OPENING.matcher(words).replaceFirst("")).replaceFirst("");
        words = predicate(trim(DANGLING.matcher(words).replaceFirst("")), bodies);
        String framed = "";
        for (int n = 0; n < 3 && !words.equals(framed); n++) {
            framed = words;
            words = unframed(OPENING.matcher(framed).replaceFirst(""), bodies);
        }
        words = measures(words) ? words : POSSESSED.matcher(words).replaceFirst("");
        words = TIME.matcher(words).replaceAll("");
        return collapse(trim(words));
    }

    /** Without the bullet, the number and the time of an item. */
    private static String unmarked(String words) {
        String item = words.stripLeading();
        return OPENS_ITEM.matcher(item.substring(Numbering.ofLine(item))).replaceFirst("");
    }

    /** The clause without its label ({@code Y tế: …}), where something is left behind the label. */
    static String unlabelled(String clause) {
        String words = LISTS.matcher(unmarked(clause)).replaceFirst("");
        Cue.Search label = LABEL.matcher(words);
        return label.find() && Letters.count(words.substring(label.end())) > 3 ? words.substring(label.end()) : words;
    }

    /** The thing a clause is about: its words up to what is said of it. */
    static String topic(String clause, Bodies bodies) {
        return subject(before(TOPIC_END, unlabelled(clause)), bodies);
    }

    /**
     * Behind the last comma that opens a statement of its own; all where none does.
     *
     * @param linked whether a link ties the words to a figure: what was done then stands before it, in one or several verbs
     */
    static String lastStatement(String said, boolean linked) {
        if (linked && labels(said)) {
            return said;
        }
        String words = said;
        int bracket = 0;
        for (int i = words.length() - 1; i > 0; i--) {
            char c = words.charAt(i);
            bracket += c == ')' ? 1 : c == '(' ? -1 : 0;
            boolean digits = i + 1 < words.length() && Character.isDigit(words.charAt(i + 1));
            if (c == ',' && bracket <= 0 && !digits) {
                String part = words.substring(i + 1);
                boolean opens = Generic.leads(part)
                        || (Statement.opens(part) && !GOES_ON.matcher(part).find());
                boolean worth = SUM_ONLY.matcher(part).matches() || isOneOfTwo(part, words.substring(0, i));
                boolean listed = linked
                        && Verbs.begins(part.strip())
                        && !STRIVES.matcher(part).lookingAt()
                        && lists(words.substring(0, i));
                if (SAYS_WHEN.matcher(part).matches()) {
                    words = words.substring(0, i);
                } else if (Letters.count(part) > 0 && opens && !listed && !worth) {
                    return part;
                }
            }
        }
        return words;
    }

    /** The verb with its object, where {@code before} said that of what a verb stands alone for later; else the verb. */
    static String inFull(String verb, String before) {
        if (verb.isEmpty() || Verbs.verbAt(verb, 0) != verb.length()) {
            return verb;
        }
        String words = " " + before;
        int said = words.toLowerCase(Locale.ROOT).lastIndexOf(" " + verb.toLowerCase(Locale.ROOT) + " ");
        if (said < 0) {
            return verb;
        }
        int comma = words.indexOf(", ", said);
        return gist(trim(words.substring(said, comma < 0 ? words.length() : comma)));
    }

    /** Whether words name a measure and have said nothing of it yet. */
    static boolean labels(String words) {
        return measures(words) && !SAID.matcher(words).find();
    }

    /** {@code công nghiệp, xây dựng 33%}, {@code đã điều tra, xử lý 13 vụ}: a verb alone behind a short word. */
    private static boolean isOneOfTwo(String part, String before) {
        String verb = part.strip();
        String other = before.substring(lastComma(before) + 1);
        return Verbs.verbAt(verb, 0) == verb.length() && Letters.count(other) > 1 && Blanks.words(other) <= 2;
    }

    /** Whether words begin with the noun of a measure: {@code tỷ lệ hộ nghèo}, {@code tổng số lượt khám}. */
    static boolean measures(String words) {
        return MEASURE.matcher(OPENING.matcher(unmarked(words)).replaceFirst(""))
                .find();
    }

    /** Whether the words before a comma list a verb that the ones behind it go on with. */
    private static boolean lists(String before) {
        String part = before.substring(lastComma(before) + 1).strip();
        return Verbs.begins(part) || endsWithVerb(part);
    }

    static boolean endsWithVerb(String head) {
        String words = head.strip();
        if (GRADE.matcher(words).find()) {
            return false;
        }
        for (int syllables = 3, at = words.length(); syllables > 0 && at > 0; syllables--) {
            at = words.lastIndexOf(' ', at - 1);
            if (Verbs.verbAt(words, at + 1) == words.length()) {
                return true;
            }
        }
        return false;
    }

    /** The words up to where they begin to say where, why and how; a short beginning is kept with what follows. */
    static String gist(String words) {
        Cue.Search more = MORE.matcher(words);
        while (more.find()) {
            if (Blanks.words(words.substring(0, more.start())) >= 3) {
                return trim(words.substring(0, more.start()));
            }
        }
        return words;
    }

    /** The words up to where they say where or on what ground, if enough stands before that. */
    static String withoutPlace(String words) {
        Cue.Search place = WHERE.matcher(words);
        while (place.find()) {
            if (words.lastIndexOf('“', place.start()) > words.lastIndexOf('”', place.start())) {
                continue;
            }
            if (Blanks.words(words.substring(0, place.start())) > 4
                    || place.group("where").equals("trong thực hiện")) {
                return trim(words.substring(0, place.start()));
            }
        }
        return words;
    }

    /** Whether every word of {@code part} stands in {@code words}, too. */
    static boolean holds(String words, String part) {
        return !part.isBlank()
                && List.of(BLANKS.split(words.toLowerCase(Locale.ROOT)))
                        .containsAll(List.of(BLANKS.split(part.toLowerCase(Locale.ROOT))));
    }

    /** Whether words say only how a figure compares: {@code (kế hoạch 80%)}. */
    static boolean isAside(String words) {
        return ASIDES.matcher(trim(words)).matches();
    }

    /** Offset of the last comma that parts words, not digits; -1 where none does. */
    static int lastComma(String words) {
        int comma = words.lastIndexOf(',');
        while (comma >= 0 && comma + 1 < words.length() && Character.isDigit(words.charAt(comma + 1))) {
            comma = words.lastIndexOf(',', comma - 1);
        }
        return comma;
    }

    /** Offset behind a bracket that is open at the end; -1 where none is. */
    static int openBracket(String words) {
        int open = words.lastIndexOf('(');
        return open > words.lastIndexOf(')') ? open + 1 : -1;
    }

    static String before(Cue end, String words) {
        Cue.Search matcher = end.matcher(words);
        return matcher.find() ? words.substring(0, matcher.start()) : words;
    }

    static String trim(String words) {
        String started = trimStart(words);
        int end = started.length();
        while (end > 0 && isEdge(started.charAt(end - 1), CLOSING_EDGE)) {
            end--;
        }
        return started.substring(0, end).strip();
    }

    private static String trimStart(String words) {
        int start = 0;
        while (start < words.length() && isEdge(words.charAt(start), OPENING_EDGE)) {
            start++;
        }
        return words.substring(start);
    }

    private static boolean isEdge(char c, String signs) {
        return c == ' ' || (c >= '\t' && c <= '\r') || signs.indexOf(c) >= 0;
    }

    /** With one blank between words, and none where a time was left out. */
    static String collapse(String words) {
        String collapsed = withoutEnd(LEFT_AT_END, withoutEnd(PER_AT_END, Blanks.collapse(words)));
        return GAP.matcher(collapsed).find()
                ? Blanks.collapse(GAP.matcher(collapsed).replaceAll(""))
                : collapsed;
    }

    /** @param end of a few chars at most */
    private static String withoutEnd(Cue end, String words) {
        int reach = Math.max(0, words.length() - LONGEST_END);
        return end.matcher(words).region(reach, words.length()).replaceFirst("");
    }

    private static String lastSubclause(String head) {
        Cue.Search matcher = SUBCLAUSE.matcher(head);
        int from = 0;
        while (matcher.find()) {
            if (Letters.count(head.substring(matcher.end())) > 12
                    && head.indexOf(" và ", matcher.start()) == matcher.start()) {
                from = matcher.end();
            }
        }
        return head.substring(from);
    }

    /** Without the body that acts. */
    private static String predicate(String words, Bodies bodies) {
        String charged = CHARGED.matcher(words).replaceFirst("");
        String who = Persons.withoutLeading(charged);
        return bodies.subject(who)
                .map(body -> PLACE.matcher(who.substring(body.span().end())).replaceFirst(""))
                .map(rest -> ROLE.matcher(rest).replaceFirst(""))
                .map(rest -> ANOTHER.matcher(rest).find()
                        ? predicate(ANOTHER.matcher(rest).replaceFirst(""), bodies)
                        : rest)
                .filter(rest -> Verbs.begins(rest.strip()))
                .map(String::strip)
                .orElse(words);
    }

    /** Without framing verbs, and without the bodies that {@code phối hợp với} names. */
    private static String unframed(String words, Bodies bodies) {
        Cue.Search frame = FRAME.matcher(words);
        String rest = frame.find() ? words.substring(frame.end()) : words;
        Cue.Search with = WITH.matcher(rest);
        if (with.find()) {
            Optional<Bodies.Mention> named = bodies.atStart(rest.substring(with.end()));
            if (named.isPresent()) {
                String behind = rest.substring(with.end() + named.get().span().end());
                for (int i = 0; i < behind.length(); i++) {
                    boolean starts = i == 0 || behind.charAt(i - 1) == ' ';
                    if (starts && Verbs.verbAt(behind, i) > 0) {
                        return behind.substring(i);
                    }
                }
            }
        }
        return rest;
    }
}
