package org.vanthu.extractors.header;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.DocumentTypes;
import org.vanthu.extractors.layout.DocumentTypes.Found;
import org.vanthu.extractors.layout.Letterhead;
import org.vanthu.extractors.layout.Letterhead.PlaceAndDay;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;
import org.vanthu.extractors.text.Letters;

/** Reads what a document says of itself, wherever its letterhead ended up: columns, lines, the end of the text, an annex's heading. */
public final class HeaderExtractor {

    /** Lines that a letterhead with its type may take at the start. */
    private static final int HEAD = 60;

    private static final int TITLE_LINES = 7;

    /** Most lines over the type where a letterhead names bodies alone, as in sheets and schedules. */
    private static final int BARE_LETTERHEAD = 4;

    /** Longest line of a title, in chars. */
    private static final int TITLE_LINE = 700;

    private static final Cue BASE = Cue.compile(
            "(?iu)[-–]?\\s*(?:căn\\s+cứ|xét|theo\\s+(?:đề\\s+nghị|tờ\\s+trình)|thực\\s+hiện|trên\\s+cơ\\s+sở|sau\\s+khi)\\s.*");
    private static final Cue NO_TITLE = Cue.compile(
            "(?iu)(?:kính\\s+g[ửở]i|căn\\s+cứ|xét\\s|theo\\s+(?:đề|tờ)|thực\\s+hiện\\s+(?:nghị|kế|chương|chỉ|quyết|công|hướng|thông|sự|kết|ý)|số\\s*:|\\(?(?:ban\\s+hành\\s+)?kèm\\s+theo|\\((?:ban\\s+hành|trình|theo\\s)|đơn\\s+vị\\s+tính|đvt|nơi\\s+nhận|điều\\s+\\d|quyết\\s+định\\s*:|quyết\\s+nghị\\s*:|phần\\s+(?:thứ|[ivx\\d])|chương\\s+[ivx\\d]|mục\\s+[ivx\\d]|để\\s+(?:triển|thực)|trong\\s+(?:tuần|tháng|quý|năm)\\s.{120}|ngày\\s+\\d).*");
    private static final Cue AUTHORITY = Cue.compile(
            "(?u)(?:chủ tịch |bộ trưởng|giám đốc |hiệu trưởng|thủ tướng|trưởng |chánh |thống đốc|tổng cục trưởng|cục"
                    + " trưởng|ủy ban nhân dân|hội đồng nhân dân|ban thường vụ|ban chấp hành|đảng ủy|chính phủ|quốc"
                    + " hội|căn cứ).*");
    /** {@code Quyết định của Bộ trưởng … số … ngày … về việc …}: what stands before the subject. */
    private static final Pattern AUTHORITY_FIRST = Pattern.compile(
            "(?iu)^(?:của\\s.{3,120}?|số\\s.{3,80}?)\\s(?=(?:về\\s+việc|v/v|về|quy\\s+định|hướng\\s+dẫn|ban\\s+hành|sửa\\s+đổi|bổ\\s+sung)\\s)");

    private static final Cue OF_AUTHOR = Cue.compile("(?iu)của\\s.*");

    /** Longest name of an author behind {@code của}, in chars. */
    private static final int AUTHOR = 64;

    /** The body of the text that a format ran on behind the title. */
    private static final Pattern BODY_BEHIND = Pattern.compile("(?u)\\s+(?:P(?:hần|HẦN)\\s+(?:thứ\\s+nhất|THỨ"
            + " NHẤT|I)(?![\\p{L}]).*|Căn\\s+cứ\\s+(?:Luật|Nghị|Quyết|Hiến|Pháp|Thông|Chỉ|Kế|Điều)\\s.*)$");

    private static final Pattern ANNEXED =
            Pattern.compile("(?iu)\\s*\\(\\s*(?:ban\\s+hành\\s+)?kèm\\s+theo.*|[\\s.,;_*\\-–]+$");

    /** A title's line that begins inside a citation: {@code … một số điều của Luật Thuế / số 04/1998/QH10 ngày 20 tháng 5 năm 1998}. */
    private static final Cue CITED = Cue.compile("(?iu)số\\s+\\d[^:]{2,40}\\sngày\\s.*");

    private static final Cue NUMBERED = Cue.compile("(?u)(?:[IVX]{1,5}|[A-H]|\\d{1,2})\\s?[.)/-]\\s.*|[-+*•]\\s.*");
    private static final Cue LETTER = Cue.compile("(?iu)kính\\s+g[ửở]i.*");
    private static final Cue AS_ABOVE =
            Cue.compile("(?iu)như\\s+(?:trên|thành\\s+phần(?:\\s+kính)?\\s+mời|kính\\s+gửi)");
    private static final Cue SUBJECT = Cue.compile("(?iu)(?:v\\s?/\\s?v|về\\s+việc)\\s*:?\\s*.+");
    private static final Pattern ANNEX = Pattern.compile(
            "(?iu)\\(?\\s*(?:ban\\s+hành\\s+)?kèm(?:\\s+theo)?\\s+(?<type>[\\p{L}\\s]{3,30}?)\\s+số\\s*:?\\s*(?<number>"
                    + Letterhead.NUMBER
                    + ")(?:\\s*,?\\s*ngày\\s*(?<day>\\d{1,2})\\s*(?:/|-|\\.|tháng)\\s*(?<month>\\d{1,2})\\s*(?:/|-|\\.|năm)\\s*(?<year>\\d{4}))?(?:\\s+của\\s+(?<issuer>[^)]{3,80}))?.*");
    private static final Cue ANNEX_HEADING =
            Cue.compile("(?u)(?:PHỤ LỤC|Phụ lục|BIỂU|DANH SÁCH|DANH MỤC|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|ĐỀ CƯƠNG|MẪU|Mẫu"
                    + " (?=số))(?:\\s.{0,160})?");
    private static final Cue NO_PLACE = Cue.compile(
            "^(?iu:[\\s*+•–-]*(?:thứ\\s*(?:[2-7]|hai|ba|tư|năm|sáu|bảy|bẩy)|chủ nhật|CN|sáng|chiều|tối|hôm nay))[ ,:]");
    private static final Cue SIGNED = Cue.compile("(?iu)(?:nơi\\s+nhận.*|TM\\..*|T/M.*|KT\\..*)");

    private final List<HeaderLine> lines;
    private Optional<String> type = Optional.empty();
    private Optional<String> number = Optional.empty();
    private Optional<String> issuer = Optional.empty();
    private Optional<PlaceAndDay> placeAndDay = Optional.empty();
    private Optional<LocalDate> issued = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<InlineHead> inline = Optional.empty();

    /** Whether the number was found below the type, where a title may cite others. */
    private boolean numberIsBelow;

    /** Behind {@code của} under or beside the type; empty where none stands there. */
    private String author = "";

    /** Line that names the type; the number of lines where none does. */
    private int typeLine;

    /** First line behind the title. */
    private int bodyLine;

    private final Header bearer;

    private HeaderExtractor(SourceText source, Header bearer) {
        this.lines = HeaderLine.of(source);
        this.bearer = bearer;
    }

    /**
     * @param source one document
     * @param outline its sections
     * @param bearer of the document that this one may be annexed to, bound before it; else {@link Header#NONE}
     * @return what was found; fields that the text does not hold are empty
     */
    public static Header extract(SourceText source, Outline outline, Header bearer) {
        return new HeaderExtractor(source, bearer).read();
    }

    private Header read() {
        if (lines.isEmpty()) {
            return Header.NONE;
        }
        findType();
        readLetterhead();
        readTitle();
        readAnnexHeading();
        Optional<Sitting> sitting =
                type.filter("biên bản"::equals).map(_ -> Sitting.of(lines.subList(bodyLine, lines.size())));
        Signature signature = Signature.of(beforeAnnexes());
        issuer = issuer.or(() -> inline.flatMap(InlineHead::issuer))
                .or(() -> sitting.flatMap(Sitting::body))
                .or(signature::issuer)
                .or(() -> number.flatMap(Issuers::ofNumber))
                .or(() -> type.flatMap(Issuers::ofType))
                .or(() -> Issuers.ofText(lines));
        issued = issued.or(() -> placeAndDay.flatMap(PlaceAndDay::day)).or(() -> sitting.flatMap(Sitting::day));
        type = type.or(() -> number.flatMap(DocumentTypes::ofNumber)).or(this::letter);
        placeAndDay
                .map(found -> Spelling.place(found.place()))
                .ifPresent(name -> title = title.map(t -> Spelling.withName(t, name)));
        Optional<DateRange> period = title.flatMap(words -> TitlePeriod.of(words, type, issued));
        return new Header(
                type,
                number,
                issuer,
                placeAndDay.map(found -> Spelling.place(found.place())).or(() -> sitting.flatMap(Sitting::place)),
                issued,
                title,
                period,
                signature.signer(),
                recipients(signature),
                bases(),
                List.of()); // read from the citations, once they are known
    }

    /** The first line near the start that is a type, or that opens with one and is no sentence. */
    private void findType() {
        int end = Math.min(lines.size(), HEAD);
        typeLine = lines.size();
        for (int i = 0; i < end; i++) {
            String line = lines.get(i).text();
            Optional<Found> found = DocumentTypes.at(line).or(() -> damaged(line));
            if (found.isEmpty() || lines.get(i).isInList()) {
                if (NUMBERED.matcher(line).matches()
                        && line.length() > 12
                        && !lines.get(i).inTable()
                        && Letterhead.placeAndDay(line).isEmpty()) {
                    return;
                }
                continue;
            }
            String rest = line.substring(found.get().length());
            boolean numberedAnnex = found.get().name().equals("phụ lục") && rest.matches("\\s+(?:[IVX]{1,5}|\\d{1,2})");
            boolean alone = rest.isBlank() || numberedAnnex || rest.strip().matches("[:.*]+");
            boolean sentence = rest.strip().endsWith(".") && !rest.strip().matches("(?iu)(?:của|số)\\s.*");
            boolean headed = InlineHead.of(rest.strip())
                    .filter(head -> head.author().isPresent() || head.day().isPresent())
                    .isPresent();
            boolean opens = headed
                    || (!sentence
                            && !rest.strip().endsWith(";")
                            && rest.length() < 320
                            && (lines.get(i).isCapitals() || isTitled(line, found.get())));
            if ((alone && !line.strip().endsWith(":"))
                    || (!alone && opens && (!lines.get(i).inTable() || isRowOfCapitals(lines.get(i))))) {
                type = Optional.of(found.get().name());
                typeLine = i;
                return;
            }
        }
    }

    private static boolean isRowOfCapitals(HeaderLine line) {
        return line.cells() == 1 && line.isCapitals();
    }

    /** {@code QUYÉT ĐỊNH}, {@code QUYẾTĐỊNH}: a type as a scan may give it, alone on its line. */
    private Optional<Found> damaged(String line) {
        return Letters.areCapitals(line) ? DocumentTypes.damaged(line) : Optional.empty();
    }

    /** Whether the type's words are in capitals though the title behind them is not, or a body stands behind it. */
    private static boolean isTitled(String line, Found found) {
        String words = line.substring(0, found.length());
        String rest = line.substring(found.length()).strip();
        return words.equals(words.toUpperCase(Locale.ROOT))
                || rest.matches("(?iu)(?:của\\s|số\\s|về\\s|v/v|công\\s+tác|tuần|tháng|quý|kết\\s+quả|tình\\s+hình).*");
    }

    private void readLetterhead() {
        int end = typeLine < lines.size() ? typeLine : Math.min(lines.size(), HEAD / 2);
        List<String> names = new ArrayList<>();
        boolean named = false;
        boolean headed = false;
        for (int i = 0; i < end; i++) {
            HeaderLine line = lines.get(i);
            String joined = joined(i);
            if (LETTER.matcher(line.text()).matches()) {
                break;
            }
            headed |= Letterhead.isNation(line.text()) || Letterhead.isNumberLine(line.text());
            if (placeAndDay.isEmpty() && !Letterhead.isNation(line.text())) {
                placeAndDay = placeAndDay(line.text()).or(() -> placeAndDay(joined));
            }
            if (Letterhead.isNumberLine(line.text())) {
                if (number.isEmpty()) {
                    number = Letterhead.number(line.text())
                            .or(() -> line.text().matches("(?iu)s[ốô]\\s*:?")
                                    ? Letterhead.number(joined)
                                    : Optional.empty());
                }
                named = true;
            } else if (!named && isName(line)) {
                names.add(line.text());
            } else if (SUBJECT.matcher(line.text()).matches() && title.isEmpty() && line.inTable()) {
                title = Optional.of(subject(i));
            }
        }
        // Without the nation's name, a number or a day only a body with its place, right over the type, makes a
        // letterhead.
        boolean alone = typeLine < lines.size()
                && end <= BARE_LETTERHEAD
                && names.stream().anyMatch(Issuers::isPlaced);
        if (headed || alone || placeAndDay.isPresent()) {
            issuer = Issuers.ofLetterhead(
                    names.stream().flatMap(name -> withoutNation(name).stream()).toList());
        }
        if (number.isEmpty() || placeAndDay.isEmpty()) {
            readElsewhere(end);
        }
    }

    /** A collapsed cell may end with the rule under the name or hold the number; a scan adds strokes. */
    private static Optional<String> withoutNation(String line) {
        String name = line.replaceFirst(
                        "(?iu)\\s*(?:s[ốô]\\s*:|cộng\\s+h[òo][àa]\\s+xã\\s+hội|đảng\\s+cộng\\s+sản\\s+việt|độc\\s+lập\\s*[-–]|(?<=\\S\\s{1,3})đoàn\\s+tncs\\s+hồ\\s+chí\\s+minh$).*$",
                        "")
                .replaceFirst("[\\s\\-–—_=*.:&]+$", "")
                .replaceFirst("^[\\s\\-–—_=*.⁄/|]+", "");
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    private boolean isName(HeaderLine line) {
        String text = line.text();
        return !Letterhead.isNation(text)
                && Letterhead.placeAndDay(text).isEmpty()
                && text.length() <= 110
                && Letters.count(text) >= 2
                && !text.startsWith("Source:")
                && !SUBJECT.matcher(text).matches()
                && !text.endsWith(";")
                && (line.inTable() ? line.cell() == firstCell(line.block()) : line.isCapitals() || startsBody(text));
    }

    private static boolean startsBody(String text) {
        return HeadWords.isBody(Folded.of(text)) && !text.endsWith(".");
    }

    private int firstCell(int block) {
        return lines.stream()
                .filter(line -> line.block() == block)
                .mapToInt(HeaderLine::cell)
                .min()
                .orElse(0);
    }

    /** The line with the lines of its cell that follow: a number or date may be broken. */
    private String joined(int i) {
        StringBuilder text = new StringBuilder(lines.get(i).text());
        for (int next = i + 1; next < Math.min(lines.size(), i + 3); next++) {
            if (lines.get(next).block() != lines.get(i).block()
                    || lines.get(next).cell() != lines.get(i).cell()) {
                break;
            }
            text.append(' ').append(lines.get(next).text());
        }
        return text.toString();
    }

    /** The subject of a letter, under its number. */
    private String subject(int from) {
        StringBuilder words = new StringBuilder(lines.get(from).text());
        for (int i = from + 1;
                i < lines.size()
                        && lines.get(i).cell() == lines.get(from).cell()
                        && lines.get(i).block() == lines.get(from).block();
                i++) {
            words.append(' ').append(lines.get(i).text());
        }
        return words.toString();
    }

    /** {@code Thứ Hai, ngày 27/5/2024} heads a day of a schedule: no place is called so. */
    private static Optional<PlaceAndDay> placeAndDay(String line) {
        return NO_PLACE.matcher(line).find() ? Optional.empty() : Letterhead.placeAndDay(line);
    }

    /** Number, place and day that stand below the type, or at the end. */
    private void readElsewhere(int from) {
        for (int i = from; i < lines.size(); i++) {
            HeaderLine line = lines.get(i);
            if (line.text().length() > 80) {
                continue;
            }
            if (number.isEmpty() && !line.inTable() && Letterhead.isNumberLine(line.text())) {
                number = Letterhead.number(line.text()).filter(n -> n.matches(".*[-/].*"));
                numberIsBelow = number.isPresent();
            }
            if (placeAndDay.isEmpty() && !line.isInList()) {
                placeAndDay = placeAndDay(line.text());
            }
        }
    }

    private void readTitle() {
        bodyLine = Math.min(typeLine + 1, lines.size());
        if (typeLine == lines.size()) {
            readLetterSubject();
            return;
        }
        String line = lines.get(typeLine).text();
        StringBuilder words = new StringBuilder();
        String rest = DocumentTypes.at(line)
                .map(found -> line.substring(found.length()).strip())
                .filter(behind -> !behind.matches("[IVX]{1,5}|\\d{1,2}"))
                .orElse("");
        addTitle(withDay(rest.replaceFirst("^[:.*\\-–_\\s]+", "")), words);
        while (lines.get(typeLine).inTable()
                && bodyLine < lines.size()
                && lines.get(bodyLine).block() == lines.get(typeLine).block()
                && lines.get(bodyLine).cell() != lines.get(typeLine).cell()) {
            bodyLine++; // the letterhead's other cell
        }
        int end = Math.min(lines.size(), bodyLine + TITLE_LINES);
        while (bodyLine < end && goesOnWithTitle(lines.get(bodyLine), words)) {
            String next = lines.get(bodyLine++).text();
            addTitle(words.isEmpty() ? withDay(next) : next, words);
        }
        if ((number.isEmpty() || numberIsBelow) && inline.isPresent()) {
            number = inline.map(InlineHead::number);
            issued = inline.flatMap(InlineHead::day);
        }
        String bare = BODY_BEHIND
                .matcher(ANNEXED.matcher(AUTHORITY_FIRST.matcher(words).replaceFirst(""))
                        .replaceFirst(""))
                .replaceFirst("");
        if (!bare.isBlank()) {
            title = Optional.of(Spelling.title(withoutAuthor(bare)));
        }
    }

    /** {@code của Bộ trưởng … số 12/TC/QĐ} with the day on the next line. */
    private String withDay(String rest) {
        boolean broken = bodyLine < lines.size()
                && InlineHead.of(rest).filter(head -> head.day().isEmpty()).isPresent()
                && InlineHead.of(rest + " " + lines.get(bodyLine).text())
                        .filter(head -> head.day().isPresent())
                        .isPresent();
        return broken ? rest + " " + lines.get(bodyLine++).text() : rest;
    }

    private void addTitle(String line, StringBuilder words) {
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

    private boolean goesOnWithTitle(HeaderLine line, StringBuilder words) {
        String text = line.text();
        boolean inTypesCell = lines.get(typeLine).inTable() && line.cells() == 1;
        if ((line.inTable() && !inTypesCell)
                || Letterhead.isNation(text)
                || text.length() > TITLE_LINE
                || NO_TITLE.matcher(text).matches()
                || text.matches("[*\\s]+")
                || NO_PLACE.matcher(text).find()) {
            return false;
        }
        boolean cited = CITED.matcher(text).matches() && (inline.isPresent() || (number.isPresent() && !numberIsBelow));
        if (Letterhead.placeAndDay(text).isPresent()
                || (Letterhead.isNumberLine(text) && !(cited && !words.isEmpty()))
                || NUMBERED.matcher(text).matches()) {
            return false;
        }
        String folded = Folded.of(text);
        if (AUTHORITY.matcher(folded).matches() && (line.isCapitals() || text.length() < 60) && !words.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        boolean sentence = (last == '.' || last == ';' || last == ':' || last == ',') && !line.isCapitals();
        boolean follows = words.isEmpty() || (words.length() < 400 && !(sentence && text.length() > 40));
        return follows && !(sentence && text.length() > 160) && (line.isCapitals() || text.length() < 420);
    }

    /** {@code V/v …} of a letter whose lines stand one below the other. */
    private void readLetterSubject() {
        for (int i = 0; i < Math.min(lines.size(), HEAD / 2) && title.isEmpty(); i++) {
            if (SUBJECT.matcher(lines.get(i).text()).matches()
                    && lines.get(i).text().length() < TITLE_LINE / 2) {
                StringBuilder words = new StringBuilder(lines.get(i).text());
                for (int next = i + 1;
                        next < lines.size()
                                && Character.isLowerCase(lines.get(next).text().charAt(0));
                        next++) {
                    words.append(' ').append(lines.get(next).text());
                }
                title = Optional.of(words.toString());
            }
        }
    }

    private Optional<String> letter() {
        boolean addressed = lines.stream()
                .limit(HEAD)
                .anyMatch(line -> LETTER.matcher(line.text()).matches());
        return addressed || (number.isPresent() && title.isPresent()) ? Optional.of("công văn") : Optional.empty();
    }

    /** {@code (Ban hành kèm theo Kế hoạch số … ngày … của …)} over an annex says what the head may have lost. */
    private void readAnnexHeading() {
        if (number.isPresent()
                && issued.or(() -> placeAndDay.flatMap(PlaceAndDay::day)).isPresent()
                && issuer.isPresent()) {
            return;
        }
        for (HeaderLine line : lines) {
            Matcher m = ANNEX.matcher(line.text());
            if (line.text().length() > 300 || !m.matches()) {
                continue;
            }
            boolean own = DocumentTypes.at(m.group("type")).map(Found::name).equals(type);
            if (own) {
                number = number.or(() -> Optional.of(Letterhead.compact(m.group("number"))));
                issued = issued.or(() -> placeAndDay.flatMap(PlaceAndDay::day)).or(() -> InlineHead.day(m));
            }
            // A regulation carries its decision's issuer, but neither its number nor its day.
            boolean borne = bearer.number().equals(Optional.of(Letterhead.compact(m.group("number"))));
            issuer = issuer.or(() -> borne ? bearer.issuer() : Optional.empty())
                    .or(() -> Optional.ofNullable(m.group("issuer"))
                            .map(name -> Spelling.body(name.replaceFirst(
                                            "(?iu)\\s(?:về|v/v|ban\\s+hành|quy\\s+định|phê\\s+duyệt)\\s.*$", "")
                                    .strip())));
            return;
        }
    }

    /** Nơi nhận, with whom a letter addresses in the place of {@code như trên}. */
    private List<String> recipients(Signature signature) {
        List<String> recipients = new ArrayList<>(Addressees.of(lines.subList(0, Math.min(lines.size(), HEAD))));
        signature.recipients().stream()
                .filter(name -> recipients.isEmpty() || !AS_ABOVE.matcher(name).matches())
                .filter(name -> !recipients.contains(name))
                .toList()
                .forEach(recipients::add);
        return recipients;
    }

    /** The lines up to an annex behind the signature: its tables and signatures are not the document's. */
    private List<HeaderLine> beforeAnnexes() {
        boolean signed = false;
        for (int i = Math.max(bodyLine, 3); i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (signed && !lines.get(i).inTable() && ANNEX_HEADING.matcher(line).matches()) {
                return lines.subList(0, i);
            }
            signed |= SIGNED.matcher(line).matches();
        }
        return lines;
    }

    private List<String> bases() {
        List<String> bases = new ArrayList<>();
        for (int i = bodyLine; i < lines.size() && i < bodyLine + HEAD; i++) {
            String line = lines.get(i).text();
            boolean base = BASE.matcher(line).matches();
            if (base && (line.endsWith(";") || line.endsWith(",") || line.endsWith("."))) {
                bases.add(line.replaceFirst("^[-–]\\s*", "").replaceFirst("[;,.]+$", ""));
            } else if (!bases.isEmpty() || (!base && line.length() > 120)) {
                break;
            }
        }
        return bases;
    }
}
