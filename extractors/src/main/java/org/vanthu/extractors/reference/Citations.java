package org.vanthu.extractors.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.reference.DocumentNumber.Form;
import org.vanthu.extractors.rule.Extraction;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Phrases;
import org.vanthu.extractors.rule.WordList;

/** Composes citations: the kind of document before a number, the number, the date behind it. */
public final class Citations {

    static final Phrases KINDS = Phrases.of(WordList.rows(Citations.class, "kinds.tsv"));

    private Citations() {}

    /**
     * @param numbers in reading order
     * @param dates in reading order
     * @param own number of the document itself, which is no citation
     */
    public static List<Fact.Reference> read(
            FoldedText text, List<Extraction<DocumentNumber>> numbers, List<Fact.Date> dates, Optional<String> own) {
        List<Fact.Reference> citations = new ArrayList<>();
        Optional<String> ownNumber = own.map(Citations::key);
        int date = 0;
        for (Extraction<DocumentNumber> number : numbers) {
            Kind kind = kind(text, number.span());
            boolean bare = number.value().form() == Form.NEEDS_KIND && kind.name() == null;
            boolean self = ownNumber.isPresent()
                    && ownNumber.get().equals(key(number.value().number()));
            if (bare || self || numberLine(text, number.span(), kind)) {
                continue;
            }
            int end = number.span().end();
            while (date < dates.size() && dates.get(date).span().start() < end) {
                date++;
            }
            Optional<Fact.Date> issued = date < dates.size()
                            && dates.get(date).days().isDay()
                            && follows(text, end, dates.get(date).span())
                    ? Optional.of(dates.get(date))
                    : Optional.empty();
            citations.add(new Fact.Reference(
                    new Span(kind.start(), issued.map(d -> d.span().end()).orElse(end)),
                    number.rule(),
                    Optional.ofNullable(kind.name()),
                    number.value().number(),
                    issued.map(Citations::day)));
        }
        return citations;
    }

    private record Kind(int start, @Nullable String name) {}

    /** The kind of document that stands before the number, and where the citation starts. */
    private static Kind kind(FoldedText text, Span number) {
        int at = number.start();
        if (text.folded().startsWith("số", at)) {
            Kind kind = kindBefore(text, at);
            return kind.name() == null ? new Kind(at, null) : kind;
        }
        int before = Lookback.skipSpaces(text, at);
        if (text.atOrEnd(before - 1) == ':') {
            before = Lookback.skipSpaces(text, before - 1);
        }
        boolean named = Lookback.endsWith(text, before, "số");
        return kindBefore(text, named ? before - 2 : before);
    }

    private static Kind kindBefore(FoldedText text, int offset) {
        Optional<String> kind = KINDS.before(text, offset);
        if (kind.isPresent()) {
            return new Kind(Phrases.start(text, offset, kind.get()), KINDS.value(kind.get()));
        }
        return new Kind(offset, null);
    }

    /** Whether the line is the document's own number line: {@code Số: 31-NQ/ĐU}. */
    private static boolean numberLine(FoldedText text, Span number, Kind kind) {
        int start = Lookback.skipSpaces(text, number.start());
        if (text.atOrEnd(start - 1) == ':') {
            start = Lookback.skipSpaces(text, start - 1);
        }
        if (kind.name() != null || !Lookback.endsWith(text, start, "số")) {
            return false;
        }
        char before = text.atOrEnd(Lookback.skipSpaces(text, start - 2) - 1);
        int end = number.end();
        while (text.atOrEnd(end) == ' ') {
            end++;
        }
        char behind = text.atOrEnd(end);
        return (before == '\n' || before == '\t' || before == '*')
                && (behind == '\n' || behind == '\t' || behind == '*');
    }

    /** Whether {@code span} stands right behind a number that ends at {@code end}, where a citation has its date. */
    public static boolean follows(FoldedText text, int end, Span span) {
        int i = end;
        while (i < span.start() && (text.at(i) == ' ' || text.at(i) == ',')) {
            i++;
        }
        return i == span.start() && span.start() - end <= 4;
    }

    private static LocalDate day(Fact.Date date) {
        return date.days().from();
    }

    private static String key(String number) {
        return FoldedText.fold(number).replaceAll("\\s+", "");
    }
}
