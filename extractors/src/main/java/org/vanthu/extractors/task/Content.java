package org.vanthu.extractors.task;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Numbering;
import org.vanthu.extractors.layout.Outline;

/** What a block of prose states, sentence by sentence, behind its marker and its heading. */
final class Content {

    /** More words tell something, and head nothing. */
    private static final int LONGEST_TOPIC = 8;

    private final Context context;

    Content(Context context) {
        this.context = context;
    }

    /** The statements of a block, in order; none where the whole block is a heading. */
    List<Statement> of(int block) {
        Span span = context.source().span(block);
        List<Outline.Section> opened = context.outline().opened(span);
        int content = start(span, opened);
        if (content >= span.end()) {
            return List.of();
        }
        boolean listed = context.source().blocks().get(block) instanceof Block.Item;
        List<Span> sentences = context.source().sentences(new Span(content, span.end()));
        String rank = rank(span);
        List<Statement> statements = new ArrayList<>();
        for (Span sentence : sentences.size() > 1 && isTopic(sentences.getFirst())
                ? sentences.subList(1, sentences.size())
                : sentences) {
            int start = sentence.start() == content ? labelStart(span, opened, content) : sentence.start();
            Span whole = withoutMarker(new Span(start, sentence.end()));
            String labelled = context.source().words(whole);
            statements.add(new Statement(
                    span,
                    sentence,
                    whole,
                    labelled,
                    Circumstance.withoutClosing(
                            start == sentence.start()
                                    ? labelled
                                    : context.source().words(withoutMarker(sentence))),
                    context.outline().path(sentence.start()),
                    listed,
                    rank));
        }
        return statements;
    }

    /** Whether a few words with a full stop head what a report tells behind them: {@code 3. Cải cách hành chính. Nhận 1.872 hồ sơ …}. */
    private boolean isTopic(Span first) {
        String words = context.source().words(withoutMarker(first));
        return words.split(" ", LONGEST_TOPIC + 1).length <= LONGEST_TOPIC
                && words.chars().noneMatch(Character::isDigit)
                && Tense.of(words).isEmpty()
                && context.bodies().subject(words).isEmpty()
                && !context.aims().arePlans(context.outline().path(first.start()));
    }

    /** Behind a run-in heading ({@code 1. Đảng ủy: Tiếp tục …}), at the end of a block that is all heading. */
    private int start(Span block, List<Outline.Section> opened) {
        int start = block.start();
        for (Outline.Section section : opened) {
            if (!section.heading().isEmpty()) {
                start = Math.max(start, section.heading().end());
            }
        }
        String text = context.source().text();
        while (start < block.end() && " :.-–\t\n\u00a0*".indexOf(text.charAt(start)) >= 0 && start > block.start()) {
            start++;
        }
        return start;
    }

    /** A bullet's label belongs to its task ({@code Quân sự: Triển khai …}); a numbered heading does not. */
    private int labelStart(Span block, List<Outline.Section> opened, int content) {
        if (context.source().text().charAt(block.start()) == '*') {
            return content;
        }
        for (Outline.Section section : opened) {
            if (section.heading().end() <= content && section.label().chars().anyMatch(Character::isLetterOrDigit)) {
                return content;
            }
        }
        return block.start();
    }

    private String rank(Span block) {
        String words = block.of(context.source().text());
        if (Character.isLetter(words.charAt(0)) && words.length() > 1 && Character.isLetter(words.charAt(1))) {
            return "";
        }
        StringBuilder rank = new StringBuilder();
        for (int i = 0, end = Numbering.ofItem(words); i < end; i++) {
            char c = words.charAt(i);
            char kind = Character.isDigit(c) ? '#' : Character.isLetter(c) ? 'a' : c;
            boolean again = !rank.isEmpty() && rank.charAt(rank.length() - 1) == kind;
            if (!again && !Character.isWhitespace(c)) {
                rank.append(kind);
            }
        }
        return rank.toString();
    }

    private Span withoutMarker(Span span) {
        String text = context.source().text();
        if (beginsWithWord(text, span)) {
            return span;
        }
        int start = span.start();
        while (start < span.end() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return new Span(start + Numbering.ofLine(text.substring(start, span.end())), span.end());
    }

    /** As most sentences do; {@code ii)} is no word. */
    private static boolean beginsWithWord(String text, Span span) {
        int letters = 0;
        while (letters < span.length() && Character.isLetter(text.charAt(span.start() + letters))) {
            letters++;
        }
        return letters > 1 && (letters == span.length() || text.charAt(span.start() + letters) != ')');
    }
}
