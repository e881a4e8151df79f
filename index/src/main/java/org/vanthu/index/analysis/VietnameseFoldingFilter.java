package org.vanthu.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes marks and case from each token: {@code đảng} becomes {@code dang}; see {@link VietnameseFolding}. */
public final class VietnameseFoldingFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    public VietnameseFoldingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!VietnameseFolding.isFolded(term)) {
            String folded = VietnameseFolding.fold(term);
            term.setEmpty().append(folded);
        }
        return true;
    }
}
