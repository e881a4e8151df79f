package org.vanthu.extractors;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.layout.Table;
import org.vanthu.extractors.number.Amount;
import org.vanthu.extractors.number.Figures;
import org.vanthu.extractors.number.Habit;
import org.vanthu.extractors.number.MoneyRules;
import org.vanthu.extractors.number.NotFigureRules;
import org.vanthu.extractors.number.PartRules;
import org.vanthu.extractors.number.PercentRules;
import org.vanthu.extractors.number.QuantityRules;
import org.vanthu.extractors.number.TableFigures;
import org.vanthu.extractors.reference.Citations;
import org.vanthu.extractors.reference.DocumentNumber;
import org.vanthu.extractors.reference.NumberRules;
import org.vanthu.extractors.rule.Extraction;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.RuleSet;
import org.vanthu.extractors.rule.Sense;
import org.vanthu.extractors.rule.Settled;
import org.vanthu.extractors.time.DayRules;
import org.vanthu.extractors.time.Frequency;
import org.vanthu.extractors.time.Modifiers;
import org.vanthu.extractors.time.MonthRules;
import org.vanthu.extractors.time.NotTimeRules;
import org.vanthu.extractors.time.RecurrenceRules;
import org.vanthu.extractors.time.ScheduleDays;
import org.vanthu.extractors.time.TimeContext;
import org.vanthu.extractors.time.TimeExpression;
import org.vanthu.extractors.time.YearRules;

/**
 * Finds the facts of a text: times, recurrences, percentages, sums of money, quantities and cited documents.
 *
 * <p>All rules run in one pass and compete for the words in one place ({@link RuleSet}); what they read is then completed from its
 * surroundings. Has no state; safe to share between threads.
 */
public final class FactExtractor {

    /** All rules, in order of priority. */
    public static final RuleSet<Sense> RULES = new RuleSet<>(rules());

    private FactExtractor() {}

    private static List<Rule<? extends Sense>> rules() {
        List<Rule<? extends Sense>> rules = new ArrayList<>();
        rules.addAll(NumberRules.ALL);
        rules.addAll(NotTimeRules.ALL);
        rules.addAll(NotFigureRules.ALL);
        rules.addAll(RecurrenceRules.ALL);
        rules.addAll(DayRules.ALL);
        rules.addAll(MonthRules.ALL);
        rules.addAll(YearRules.ALL);
        rules.addAll(PercentRules.ALL);
        rules.addAll(MoneyRules.ALL);
        rules.addAll(QuantityRules.ALL);
        rules.addAll(PartRules.ALL);
        return rules;
    }

    /**
     * @param text any text, without a document around it
     * @return facts in reading order, their spans indexing {@code text}; times that it leaves incomplete are left out
     */
    public static List<Fact> find(String text) {
        FoldedText folded = FoldedText.of(text);
        return facts(folded, RULES.read(folded), InTables.NONE, new Outline(List.of()), Header.NONE);
    }

    /**
     * @param source the document's text, which the spans index
     * @param outline its sections, from which times take what they leave out
     * @param header the document's own number, period and day of issue
     * @return facts in reading order
     */
    public static List<Fact> extract(SourceText source, Outline outline, Header header) {
        return extract(source, outline, header, RULES);
    }

    /** @param rules ours, and those of an office's own words */
    static List<Fact> extract(SourceText source, Outline outline, Header header, RuleSet<Sense> rules) {
        FoldedText text = FoldedText.of(source);
        return facts(text, rules.read(text), InTables.of(source, text), outline, header);
    }

    /** What the rules read in {@code source} and which of them lost, for people to look at. */
    public static List<Settled<Sense>> explain(SourceText source, RuleSet<Sense> rules) {
        return Settled.of(rules, FoldedText.of(source));
    }

    /**
     * Bare numbers in tables, which say little but for the tables' headings.
     *
     * @param tables all tables
     * @param figures bare numbers
     * @param days bare days of schedules
     */
    private record InTables(
            List<Table> tables, List<Extraction<Amount>> figures, List<Extraction<TimeExpression>> days) {

        static final InTables NONE = new InTables(List.of(), List.of(), List.of());

        static InTables of(SourceText source, FoldedText text) {
            List<Table> tables = source.tables();
            return new InTables(tables, TableFigures.read(source, text, tables), ScheduleDays.read(text, tables));
        }
    }

    private static List<Fact> facts(
            FoldedText text, List<Extraction<Sense>> readings, InTables inTables, Outline outline, Header header) {
        List<Extraction<Amount>> amounts = new ArrayList<>(inTables.figures());
        List<Extraction<TimeExpression>> times = new ArrayList<>(inTables.days());
        Set<Integer> explained = new HashSet<>();
        inTables.figures().forEach(figure -> explained.add(figure.span().start()));
        inTables.days().forEach(day -> explained.add(day.span().start()));
        List<Extraction<DocumentNumber>> numbers = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (Extraction<Sense> extraction : readings) {
            Span span = extraction.span();
            String rule = extraction.rule();
            if (!explained.isEmpty() && explained.contains(span.start())) {
                continue; // the table says better what the cell means than its digits do
            }
            switch (extraction.value()) {
                case Amount amount -> amounts.add(new Extraction<>(amount, span, rule));
                case TimeExpression time -> times.add(new Extraction<>(time, span, rule));
                case DocumentNumber number -> numbers.add(new Extraction<>(number, span, rule));
                case Frequency frequency -> facts.add(new Fact.Recurrence(span, rule, frequency.every()));
                case Sense.NoFact _ -> {}
                default -> throw new IllegalStateException("rule '" + rule + "' reads what no fact is made of");
            }
        }
        if (!explained.isEmpty()) {
            amounts.sort(comparing(Extraction::span, Span.LEFTMOST_LONGEST));
            times.sort(comparing(Extraction::span, Span.LEFTMOST_LONGEST));
        }
        List<Fact.Date> dates = dates(text, times, numbers, new TimeContext(outline, header, inTables.tables()));
        facts.addAll(dates);
        facts.addAll(Citations.read(text, numbers, dates, header.number()));
        facts.addAll(Figures.facts(text, amounts, Habit.of(Figures.digits(amounts))));
        facts.sort(comparing(Fact::span, Span.LEFTMOST_LONGEST));
        return facts;
    }

    /** Whether a time at {@code offset} says nothing of later ones: a year of birth, a time that is only compared with. */
    private static boolean isAside(FoldedText text, int offset) {
        return switch (Lookback.word(text, offset)) {
            case "sinh" -> true;
            case "với", "kỳ" -> Lookback.endsWith(text, offset, "so với") || Lookback.endsWith(text, offset, "cùng kỳ");
            case "năm" ->
                Lookback.endsWith(text, offset, "so với năm") || Lookback.endsWith(text, offset, "cùng kỳ năm");
            default -> false;
        };
    }

    private static List<Fact.Date> dates(
            FoldedText text,
            List<Extraction<TimeExpression>> times,
            List<Extraction<DocumentNumber>> numbers,
            TimeContext context) {
        List<Fact.Date> dates = new ArrayList<>(times.size());
        int number = 0;
        for (Extraction<TimeExpression> time : times) {
            Span span = time.span();
            context.moveTo(span.start());
            while (number < numbers.size() && numbers.get(number).span().end() <= span.start()) {
                number++;
            }
            boolean aside = isAside(text, span.start());
            boolean cited = number > 0
                    && Citations.follows(text, numbers.get(number - 1).span().end(), span);
            boolean scheduled = time.rule().equals(ScheduleDays.RULE);
            Optional<DateRange> days = scheduled ? context.scheduled(time.value()) : context.resolve(time.value());
            days.ifPresent(range -> {
                if (!aside) {
                    context.passed(time.value(), range, cited);
                }
                dates.add(new Fact.Date(span, time.rule(), range, Modifiers.of(text, span)));
            });
        }
        return dates;
    }
}
