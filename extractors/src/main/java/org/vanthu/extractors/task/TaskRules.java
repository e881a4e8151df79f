package org.vanthu.extractors.task;

import java.util.List;
import org.vanthu.extractors.rule.ComposedRule;

/** The ways in which a task is stated. */
public final class TaskRules {

    static final String SENTENCE = "task-sentence";
    static final String ROW = "task-row";
    public static final String SCHEDULE = "task-schedule";

    public static final List<ComposedRule> ALL = List.of(
            new ComposedRule(
                    SENTENCE,
                    "task",
                    "UBND phường đã tổ chức ra quân tổng vệ sinh môi trường.",
                    "UBND phường đã tổ chức ra quân tổng vệ sinh môi trường.",
                    "Tổng đàn gia súc ổn định."),
            new ComposedRule(ROW, "task", """
                | TT | Nội dung | Đơn vị chủ trì | Thời gian hoàn thành |
                | 1 | Xây dựng kế hoạch phòng chống thiên tai | UBND | Trước 15/5/2024 |
                """, "Xây dựng kế hoạch phòng chống thiên tai", """
                    | TT | Chỉ tiêu | ĐVT | Kết quả |
                    | 1 | Số hộ nghèo | hộ | 12 |
                    """),
            new ComposedRule(SCHEDULE, "task", """
                | Ngày | Nội dung | Địa điểm |
                | 09/9/2024 | - Họp giao ban Thường trực Đảng ủy | Phòng họp số 1 |
                """, "Họp giao ban Thường trực Đảng ủy", """
                    | TT | Nội dung | Đơn vị chủ trì |
                    | 1 | Rà soát hộ nghèo | UBND |
                    """));

    private TaskRules() {}
}
