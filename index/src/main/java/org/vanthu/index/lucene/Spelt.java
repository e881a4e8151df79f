package org.vanthu.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** How an archive writes words that are known without their marks. */
final class Spelt {

    /** So many passages are looked into; nearly all write them alike. */
    private static final int PASSAGES = 12;

    private final IndexSearcher searcher;
    private final PassageTokens reader = PassageTokens.ofFew();

    Spelt(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The terms with the marks that most passages give them; as they are where none has them side by side. */
    String of(List<String> terms) throws IOException {
        Map<String, Integer> ways = new HashMap<>();
        for (ScoreDoc hit :
                searcher.search(holding(terms), new TopScoreDocCollectorManager(PASSAGES, PASSAGES)).scoreDocs) {
            String text = searcher.storedFields().document(hit.doc).get(Fields.TEXT);
            List<PassageTokens.Forms> forms = new ArrayList<>();
            for (PassageTokens.Token token : reader.of(text).tokens()) {
                if (!token.whole()) {
                    forms.add(token.forms());
                }
            }
            for (int at = 0; at + terms.size() <= forms.size(); at++) {
                if (isHere(forms.subList(at, at + terms.size()), terms)) {
                    ways.merge(spelt(forms.subList(at, at + terms.size())), 1, Integer::sum);
                }
            }
        }
        return ways.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(String.join(" ", terms));
    }

    private static boolean isHere(List<PassageTokens.Forms> forms, List<String> terms) {
        for (int i = 0; i < terms.size(); i++) {
            if (!forms.get(i).folded().utf8ToString().equals(terms.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String spelt(List<PassageTokens.Forms> forms) {
        return String.join(
                " ", forms.stream().map(each -> each.toned().utf8ToString()).toList());
    }

    private static Query holding(List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(Fields.TEXT, terms.getFirst()));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 1; i < terms.size(); i++) {
            all.add(new TermQuery(pair(terms.get(i - 1), terms.get(i))), Occur.MUST);
        }
        return all.build();
    }

    static Term pair(String first, String second) {
        return new Term(Fields.PAIRS, first + " " + second);
    }
}
