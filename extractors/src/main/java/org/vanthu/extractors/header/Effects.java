package org.vanthu.extractors.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.FactList;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Header.Effect;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Blanks;
import org.vanthu.extractors.text.Folded;

/**
 * What a document does to others: which it amends, replaces or repeals. Read from the citations of sentences that say so of the document
 * itself ({@code Quyết định này thay thế …}), that order it ({@code Điều 1. Sửa đổi, bổ sung …}), or that end the force of what they
 * cite; not from citations that tell the history of a basis.
 */
public final class Effects {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String ACTS =
            "(?<act>(?:sửa\\s+đổi|bổ\\s+sung|điều\\s+chỉnh)(?:\\s*,?\\s*(?:và\\s+)?(?:sửa\\s+đổi|bổ\\s+sung|điều\\s+chỉnh))?"
                + "|đính\\s+chính|thay\\s+thế|bãi\\s+bỏ|h[ủu][ỷy]\\s+bỏ|thu\\s+hồi(?=\\s+(?:và\\s+h[ủu][ỷy]\\s+bỏ\\s+)?(?:các\\s+)?(?:quyết|nghị|công\\s+văn|thông\\s+báo|kế|văn\\s+bản|chỉ|hướng)(?![\\p{L}])))(?![\\p{L}\\p{M}])";

    /** {@code Quyết định này có hiệu lực từ ngày … và thay thế } */
    private static final Cue OF_ITSELF = Cue.compile(
            "(?<![\\p{L}])(?:định|quyết|luật|thị|tư|lệnh|bản|chế|hoạch|lệ|báo|dẫn|trình|án|văn|điện|luận|lịch)"
                    + " này(?![\\p{L}])[^.;:]{0,140}?(?<![\\p{L}])(?<!được |bị |hoặc )" + ACTS,
            FLAGS);

    /** {@code Quyết định có hiệu lực kể từ ngày ký và thay thế } */
    private static final Cue IN_FORCE = Cue.compile(
            "^[\\s*]*(?:Điều \\d{1,3}\\s?[.:]\\s*)?(?:quyết định|nghị quyết|kế hoạch|quy chế|quy định|thông báo) có"
                    + " hiệu lực[^.;:]{0,140}?(?<![\\p{L}])(?<!được |bị |hoặc )" + ACTS,
            FLAGS);

    /** {@code Điều 1. Sửa đổi, bổ sung }, {@code Về việc bãi bỏ } */
    private static final Cue ORDERED = Cue.compile(
            "^[\\s*]*(?:Điều \\d{1,3}\\s?[.:]\\s*)?(?:(?:\\d{1,2}|\\p{L})[.)]\\s*|[-–+]\\s*)?(?:(?:quyết định|nghị"
                    + " quyết|thông tư)\\s+)?(?:về việc |v/v |về )?(?:nay )?" + ACTS,
            FLAGS);

    private static final Cue ENDED =
            Cue.compile("(?:hết hiệu lực|không còn hiệu lực|chấm dứt hiệu lực)(?![\\p{L}\\p{M}])", FLAGS);

    /** {@code Kế hoạch số 12/KH-UBND … được thay thế bằng Kế hoạch này} */
    private static final Cue UNDONE = Cue.compile(
            "(?:được|bị) (?<act>thay\\s+thế|bãi\\s+bỏ|h[ủu][ỷy]\\s+bỏ) (?:bởi|bằng) [\\p{L} ]{4,24}"
                    + " này(?![\\p{L}\\p{M}])",
            FLAGS);

    /** Kinds of document that propose what others shall do to documents, and do to others only what their title says. */
    private static final Set<String> PROPOSING = Set.of(
            "báo cáo", "tờ trình", "chương trình", "kế hoạch", "đề án", "dự án", "biên bản", "chỉ thị", "hướng dẫn");

    /** The number of a Party's resolution, which sets tasks: {@code 31-NQ/ĐU}. */
    private static final Cue OF_THE_PARTY = Cue.compile("^\\d{1,4}[a-z]?-NQ/", FLAGS);

    private static final Set<String> REPEALING = Set.of("bãi", "hủy", "huỷ", "hũy", "thu");

    private static final Cue BASIS = Cue.compile("^[\\s\\-–*]*(?:căn cứ|xét|theo|thực hiện)(?![\\p{L}])", FLAGS);

    /** What is cited is where that stands which is done away with or changed: {@code ban hành kèm theo Quyết định số …}. */
    private static final Pattern ISSUED_BY = Pattern.compile(
            "(?iu).*(?:ban\\s+hành|thành\\s+lập|phê\\s+duyệt|kiện\\s+toàn|giao|công\\s+bố)(?:\\s+kèm)?\\s+(?:theo|tại)\\s+(?:các\\s+)?$");

    private static final String ARTICLES =
            "(?:(?:điểm|khoản|điều|mục|chương)\\s+[\\p{L}\\d]{1,4}[,\\s]+(?:và\\s+)?){0,8}";

    /** What is cited is the ground of the act. */
    private static final Pattern GROUND = Pattern.compile(
            "(?iu).*(?:theo|(?:theo|thực\\s+hiện|căn\\s+cứ)[^,;]*\\stại)\\s+(?:các\\s+)?" + ARTICLES + "$");

    /** What of a sentence before a citation shows that it only describes another one. */
    private static final Pattern DESCRIBES = Pattern.compile(
            "(?iu).*(?:theo|tại|thực\\s+hiện|căn\\s+cứ|thi\\s+hành|quy\\s+định\\s+chi\\s+tiết|hướng\\s+dẫn|của|bởi)\\s+(?:các\\s+)?$");

    /** Between the citations of one list. */
    private static final Pattern JOINS = Pattern.compile(
            "(?iu)(?:.*(?:[,;]|\\svà|\\scùng|\\d\\.|[-–]))?\\s*(?:các\\s+)?(?:[\\p{L}\\s]{2,24}:)?\\s*");

    private static final Pattern GOES_ON = Pattern.compile("(?iu)\\s*(?:[,;]|và\\s)");

    /** Longest way from the act to the first citation, in chars: a regulation's name may stand between. */
    private static final int FAR = 400;

    private final SourceText source;
    private final String text;
    private final FactList facts;
    private final Header head;

    /** Whether what sentences order is only proposed. */
    private final boolean proposes;

    private final List<Effect> effects = new ArrayList<>();

    private Effects(SourceText source, FactList facts, Header head) {
        this.source = source;
        this.text = source.text();
        this.facts = facts;
        this.head = head;
        this.proposes = head.type().filter(PROPOSING::contains).isPresent()
                || head.number().filter(n -> OF_THE_PARTY.matcher(n).find()).isPresent();
    }

    /**
     * @param facts of the whole document, in reading order
     * @param head of the document
     * @return each document that it does something to once for each kind of what it does
     */
    public static List<Effect> of(SourceText source, List<Fact> facts, Header head) {
        Effects found = new Effects(source, new FactList(facts), head);
        Optional<Effect.Kind> announced = Optional.empty();
        for (int i = 0; i < source.blocks().size(); i++) {
            announced = switch (source.blocks().get(i)) {
                case Block.Paragraph _, Block.Item _, Block.Heading _ -> found.read(source.span(i), announced);
                case Block.TableRow row when isLine(row) -> found.read(source.span(i), announced);
                case Block.TableRow _, Block.Note _ -> Optional.empty();
                case Block.PageBreak _ -> announced;
            };
        }
        Set<String> seen = new HashSet<>();
        return found.effects.stream()
                .filter(effect -> seen.add(effect.kind() + " " + effect.on().number()))
                .toList();
    }

    /** Titles stand in tables that only draw the page. */
    private static boolean isLine(Block.TableRow row) {
        return row.cells().stream().filter(cell -> !cell.text().isBlank()).count() == 1;
    }

    /**
     * @param announced what the lead-in above says of the documents listed below it
     * @return what this block, where it is such a lead-in or one of its items, says of the documents below
     */
    private Optional<Effect.Kind> read(Span block, Optional<Effect.Kind> announced) {
        List<Fact.Reference> cited = references(block);
        if (announced.isPresent() && !cited.isEmpty() && opens(block, cited.getFirst())) {
            add(announced.get(), cited.getFirst());
            return announced;
        }
        String words = block.of(text);
        if (cited.isEmpty() && !words.endsWith(":")) {
            return Optional.empty();
        }
        Optional<Effect.Kind> last = Optional.empty();
        for (Span sentence : source.sentences(block)) {
            last = sentence(sentence);
        }
        return words.endsWith(":") ? last : Optional.empty();
    }

    private List<Fact.Reference> references(Span span) {
        return facts.within(span).stream()
                .filter(fact -> fact instanceof Fact.Reference)
                .map(fact -> (Fact.Reference) fact)
                .toList();
    }

    private boolean opens(Span block, Fact.Reference cited) {
        return text.substring(block.start(), cited.span().start()).matches("[\\s\\-–+*]*(?:[\\p{L}\\d]{1,2}[.)])?\\s*");
    }

    private Optional<Effect.Kind> sentence(Span sentence) {
        String words = sentence.of(text);
        if (BASIS.matcher(words).find()) {
            return Optional.empty();
        }
        List<Fact.Reference> cited = references(sentence);
        Cue.Search undone = UNDONE.matcher(words);
        if (undone.find()) {
            before(sentence.start() + undone.start(), cited, kind(undone.group("act")), sentence);
            return Optional.empty();
        }
        boolean orders = !proposes || isTitle(words);
        Cue.Search ended = ENDED.matcher(words);
        if (orders && ended.find()) {
            before(sentence.start() + ended.start(), cited, Effect.Kind.REPEALS, sentence);
            return Optional.of(Effect.Kind.REPEALS);
        }
        for (Cue cue : orders ? List.of(OF_ITSELF, IN_FORCE, ORDERED) : List.of(OF_ITSELF, IN_FORCE)) {
            Cue.Search act = cue.matcher(words);
            if (act.find()) {
                int from = sentence.start() + act.end();
                Effect.Kind kind = kind(act.group("act"));
                list(cited.stream().filter(r -> r.span().start() >= from).toList(), kind, from);
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean isTitle(String words) {
        String collapsed = Folded.of(Blanks.collapse(words));
        return head.title()
                .filter(title -> Folded.of(title).contains(collapsed) || collapsed.contains(Folded.of(title)))
                .isPresent();
    }

    private void before(int end, List<Fact.Reference> cited, Effect.Kind kind, Span sentence) {
        list(cited.stream().filter(r -> r.span().end() <= end).toList(), kind, sentence.start());
    }

    /** Takes the first citation behind {@code from} and those that are listed with it. */
    private void list(List<Fact.Reference> cited, Effect.Kind kind, int from) {
        int end = from;
        boolean first = true;
        for (Fact.Reference reference : cited) {
            String between = text.substring(end, reference.span().start());
            boolean describes = DESCRIBES.matcher(between).matches();
            boolean amended =
                    kind == Effect.Kind.AMENDS && !GROUND.matcher(between).matches();
            boolean issued = ISSUED_BY.matcher(between).matches();
            boolean taken = first
                    ? between.length() <= FAR && (amended || issued || !describes)
                    : (JOINS.matcher(between).matches() && !describes)
                            || (issued && GOES_ON.matcher(between).lookingAt());
            if (taken) {
                add(kind, reference);
                first = false;
            } else if (first) {
                return;
            }
            end = reference.span().end();
        }
    }

    private void add(Effect.Kind kind, Fact.Reference reference) {
        effects.add(new Effect(
                kind,
                reference,
                switch (kind) {
                    case AMENDS -> HeaderRules.AMENDS;
                    case REPLACES -> HeaderRules.REPLACES;
                    case REPEALS -> HeaderRules.REPEALS;
                }));
    }

    private static Effect.Kind kind(String act) {
        String folded = Folded.of(act);
        return folded.startsWith("thay")
                ? Effect.Kind.REPLACES
                : REPEALING.stream().anyMatch(folded::startsWith) ? Effect.Kind.REPEALS : Effect.Kind.AMENDS;
    }
}
