package org.vanthu.extractors;

import java.util.List;
import org.vanthu.extractors.number.TableFigures;
import org.vanthu.extractors.rule.ComposedRule;
import org.vanthu.extractors.time.ScheduleDays;

/** Facts that a cell holds by what its table's headings say. */
final class TableRules {

    static final List<ComposedRule> ALL = List.of(
            new ComposedRule(TableFigures.RULE, "quantity", """
                | TT | Chỉ tiêu | ĐVT | Kết quả |
                | 1 | Hộ nghèo | hộ | 12 |
                | 2 | Hộ cận nghèo | hộ | 31 |
                """, "31", """
                    | TT | Họ và tên | Năm sinh |
                    | 1 | Nguyễn Văn A | 1960 |
                    """),
            new ComposedRule(ScheduleDays.RULE, "date", """
                CHƯƠNG TRÌNH CÔNG TÁC THÁNG 5 NĂM 2023

                | Ngày | Nội dung | Địa điểm |
                | 15 | Họp giao ban Thường trực Đảng ủy | Phòng họp số 1 |
                """, "15", """
                    | TT | Nội dung | Địa điểm |
                    | 15 | Họp giao ban Thường trực Đảng ủy | Phòng họp số 1 |
                    """));

    private TableRules() {}
}
