package org.vanthu.extractors.indicator;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Verbs;

/**
 * A sentence as its figures part it: each has the words before it, back to the statement before, and the words behind it, up to the next
 * statement. Times are left out of those words; they say when, not what.
 */
final class Statement {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Behind a figure: where what it counts is over, whatever follows. */
    private static final Cue OVER = Cue.compile(
            "[;.!?…](?=\\s|$)|\\n"
                + "|\\t|:\\s|,?\\s*(?:trong đó|thì |theo (?:kế hoạch|chương trình|chỉ tiêu|dự toán)(?![\\p{L}])|trị"
                + " giá|với số tiền|số tiền|so với|so |ph[ấầẩ]n đ[ấầẩ]u|nhằm |để |với (?:tổng|chiều|trọng lượng|khối"
                + " lượng|sản lượng|diện tích|kinh phí|mức|trị giá|số (?:vốn|hộ|dân|khẩu|nhân khẩu|người|lượng)|dân"
                + " số|quy mô|công suất)(?![\\p{L}])|do ảnh hưởng|nhân dịp|nhân kỷ"
                + " niệm)|và\\s(?:có|đã|đang|sẽ|tăng|giảm|vượt|bằng|chiếm|tặng|giúp|hỗ trợ|đưa)\\s|\\s[=×]\\s|\\stương"
                + " (?:ứng|đương)(?![\\p{L}])|\\stập trung vào|\\sxong(?![\\p{L}])",
            FLAGS);

    /** The other half of {@code từ … trở lên}, and what a rate is counted by. */
    private static final Cue BOUND_BEHIND =
            Cue.compile("\\s*trở (?:lên|xuống)(?![\\p{L}])|\\s?/\\s?(?!tổng )\\p{L}{1,8}(?![\\p{L}])", FLAGS);

    /** The other half of {@code từ … trở lên} behind what is counted; a noun that it bounds says so itself. */
    private static final Cue BOUND_AT_END = Cue.compile(
            "(?<!thứ \\p{L}{2,4})(?<! từ [^,;]{1,16})\\s+trở (?:lên|xuống|đi)$|(?:^|\\s)(?:với|nhưng|song)$", FLAGS);

    /** Says more of what stands before the figure, leads to another one, or sorts what was counted. */
    private static final Cue NO_TAIL = Cue.compile("^\\(.*|\\s*\\([^()]*\\d[^()]*\\)$", FLAGS);

    /** Goes on from a share or a sum to the next statement; a noun goes on by it ({@code 11 tổ tiết kiệm và vay vốn}). */
    private static final Cue GOES_ON = Cue.compile("^(?:và|với)\\s.*", FLAGS);

    /** What the figure is a part of: {@code 198 hộ/3.784 hộ}, {@code 302 hội viên/480 phụ nữ}. */
    private static final Cue WHOLE_BEHIND = Cue.compile(
            "(?:\\s?/\\s?(?:tổng số"
                + " )?\\d[\\d.,]*(?:\\s?\\p{L}{1,12}(?![\\p{L}]))?(?:\\s(?:nữ|viên|dân|sinh|niên|gia|chức|sơ|động)(?![\\p{L}]))?){1,3}",
            FLAGS);

    private static final Cue STROKE = Cue.compile("\\s?/\\s?(?:tổng số )?", FLAGS);

    /** Behind a share, a sum or a size: what a comma parts from it belongs to the next. */
    private static final Cue COMMA = Cue.compile("\\s?,\\s(?!(?:cho|tặng|để)\\s)");

    /** Before the next figure: what parts it from the words that belong to this one. */
    private static final Cue PARTED = Cue.compile(
            "^\\s*[/=]\\s*(?:tổng số\\s*)?$|\\s(?:và|với)\\s(?:[^,;()]{2,40}\\s)?(?:" + Links.BOUND
                    + "\\s*)+$|(?:[,(–+]|\\s(?:và|với|cho|của|tại|cùng|nhưng|mà|song|hoặc|trên|từ|đến|trong|cho"
                    + " đến|đối với|để|theo|do|thuộc|ở))\\s*(?:"
                    + Links.BOUND
                    + "\\s*)*$|\\s(?:dài|rộng|nặng|diện tích|công suất|chiều dài|tổng chiều dài|kinh phí|định"
                    + " mức|mức|số tiền)\\s*(?:"
                    + Links.BOUND + "\\s*)*$|\\s"
                    + Links.LINK + "\\s*(?:là\\s+)?(?:" + Links.BOUND
                    + "\\s*)*$|^\\s*$",
            FLAGS);

    /** {@code 96% tổng số doanh nghiệp đã đóng góp 26%}: what was done, behind the whole of a share. */
    private static final Cue WHOLE_ACTS =
            Cue.compile("^\\s(?:của |trên )?(?:tổng|số|dân số)\\s[^,;()]{2,80}?(?<acts>\\s(?:đã|đang|sẽ)\\s)", FLAGS);

    /** Joins what stands before and behind it. */
    private static final Cue JOINED = Cue.compile("^\\s(?:và|hoặc|cùng|với)(?![\\p{L}])", FLAGS);

    /** Opens a part of a sentence, behind a comma, that says something else. */
    private static final Cue OPENS = Cue.compile(
            "^\\s*(?:(?:đã|đang|sẽ|đạt|bằng|tăng|giảm|chiếm|vượt|còn|ước|tương đương|tương"
                + " ứng|hơn|không|chưa|chỉ|do|vì|nhưng|trong đó|riêng|gồm|bao gồm|mỗi|bình quân|trung bình|tổng|kinh"
                + " phí|trị giá|giá trị|số tiền|mức|dài|rộng|nặng|mục tiêu|kết quả|tỷ lệ|tỉ lệ|hoàn thành|xong|nhất"
                + " là|chủ yếu|đặc biệt(?! (?:nghiêm trọng|khó khăn|xuất sắc|lớn))|góp phần|qua đó|từ"
                + " đó|nhờ|đưa|nâng|kéo|hạn|thời gian|chậm nhất|chết|bị thương|tài sản|trước|từ|đến|theo|cụ thể|đồng"
                + " thời|ngoài ra|dự kiến|lần|để|nhằm|và|(?:cao|thấp|lớn|nhiều|ít) (?:hơn|nhất)|trừ|với|cùng|có"
                + " (?:tổng|diện tích|dân số|số)|thu được|lập|kịp thời)(?![\\p{L}])|$)",
            FLAGS);

    /** Goes on with a list of nouns by one that is a verb elsewhere: {@code cơ quan, tổ chức, đơn vị}. */
    private static final Cue LISTED = Cue.compile(
            "^\\s*tổ chức(?:,| (?:và|đảng|đoàn|hội|chính trị|xã hội|kinh tế|tín dụng|cá nhân)(?![\\p{L}]))", FLAGS);

    /** Stands before a time and belongs to it. */
    private static final Cue BEFORE_TIME = Cue.compile(
            "(?:(?<![\\p{L}\\p{M}])(?:tính|kể|cả|từ|đến|trước|sau|trong|vào|chậm"
                    + " nhất|nhân|dịp|hết|cuối|đầu|giữa|ngày|tháng|quý|năm|thời điểm|lúc|tới)\\s+)+$",
            FLAGS);

    private static final Cue BEHIND_TIME = Cue.compile("^\\s*(?:đến nay|trở đi)(?![\\p{L}])", FLAGS);

    /** Between two times of one list. */
    private static final Cue LIST = Cue.compile("\\s*(?:,|và|, và)\\s*");

    private static final Cue HAVING =
            Cue.compile("\\s*(?:mỗi (?:năm|quý|tháng|tuần) )?có\\s+(?:" + Links.BOUND + "\\s*)*", FLAGS);

    private static final Cue WORTH = Cue.compile(
            "[\\s,(]*(?:với )?(?:tổng )?(?:trị giá|giá trị|mức|mỗi \\p{L}{1,12})[\\s:]*(?:" + Links.BOUND + "\\s*)*",
            FLAGS);

    private static final Cue SIDE_BY_SIDE = Cue.compile("\\s?[,/=]\\s?");

    /** Begins what people did. */
    private static final Cue DOES = Cue.compile(
            "(?:tàng trữ|mua bán|vận chuyển|sử dụng trái phép|vi phạm|gây|trộm|đánh|tiêu biểu|xuất sắc|có thành"
                    + " tích)(?![\\p{L}])",
            FLAGS);

    private static final Cue FOR = Cue.compile("[\\s,)]*(?:cho|tặng)\\s", FLAGS);

    /** How far before a time its own words may begin, in chars. */
    private static final int BEFORE = 30;

    private final String text;
    private final List<Measure> measures;
    private final int offset;
    private final int[] clauses;
    private final @Nullable Tail[] tails;

    /** The first {@link #OVER} behind {@link #soughtFrom}: figures before it need not look again. */
    private int over = -1;

    private int soughtFrom;

    /**
     * @param measures in it, in order
     * @param dates in it
     * @param offset of the sentence in the text that their spans index
     */
    Statement(String sentence, List<Measure> measures, List<Span> dates, int offset) {
        this.text = withoutTimes(sentence, dates, offset);
        this.measures = measures;
        this.offset = offset;
        this.clauses = clauses();
        this.tails = new Tail[measures.size()];
    }

    /**
     * What stands behind a figure.
     *
     * @param words as far as they belong to it, figures between them left out
     * @param end where they end in the sentence
     */
    record Tail(String words, int end) {}

    int start(int figure) {
        return Math.clamp(measures.get(figure).span().start() - (long) offset, 0, text.length());
    }

    int end(int figure) {
        return Math.clamp(measures.get(figure).span().end() - (long) offset, 0, text.length());
    }

    /** Where the clause of a figure begins: behind the last semicolon, or the last {@code +} that a list was joined by. */
    int clause(int figure) {
        return clauses[figure];
    }

    /** The clause of each figure, in one walk over the text. */
    private int[] clauses() {
        int[] starts = new int[measures.size()];
        int clause = 0;
        int at = 0;
        for (int figure = 0; figure < starts.length; figure++) {
            for (; at < start(figure); at++) {
                if (text.charAt(at) == ';') {
                    clause = Math.max(clause, at + 1);
                } else if (text.startsWith(" + ", at)) {
                    clause = at + 3;
                }
            }
            starts[figure] = clause;
        }
        return starts;
    }

    /** Whether an earlier figure stands in the same clause. */
    boolean follows(int figure) {
        return figure > 0 && start(figure - 1) >= clause(figure);
    }

    /** {@code 12 hộ/540 hộ}: whether it is the whole that the figure before is a part of. */
    boolean isWhole(int figure) {
        return follows(figure)
                && measures.get(figure).kind() == Measure.Kind.QUANTITY
                && STROKE.matcher(words(end(figure - 1), start(figure))).matches();
    }

    /** Whether a bracket is open around a figure. */
    boolean isBracketed(int figure) {
        return Words.openBracket(words(0, start(figure))) >= 0;
    }

    /** Words of the sentence, times left out. */
    String words(int from, int to) {
        return from < to ? text.substring(from, to) : "";
    }

    /** What stands before a figure, back to the words of the one before it or to the beginning of the clause. */
    String head(int figure) {
        String head = words(headStart(figure), start(figure));
        return follows(figure) ? head.substring(unopened(head)) : head;
    }

    /** Where the bracket closes that stands open before {@code head}; 0 where none does. */
    private static int unopened(String head) {
        int close = head.lastIndexOf(')');
        return close >= 0 && head.indexOf('(') < 0 ? close : 0;
    }

    private int headStart(int figure) {
        if (!follows(figure)) {
            return clause(figure);
        }
        int tail = tail(figure - 1).end();
        return tail <= start(figure) ? tail : end(figure - 1);
    }

    Tail tail(int figure) {
        Tail known = tails[figure];
        if (known == null) {
            known = read(figure);
            tails[figure] = known;
        }
        return known;
    }

    private Tail read(int figure) {
        int end = end(figure);
        Cue.Search bound = BOUND_BEHIND.matcher(text).region(end, text.length());
        int from = bound.lookingAt() ? bound.end() : end;
        Cue.Search whole = WHOLE_BEHIND.matcher(text).region(from, text.length());
        if (whole.lookingAt()) {
            boolean another = figure + 1 < measures.size() && start(figure + 1) < whole.end();
            return new Tail("", another ? Math.max(whole.end(), end(figure + 1)) : whole.end());
        }
        if (!measures.get(figure).counts()
                && COMMA.matcher(text).region(from, text.length()).lookingAt()) {
            return new Tail("", from);
        }
        int stop = withoutLabel(from, firstOver(from));
        stop = Math.min(stop, firstBracket(figure, from, stop));
        stop = beforeNextFigure(figure, from, stop);
        stop = firstOpening(from, stop);
        String words = NO_TAIL.matcher(BOUND_AT_END
                        .matcher(Words.collapse(Words.trim(withoutFigures(figure, from, stop))))
                        .replaceFirst(""))
                .replaceFirst("");
        if (GOES_ON.matcher(words).matches()
                && (!measures.get(figure).counts() || Verbs.begins(words.substring(words.indexOf(' ') + 1)))) {
            words = "";
        }
        if (words.isEmpty()) {
            words = pastWorth(figure, stop);
        }
        return new Tail(words.isEmpty() ? ofBoth(figure, stop) : words, Math.max(stop, end));
    }

    /** {@code 100% hộ có ít nhất 01 bình chữa cháy}: what all those have that a share counts; empty where that is not said. */
    String possessed(int share) {
        int next = share + 1;
        return next < measures.size()
                        && measures.get(next).counts()
                        && HAVING.matcher(words(tail(share).end(), start(next))).matches()
                ? "có " + Counted.name(tail(next).words(), measures.get(next))
                : "";
    }

    /** {@code 10 sổ trị giá 1 triệu đồng/sổ cho hộ nghèo}: what the money is given for stands behind it. */
    private String pastWorth(int figure, int stop) {
        int worth = figure + 1;
        if (worth >= measures.size()
                || measures.get(worth).kind() != Measure.Kind.MONEY
                || !WORTH.matcher(words(stop, start(worth))).matches()
                || !FOR.matcher(text).region(end(worth), text.length()).lookingAt()) {
            return "";
        }
        return tail(worth).words();
    }

    /** {@code bắt 3 vụ, 5 đối tượng tàng trữ ma túy}: what was done belongs to both that are counted side by side. */
    private String ofBoth(int figure, int stop) {
        int next = figure + 1;
        if (next >= measures.size()
                || !measures.get(figure).counts()
                || !measures.get(next).counts()
                || !SIDE_BY_SIDE.matcher(words(stop, start(next))).matches()) {
            return "";
        }
        String tail = tail(next).words();
        return DOES.matcher(tail).lookingAt() || Verbs.verbAt(tail, 0) > 0 ? tail : "";
    }

    /** Before the label of the next figure: {@code 22 trạm, phường Đông: 56 trạm}. */
    private int withoutLabel(int from, int over) {
        int comma = over < text.length() && text.charAt(over) == ':' ? Words.lastComma(words(from, over)) : -1;
        return comma < 0 ? over : from + comma;
    }

    private int firstOver(int from) {
        if (from < soughtFrom || from > over) {
            Cue.Search search = OVER.matcher(text).region(from, text.length());
            over = search.find() ? search.start() : text.length();
            soughtFrom = from;
        }
        return over;
    }

    /** A bracket that closes around the figure, or opens around others. */
    private int firstBracket(int figure, int from, int stop) {
        int open = -1;
        int next = figure + 1;
        for (int i = from; i < stop; i++) {
            char c = text.charAt(i);
            if (c == '(' && open < 0) {
                open = i;
            } else if (c == ')') {
                while (next < measures.size() && start(next) < open) {
                    next++;
                }
                if (open < 0 || (next < measures.size() && start(next) < i)) {
                    return open < 0 ? i : open;
                }
                open = -1;
            }
        }
        return open < 0 ? stop : open;
    }

    private int beforeNextFigure(int figure, int from, int stop) {
        int last = from;
        for (int n = figure + 1; n < measures.size() && start(n) < stop; n++) {
            String between = words(last, start(n));
            Cue.Search parted = PARTED.matcher(between);
            int comma = Words.lastComma(between);
            boolean found = parted.find();
            Cue.Search acting = WHOLE_ACTS.matcher(between);
            if (comma < 0 && acting.find()) {
                return last + acting.start("acts");
            }
            if (comma >= 0
                    && !(found
                            && JOINED.matcher(between.substring(parted.start())).find())) {
                return last + comma;
            }
            if (found) {
                return last + parted.start();
            }
            last = Math.max(last, end(n));
        }
        return stop;
    }

    private int firstOpening(int from, int stop) {
        int bracket = 0;
        for (int i = from; i < stop; i++) {
            char c = text.charAt(i);
            bracket += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean digits = i + 1 < stop && Character.isDigit(text.charAt(i + 1));
            if (c == ',' && bracket == 0 && !digits) {
                String part = text.substring(i + 1, stop);
                if (opens(part) || Generic.leads(part)) {
                    return i;
                }
            }
        }
        return stop;
    }

    /** Whether a part of a sentence says something of its own. */
    static boolean opens(String part) {
        return OPENS.matcher(part).find()
                || (Verbs.begins(part.strip()) && !LISTED.matcher(part).find());
    }

    /** The words with the counted nouns of the figures among them, but without their numbers. */
    private String withoutFigures(int figure, int from, int stop) {
        StringBuilder words = new StringBuilder();
        int last = from;
        for (int n = figure + 1; n < measures.size() && start(n) < stop; n++) {
            words.append(words(last, start(n)));
            if (measures.get(n).counts()) {
                words.append(measures.get(n).unit());
            }
            last = Math.max(last, end(n));
        }
        return words.append(words(last, stop)).toString();
    }

    private static String withoutTimes(String sentence, List<Span> dates, int offset) {
        if (dates.isEmpty()) {
            return sentence;
        }
        StringBuilder words = new StringBuilder(sentence);
        int last = 0;
        for (Span date : dates) {
            int start = Math.max(0, date.start() - offset);
            int end = Math.min(sentence.length(), date.end() - offset);
            int reach = Math.max(0, start - BEFORE);
            Cue.Search before = BEFORE_TIME.matcher(sentence.substring(reach, start));
            int from = before.find() ? reach + before.start() : start;
            from = last > 0
                            && last < from
                            && LIST.matcher(sentence.substring(last, from)).matches()
                    ? last
                    : from;
            Cue.Search behind = BEHIND_TIME.matcher(sentence.substring(end));
            int to = behind.find() ? end + behind.end() : end;
            for (int i = from; i < to; i++) {
                words.setCharAt(i, ' ');
            }
            last = to;
        }
        return words.toString();
    }
}
