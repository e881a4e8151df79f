package org.vanthu.extractors.header;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.layout.DocumentTypes;
import org.vanthu.extractors.layout.DocumentTypes.Found;
import org.vanthu.extractors.layout.Letterhead;
import org.vanthu.extractors.rule.Cue;

/**
 * What stands in brackets over an annex: {@code (Ban hành kèm theo Quyết định số … ngày … của …)}.
 *
 * @param type of the document that it is annexed to
 * @param day of its issue
 * @param issuer spelt out
 */
record AnnexNote(Optional<String> type, String number, Optional<LocalDate> day, Optional<String> issuer) {

    /** A longer line says it among other things, in chars. */
    private static final int LONGEST = 300;

    private static final Cue SHAPE = Cue.compile(
            "(?iu)\\(?\\s*(?:ban\\s+hành\\s+)?kèm(?:\\s+theo)?\\s+(?<type>[\\p{L}\\s]{3,30}?)\\s+số\\s*:?\\s*(?<number>"
                    + Letterhead.NUMBER
                    + ")(?:\\s*,?\\s*ngày\\s*(?<day>\\d{1,2})\\s*(?:/|-|\\.|tháng)\\s*(?<month>\\d{1,2})\\s*(?:/|-|\\.|năm)\\s*(?<year>\\d{4}))?(?:\\s+của\\s+(?<issuer>[^)]{3,80}))?.*");

    /** The first of a document. */
    static Optional<AnnexNote> of(List<HeaderLine> lines) {
        for (HeaderLine line : lines) {
            Cue.Search m = SHAPE.matcher(line.text());
            if (line.text().length() <= LONGEST && m.matches()) {
                return Optional.of(new AnnexNote(
                        DocumentTypes.at(m.group("type")).map(Found::name),
                        Letterhead.compact(m.group("number")),
                        InlineHead.day(m),
                        Optional.ofNullable(m.group("issuer")).map(AnnexNote::body)));
            }
        }
        return Optional.empty();
    }

    private static String body(String words) {
        return Spelling.body(words.replaceFirst("(?iu)\\s(?:về|v/v|ban\\s+hành|quy\\s+định|phê\\s+duyệt)\\s.*$", "")
                .strip());
    }
}
