package org.vanthu.index.analysis;

import java.io.IOException;
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
        if (!VietnameseFolding.isFolded(term)) {
            String toned = VietnameseTerms.toned(term);
            term.setEmpty().append(toned);
        }
        return true;
    }
}
