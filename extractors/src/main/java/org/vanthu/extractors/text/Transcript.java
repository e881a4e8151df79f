package org.vanthu.extractors.text;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes one block out in Unicode, once it is known what each of its tokens is written in. */
final class Transcript {

    private final Passage passage;
    private final String raw;
    private final boolean documentUsesTcvn3;
    private final StringBuilder out = new StringBuilder();

    Transcript(Passage passage, boolean documentUsesTcvn3) {
        this.passage = passage;
        this.raw = passage.text();
        this.documentUsesTcvn3 = documentUsesTcvn3;
    }

    /** @param encodings one for each of the block's {@code sightings}; empty where it is Unicode */
    Normalised write(List<Sighting> sightings, List<Optional<LegacyEncoding>> encodings) {
        Map<LegacyEncoding, Integer> decoded = new EnumMap<>(LegacyEncoding.class);
        boolean capitalsAreDrawn =
                encodings.contains(Optional.of(LegacyEncoding.TCVN3)) || (encodings.isEmpty() && documentUsesTcvn3);
        int written = 0;
        for (int i = 0; i < sightings.size(); i++) {
            Token token = sightings.get(i).token();
            Readings readings = sightings.get(i).readings();
            plain(written, token.start(), capitalsAreDrawn);
            Optional<LegacyEncoding> encoding = encodings.get(i).filter(legacy -> isDecoded(readings, token, legacy));
            if (encoding.isPresent()) {
                Decipherment decipherment = readings.as(encoding.get());
                decoded(withoutHiddenHyphen(token, decipherment, encoding.get()), encoding.get());
                if (decipherment.changes(readings.token())) {
                    decoded.merge(encoding.get(), 1, Integer::sum);
                }
            } else {
                plain(token.start(), token.end(), capitalsAreDrawn);
            }
            written = token.end();
        }
        plain(written, raw.length(), capitalsAreDrawn);
        return new Normalised(
                isNfc(out) ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC),
                decoded.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey));
    }

    private static boolean isNfc(CharSequence text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /** Whether a token amid others of {@code encoding} is decoded too; a foreign word or a sign by itself is not. */
    private boolean isDecoded(Readings readings, Token token, LegacyEncoding encoding) {
        Decipherment decipherment = readings.as(encoding);
        if (encoding == LegacyEncoding.TCVN3 && LoneSign.isSign(readings.token())) {
            return new LoneSign(raw, token).isTcvn3Letter();
        }
        return decipherment.isReadable() || !decipherment.changes(readings.token()) || !ForeignWord.isLikely(readings);
    }

    /** What may be the letter {@code ư} is a hyphen that Word hides where the word behind it is easier to believe without. */
    private Token withoutHiddenHyphen(Token token, Decipherment decipherment, LegacyEncoding encoding) {
        Token word = token.behindHiddenHyphen(raw);
        if (decipherment.doubt() == Doubt.NONE || word.equals(token)) {
            return token;
        }
        String letters = word.of(raw);
        return Decipherment.of(letters, encoding, Doubt.asUnicode(letters)).doubt() < decipherment.doubt()
                ? word
                : token;
    }

    private void decoded(Token token, LegacyEncoding encoding) {
        CodeTable table = CodeTable.of(encoding);
        if (Decipherment.drawsCapitalsInAFontOfTheirOwn(encoding)) {
            boolean capitals = new CapitalWord(raw, token).isMeant();
            passage.forEachStretch(token.start(), token.end(), (start, end, drawn) -> {
                String letters = table.decode(raw.substring(start, end));
                clean(capitals || drawn ? letters.toUpperCase(Locale.ROOT) : letters);
            });
        } else {
            clean(table.decode(raw.substring(token.start(), token.end())));
        }
    }

    private void plain(int start, int end, boolean capitalsAreDrawn) {
        passage.forEachStretch(start, end, (from, to, drawn) -> {
            String text = raw.substring(from, to);
            clean(capitalsAreDrawn && drawn ? text.toUpperCase(Locale.ROOT) : text);
        });
    }

    /** Leaves out what is not to be seen and writes Word's line and page breaks as line feeds. */
    private void clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u00ad', '\u200b', '\ufeff', '\u2060', '\u007f' -> {}
                case '\u000b', '\f', '\u2028', '\u2029' -> out.append('\n');
                case '\r' -> {
                    if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                        out.append('\n');
                    }
                }
                case '\t', '\n' -> out.append(c);
                case '\u001e' -> out.append('-');
                default -> {
                    if (c >= ' ') {
                        out.append(WesternBytes.printable(c));
                    }
                }
            }
        }
    }
}
