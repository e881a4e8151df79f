package org.vanthu.index.analysis;

import static org.vanthu.index.analysis.VietnameseTokenizer.PART;
import static org.vanthu.index.analysis.VietnameseTokenizer.WHOLE;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.vanthu.index.analysis.VietnameseAnalyzer.Shape;

/** Lucene's own checks of the whole chain. JUnit 4, because they are; hence the names. */
public class VietnameseAnalyzerTest extends BaseTokenStreamTestCase {

    private final Analyzer toned = new VietnameseAnalyzer(Shape.TONED);
    private final Analyzer folded = new VietnameseAnalyzer(Shape.FOLDED);
    private final Analyzer pairs = new VietnameseAnalyzer(Shape.FOLDED_PAIRS);

    public void testSyllablesAreTokens() throws IOException {
        assertAnalyzesTo(
                toned,
                "Đảng ủy phường, họp.",
                new String[] {"đảng", "uỷ", "phường", "họp"},
                new int[] {0, 5, 8, 16},
                new int[] {4, 7, 14, 19});
    }

    public void testFoldedTokensHaveNeitherMarksNorCase() throws IOException {
        assertAnalyzesTo(folded, "Đảng ủy PHƯỜNG", new String[] {"dang", "uy", "phuong"});
    }

    public void testOldAndNewTonePlacementAreOneTerm() throws IOException {
        for (String[] way : new String[][] {{"hòa", "hoà"}, {"THỦY", "thuỷ"}, {"khỏe", "khoẻ"}, {"qúy", "quý"}}) {
            assertAnalyzesTo(toned, way[0], new String[] {way[1]});
            assertAnalyzesTo(toned, way[1], new String[] {way[1]});
        }
    }

    public void testToneIsKept() throws IOException {
        assertAnalyzesTo(toned, "toà tòa toá tóa", new String[] {"toà", "toà", "toá", "toá"});
    }

    public void testDecomposedTextGivesTheSameTermsAndItsOwnOffsets() throws IOException {
        String decomposed = Normalizer.normalize("Hòa giải", Normalizer.Form.NFD);
        assertAnalyzesTo(toned, decomposed, new String[] {"hoà", "giải"}, new int[] {0, 5}, new int[] {4, 10});
    }

    public void testDocumentNumberIsWholeAndInParts() throws IOException {
        assertAnalyzesTo(
                toned,
                "Số 12-NQ/ĐU;",
                new String[] {"số", "12", "12-nq/đu", "nq", "đu"},
                new int[] {0, 3, 3, 6, 9},
                new int[] {2, 5, 11, 8, 11},
                new String[] {PART, PART, WHOLE, PART, PART},
                new int[] {1, 1, 0, 1, 1},
                new int[] {1, 1, 3, 1, 1});
        assertAnalyzesTo(
                folded, "23/2021/QĐ-TTg", new String[] {"23", "23/2021/qd-ttg", "2021", "qd", "ttg"}, new int[] {
                    1, 0, 1, 1, 1
                });
    }

    public void testPercentAndAmountsAreWholeAndInParts() throws IOException {
        assertAnalyzesTo(
                toned,
                "đạt 95,5%.",
                new String[] {"đạt", "95", "95,5%", "5", "%"},
                new int[] {0, 4, 4, 7, 8},
                new int[] {3, 6, 9, 8, 9},
                new int[] {1, 1, 0, 1, 1});
        assertAnalyzesTo(toned, "1.350.492.000 đồng", new String[] {"1", "1.350.492.000", "350", "492", "000", "đồng"});
    }

    public void testPointBetweenWordsJoinsNothing() throws IOException {
        assertAnalyzesTo(toned, "TP.Huế,phường", new String[] {"tp", "huế", "phường"});
    }

    public void testDottedLineIsNoWhole() throws IOException {
        String text = "1.".repeat(50) + "1";
        String[] ones = new String[51];
        java.util.Arrays.fill(ones, "1");
        assertAnalyzesTo(toned, text, ones);
    }

    public void testPairsJoinNeighboursAndSkipWholes() throws IOException {
        assertAnalyzesTo(
                pairs,
                "thu ngân sách 95%",
                new String[] {"thu ngan", "ngan sach", "sach 95", "95 %"},
                new int[] {0, 4, 9, 14},
                new int[] {8, 13, 16, 17});
    }

    public void testForeignWordsKeepTheirMarks() throws IOException {
        assertAnalyzesTo(toned, "café forêt Orléans", new String[] {"café", "forêt", "orléans"});
    }

    public void testChainIsFoundByItsNames() throws IOException {
        try (Analyzer byName = CustomAnalyzer.builder()
                .withTokenizer("vietnamese")
                .addTokenFilter("vietnameseTone")
                .addTokenFilter("vietnameseFolding")
                .addTokenFilter("vietnamesePair")
                .build()) {
            assertAnalyzesTo(byName, "Đảng ủy phường", new String[] {"dang uy", "uy phuong"});
        }
    }

    public void testUnknownSettingIsRefused() {
        expectThrows(
                IllegalArgumentException.class,
                () -> CustomAnalyzer.builder().withTokenizer("vietnamese", "mode", "fast"));
    }

    public void testRandomTextKeepsLucenesPromises() throws IOException {
        checkRandomData(random(), toned, 200 * RANDOM_MULTIPLIER);
        checkRandomData(random(), folded, 200 * RANDOM_MULTIPLIER);
        checkRandomData(random(), pairs, 200 * RANDOM_MULTIPLIER);
    }

    @Override
    public void tearDown() throws Exception {
        toned.close();
        folded.close();
        pairs.close();
        super.tearDown();
    }
}
