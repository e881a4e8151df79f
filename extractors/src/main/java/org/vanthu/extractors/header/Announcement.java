package org.vanthu.extractors.header;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/**
 * The sentence by which a body announces what stands below it: {@code UBND xã Tam Sơn xây dựng kế hoạch trồng cây năm 2023, cụ thể như
 * sau:}. It says what a text is that lost its head.
 *
 * @param type of what is announced
 * @param title in the words of the sentence
 * @param issuer spelt out; empty where the sentence does not say of which place
 */
record Announcement(String type, String title, Optional<String> issuer) {

    /** Lines of a text before the one that announces the others. */
    private static final int LINES = 8;

    /** Longest such line, in chars. */
    private static final int LONGEST = 600;

    private static final Cue SHAPE =
            Cue.compile("(?u)(?:^|(?<=[.,;]\\s))(?<body>\\p{Lu}[^.,;:]{3,90}?)\\s+(?:xây dựng|ban hành|lập)\\s+"
                    + "(?<type>(?iu:kế hoạch|chương trình|phương án|đề án|hướng dẫn))\\s+(?<title>[^.;:]{12,260}?)"
                    + "\\s*,?\\s+(?:(?:với|cụ thể|gồm|theo)\\s[^.;:]{0,60})?(?:như sau|sau|sau đây)\\s*:");

    /** {@code UBND xã phối hợp với UBMTTQ xã thống nhất xây dựng kế hoạch}: the first issues it. */
    private static final Pattern WITH_OTHERS = Pattern.compile("(?iu)\\s+(?:phối\\s+hợp|cùng|thống\\s+nhất)\\s.*$");

    private static final Pattern KIND_LAST =
            Pattern.compile("(?iu).*\\s(?<kind>phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh)");

    /** @param lines of a text without a heading */
    static Optional<Announcement> of(List<HeaderLine> lines) {
        for (HeaderLine line : lines.subList(0, Math.min(LINES, lines.size()))) {
            if (line.text().length() <= LONGEST && line.text().endsWith(":")) {
                Cue.Search m = SHAPE.matcher(line.text());
                if (m.find() && Issuers.heads(m.group("body"))) {
                    return Optional.of(new Announcement(
                            m.group("type").toLowerCase(Locale.ROOT),
                            Spelling.title(m.group("title").strip()),
                            issuer(WITH_OTHERS.matcher(m.group("body")).replaceFirst(""), m.group("title"))));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Đoàn xã} is that of the only {@code xã …} that the title names. */
    private static Optional<String> issuer(String body, String title) {
        Matcher last = KIND_LAST.matcher(body);
        if (!last.matches()) {
            return Issuers.isWhole(body) ? Optional.of(Spelling.body(body)) : Optional.empty();
        }
        return TextAuthor.onlyPlace(last.group("kind"), title).map(place -> Spelling.body(body + " " + place));
    }
}
