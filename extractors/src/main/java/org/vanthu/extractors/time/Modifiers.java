package org.vanthu.extractors.time;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.Fact.Modifier;
import org.vanthu.extractors.Span;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;

/** How the words before a time bound it: {@code trước ngày 20/5}, {@code chậm nhất ngày 05/5}. */
public final class Modifiers {

    private static final Pattern HOUR =
            Pattern.compile("(?<![\\d\\p{L}])\\d{1,2} ?(?:giờ|h|g)(?: ?\\d{1,2}(?: ?phút)?)?,? $");

    /** Chars that an hour may end with. */
    private static final String HOUR_ENDS = "0123456789ờhgt,";

    private static final int LONGEST_HOUR = 24;

    private Modifiers() {}

    /** @param span where the time stands, with or without its leading {@code ngày} */
    public static Optional<Modifier> of(FoldedText text, Span span) {
        if (text.folded().startsWith("từ ", span.start())) {
            return isRange(text, span) ? Optional.empty() : Optional.of(Modifier.AFTER);
        }
        int at = span.start();
        for (String filler : new String[] {"ngày", "là", "vào", "hết"}) {
            if (Lookback.endsWith(text, at, filler)) {
                at = Lookback.skipSpaces(text, at) - filler.length();
            }
        }
        at = beforeHour(text, at);
        return switch (Lookback.word(text, at)) {
            case "trước" -> Optional.of(Modifier.BEFORE);
            case "sau", "từ", "kể" -> Optional.of(Modifier.AFTER);
            case "khoảng" -> Optional.of(Modifier.ABOUT);
            case "hạn", "nhất" -> Optional.of(Modifier.BY);
            case "đến", "tới" -> deadline(text, at);
            default -> Optional.empty();
        };
    }

    /** {@code trước 17 giờ ngày 25/6}, {@code trước 17h00 ngày 25/6}: the hour stands between. */
    private static int beforeHour(FoldedText text, int at) {
        if (HOUR_ENDS.indexOf(text.atOrEnd(Lookback.skipSpaces(text, at) - 1)) < 0) {
            return at;
        }
        int from = Math.max(0, at - LONGEST_HOUR);
        Matcher hour = HOUR.matcher(text.folded()).region(from, at);
        return hour.find() ? hour.start() : at;
    }

    /** {@code tính đến ngày 23/9} is a cut-off day; {@code chậm nhất đến ngày 30/9} and {@code đến năm 2025} are deadlines. */
    private static Optional<Modifier> deadline(FoldedText text, int at) {
        int before = Lookback.skipSpaces(text, at) - 3;
        return switch (Lookback.word(text, before)) {
            case "tính", "kể", "cho" -> Optional.empty();
            default -> Optional.of(Modifier.BY);
        };
    }

    private static boolean isRange(FoldedText text, Span span) {
        String words = text.folded().substring(span.start(), span.end());
        return words.contains("đến") || words.contains("tới") || words.contains("-");
    }
}
