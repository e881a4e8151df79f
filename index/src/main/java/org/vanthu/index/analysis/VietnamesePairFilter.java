package org.vanthu.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Gives each two neighbouring parts as one token, {@code ngân sách} for {@code ngân}, {@code sách}: what stands together in a query and
 * in a passage weighs more. Most Vietnamese words are two syllables; a segmenter would say which two, and be wrong at times.
 *
 * <p>Wholes ({@link VietnameseTokenizer#WHOLE}) are left out.
 */
public final class VietnamesePairFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final StringBuilder before = new StringBuilder();
    private int start;

    public VietnamesePairFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (type.type().equals(VietnameseTokenizer.WHOLE)) {
                continue;
            }
            int pairStart = start;
            boolean first = before.isEmpty();
            int split = before.length();
            before.append(term);
            start = offset.startOffset();
            if (first) {
                continue;
            }
            term.setEmpty().append(before, 0, split).append(' ').append(before, split, before.length());
            offset.setOffset(pairStart, offset.endOffset());
            before.delete(0, split);
            return true;
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        before.setLength(0);
        start = 0;
    }
}
