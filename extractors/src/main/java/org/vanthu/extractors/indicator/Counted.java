package org.vanthu.extractors.indicator;

import java.util.Locale;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** Names that begin with the noun that a figure counts. */
final class Counted {

    /** Nouns that sort what is counted and say nothing of it. */
    private static final Cue CLASSIFIER = Cue.compile(
            "con|chiếc|cái|lượt|trường hợp|đồng chí|người", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue PIECE = Cue.compile("con|chiếc|cái|cuộc", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Counted() {}

    /** What is counted: its noun and what qualifies it. */
    static String name(String tail, Measure measure) {
        if (!measure.counts() || tail.isEmpty()) {
            return tail.isEmpty() ? measure.unit() : tail;
        }
        boolean classifies = isClassifier(measure) && Phrase.names(tail) && Phrase.syllables(tail) > 2;
        return Words.withoutPlace(classifies || startsWith(tail, measure.unit()) ? tail : measure.unit() + " " + tail);
    }

    static boolean isPerson(Measure measure) {
        return measure.unit().equalsIgnoreCase("người");
    }

    /** Whether what is counted is an animal or a thing that a classifier stands before: {@code 12 con lợn}. */
    static boolean isPiece(Measure measure) {
        return PIECE.matcher(measure.unit()).matches();
    }

    static boolean isClassifier(Measure measure) {
        return CLASSIFIER.matcher(measure.unit()).matches();
    }

    /** {@code giao quân 12 thanh niên, trong đó có 02 đảng viên}. */
    static String of(Measure measure, String whole) {
        return measure.counts() && !lower(whole).contains(lower(measure.unit())) ? measure.unit() + " " + whole : whole;
    }

    /**
     * {@code làm rõ 08 vụ} as {@code làm rõ vụ}, {@code Chợ Dâu có 148 sạp} as {@code sạp Chợ Dâu}.
     *
     * @param last the name before, which says more of the same noun where it begins with it
     */
    static String joined(Measure measure, String subject, boolean acts, String last) {
        String unit = measure.unit();
        if (isAtEdge(subject, unit) || lower(subject).contains(" " + lower(unit) + " ")) {
            return subject;
        }
        return acts ? subject + " " + (startsWith(last, unit + " ") ? last : unit) : unit + " " + subject;
    }

    /** {@code bảo hiểm thân tàu} and {@code tàu cá} as {@code bảo hiểm thân tàu cá}. */
    static String undoubled(String subject, String counted) {
        String first = counted.split(" ", 2)[0];
        return subject.endsWith(" " + first) ? subject + counted.substring(first.length()) : subject + " " + counted;
    }

    static boolean isAtEdge(String name, String unit) {
        return startsWith(name, unit) || lower(name).endsWith(lower(unit));
    }

    private static boolean startsWith(String words, String unit) {
        return lower(words).startsWith(lower(unit));
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
