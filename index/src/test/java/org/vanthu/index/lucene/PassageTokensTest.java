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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.index.analysis.VietnameseAnalyzer;
import org.vanthu.index.analysis.VietnameseAnalyzer.Shape;

class PassageTokensTest {

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
        assertEquals(analyzed(Shape.FOLDED, text), terms(tokens.folded()));
        assertEquals(analyzed(Shape.TONED, text), terms(tokens.toned()));
        assertEquals(analyzed(Shape.FOLDED_PAIRS, text), terms(tokens.pairs()));
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
