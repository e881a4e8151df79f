package org.vanthu.extractors.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.layout.DocumentTypes;
import org.vanthu.extractors.layout.Letterhead;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;

/** What a document is about, in the lines under and beside its type, and what else its head says among them. */
final class Title {

    /** Most lines that a title takes below the type. */
    private static final int MOST = 7;

    /** Longest line of a title, in chars. */
    private static final int LONGEST = 700;

    private static final Cue NO_TITLE = Cue.compile(
            "(?iu)(?:kính\\s+g[ửở]i|căn\\s+cứ|xét\\s|theo\\s+(?:đề|tờ)|thực\\s+hiện\\s+(?:nghị|kế|chương|chỉ|quyết|công\\s+văn|hướng|thông|sự|kết|ý)|kính\\s+(?:thưa|mời)|chủ\\s+đề\\s*:|\\(?lịch\\s+này\\s+thay|(?:ngày|thứ|buổi|thời\\s+gian|nội\\s+dung(?:\\s+công\\s+việc)?|stt|tt)$|số\\s*:|\\(?(?:ban\\s+hành\\s+)?kèm\\s+theo|\\((?:ban\\s+hành|trình|theo\\s)|đơn\\s+vị\\s+tính|đvt|nơi\\s+nhận|điều\\s+\\d|quyết\\s+định\\s*:|quyết\\s+nghị\\s*:|phần\\s+(?:thứ|[ivx\\d])|chương\\s+[ivx\\d]|mục\\s+[ivx\\d]|để\\s+(?:triển|thực)|trong\\s+(?:tuần|tháng|quý|năm)\\s.{120}|ngày\\s+(?:\\d|đăng)|đăng\\s+(?:ngày|lúc)|lượt\\s+xem).*");
    /** Begins as a basis does, but does not end as one in a list. */
    private static final Cue WORK = Cue.compile("(?iu)(?:triển\\s+khai\\s+)?thực\\s+hiện\\s[^;:]{10,200}[^;:,.]");

    private static final Cue AUTHORITY = Cue.compile(
            "(?u)(?:chủ tịch |bộ trưởng|giám đốc |hiệu trưởng|thủ tướng|trưởng |chánh |thống đốc|tổng cục trưởng|cục"
                    + " trưởng|ủy ban nhân dân|hội đồng nhân dân|ban thường vụ|ban chấp hành|đảng ủy|chính phủ|quốc"
                    + " hội|căn cứ).*");
    /** {@code Quyết định của Bộ trưởng … số … ngày … về việc …}: what stands before the subject. */
    private static final Pattern AUTHORITY_FIRST = Pattern.compile(
            "(?iu)^(?:của\\s.{3,120}?|số\\s.{3,80}?)\\s(?=(?:về\\s+việc|v/v|về|quy\\s+định|hướng\\s+dẫn|ban\\s+hành|sửa\\s+đổi|bổ\\s+sung)\\s)");

    /** A schedule of those who lead a body is about them. */
    private static final Cue OF_AUTHOR = Cue.compile("(?iu)của\\s+(?!lãnh\\s+đạo).*");

    /** Longest name of an author behind {@code của}, in chars. */
    private static final int AUTHOR = 64;

    /** The body of the text that a format ran on behind the title. */
    private static final Pattern BODY_BEHIND = Pattern.compile("(?u)\\s+(?:P(?:hần|HẦN)\\s+(?:thứ\\s+nhất|THỨ"
            + " NHẤT|I)(?![\\p{L}]).*|Căn\\s+cứ\\s+(?:Luật|Nghị|Quyết|Hiến|Pháp|Thông|Chỉ|Kế|Điều)\\s.*)$");

    private static final Pattern ANNEXED =
            Pattern.compile("(?iu)\\s*\\(\\s*(?:ban\\s+hành\\s+)?kèm\\s+theo.*|[\\s.,;_*\\-–]+$");

    /** A title's line that begins inside a citation: {@code … một số điều của Luật Thuế / số 04/1998/QH10 ngày 20 tháng 5 năm 1998}. */
    private static final Cue CITED = Cue.compile("(?iu)số\\s+\\d[^:]{2,40}\\sngày\\s.*");

    private static final Cue VERB = Cue.compile("(?iu)\\s(?:được|đã|đang|sẽ|là|có|họp)\\s");

    private static final Cue YEAR_LAST = Cue.compile("(?:19|20)\\d{2}[)\\s]*$");

    /** So many words of the title at a line's start are no accident. */
    private static final int WORDS_TAKEN_UP = 4;

    /** {@code … (từ ngày 03/4 đến ngày 07/4/2023)}. */
    private static final Cue CLOSED = Cue.compile("(?u).*\\([^()]{12,120}\\)");

    /** What stands beside a type and is no title: {@code PHỤ LỤC II}, {@code BÁO CÁO TÓM TẮT}, {@code NGHỊ QUYẾT (dự thảo)}. */
    private static final Cue UNTITLED = Cue.compile("[IVX]{1,5}|\\d{1,2}|(?iu)\\(?(?:tóm\\s+tắt|dự\\s+thảo)\\)?");

    /** {@code XÃ: TAM SƠN}: who fills a form in. */
    private static final Cue FIELD =
            Cue.compile("(?iu)(?:xã|phường|thị trấn|huyện|quận|đơn vị|trường|chi bộ|thôn)\\s*:.*");

    /** Stars drawn below a heading. */
    private static final Cue RULE = Cue.compile("[*\\s]+");

    private final List<HeaderLine> lines;
    private final int typeLine;
    private final boolean numbered;
    private Optional<String> title = Optional.empty();
    private Optional<InlineHead> inline = Optional.empty();
    /** Behind {@code của} under or beside the type; empty where none stands there. */
    private String author = "";

    /** First line behind the title. */
    private int end;

    private Title(List<HeaderLine> lines, int typeLine, boolean numbered) {
        this.lines = lines;
        this.typeLine = typeLine;
        this.numbered = numbered;
        this.end = typeLine + 1;
    }

    /**
     * @param typeLine number of the line that names the type
     * @param numbered whether the document's number stands above: below it a title may cite others
     */
    static Title below(List<HeaderLine> lines, int typeLine, boolean numbered) {
        Title found = new Title(lines, typeLine, numbered);
        found.read();
        return found;
    }

    /** As it is spelt in a sentence. */
    Optional<String> words() {
        return title;
    }

    /** Who stands behind {@code của} under or beside the type; empty where nobody does. */
    Optional<String> author() {
        return author.isEmpty() ? Optional.empty() : Optional.of(author);
    }

    /** What runs on behind the type beside the title. */
    Optional<InlineHead> inline() {
        return inline;
    }

    /** Number of the first line behind the title. */
    int end() {
        return end;
    }

    private void read() {
        String line = lines.get(typeLine).text();
        StringBuilder words = new StringBuilder();
        String rest = DocumentTypes.at(line)
                .map(found -> line.substring(found.length()).strip())
                .filter(behind -> !UNTITLED.matcher(behind).matches())
                .orElse("");
        add(withDay(rest.replaceFirst("^[:.*\\-–_\\s]+", "")), words);
        while (lines.get(typeLine).inTable()
                && end < lines.size()
                && lines.get(end).block() == lines.get(typeLine).block()
                && lines.get(end).cell() != lines.get(typeLine).cell()) {
            end++; // the letterhead's other cell
        }
        if (words.isEmpty() && end < lines.size() && isInlineHead(lines.get(end).text())) {
            add(lines.get(end++).text(), words);
        }
        if (words.isEmpty() && isTitleOverBases(end)) {
            add(lines.get(end++).text(), words);
        }
        int last = Math.min(lines.size(), end + MOST);
        while (end < last && goesOn(lines.get(end), words)) {
            String next = lines.get(end++).text();
            add(words.isEmpty() ? withDay(next) : next, words);
        }
        String bare = BODY_BEHIND
                .matcher(ANNEXED.matcher(AUTHORITY_FIRST.matcher(words).replaceFirst(""))
                        .replaceFirst(""))
                .replaceFirst("");
        if (!bare.isBlank()) {
            title = Optional.of(Spelling.title(withoutAuthor(bare)));
        }
    }

    /** {@code SỐ 15/TB-UBND NGÀY 02/3/2020} below the type. */
    private static boolean isInlineHead(String line) {
        return InlineHead.of(line).filter(head -> head.day().isPresent()).isPresent();
    }

    /** {@code của Bộ trưởng … số 12/TC/QĐ} with the day on the next line. */
    private String withDay(String rest) {
        boolean broken = end < lines.size()
                && InlineHead.of(rest).filter(head -> head.day().isEmpty()).isPresent()
                && InlineHead.of(rest + " " + lines.get(end).text())
                        .filter(head -> head.day().isPresent())
                        .isPresent();
        return broken ? rest + " " + lines.get(end++).text() : rest;
    }

    private void add(String line, StringBuilder words) {
        boolean first = words.isEmpty();
        Optional<InlineHead> head = first ? InlineHead.of(line) : Optional.empty();
        if (head.isPresent()) {
            inline = head;
            words.append(head.get().title());
        } else if (first && line.length() <= AUTHOR && OF_AUTHOR.matcher(line).matches()) {
            author = line.substring("của".length()).strip();
        } else if (!line.isBlank()) {
            words.append(first ? "" : " ").append(line);
        }
    }

    /** {@code quyết định của Bộ trưởng … về việc … Bộ trưởng …}: the author's name over the bases was taken for the title's end. */
    private String withoutAuthor(String words) {
        String name = inline.flatMap(InlineHead::author).orElse(author);
        return !name.isEmpty() && Folded.of(words).endsWith(" " + Folded.of(name))
                ? words.substring(0, words.length() - name.length()).strip()
                : words;
    }

    /** {@code Thực hiện Kế hoạch trồng cây năm 2023} between type and bases is what the document is about, not its first basis. */
    private boolean isTitleOverBases(int at) {
        return at + 2 < lines.size()
                && WORK.matcher(lines.get(at).text()).matches()
                && lines.subList(at + 1, at + 3).stream()
                        .anyMatch(line -> Folded.of(line.text()).startsWith("căn cứ "));
    }

    /** A sentence: with a verb, or behind the year that a title ends with. */
    private static boolean says(String line, CharSequence title) {
        return line.endsWith(".")
                && Character.isUpperCase(line.charAt(0))
                && (VERB.matcher(line).find() || YEAR_LAST.matcher(title).find());
    }

    /** The first sentence often takes up the title's words. */
    private static boolean repeats(String line, CharSequence title) {
        String[] first = Folded.of(title.toString()).split(" ", WORDS_TAKEN_UP + 1);
        return first.length > WORDS_TAKEN_UP
                && line.startsWith(String.join(" ", List.of(first).subList(0, WORDS_TAKEN_UP)) + " ");
    }

    /** Words in brackets end a title, where no small letter goes on. */
    private static boolean isClosed(CharSequence title, String next) {
        return CLOSED.matcher(title).matches() && !Character.isLowerCase(next.charAt(0));
    }

    private boolean goesOn(HeaderLine line, StringBuilder words) {
        String text = line.text();
        boolean inTypesCell = lines.get(typeLine).inTable() && line.cells() == 1;
        if ((line.inTable() && !inTypesCell)
                || Letterhead.isNation(text)
                || text.length() > LONGEST
                || NO_TITLE.matcher(text).matches()
                || RULE.matcher(text).matches()
                || (!words.isEmpty() && FIELD.matcher(text).matches())
                || line.opensDay()) {
            return false;
        }
        boolean cited = CITED.matcher(text).matches() && (inline.isPresent() || numbered);
        if (Letterhead.placeAndDay(text).isPresent()
                || (Letterhead.isNumberLine(text) && !(cited && !words.isEmpty()))
                || line.isNumbered()) {
            return false;
        }
        String folded = Folded.of(text);
        if (AUTHORITY.matcher(folded).matches() && (line.isCapitals() || text.length() < 60) && !words.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        boolean sentence = (last == '.' || last == ';' || last == ':' || last == ',') && !line.isCapitals();
        boolean follows = words.isEmpty() || (words.length() < 400 && !(sentence && text.length() > 40));
        if (!words.isEmpty() && text.endsWith(":")) {
            return false; // announces what stands below it
        }
        if (!words.isEmpty()
                && !line.isCapitals()
                && (says(text, words) || repeats(folded, words) || isClosed(words, text))) {
            return false;
        }
        return follows && !(sentence && text.length() > 160) && (line.isCapitals() || text.length() < 420);
    }
}
