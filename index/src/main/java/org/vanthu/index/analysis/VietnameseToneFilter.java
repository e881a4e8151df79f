package org.vanthu.index.analysis;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings each token to one form: NFC, lower case, without invisible format characters, one kind of hyphen, and the tone of each
 * syllable where the new spelling puts it, so that {@code HÒA}, {@code hoà} and their decomposed forms are one term.
 */
public final class VietnameseToneFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    public VietnameseToneFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!lowerAscii()) {
            String composed = Normalizer.normalize(term, Normalizer.Form.NFC);
            term.setEmpty();
            composed.codePoints().forEach(this::append);
            placeTones();
        }
        return true;
    }

    /** The quick way for most tokens; false where there is more to do. */
    private boolean lowerAscii() {
        char[] buffer = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            char c = buffer[i];
            if (c >= 0x80) {
                return false;
            }
            if (c >= 'A' && c <= 'Z') {
                buffer[i] = (char) (c + ('a' - 'A'));
            }
        }
        return true;
    }

    private void append(int c) {
        if (Character.getType(c) == Character.FORMAT) {
            return;
        }
        int lower = isHyphen(c) ? '-' : Character.toLowerCase(c);
        if (Character.isBmpCodePoint(lower)) {
            term.append((char) lower);
        } else {
            term.append(Character.highSurrogate(lower)).append(Character.lowSurrogate(lower));
        }
    }

    private static boolean isHyphen(int c) {
        return c == '\u2010' || c == '\u2011' || c == '\u2013';
    }

    private void placeTones() {
        char[] buffer = term.buffer();
        int start = 0;
        for (int i = 0; i <= term.length(); i++) {
            if (i == term.length() || !Character.isLetter(buffer[i])) {
                TonePlacement.place(buffer, start, i);
                start = i + 1;
            }
        }
    }
}
