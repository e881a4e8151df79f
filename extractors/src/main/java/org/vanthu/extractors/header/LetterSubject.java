package org.vanthu.extractors.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.layout.Letterhead;
import org.vanthu.extractors.rule.Cue;

/** What a letter is about, under its number: {@code V/v báo cáo tiến độ …}. */
final class LetterSubject {

    /** Lines of a letter that are read for it. */
    private static final int FIRST = 30;

    /** Longest line of it, in chars. */
    private static final int LONGEST = 350;

    private static final Cue OPENS = Cue.compile("(?iu)[\"“]?(?:v\\s?/\\s?v|về\\s+việc)\\s*:?\\s*.+");

    private static final Cue ADDRESSES = Cue.compile("(?iu)kính\\s+g[ửở]i.*");

    /** Longer lines say more than a subject, in chars. */
    private static final int LINE = 80;

    /** Around the whole of it. */
    private static final Pattern QUOTES = Pattern.compile("^[\"“](?=[^\"“”]*[\"”]$)|(?<=^[\"“][^\"“”]{1,400})[\"”]$");

    private LetterSubject() {}

    /** Whether a line begins it. */
    static boolean opens(String line) {
        return OPENS.matcher(line).matches();
    }

    /** In the cell of a table, from the line {@code from} on. */
    static String inCell(List<HeaderLine> lines, int from) {
        StringBuilder words = new StringBuilder(lines.get(from).text());
        for (int i = from + 1;
                i < lines.size()
                        && lines.get(i).cell() == lines.get(from).cell()
                        && lines.get(i).block() == lines.get(from).block();
                i++) {
            words.append(' ').append(lines.get(i).text());
        }
        return words.toString();
    }

    /** {@code V/v …} of a letter whose lines stand one below the other. */
    static Optional<String> of(List<HeaderLine> lines) {
        for (int i = 0; i < Math.min(lines.size(), FIRST); i++) {
            if (opens(lines.get(i).text()) && lines.get(i).text().length() < LONGEST) {
                StringBuilder words = new StringBuilder(lines.get(i).text());
                for (int next = i + 1; next < lines.size() && goesOn(lines, next); next++) {
                    words.append(' ').append(lines.get(next).text());
                }
                return Optional.of(QUOTES.matcher(words).replaceAll(""));
            }
        }
        return Optional.empty();
    }

    /** In small letters, or as the last line over whom it addresses. */
    private static boolean goesOn(List<HeaderLine> lines, int at) {
        HeaderLine line = lines.get(at);
        return Character.isLowerCase(line.text().charAt(0))
                || (at + 1 < lines.size()
                        && ADDRESSES.matcher(lines.get(at + 1).text()).matches()
                        && !line.inTable()
                        && !line.isCapitals()
                        && line.text().length() < LINE
                        && !Letterhead.isNation(line.text())
                        && !Letterhead.isNumberLine(line.text())
                        && Letterhead.placeAndDay(line.text()).isEmpty());
    }
}
