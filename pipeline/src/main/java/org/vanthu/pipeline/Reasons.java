package org.vanthu.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a file could not be read, in Vietnamese. The ledger keeps reasons in English, so that an archive means the same to everybody;
 * {@code reasons_vi.tsv} says them in Vietnamese.
 */
public final class Reasons {
    private Reasons() {}

    /** Words that stay as they are, and words that the table itself translates. */
    private static final Pattern BLANK = Pattern.compile("\\{}|\\[]");

    private record Wording(Pattern english, String vietnamese) {

        static Wording of(String line) {
            String[] languages = line.split("\t", -1);
            String shape = "\\Q" + BLANK.matcher(languages[0]).replaceAll("\\\\E(.*?)\\\\Q") + "\\E";
            return new Wording(Pattern.compile(shape, Pattern.DOTALL), languages[1]);
        }

        String filled(Matcher match) {
            StringBuilder text = new StringBuilder();
            int group = 0;
            Matcher blank = BLANK.matcher(vietnamese);
            while (blank.find()) {
                String words = match.group(++group);
                blank.appendReplacement(
                        text, Matcher.quoteReplacement(blank.group().equals("[]") ? inVietnamese(words) : words));
            }
            return blank.appendTail(text).toString();
        }
    }

    /** Read when the first reason is to be said in Vietnamese. */
    private static final class Vietnamese {
        static final List<Wording> WORDINGS = read();

        private static List<Wording> read() {
            var table = Objects.requireNonNull(Reasons.class.getResourceAsStream("reasons_vi.tsv"));
            try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(Wording::of)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param reason as the ledger has it; one that the table does not know stays English */
    public static String inVietnamese(String reason) {
        for (Wording wording : Vietnamese.WORDINGS) {
            Matcher match = wording.english().matcher(reason);
            if (match.matches()) {
                return wording.filled(match);
            }
        }
        return reason;
    }
}
