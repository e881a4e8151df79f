package org.vanthu.extractors.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.FactList;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.TaskList;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Numbering;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.task.Aims;
import org.vanthu.extractors.task.TaskRules;
import org.vanthu.extractors.task.Verbs;

/**
 * Makes an indicator of every percent and every sum of money, and of each quantity that states a result, a target or a total: the
 * figure with its name, status, period and body.
 */
public final class IndicatorExtractor {

    /** What is longer is read in parts, so that each of many figures costs no more than its surroundings. */
    private static final int LONGEST_SENTENCE = 4_000;

    /** A shorter cell beside a task lists names and numbers; it states nothing. */
    private static final int SHORTEST_PROSE = 60;

    /** Between quotation marks, in chars. */
    private static final int LONGEST_NAME = 80;

    private static final Cue LABEL =
            Cue.compile("^[\\s\\-+*•]*(?:Kết quả (?:thực hiện )?)?(?<label>\\p{L}[^:;.]{2,90}):\\s+\\p{Lu}");

    private static final Pattern PARTS = Pattern.compile("[;.:\\n]");

    /** Behind a figure in a label: the rest of it, and the figure that it is the label of. */
    private static final Cue LABEL_GOES_ON = Cue.compile(
            "(?:\\s\\p{L}[^,;:.\\d]{0,60}):\\s+\\d|[^,;:.\\d]{0,60}?\\s(?:đạt|chiếm)(?: (?:từ|trên|tối thiểu|ít"
                    + " nhất))? \\d[\\d,]*\\s?%");

    /** What a council did, whatever it decided to be done. */
    private static final Cue VOTED = Cue.compile(
            "(?:đại biểu|thành viên|phiếu|ủy viên)(?: HĐND| có mặt| tham dự| dự họp| dự kỳ họp){0,3} (?:biểu quyết|tán"
                    + " thành|nhất trí|đồng ý|thông qua|có mặt)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** {@code thu 991 triệu đồng/900 triệu đồng}: behind the stroke stands what was to be reached. */
    private static final Cue WHOLE = Cue.compile(
            "\\d\\s?(?:(?:tỷ|tỉ|triệu|nghìn|ngàn)(?:\\s?đồng)?|đồng|đ)\\s?/\\s?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Behind a whole that was to be reached: {@code đón 900 lượt khách/1.500 lượt khách kế hoạch}. */
    private static final Cue PLANNED = Cue.compile(
            "\\s(?:theo )?(?:kế hoạch|KH|chỉ tiêu|dự toán)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String PARTS_OF = "; trong đó";

    /** {@code giảm từ 3,4% xuống còn 2,6%}: where a movement begins, there it stands already. */
    private static final Cue FROM = Cue.compile(
            "(?:giảm|tăng|nâng|hạ|kéo|đưa|rút ngắn)(?:\\s[^,;]{1,90})?\\stừ(?: mức)?\\s$", Pattern.CASE_INSENSITIVE);

    private static final Cue GOES_TO =
            Cue.compile("[^,;]{0,60}?(?<!trở)\\s(?:xuống|lên)(?=\\s)", Pattern.CASE_INSENSITIVE);

    /** In days. */
    private static final int SHORTEST_MONTH = 28;

    private static final Cue ARTICLE = Cue.compile("Điều \\d{1,3}\\. .*\\.\\s*");

    private static final Cue DONE = Cue.compile("[^;:.\\d]{0,60}\\sđã(?=\\s)", Pattern.CASE_INSENSITIVE);

    /** What a document rests on states no result. */
    private static final Cue LEGAL_BASIS = Cue.compile("[\\s\\-+*•]*(?:Căn cứ|Xét đề nghị|Theo đề nghị)\\s");

    private final SourceText source;
    private final Outline outline;
    private final Header header;
    private final FactList facts;
    private final TaskList tasks;
    private final Bodies bodies;
    private final Periods periods;
    private final Aims aims;
    private final AnnouncedPlans announced;
    private final Conditions conditions;
    private final Map<String, Optional<String>> bodyByTitle = new HashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final TimeNamedLast lastTime = new TimeNamedLast();

    /** The sentence or row that cites the note being read. */
    private Span citing = new Span(0, 0);

    private IndicatorExtractor(
            SourceText source, Outline outline, Header header, List<Fact> facts, List<Task> tasks, Bodies bodies) {
        this.source = source;
        this.outline = outline;
        this.header = header;
        this.facts = new FactList(facts);
        this.tasks = new TaskList(tasks);
        this.bodies = bodies;
        this.periods = new Periods(source.text(), this.facts, header);
        this.aims = new Aims(header);
        this.announced = new AnnouncedPlans(aims, header);
        this.conditions = new Conditions(header);
    }

    /**
     * @param facts of the whole document, in reading order
     * @param tasks of the whole document, in reading order
     * @param bodies that may be named
     * @return in reading order
     */
    public static List<Indicator> extract(
            SourceText source, Outline outline, Header header, List<Fact> facts, List<Task> tasks, Bodies bodies) {
        IndicatorExtractor extractor = new IndicatorExtractor(source, outline, header, facts, tasks, bodies);
        extractor.readBlocks();
        extractor.indicators.sort(Comparator.comparingInt(i -> i.span().start()));
        return List.copyOf(extractor.indicators);
    }

    private void readBlocks() {
        FigureTables tables = new FigureTables(source, facts);
        for (int i = 0; i < source.blocks().size(); i++) {
            switch (source.blocks().get(i)) {
                case Block.TableRow row -> readRow(i, row, tables);
                case Block.Paragraph _, Block.Item _ -> readProse(source.span(i));
                case Block.Note _ -> {
                    citing = citing(i);
                    readProse(source.span(i));
                }
                case Block.Heading _ -> readProse(source.span(i));
                case Block.PageBreak _ -> {}
            }
        }
    }

    private void readRow(int block, Block.TableRow row, FigureTables tables) {
        List<Span> cells = source.cells(block);
        boolean task = !tasks.within(source.span(block)).isEmpty();
        List<FigureTables.Entry> entries = tables.read(block, row, task);
        if (!holdsMeasure(source.span(block))) {
            return;
        }
        List<Outline.Section> path = path(source.span(block));
        for (FigureTables.Entry entry : entries) {
            Indicator.Status status = entry.status()
                    .or(() -> entry.period().flatMap(this::byTime))
                    .orElseGet(() -> Statuses.of("", "", path, aims, header));
            indicators.add(entry.indicator(
                    source.span(block), status, entry.period(periods.under(path, status)), body(source.span(block))));
        }
        for (int c = 0; c < cells.size(); c++) {
            Span cell = cells.get(c);
            boolean tabular =
                    entries.stream().anyMatch(e -> cell.contains(e.measure().span()));
            List<Span> items = tasks.within(cell).stream().map(Task::span).toList();
            if (!items.isEmpty()) {
                items.forEach(this::readProse);
            } else if (!tabular && cell.length() > SHORTEST_PROSE && holdsMeasure(cell) && states(cell)) {
                readProse(cell);
            }
        }
    }

    /** Whether somebody does something in the cell, rather than being listed. */
    private boolean states(Span cell) {
        return PARTS.splitAsStream(cell.of(source.text())).map(String::strip).anyMatch(Verbs::acts);
    }

    private void readProse(Span block) {
        boolean measured = holdsMeasure(block) && !isRecipient(block);
        announced.read(block.of(source.text()), path(block));
        if (!measured && header.period().isPresent()) {
            return;
        }
        for (Span s : source.sentences(block)) {
            announced.hear(s.of(source.text()), path(s));
            if (header.period().isEmpty()) {
                periods.opened(periods.stated(s)).ifPresent(days -> hear(path(s), days));
            }
            for (int from = s.start(); measured && from < s.end(); from += LONGEST_SENTENCE) {
                readSentence(new Span(from, Math.min(s.end(), from + LONGEST_SENTENCE)));
            }
        }
    }

    /** A document with a period of its own speaks of that; within less than a month something was done once. */
    private void hear(List<Outline.Section> path, DateRange days) {
        if (header.period().isEmpty()
                && days.from().plusDays(SHORTEST_MONTH - 1).isBefore(days.to())) {
            lastTime.heard(path, days);
        }
    }

    /** Most blocks, rows and cells hold none. */
    private boolean holdsMeasure(Span span) {
        for (Fact fact : facts.within(span)) {
            if (Measure.is(fact)) {
                return true;
            }
        }
        return false;
    }

    private void readSentence(Span sentence) {
        if (isLegalBasis(sentence.of(source.text()))) {
            return;
        }
        List<Fact> stated = facts.within(sentence);
        List<Measure> measures = new ArrayList<>();
        for (Fact fact : stated) {
            Measure.of(fact)
                    .filter(m -> !isHeading(m.span()) && !m.qualifies(source.text()))
                    .filter(m -> measures.isEmpty() || !m.sizes(measures.getLast(), source.text()))
                    .filter(m -> !isInLabel(m, sentence) && !isInName(m, sentence))
                    .ifPresent(measures::add);
        }
        if (measures.isEmpty()) {
            return;
        }
        List<Span> dates = stated.stream()
                .filter(f -> f instanceof Fact.Date)
                .map(Fact::span)
                .toList();
        String words = sentence.of(source.text());
        List<Outline.Section> path = path(sentence);
        Naming naming = new Naming(words, measures, dates, sentence.start(), about(words, path), bodies);
        Periods.Stated when = periods.stated(sentence);
        for (Measure measure : measures) {
            Optional<Naming.Name> name = naming.next();
            if (name.isEmpty() || !measure.states(source.text())) {
                continue;
            }
            String before = source.text()
                    .substring(clause(sentence, measure.span()), measure.span().start());
            String after = source.text().substring(Math.min(measure.span().end(), sentence.end()), sentence.end());
            if (conditions.hold(measure, before, after)) {
                continue;
            }
            Optional<DateRange> own = Statuses.tell(before)
                    ? periods.of(when, measure.span(), Indicator.Status.ACTUAL).filter(days -> !isAhead(days))
                    : period(when, measure.span(), Indicator.Status.ACTUAL);
            String said = before.isBlank() ? saidOf(after) : withWhole(sentence, measure.span(), before);
            boolean whole = Statuses.isWhole(measure.figure(), before);
            boolean charged = measure.isRate(source.text()) && Statuses.charges(header, before);
            Indicator.Status status =
                    whole || charged ? Indicator.Status.TARGET : status(said, path, measure.span(), when, own);
            boolean beside = whole
                    || Statuses.isSetBeside(before)
                    || WHOLE.matcher(before).find();
            Indicator.Status spoken = beside ? Indicator.Status.ACTUAL : status;
            Optional<DateRange> period = spoken == Indicator.Status.TARGET ? period(when, measure.span(), spoken) : own;
            if (before.lastIndexOf('(') <= before.lastIndexOf(')')) {
                period.ifPresent(days -> hear(path, days));
            }
            indicators.add(new Indicator(
                    measure.span(),
                    sentence,
                    IndicatorRules.SENTENCE,
                    name.get().words(),
                    measure.figure(),
                    measure.unit(),
                    status,
                    measure.kind() == Measure.Kind.PERCENT
                            ? Bases.of(after, name.get().tail())
                            : Optional.empty(),
                    period.or(() -> periods.under(path, spoken))
                            .or(() -> lastTime.under(path)
                                    .filter(days -> status != Indicator.Status.TARGET || !isOver(days)))
                            .map(days -> Periods.beside(before, days)),
                    body(measure.span())));
        }
    }

    /** {@code - 12 chi bộ trực thuộc;} among those to whom the document goes. */
    private boolean isRecipient(Span block) {
        String line = block.of(source.text());
        return header.recipients().contains(Words.trim(line.substring(Numbering.ofLine(line))));
    }

    /** With the clause whose parts it lists: {@code tổng lượt khách ước đạt 1.700 lượt; trong đó khách quốc tế 500 lượt}. */
    private String withWhole(Span sentence, Span figure, String clause) {
        String before = source.text().substring(sentence.start(), figure.start());
        int parts = before.lastIndexOf(PARTS_OF);
        return parts < 0 ? clause : before.substring(before.lastIndexOf(';', parts - 1) + 1, parts) + clause;
    }

    /** {@code 40 xã đã được công bố tình huống khẩn cấp}: what a sentence that begins with a figure says of it. */
    private static String saidOf(String after) {
        Cue.Search done = DONE.matcher(after);
        return done.lookingAt() ? after.substring(0, done.end()) : "";
    }

    /** {@code Căn cứ Nghị quyết số 5;}; not {@code Căn cứ chỉ tiêu được giao, Hội đồng tiếp nhận 95 hồ sơ}. */
    private static boolean isLegalBasis(String sentence) {
        if (!LEGAL_BASIS.matcher(sentence).lookingAt()) {
            return false;
        }
        int comma = sentence.indexOf(", ");
        return comma < 0
                || sentence.stripTrailing().endsWith(";")
                || PARTS.splitAsStream(sentence.substring(comma + 1)).noneMatch(part -> Verbs.acts(part.strip()));
    }

    /**
     * {@code Số trẻ được tiêm đủ 8 loại vắc xin: 42/186 trẻ}, {@code Tỷ lệ hộ có tốc độ 1 Gb/s đạt 95%}: a figure in the words that say
     * what is measured.
     */
    private boolean isInLabel(Measure measure, Span sentence) {
        int end = Math.min(sentence.end(), measure.span().end());
        String before = source.text()
                .substring(clause(sentence, measure.span()), measure.span().start());
        return measure.kind() == Measure.Kind.QUANTITY
                && Words.labels(before)
                && Words.lastComma(before) < 0
                && LABEL_GOES_ON
                        .matcher(source.text())
                        .region(end, sentence.end())
                        .lookingAt();
    }

    /** {@code dự án “Nuôi tôm 2 giai đoạn”}: a quantity between quotation marks belongs to a name. */
    private boolean isInName(Measure measure, Span sentence) {
        int figure = measure.span().start();
        int open = sentence.lastBefore(figure, '“', source.text());
        return measure.kind() == Measure.Kind.QUANTITY
                && open >= 0
                && open > sentence.lastBefore(figure, '”', source.text())
                && figure - open < LONGEST_NAME
                && source.text().indexOf('”', figure, Math.min(sentence.end(), figure + LONGEST_NAME)) >= 0;
    }

    /** Where the figure's clause begins: behind the last semicolon, or the bracket that closed before it. */
    private int clause(Span sentence, Span figure) {
        return Math.max(sentence.start(), sentence.lastBefore(figure.start(), ';', source.text()) + 1);
    }

    /** @param period that the sentence gives the figure */
    private Indicator.Status status(
            String before, List<Outline.Section> path, Span figure, Periods.Stated when, Optional<DateRange> period) {
        Span sentence = when.sentence();
        if (Statuses.tell(before)) {
            return Indicator.Status.ACTUAL;
        }
        if (WHOLE.matcher(before).find()
                || (before.stripTrailing().endsWith("/")
                        && PLANNED.matcher(source.text())
                                .region(figure.end(), sentence.end())
                                .lookingAt())) {
            return Indicator.Status.TARGET;
        }
        if (Periods.isSameTimeBefore(before)
                || (FROM.matcher(before).find()
                        && GOES_TO.matcher(source.text())
                                .region(figure.end(), sentence.end())
                                .lookingAt())) {
            return Indicator.Status.ACTUAL;
        }
        boolean ahead = period.filter(p -> isAhead(p) && !header.period().equals(Optional.of(p)))
                .isPresent();
        if (!ahead && (periods.isPast(sentence, figure) || periods.looksBack(when, period))) {
            return Indicator.Status.ACTUAL;
        }
        if (ahead) {
            return Indicator.Status.TARGET;
        }
        return VOTED.matcher(sentence.of(source.text())).find()
                ? Indicator.Status.ACTUAL
                : announced.hold(path)
                        ? Indicator.Status.TARGET
                        : Statuses.of(sentence.of(source.text()), before, path, aims, header);
    }

    /** A scheduled task's figures belong to its day; a note on a plan to the time of the sentence that cites it. */
    private Optional<DateRange> period(Periods.Stated when, Span figure, Indicator.Status status) {
        Optional<DateRange> day =
                taskAt(figure).filter(t -> t.rule().equals(TaskRules.SCHEDULE)).flatMap(Task::due);
        if (day.isPresent()) {
            return day;
        }
        boolean note = source.blocks().get(source.blockAt(figure.start())) instanceof Block.Note;
        Optional<DateRange> planned = note ? periods.in(citing, status).filter(this::isAhead) : Optional.empty();
        return planned.or(() -> periods.of(when, figure, status));
    }

    private boolean isOver(DateRange days) {
        return header.issued().filter(days.to()::isBefore).isPresent();
    }

    /** What was reached lies behind the document's day and time, what is aimed at ahead of them. */
    private Optional<Indicator.Status> byTime(DateRange days) {
        if (isAhead(days)) {
            return Optional.of(Indicator.Status.TARGET);
        }
        boolean past = isOver(days)
                || header.period().filter(p -> days.to().isBefore(p.from())).isPresent();
        return past ? Optional.of(Indicator.Status.ACTUAL) : Optional.empty();
    }

    private boolean isAhead(DateRange days) {
        return header.issued().map(days.from()::isAfter).orElse(false);
    }

    /** The sentence or row that cites the note at {@code block}; empty where nothing does. */
    private Span citing(int block) {
        OptionalInt at = source.citation(block);
        if (at.isEmpty()) {
            return new Span(0, 0);
        }
        int before = source.blockAt(Math.max(0, at.getAsInt() - 1));
        Span whole = source.span(before);
        if (source.blocks().get(before) instanceof Block.TableRow) {
            return whole;
        }
        return source.sentences(whole).stream()
                .filter(sentence -> sentence.end() >= at.getAsInt())
                .findFirst()
                .orElse(whole);
    }

    private Optional<String> body(Span span) {
        return taskAt(span).map(Task::body).orElseGet(() -> {
            List<Outline.Section> path = path(span);
            for (int i = path.size() - 1; i >= 0; i--) {
                Optional<String> named = bodyByTitle.computeIfAbsent(path.get(i).title(), this::bodyOfHeading);
                if (named.isPresent()) {
                    return named;
                }
            }
            return Optional.empty();
        });
    }

    private Optional<String> bodyOfHeading(String title) {
        return bodies.ofHeading(title).stream().findFirst().map(Bodies.Mention::slug);
    }

    /** The task that states the figure: the one around it, else that of its table row, else the one that cites its note. */
    private Optional<Task> taskAt(Span span) {
        Optional<Task> around = tasks.at(span.start());
        if (around.isPresent()) {
            return around;
        }
        int block = source.blockAt(span.start());
        return switch (source.blocks().get(block)) {
            case Block.TableRow _ -> tasks.within(source.span(block)).stream().findFirst();
            case Block.Note _ -> tasks.within(citing).stream().findFirst();
            case Block.Heading _, Block.Paragraph _, Block.Item _, Block.PageBreak _ -> Optional.empty();
        };
    }

    /** What a sentence is about where it does not say so: its label, else the heading above it. */
    private String about(String sentence, List<Outline.Section> path) {
        Cue.Search label = LABEL.matcher(sentence);
        if (label.find()) {
            return label.group("label");
        }
        return path.isEmpty() ? header.title().orElse("") : path.getLast().title();
    }

    /**
     * {@code 3. Đảng viên hoàn thành tốt nhiệm vụ: 80%} heads nothing: what stands behind its colon is stated; nor does an article of one
     * sentence.
     */
    private boolean isHeading(Span figure) {
        if (!outline.isHeading(figure)) {
            return false;
        }
        Span heading = path(figure).getLast().heading();
        boolean article = ARTICLE.matcher(heading.of(source.text())).matches();
        return !article && heading.lastBefore(figure.start(), ':', source.text()) < 0;
    }

    private List<Outline.Section> path(Span span) {
        return outline.path(span.start());
    }
}
