package org.vanthu.extractors.header;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.DocumentTypes;
import org.vanthu.extractors.layout.Letterhead;
import org.vanthu.extractors.layout.Letterhead.PlaceAndDay;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;
import org.vanthu.extractors.text.Letters;

/** Reads what a document says of itself, wherever its letterhead ended up: columns, lines, the end of the text, an annex's heading. */
public final class HeaderExtractor {

    /** Most lines over the type where a letterhead names bodies alone, as in sheets and schedules. */
    private static final int BARE_LETTERHEAD = 4;

    private static final Optional<String> LETTER_TYPE = Optional.of("công văn");

    private static final Cue LETTER = Cue.compile("(?iu)kính\\s+g[ửở]i.*");

    private static final Cue DRAFT = Cue.compile("(?iu)\\(?dự\\s+thảo.*");
    private static final Cue NUMBER_BELOW = Cue.compile("(?iu)s[ốô]\\s*:?");

    private static final Cue AS_ABOVE =
            Cue.compile("(?iu)như\\s+(?:trên|thành\\s+phần(?:\\s+kính)?\\s+mời|kính\\s+gửi)");
    private static final Cue ANNEX_HEADING =
            Cue.compile("(?u)(?:PHỤ LỤC|Phụ lục|BIỂU|DANH SÁCH|DANH MỤC|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|ĐỀ CƯƠNG|MẪU|Mẫu"
                    + " (?=số))(?:\\s.{0,160})?");
    private static final Cue SIGNED = Cue.compile("(?iu)(?:nơi\\s+nhận.*|TM\\..*|T/M.*|KT\\..*)");

    private static final Cue RULE_BEHIND = Cue.compile("[\\s\\-–—_=*.:&]+$");
    private static final Cue RULE_BEFORE = Cue.compile("^[\\s\\-–—_=*.⁄/|]+");

    private List<HeaderLine> lines;
    private Optional<String> type = Optional.empty();
    private Optional<String> number = Optional.empty();
    private Optional<String> issuer = Optional.empty();
    private Optional<PlaceAndDay> placeAndDay = Optional.empty();
    private Optional<LocalDate> issued = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<InlineHead> inline = Optional.empty();
    private Optional<String> author = Optional.empty();

    /** Whether the number was found below the type, where a title may cite others. */
    private boolean numberIsBelow;

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
        Heading heading = Heading.of(lines);
        type = heading.type();
        typeLine = heading.line();
        readLetterhead();
        readTitle();
        readAnnouncement();
        readAnnexHeading();
        Optional<Sitting> sitting =
                type.filter("biên bản"::equals).map(_ -> Sitting.of(lines.subList(bodyLine, lines.size())));
        Signature signature = Signature.of(beforeAnnexes());
        issuer = issuer.or(() -> inline.flatMap(InlineHead::issuer))
                .or(() -> author.flatMap(TextAuthor::placed))
                .or(() -> sitting.flatMap(Sitting::body))
                .or(signature::issuer)
                .or(() -> number.flatMap(Issuers::ofNumber))
                .or(() -> type.flatMap(Issuers::ofType))
                .or(this::issuerInText)
                .map(found -> TextAuthor.completed(found, lines));
        issued = issued.or(() -> placeAndDay.flatMap(PlaceAndDay::day)).or(() -> sitting.flatMap(Sitting::day));
        type = type.or(this::letter)
                .or(() -> number.flatMap(DocumentTypes::ofNumber))
                .or(this::addressed);
        Optional<String> place = placeAndDay.flatMap(PlaceAndDay::place).map(Spelling::place);
        place.ifPresent(name -> title = title.map(t -> Spelling.withName(t, name)));
        Optional<DateRange> period = title.flatMap(words -> TitlePeriod.of(words, type, issued))
                .or(() -> type.filter(HeaderExtractor::isSchedule).flatMap(_ -> DaysOfWeek.of(lines)))
                .or(() -> title.isEmpty() && type.isEmpty() ? new BareHead(lines).period(issued) : Optional.empty());
        return new Header(
                type,
                number,
                issuer,
                place.or(() -> sitting.flatMap(Sitting::place)),
                issued,
                title,
                period,
                signature.signer(),
                recipients(signature),
                Bases.of(lines.subList(bodyLine, lines.size())),
                List.of()); // read from the citations, once they are known
    }

    /** Gives each part of the letterhead a line of its own. Returns the number of the first line behind it. */
    private int partColumns() {
        int joined = typeLine < lines.size() ? typeLine : Math.min(lines.size(), Heading.HEAD / 2);
        List<HeaderLine> parted = JoinedColumns.parted(lines.subList(0, joined));
        int end = parted.size();
        parted.addAll(lines.subList(joined, lines.size()));
        typeLine += end - joined;
        lines = parted;
        return end;
    }

    private void readLetterhead() {
        int end = partColumns();
        List<String> names = new ArrayList<>();
        Optional<String> organisation = Optional.empty();
        boolean named = false;
        boolean headed = false;
        for (int i = 0; i < end; i++) {
            HeaderLine line = lines.get(i);
            String joined = joined(i);
            if (LETTER.matcher(line.text()).matches()) {
                break;
            }
            if (Letterhead.isOrganisation(line.text())) {
                organisation = Optional.of(line.text());
            }
            headed |= Letterhead.isNation(line.text()) || Letterhead.isNumberLine(line.text());
            if (placeAndDay.isEmpty() && !Letterhead.isNation(line.text())) {
                placeAndDay = placeAndDay(line, line.text()).or(() -> placeAndDay(line, joined));
            }
            if (Letterhead.isNumberLine(line.text())) {
                if (number.isEmpty()) {
                    String numbered = withNext(i, joined);
                    number = Letterhead.number(line.text())
                            .or(() -> NUMBER_BELOW.matcher(line.text()).matches()
                                    ? Letterhead.number(numbered)
                                    : Optional.empty());
                }
                named = true;
            } else if (!named && isName(line)) {
                withoutRules(line.text()).ifPresent(names::add);
            } else if (!named && placeAndDay.isPresent() && names.stream().anyMatch(Issuers::heads)) {
                named = true; // what stands below is no body above the document
            } else if (LetterSubject.opens(line.text()) && title.isEmpty() && line.inTable()) {
                title = Optional.of(LetterSubject.inCell(lines, i));
            }
        }
        // Without the nation's name, a number or a day only a body with its place or of a known kind, right over the
        // type, makes a letterhead.
        boolean alone = typeLine < lines.size()
                && end <= BARE_LETTERHEAD
                && (names.stream().anyMatch(Issuers::isPlaced)
                        || (!names.isEmpty() && names.stream().allMatch(Issuers::isKnown)));
        if (headed || alone || placeAndDay.isPresent()) {
            issuer = Issuers.ofLetterhead(names, organisation);
        }
        if (number.isEmpty() || placeAndDay.isEmpty()) {
            readElsewhere(end);
        }
    }

    /** A cell may end with the rule under the name; a scan adds strokes. */
    private static Optional<String> withoutRules(String line) {
        String name =
                RULE_BEFORE.matcher(RULE_BEHIND.matcher(line).replaceFirst("")).replaceFirst("");
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    private boolean isName(HeaderLine line) {
        String text = line.text();
        return !Letterhead.isNation(text)
                && Letterhead.placeAndDay(text).isEmpty()
                && text.length() <= 110
                && Letters.count(text) >= 2
                && !text.startsWith("Source:")
                && !LetterSubject.opens(text)
                && !DRAFT.matcher(text).matches()
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

    /** A number below its {@code Số:} may look like an item's, in a block of its own. */
    private String withNext(int i, String joined) {
        boolean alone = joined.equals(lines.get(i).text())
                && i + 1 < lines.size()
                && !lines.get(i + 1).inTable();
        return alone ? joined + " " + lines.get(i + 1).text() : joined;
    }

    /** {@code Thứ Hai, ngày 27/5/2024} heads a day of a schedule: no place is called so. */
    private static Optional<PlaceAndDay> placeAndDay(HeaderLine line, String words) {
        return line.opensDay() ? Optional.empty() : Letterhead.placeAndDay(words);
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
                placeAndDay = placeAndDay(line, line.text());
            }
        }
    }

    private void readTitle() {
        if (typeLine == lines.size()) {
            bodyLine = lines.size();
            title = title.or(() -> LetterSubject.of(lines)).or(() -> number.flatMap(_ -> capitalSubject()));
            return;
        }
        Title below = Title.below(lines, typeLine, number.isPresent() && !numberIsBelow);
        title = below.words().or(() -> title);
        inline = below.inline();
        author = below.author();
        bodyLine = below.end();
        if ((number.isEmpty() || numberIsBelow) && inline.isPresent()) {
            number = inline.map(InlineHead::number);
            issued = inline.flatMap(InlineHead::day);
        }
    }

    /** {@code VỀ NHIỆM VỤ NĂM 2023} under a letterhead whose type was lost. */
    private Optional<String> capitalSubject() {
        return lines.stream()
                .limit(Heading.HEAD)
                .filter(line -> line.isCapitals() && line.text().startsWith("VỀ ") && line.cells() <= 1)
                .findFirst()
                .map(line -> Spelling.title(line.text()));
    }

    /** A text without head or heading may announce what it is. */
    private void readAnnouncement() {
        if (type.isEmpty() && number.isEmpty() && title.isEmpty()) {
            Announcement.of(lines).ifPresent(said -> {
                type = Optional.of(said.type());
                title = Optional.of(said.title());
                issuer = issuer.or(said::issuer);
            });
        }
        if (type.isEmpty() && number.isEmpty() && title.isEmpty()) {
            BareHead head = new BareHead(lines);
            title = head.title(issuer.isPresent());
            issuer = issuer.or(head::issuer);
        }
    }

    /** A schedule names many bodies, and a text of no known kind may be by anybody. */
    private Optional<String> issuerInText() {
        if (type.filter(HeaderExtractor::isSchedule).isPresent()) {
            return title.flatMap(TextAuthor::ofSchedule);
        }
        return type.isPresent() || number.isPresent() || new BareHead(lines).isAnOffices()
                ? TextAuthor.of(lines)
                : Optional.empty();
    }

    private static boolean isSchedule(String type) {
        return type.startsWith("lịch ");
    }

    /** A letter has its subject and whom it addresses in the place of a heading, whatever its number's sign. */
    private Optional<String> letter() {
        return isAddressed() && LetterSubject.of(lines).isPresent() ? LETTER_TYPE : Optional.empty();
    }

    private Optional<String> addressed() {
        return isAddressed() || (number.isPresent() && title.isPresent()) ? LETTER_TYPE : Optional.empty();
    }

    private boolean isAddressed() {
        return lines.stream()
                .limit(Heading.HEAD)
                .anyMatch(line -> LETTER.matcher(line.text()).matches());
    }

    /** {@code (Ban hành kèm theo Kế hoạch số … ngày … của …)} over an annex says what the head may have lost. */
    private void readAnnexHeading() {
        if (number.isPresent()
                && issued.or(() -> placeAndDay.flatMap(PlaceAndDay::day)).isPresent()
                && issuer.isPresent()) {
            return;
        }
        AnnexNote.of(lines).ifPresent(note -> {
            if (note.type().equals(type)) {
                number = number.or(() -> Optional.of(note.number()));
                issued = issued.or(() -> placeAndDay.flatMap(PlaceAndDay::day)).or(note::day);
            }
            // A regulation carries its decision's issuer, but neither its number nor its day.
            boolean borne = bearer.number().equals(Optional.of(note.number()));
            issuer = issuer.or(() -> borne ? bearer.issuer() : Optional.empty()).or(note::issuer);
        });
    }

    /** Nơi nhận, with whom a letter addresses in the place of {@code như trên}. */
    private List<String> recipients(Signature signature) {
        List<String> recipients =
                new ArrayList<>(Addressees.of(lines.subList(0, Math.min(lines.size(), Heading.HEAD))));
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
}
