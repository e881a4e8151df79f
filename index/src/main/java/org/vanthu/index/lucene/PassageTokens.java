package org.vanthu.index.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.jspecify.annotations.Nullable;
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

    /** The tokens of a text, out of which each of its fields can be made. */
    record Tokens(List<Token> tokens) {

        IndexableField folded(String field, FieldType type) {
            return new Tokenized(field, type, tokens, Form.FOLDED);
        }

        IndexableField toned(String field, FieldType type) {
            return new Tokenized(field, type, tokens, Form.TONED);
        }

        IndexableField pairs(String field, FieldType type) {
            return new Tokenized(field, type, tokens, Form.PAIRS);
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

    /** A field of some terms, in any order. */
    static IndexableField set(String field, FieldType type, Collection<BytesRef> terms) {
        List<Token> tokens = terms.stream()
                .map(term -> new Token(new Forms(term, term), 0, 0, false))
                .toList();
        return new Tokenized(field, type, tokens, Form.FOLDED);
    }

    /** What of a token becomes a term. */
    private enum Form {
        FOLDED,
        TONED,
        PAIRS
    }

    /** A field of a passage. Lucene hands it the stream of the field before it: a stream of its own for each costs a tenth of the indexing. */
    private static final class Tokenized extends Field {
        private final List<Token> tokens;
        private final Form form;

        Tokenized(String name, FieldType type, List<Token> tokens, Form form) {
            super(name, type);
            this.tokens = tokens;
            this.form = form;
        }

        @Override
        public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
            Terms terms = reuse instanceof Terms before ? before : new Terms();
            terms.start(tokens, form);
            return terms;
        }
    }

    /** One term a token, or for two tokens next to each other. */
    private static final class Terms extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final BytesRefBuilder pair = new BytesRefBuilder();
        private List<Token> tokens = List.of();
        private Form form = Form.FOLDED;
        private int next;
        private @Nullable BytesRef before;

        void start(List<Token> tokens, Form form) {
            this.tokens = tokens;
            this.form = form;
            this.next = 0;
            this.before = null;
        }

        @Override
        public boolean incrementToken() {
            if (form == Form.PAIRS) {
                return incrementPair();
            }
            if (next == tokens.size()) {
                return false;
            }
            Token token = tokens.get(next++);
            term.setBytesRef(
                    form == Form.TONED ? token.forms().toned() : token.forms().folded());
            increment.setPositionIncrement(token.whole() ? 0 : 1);
            return true;
        }

        private boolean incrementPair() {
            while (next < tokens.size()) {
                Token token = tokens.get(next++);
                if (token.whole()) {
                    continue;
                }
                BytesRef first = before;
                before = token.forms().folded();
                if (first != null) {
                    pair.copyBytes(first);
                    pair.append((byte) ' ');
                    pair.append(before);
                    term.setBytesRef(pair.get());
                    increment.setPositionIncrement(1);
                    return true;
                }
            }
            return false;
        }
    }
}
