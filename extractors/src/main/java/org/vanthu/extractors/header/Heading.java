package org.vanthu.extractors.header;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vanthu.extractors.layout.DocumentTypes;
import org.vanthu.extractors.layout.DocumentTypes.Found;
import org.vanthu.extractors.layout.Letterhead;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Folded;
import org.vanthu.extractors.text.Letters;

/**
 * The line of a head that names the document's type.
 *
 * @param type empty where no line does
 * @param line its number; the number of lines where there is none
 */
record Heading(Optional<String> type, int line) {

    /** Lines that a letterhead with its type may take at the start. */
    static final int HEAD = 60;

    /** Lines of a letterhead below a site's headline, to the nation's name. */
    private static final int HEADLINE_TO_NATION = 8;

    /** Longest title beside its type, in chars. */
    static final int LONGEST_HEADLINE = 320;

    /** Verbs of a sentence; a headline has none. */
    private static final Cue SAYS = Cue.compile("(?iu)\\s(?:được|đã|đang|sẽ|vừa|là|cho\\s+biết|nêu)\\s|:$");

    static Heading of(List<HeaderLine> lines) {
        Heading first = find(lines, 0);
        int nation = nationBehind(lines, first.line);
        if (nation < lines.size()) {
            // A site's headline over the letterhead takes up the type and the title below it.
            Heading below = find(lines, nation + 1);
            return below.line < lines.size() && lines.get(below.line).isCapitals() ? below : first;
        }
        return first.line < lines.size() ? first : headline(lines).orElse(first);
    }

    /** The line of the nation's name not far behind a type that begins the text; the number of lines where none is. */
    private static int nationBehind(List<HeaderLine> lines, int headline) {
        boolean first = headline == 0 && !lines.getFirst().inTable();
        for (int i = 1; first && i < Math.min(lines.size(), HEADLINE_TO_NATION); i++) {
            if (Letterhead.isNation(lines.get(i).text())) {
                return i;
            }
        }
        return lines.size();
    }

    /**
     * {@code Phương án Sản xuất vụ Đông năm 2023}, {@code Thông báo treo cờ dịp Quốc khánh} over {@code UBND xã thông báo …}: the first
     * line of a text, where nothing else names a type.
     */
    private static Optional<Heading> headline(List<HeaderLine> lines) {
        String line = lines.getFirst().text();
        return DocumentTypes.at(line)
                .filter(found -> isHeadline(
                        lines, found.name(), line.substring(found.length()).strip()))
                .map(found -> new Heading(Optional.of(found.name()), 0));
    }

    private static boolean isHeadline(List<HeaderLine> lines, String name, String rest) {
        return !rest.isEmpty()
                && rest.length() < LONGEST_HEADLINE
                && (Character.isUpperCase(rest.charAt(0)) || LetterSubject.opens(rest) || isSaidBelow(lines, name))
                && !HeadWords.isBody(Folded.of(rest))
                && !rest.endsWith(";")
                && !SAYS.matcher(rest).find();
    }

    /** Whether a body says with the type's own word below the headline what it does: {@code UBND xã thông báo thời gian treo cờ}. */
    private static boolean isSaidBelow(List<HeaderLine> lines, String name) {
        return lines.stream()
                .skip(1)
                .limit(HEADLINE_TO_NATION)
                .map(HeaderLine::text)
                .anyMatch(text -> (Issuers.heads(text) || Issuers.isPlace(text))
                        && Folded.of(text).contains(" " + name + " "));
    }

    /** The first line near the start, but not before {@code from}, that is a type, or that opens with one and is no sentence. */
    private static Heading find(List<HeaderLine> lines, int from) {
        int end = Math.min(lines.size(), HEAD);
        Heading none = new Heading(Optional.empty(), lines.size());
        for (int i = from; i < end; i++) {
            String line = lines.get(i).text();
            Optional<Found> found = DocumentTypes.at(line).or(() -> damaged(line));
            if (found.isEmpty() || lines.get(i).isInList()) {
                if (lines.get(i).isNumbered()
                        && line.length() > 12
                        && !lines.get(i).inTable()
                        && Letterhead.placeAndDay(line).isEmpty()) {
                    return none;
                }
                continue;
            }
            String rest = line.substring(found.get().length());
            boolean numberedAnnex = found.get().name().equals("phụ lục") && rest.matches("\\s+(?:[IVX]{1,5}|\\d{1,2})");
            boolean alone = rest.isBlank() || numberedAnnex || rest.strip().matches("[:.*]+");
            boolean sentence = rest.strip().endsWith(".") && !rest.strip().matches("(?iu)(?:của|số)\\s.*");
            boolean headed = InlineHead.of(rest.strip())
                    .filter(head ->
                            head.author().isPresent() || head.day().isPresent() || LetterSubject.opens(head.title()))
                    .isPresent();
            boolean opens = headed
                    || (!sentence
                            && !rest.strip().endsWith(";")
                            && rest.length() < LONGEST_HEADLINE
                            && (lines.get(i).isCapitals() || isTitled(line, found.get())));
            if ((alone && !line.strip().endsWith(":"))
                    || (!alone && opens && (!lines.get(i).inTable() || isRowOfCapitals(lines.get(i))))) {
                return new Heading(Optional.of(found.get().name()), i);
            }
        }
        return none;
    }

    private static boolean isRowOfCapitals(HeaderLine line) {
        return line.cells() == 1 && line.isCapitals();
    }

    /** {@code QUYÉT ĐỊNH}, {@code QUYẾTĐỊNH}: a type as a scan may give it, alone on its line. */
    private static Optional<Found> damaged(String line) {
        return Letters.areCapitals(line) ? DocumentTypes.damaged(line) : Optional.empty();
    }

    /** Whether the type's words are in capitals though the title behind them is not, or a body stands behind it. */
    private static boolean isTitled(String line, Found found) {
        String words = line.substring(0, found.length());
        String rest = line.substring(found.length()).strip();
        return words.equals(words.toUpperCase(Locale.ROOT))
                || rest.matches("(?iu)(?:của\\s|số\\s|về\\s|v/v|công\\s+tác|tuần|tháng|quý|kết\\s+quả|tình\\s+hình).*");
    }
}
