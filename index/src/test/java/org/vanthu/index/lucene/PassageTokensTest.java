package org.vanthu.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.index.analysis.VietnameseAnalyzer;
import org.vanthu.index.analysis.VietnameseAnalyzer.Shape;

class PassageTokensTest {

    private static final Analyzer NONE = new VietnameseAnalyzer(Shape.FOLDED);

    static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                "", "Đảng ủy PHƯỜNG Hòa", "Số 12-NQ/ĐU, 23/2021/QĐ-TTg", "đạt 95,5% 1.350.492.000 đồng 10 m² ﬁ"));
        Random random = new Random(7);
        String letters = "aàáơớưĐđ ủy\u0301\u200b%-/.,12K²ﬁ\ud83d\ude00";
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void oneReadingGivesWhatTheThreeAnalyzersGive(String text) throws IOException {
        PassageTokens.Tokens tokens = PassageTokens.ofFew().of(text);
        assertEquals(analyzed(Shape.FOLDED, text), terms(tokens.folded("text", Passages.ORDERED)));
        assertEquals(analyzed(Shape.TONED, text), terms(tokens.toned("text", Passages.ORDERED)));
        assertEquals(analyzed(Shape.FOLDED_PAIRS, text), terms(tokens.pairs("text", Passages.ORDERED)));
    }

    /** As Lucene asks: with the stream of the field before it. */
    private static List<String> terms(IndexableField field) throws IOException {
        TokenStream used = PassageTokens.ofFew()
                .of("tiếng khác")
                .folded("text", Passages.ORDERED)
                .tokenStream(NONE, null);
        terms(used);
        return terms(field.tokenStream(NONE, used));
    }

    private static List<String> analyzed(Shape shape, String text) throws IOException {
        try (Analyzer analyzer = new VietnameseAnalyzer(shape)) {
            return terms(analyzer.tokenStream("text", text));
        }
    }

    private static List<String> terms(TokenStream stream) throws IOException {
        try (stream) {
            List<String> terms = new ArrayList<>();
            TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(increment.getPositionIncrement() + term.getBytesRef().utf8ToString());
            }
            stream.end();
            return terms;
        }
    }
}
