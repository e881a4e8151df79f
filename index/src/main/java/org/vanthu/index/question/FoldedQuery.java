package org.vanthu.index.question;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.vanthu.index.analysis.VietnameseFolding;

/**
 * A query and the same without case and marks, char by char.
 *
 * @param text NFC, runs of blanks as one
 * @param folded as long as {@code text}
 */
record FoldedQuery(String text, String folded) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    static FoldedQuery of(String typed) {
        String text =
                BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ");
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String one = VietnameseFolding.fold(text.substring(i, i + 1));
            folded.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
        }
        return new FoldedQuery(text, folded.toString());
    }
}
