package org.vanthu.pipeline.cli;

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
 * Why a file could not be read, in the user's language. The ledger keeps reasons in English, so that an archive means the same to
 * everybody; {@code reasons_vi.tsv} says them in Vietnamese.
 */
final class Reasons {
    private Reasons() {}

    private static final String WORDS = "{}";

    private record Wording(Pattern english, String vietnamese) {

        static Wording of(String line) {
            String[] languages = line.split("\t", -1);
            String shape = "\\Q" + languages[0].replace(WORDS, "\\E(.*?)\\Q") + "\\E";
            return new Wording(Pattern.compile(shape, Pattern.DOTALL), languages[1]);
        }

        String filled(Matcher match) {
            StringBuilder text = new StringBuilder(vietnamese);
            int place = 0;
            for (int i = 1; i <= match.groupCount(); i++) {
                place = text.indexOf(WORDS, place);
                text.replace(place, place + WORDS.length(), match.group(i));
                place += match.group(i).length();
            }
            return text.toString();
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
    static String in(Language language, String reason) {
        return switch (language) {
            case EN -> reason;
            case VI -> {
                for (Wording wording : Vietnamese.WORDINGS) {
                    Matcher match = wording.english().matcher(reason);
                    if (match.matches()) {
                        yield wording.filled(match);
                    }
                }
                yield reason;
            }
        };
    }
}
