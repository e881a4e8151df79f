package org.vanthu.extractors.task;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.sentence.Sentences;
import org.vanthu.extractors.text.Letters;

/** The items that one cell of a schedule lists: by dashes, by part of the day, by line, by sentence. */
final class Items {

    private static final Cue BETWEEN = Cue.compile("\\n"
            + "|(?<=\\.)\\s(?=\\d{1,2} ?(?:giờ|h)(?![\\p{L}\\p{M}]))|(?<![\\p{L}\\p{M}])(?:Sáng|Chiều|Tối|Trưa|Cả"
            + " ngày|SÁNG|CHIỀU|TỐI)\\s*:"
            // "Thường trực Đảng ủy - HĐND - UBND" is one, and so is "Tư pháp - Hộ tịch"
            + "|(?<![^\\s.;:])(?<!(?:ủy|uỷ|UBND|HĐND|MTTQ|[Tt]ư pháp|[Tt]ài chính|[Vv]ăn h[óo][aá]|[Đđ]ịa"
            + " chính|[Vv]ăn phòng|[Kk]inh tế|[Ll]ao động|[Nn]ông nghiệp|[Qq]uốc phòng|[Vv]ăn thư)"
            + " )[-–+•]\\s*(?=[\\p{Lu}“\"])|(?<![^\\s.;:])(?<!\\d\\s)[-–+•]\\s*(?=\\d)");

    private static final Cue MARKER = Cue.compile("^[\\s\\h]*(?:[-–—+*•]+|\\d{1,2}\\.(?=\\h))[\\s\\h]*|^[\\s\\h]+");

    private Items() {}

    /** @return spans in {@code text} of the items in {@code cell}, in order, without markers */
    static List<Span> of(String text, Span cell) {
        return of(text, cell, false);
    }

    /** The items of a line, of which a list has many: a dash between its words joins them. */
    static List<Span> ofLine(String text, Span line) {
        return of(text, line, true);
    }

    private static List<Span> of(String text, Span cell, boolean isLine) {
        List<Span> items = new ArrayList<>();
        Cue.Search between = BETWEEN.matcher(text).region(cell.start(), cell.end());
        int start = cell.start();
        while (between.find()) {
            if (isLine && joins(text, cell, between.start())) {
                continue;
            }
            add(text, new Span(start, between.start()), items);
            start = between.end();
        }
        add(text, new Span(start, cell.end()), items);
        return items;
    }

    /** {@code Phòng Tài chính - Kế hoạch}: a dash behind a word. */
    private static boolean joins(String text, Span cell, int dash) {
        if ("-–".indexOf(text.charAt(dash)) < 0) {
            return false;
        }
        int before = dash;
        while (before > cell.start() && text.charAt(before - 1) == ' ') {
            before--;
        }
        return before > cell.start() && Character.isLetter(text.charAt(before - 1));
    }

    static String withoutMarker(String words) {
        return MARKER.matcher(words).replaceFirst("").strip();
    }

    private static void add(String text, Span part, List<Span> items) {
        for (Span sentence : Sentences.split(part.of(text))) {
            Span item = withoutMarker(text, sentence.shift(part.start()));
            if (Letters.count(item.of(text)) > 1) {
                items.add(item);
            }
        }
    }

    /** {@code span} without the marker before it and the blanks behind. */
    static Span withoutMarker(String text, Span span) {
        Cue.Search marker = MARKER.matcher(span.of(text));
        int start = span.start() + (marker.find() ? marker.end() : 0);
        int end = span.end();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
