package org.vanthu.extractors.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.Span;

/** A cue finds what its pattern finds. */
class CueTest {

    private static final long SEED = 20260917;

    private static final String[] WORDS = {
        "đã",
        "Đã",
        "ĐÃ",
        "đang",
        "sẽ",
        "tổ chức",
        "Tổ",
        "ước",
        "đạt",
        " ",
        "  ",
        "\n",
        "a",
        "x",
        "5",
        "12,5%",
        ",",
        ":",
        ".",
        "(",
        ")",
        "-",
        "₫",
        "kết quả",
        "thực hiện",
        "\u00a0",
        "–",
        "ưỚc",
        "Ể",
        "đạt: "
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?<![\\p{L}\\p{M}])(?:đã|đang|sẽ|kết quả đạt)(?![\\p{L}\\p{M}])",
                "[\\s,:(]*(?<![\\p{L}\\p{M}])(?:(?:ước|đã)\\s+)*(?:đạt|ước|:)\\s*$",
                "^[\\s\\-]*\\p{L}[^:;.]{1,9}:\\s+",
                "^a|tổ chức|(?:ước ?)?đạt",
                "^(?:đã|kết quả|ước) ?(?:đạt|tổ)|^\\p{Lu}.*5",
                "^[\\s,:;.]+|[\\s,:;.]+$",
                "\\p{Lu}\\p{Ll}*|\\d+(?:[.,]\\d+)?%?",
                "(?:(?:đã|và)[\\s,:]*)*",
                "(?=đ)\\S+",
                "[^:]{0,20}đạt:? ",
                "(?<=\\d,)\\d%?|\\bx\\b",
                "(?!đã|\\d)[đ\\d]\\p{L}*+(?= |$)",
                "(?<verb>đã|sẽ) +\\k<verb>",
                "x.{1,3}a|(?:a|x|5|đ|t|s|k|ư|l|m|n|o|p|q|r|b|c|d|\\(|-) ?₫?.5?"
            })
    void findsWhatItsPatternFinds(String regex) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        for (int flag : new int[] {0, flags}) {
            Pattern pattern = Pattern.compile(regex, flag);
            Cue cue = Cue.compile(regex, flag);
            Random random = new Random(SEED);
            for (int n = 0; n < 400; n++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(12); i > 0; i--) {
                    text.append(WORDS[random.nextInt(WORDS.length)]);
                }
                String words = text.toString();
                assertEquals(spans(pattern, words), spans(cue, words), () -> "seed " + SEED + ": '" + words + "'");
                assertEquals(
                        pattern.matcher(words).matches(), cue.matcher(words).matches(), words);
                assertEquals(
                        pattern.matcher(words).lookingAt(), cue.matcher(words).lookingAt(), words);
                assertEquals(
                        pattern.matcher(words).replaceAll("_"),
                        cue.matcher(words).replaceAll("_"),
                        words);
                assertEquals(
                        pattern.matcher(words).replaceFirst("_"),
                        cue.matcher(words).replaceFirst("_"),
                        words);
            }
        }
    }

    private static List<Span> spans(Pattern pattern, String text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    private static List<Span> spans(Cue cue, String text) {
        List<Span> spans = new ArrayList<>();
        Cue.Search search = cue.matcher(text);
        while (search.find()) {
            spans.add(new Span(search.start(), search.end()));
        }
        return spans;
    }
}
