package org.vanthu.extractors.header;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.layout.Letterhead;
import org.vanthu.extractors.rule.Cue;
import org.vanthu.extractors.text.Letters;

/** Lines of a letterhead whose columns a format ran together: {@code UBND XÃ TAM SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}. */
final class JoinedColumns {

    private static final String NATION =
            "c\\p{L}ng\\s+h\\p{L}{1,2}\\s+(?:x\\p{L}\\s+)?h\\p{L}i\\s+ch\\p{L}|đảng\\s+cộng\\s+sản\\s+việt\\s+nam|độc\\s+lập\\s*[-–]";

    /** What begins behind a body's name, in capitals where it is a name too. */
    private static final Cue BEHIND_BODY = Cue.compile("(?iu:(?<=[\\p{L}\\d*._-]\\s{1,3})(?:" + NATION
            + "|đoàn\\s+tncs\\s+hồ\\s+chí\\s+minh$|s[ốô]\\s*:|s[ốô]\\s+\\d{1,5}\\s?[-–/]))|(?<=\\p{Lu}{2})S[ốô]\\s*:");

    /** The nation's name or motto with more behind it. */
    private static final Cue NATION_FIRST = Cue.compile(
            "(?iu)(?:(?:cộng\\s+h[òo][àa]|đảng\\s+cộng\\s+sản).{0,30}?\\sviệt\\s+nam|độc\\s+lập.{2,16}hạnh\\s+phúc)[\\s.|]+(?=\\S)");

    /** {@code Số: 31/UBND V/v đôn đốc …}: a letter's subject behind its number. */
    private static final Cue NUMBER_FIRST =
            Cue.compile("(?iu)s[ốô]\\s*:[^:]{1,40}?\\s+(?=(?:v\\s?/\\s?v|về\\s+việc)\\s)");

    private JoinedColumns() {}

    /** @param lines above the type */
    static List<HeaderLine> parted(List<HeaderLine> lines) {
        List<HeaderLine> parted = new ArrayList<>();
        lines.forEach(line -> add(line, line.text(), parted));
        return parted;
    }

    private static void add(HeaderLine line, String text, List<HeaderLine> parted) {
        int end = firstPart(text);
        if (end > 0) {
            add(line, text.substring(0, end).strip(), parted);
            add(line, text.substring(end).strip(), parted);
        } else {
            parted.add(new HeaderLine(text, line.block(), line.cell(), line.cells()));
        }
    }

    /** Where the second part of {@code text} begins; 0 where it is one. */
    private static int firstPart(String text) {
        Cue.Search nation = NATION_FIRST.matcher(text);
        if (nation.lookingAt()) {
            return nation.end();
        }
        Cue.Search number = NUMBER_FIRST.matcher(text);
        if (number.lookingAt()) {
            return number.end();
        }
        Cue.Search behind = BEHIND_BODY.matcher(text);
        return behind.find() && partsBody(text, behind.start()) ? behind.start() : 0;
    }

    /** {@code PHIẾU SỐ: 12} is no body with its number. */
    private static boolean partsBody(String text, int at) {
        String body = text.substring(0, at);
        boolean number = Character.toLowerCase(text.charAt(at)) == 's';
        return Issuers.heads(text)
                || Letterhead.isNumberLine(body)
                || (number ? Issuers.isPlaced(body) : Letters.areCapitals(body));
    }
}
