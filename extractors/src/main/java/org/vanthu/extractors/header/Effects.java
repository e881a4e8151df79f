package org.vanthu.extractors.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.FactList;
import org.vanthu.extractors.Header.Effect;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.rule.Cue;

/**
 * What a document does to others: which it amends, replaces or repeals. Read from the citations of sentences that say so of the document
 * itself ({@code Quyết định này thay thế …}), that order it ({@code Điều 1. Sửa đổi, bổ sung …}), or that end the force of what they
 * cite; not from citations that tell the history of a basis.
 */
public final class Effects {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String ACTS =
            "(?<act>sửa\\s+đổi(?:\\s*,?\\s*(?:và\\s+)?bổ\\s+sung)?|bổ\\s+sung\\s+và\\s+sửa\\s+đổi|thay\\s+thế|bãi\\s+bỏ|h[ủu][ỷy]\\s+bỏ)(?![\\p{L}\\p{M}])";

    /** {@code Quyết định này có hiệu lực từ ngày … và thay thế } */
    private static final Cue OF_ITSELF = Cue.compile(
            "(?<![\\p{L}])(?:định|quyết|luật|thị|tư|lệnh|bản|chế|hoạch|lệ) này(?![\\p{L}])[^.;:]{0,140}?(?<![\\p{L}])"
                    + "(?<!được |bị |hoặc )" + ACTS,
            FLAGS);

    /** {@code Điều 1. Sửa đổi, bổ sung }, {@code Về việc bãi bỏ } */
    private static final Cue ORDERED = Cue.compile(
            "^[\\s*]*(?:Điều \\d{1,3}\\s?[.:]\\s*)?(?:(?:\\d{1,2}|\\p{L})[.)]\\s*|[-–+]\\s*)?(?:(?:quyết định|nghị"
                    + " quyết|thông tư)\\s+)?(?:về việc |v/v |về )?(?:nay )?" + ACTS,
            FLAGS);

    private static final Cue ENDED =
            Cue.compile("(?:hết hiệu lực|không còn hiệu lực|chấm dứt hiệu lực)(?![\\p{L}\\p{M}])", FLAGS);

    private static final Cue BASIS = Cue.compile("^[\\s\\-–*]*(?:căn cứ|xét|theo|thực hiện)(?![\\p{L}])", FLAGS);

    /** What of a sentence before a citation shows that it only describes another one. */
    private static final Pattern DESCRIBES = Pattern.compile(
            "(?iu).*(?:theo|tại|thực\\s+hiện|căn\\s+cứ|thi\\s+hành|quy\\s+định\\s+chi\\s+tiết|hướng\\s+dẫn|của|bởi)\\s+(?:các\\s+)?$");

    /** Between the citations of one list. */
    private static final Pattern JOINS = Pattern.compile(
            "(?iu)(?:.*(?:[,;]|\\svà|\\scùng|\\d\\.|[-–]))?\\s*(?:các\\s+)?(?:[\\p{L}\\s]{2,24}:)?\\s*");

    /** Longest way from the act to the first citation, in chars: a regulation's name may stand between. */
    private static final int FAR = 400;

    private final SourceText source;
    private final String text;
    private final FactList facts;
    private final List<Effect> effects = new ArrayList<>();

    private Effects(SourceText source, FactList facts) {
        this.source = source;
        this.text = source.text();
        this.facts = facts;
    }

    /** @param facts of the whole document, in reading order */
    public static List<Effect> of(SourceText source, List<Fact> facts) {
        Effects found = new Effects(source, new FactList(facts));
        Optional<Effect.Kind> announced = Optional.empty();
        for (int i = 0; i < source.blocks().size(); i++) {
            announced = switch (source.blocks().get(i)) {
                case Block.Paragraph _, Block.Item _, Block.Heading _ -> found.read(source.span(i), announced);
                case Block.TableRow _, Block.Note _ -> Optional.empty();
                case Block.PageBreak _ -> announced;
            };
        }
        return found.effects.stream().distinct().toList();
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
        Cue.Search ended = ENDED.matcher(words);
        if (ended.find()) {
            int end = sentence.start() + ended.start();
            list(cited.stream().filter(r -> r.span().end() <= end).toList(), Effect.Kind.REPEALS, sentence.start());
            return Optional.of(Effect.Kind.REPEALS);
        }
        Optional<Effect.Kind> kind = Optional.empty();
        for (Cue cue : List.of(OF_ITSELF, ORDERED)) {
            Cue.Search act = cue.matcher(words);
            if (kind.isEmpty() && act.find()) {
                int from = sentence.start() + act.end();
                kind = Optional.of(kind(act.group("act")));
                Effect.Kind done = kind.get();
                list(cited.stream().filter(r -> r.span().start() >= from).toList(), done, from);
            }
        }
        return kind;
    }

    /** Takes the first citation behind {@code from} and those that are listed with it. */
    private void list(List<Fact.Reference> cited, Effect.Kind kind, int from) {
        int end = from;
        boolean first = true;
        for (Fact.Reference reference : cited) {
            String between = text.substring(end, reference.span().start());
            boolean amended = kind == Effect.Kind.AMENDS && !between.matches("(?iu).*(?:theo|tại)\\s+(?:các\\s+)?$");
            boolean annexed = between.matches("(?iu).*kèm\\s+theo\\s+$");
            boolean taken = first
                    ? between.length() <= FAR
                            && (amended
                                    || annexed
                                    || !DESCRIBES.matcher(between).matches())
                    : JOINS.matcher(between).matches()
                            && !DESCRIBES.matcher(between).matches();
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
        return switch (act.toLowerCase(Locale.ROOT).charAt(0)) {
            case 's' -> Effect.Kind.AMENDS;
            case 't' -> Effect.Kind.REPLACES;
            default -> act.toLowerCase(Locale.ROOT).startsWith("bổ") ? Effect.Kind.AMENDS : Effect.Kind.REPEALS;
        };
    }
}
