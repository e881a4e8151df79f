package org.vanthu.index.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.vanthu.index.analysis.VietnameseFolding;
import org.vanthu.index.analysis.VietnameseTerms;
import org.vanthu.index.analysis.VietnameseTokenizer;

/**
 * The terms of a passage for its three fields, from one reading of its text: the same that the analyzers of those fields give, at a
 * third of the cost. Vietnamese has some seven thousand syllables, so their forms are remembered. Not thread-safe.
 */
final class PassageTokens {

    /** More than an archive's syllables and figures of every day; rare ones come and go. */
    private static final int MAX_REMEMBERED = 50_000;

    /** As many as a query or a few passages have. */
    private static final int FEW = 256;

    private final VietnameseTokenizer tokenizer = new VietnameseTokenizer();
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = tokenizer.addAttribute(TypeAttribute.class);
    private final CharArrayMap<Forms> remembered;

    private PassageTokens(int expected) {
        this.remembered = new CharArrayMap<>(expected, false);
    }

    /** For a whole archive. */
    static PassageTokens ofMany() {
        return new PassageTokens(MAX_REMEMBERED);
    }

    /** For a query: a table for many costs more than to read its words. */
    static PassageTokens ofFew() {
        return new PassageTokens(FEW);
    }

    /** A token's two forms. */
    record Forms(BytesRef toned, BytesRef folded) {}

    /**
     * @param start where it starts in the text
     * @param end where it ends there
     * @param whole whether it stands at the position of the one before it
     */
    record Token(Forms forms, int start, int end, boolean whole) {}

    /** The tokens of a text, out of which each of the streams can be made. */
    record Tokens(List<Token> tokens) {

        TokenStream folded() {
            return new Terms(tokens, false);
        }

        TokenStream toned() {
            return new Terms(tokens, true);
        }

        TokenStream pairs() {
            return new Pairs(tokens);
        }
    }

    Tokens of(String text) throws IOException {
        List<Token> tokens = new ArrayList<>();
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            tokens.add(new Token(
                    forms(),
                    offset.startOffset(),
                    offset.endOffset(),
                    type.type().equals(VietnameseTokenizer.WHOLE)));
        }
        tokenizer.end();
        tokenizer.close();
        return new Tokens(tokens);
    }

    private Forms forms() {
        Forms known = remembered.get(term.buffer(), 0, term.length());
        if (known != null) {
            return known;
        }
        String toned = VietnameseTerms.toned(term);
        Forms forms = new Forms(new BytesRef(toned), new BytesRef(VietnameseFolding.fold(toned)));
        if (remembered.size() == MAX_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(term.toString(), forms);
        return forms;
    }

    /** One term a token. */
    private static final class Terms extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Iterator<Token> tokens;
        private final boolean toned;

        Terms(List<Token> tokens, boolean toned) {
            this.tokens = tokens.iterator();
            this.toned = toned;
        }

        @Override
        public boolean incrementToken() {
            if (!tokens.hasNext()) {
                return false;
            }
            Token token = tokens.next();
            term.setBytesRef(toned ? token.forms().toned() : token.forms().folded());
            increment.setPositionIncrement(token.whole() ? 0 : 1);
            return true;
        }
    }

    /** Each of some terms, in any order. */
    static TokenStream set(Collection<BytesRef> terms) {
        return new Terms(
                terms.stream()
                        .map(term -> new Token(new Forms(term, term), 0, 0, false))
                        .toList(),
                false);
    }

    /** One term for two tokens next to each other. */
    private static final class Pairs extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final BytesRefBuilder pair = new BytesRefBuilder();
        private final Iterator<Token> tokens;
        private BytesRef before = new BytesRef();

        Pairs(List<Token> tokens) {
            this.tokens = tokens.iterator();
        }

        @Override
        public boolean incrementToken() {
            while (tokens.hasNext()) {
                Token token = tokens.next();
                if (token.whole()) {
                    continue;
                }
                pair.copyBytes(before);
                pair.append((byte) ' ');
                pair.append(token.forms().folded());
                boolean first = before.length == 0;
                before = token.forms().folded();
                if (!first) {
                    term.setBytesRef(pair.get());
                    return true;
                }
            }
            return false;
        }
    }
}
