package org.vanthu.extractors.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.extractors.layout.Letterhead;
import org.vanthu.extractors.rule.Cue;

/**
 * A head that runs on behind the type, as gazettes and collections print it: {@code của Chính phủ số 37/2007/NĐ-CP ngày 09 tháng 3 năm
 * 2007 về minh bạch tài sản}.
 *
 * @param author who issues it, as written
 * @param day empty where none stands behind the number
 * @param title what stands behind; may be empty
 */
record InlineHead(Optional<String> author, String number, Optional<LocalDate> day, String title) {

    private static final Cue SHAPE = Cue.compile(
            "(?iu)(?:của\\s+(?<author>\\p{L}[\\p{L}\\s,-]{3,90}?)\\s*,?\\s+)?số\\s*:?\\s*(?<number>\\d{1,5}(?:\\s?[-–/.]\\s?[\\p{L}\\d&]{1,14}){1,6})"
                + "(?:\\s*,?\\s*ngày\\s*(?<day>\\d{1,2})\\s*(?:/|-|\\.|tháng)\\s*(?<month>\\d{1,2})\\s*(?:/|-|\\.|năm)\\s*(?<year>\\d{4})|\\s*$|(?=\\s+(?:v\\s?/\\s?v|về\\s+việc)\\s))"
                + "[\\s,.:;-]*(?<title>.*)");

    /** @param words behind the type */
    static Optional<InlineHead> of(String words) {
        Cue.Search m = SHAPE.matcher(words);
        return m.matches()
                ? Optional.of(new InlineHead(
                        Optional.ofNullable(m.group("author")),
                        Letterhead.compact(m.group("number")),
                        day(m),
                        m.group("title")))
                : Optional.empty();
    }

    /** The issuer that the author is: who signs for a ministry is its minister. */
    Optional<String> issuer() {
        return author.map(name -> Spelling.body(name.replaceFirst("(?iu)^bộ\\s+trưởng\\s+(?=bộ\\s)", "")));
    }

    /** The day that the groups day, month and year name; empty where they name none of the calendar. */
    static Optional<LocalDate> day(Cue.Search m) {
        if (m.group("day") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(m.group("year")),
                    Integer.parseInt(m.group("month")),
                    Integer.parseInt(m.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
