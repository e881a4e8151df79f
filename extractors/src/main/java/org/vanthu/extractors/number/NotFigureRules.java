package org.vanthu.extractors.number;

import static org.vanthu.extractors.number.Shapes.shape;

import java.util.List;
import java.util.Optional;
import org.vanthu.extractors.rule.Anchor;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.Lookback;
import org.vanthu.extractors.rule.Match;
import org.vanthu.extractors.rule.Rule;
import org.vanthu.extractors.rule.Rule.Example;
import org.vanthu.extractors.rule.Sense;

/** Numbers that look like amounts and are none. */
public final class NotFigureRules {

    public static final List<Rule<Sense>> ALL = List.of(new Rule<>(
            "unit-of-table",
            Anchor.DIGITS,
            shape("(?:1000|1\\.000(?:\\.000)?) {0,3}(?:đồng|đ|vnđ|vnd|usd)(?!\\p{L})"),
            NotFigureRules::unit,
            List.of(
                    new Example<>("ĐVT: 1.000 đồng", "1.000 đồng", Sense.NO_FACT),
                    new Example<>("Số tiền (1000 đ)", "1000 đ", Sense.NO_FACT)),
            List.of("thu 1.000 đồng", "giá: 1.000 đồng", "ĐVT: 1.500 đồng")));

    private NotFigureRules() {}

    private static Optional<Sense> unit(Match m) {
        int before = Lookback.skipSpaces(m.text(), m.start());
        char sign = m.text().atOrEnd(before - 1);
        boolean line = sign == ':'
                && List.of("đơn vị tính", "đvt", "đơn vị", "đv tính").stream()
                        .anyMatch(words -> Lookback.endsWith(m.text(), before - 1, words));
        int end = m.end();
        while (m.text().atOrEnd(end) == ' ' || FoldedText.isLetter(m.text().atOrEnd(end))) {
            end++;
        }
        boolean brackets = sign == '(' && m.text().atOrEnd(end) == ')';
        return line || brackets ? Optional.of(Sense.NO_FACT) : Optional.empty();
    }
}
