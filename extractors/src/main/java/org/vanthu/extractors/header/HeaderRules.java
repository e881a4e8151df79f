package org.vanthu.extractors.header;

import java.util.List;
import org.vanthu.extractors.rule.ComposedRule;

/** The ways in which a document says what it does to others. */
public final class HeaderRules {

    static final String AMENDS = "amends";
    static final String REPLACES = "replaces";
    static final String REPEALS = "repeals";

    public static final List<ComposedRule> ALL = List.of(
            new ComposedRule(
                    AMENDS,
                    "effect",
                    "Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số 12/2020/QĐ-UBND ngày 05/6/2020.",
                    "Quyết định số 12/2020/QĐ-UBND ngày 05/6/2020",
                    "Căn cứ Nghị định số 48/2023/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 90/2020/NĐ-CP;"),
            new ComposedRule(
                    REPLACES,
                    "effect",
                    "Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 07/QĐ-UBND ngày 12/3/2018.",
                    "Quyết định số 07/QĐ-UBND ngày 12/3/2018",
                    "Thay thế 12 bóng đèn theo Kế hoạch số 07/KH-UBND."),
            new ComposedRule(
                    REPEALS,
                    "effect",
                    "Kể từ ngày Quyết định này có hiệu lực, Quyết định số 07/QĐ-UBND ngày 12/3/2018 hết hiệu lực.",
                    "Quyết định số 07/QĐ-UBND ngày 12/3/2018",
                    "Thủ tục hành chính bị bãi bỏ tại Quyết định số 07/QĐ-UBND ngày 12/3/2018."));

    private HeaderRules() {}
}
