package org.vanthu.extractors.indicator;

import java.util.List;
import org.vanthu.extractors.rule.ComposedRule;

/** The ways in which a figure finds its name. */
public final class IndicatorRules {

    static final String SENTENCE = "indicator-sentence";
    static final String TABLE = "indicator-table";

    public static final List<ComposedRule> ALL = List.of(
            new ComposedRule(
                    SENTENCE,
                    "indicator",
                    "Tỷ lệ bao phủ bảo hiểm y tế đạt 93,5%.",
                    "93,5%",
                    "Kỷ niệm 78 năm Ngày thành lập."),
            new ComposedRule(TABLE, "indicator", """
                | Chỉ tiêu | Tỷ lệ |
                | Bao phủ bảo hiểm y tế | 93,5% |
                | Hộ nghèo | 2,1% |
                """, "93,5%", """
                    | Họ và tên | Chức vụ |
                    | Nguyễn Văn A | Bí thư |
                    """));

    private IndicatorRules() {}
}
