package org.vanthu.extractors.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.PlainText;

/** Weekly schedules that say what each leader does: a column, a label or a line for each. */
class SchedulesTest {

    private static final String HEAD = """
        ĐẢNG ỦY XÃ HÒA LONG

        LỊCH CÔNG TÁC
        của Thường trực (từ ngày 17/6/2024 đến ngày 23/6/2024)

        """;

    private static final String LINES = HEAD + """
        THỨ HAI, NGÀY 17/6:
        - Chủ tịch: 8 giờ, họp Ban Chỉ đạo. 14 giờ, tiếp công dân.
        - PCT. Thường trực: Sáng làm việc tại cơ quan.
        THỨ BA, NGÀY 18/6:
        * SÁNG:
        1. Phó Chủ tịch UBND xã Lê Thị Ngà:
        8 giờ: Dự hội nghị sơ kết. Địa điểm: Hội trường xã.
        Thành phần: Văn phòng, Công an.
        * CHIỀU:
        Đi cơ sở tại thôn Đoài.
        Ghi chú: Lịch này thay giấy mời.
        Kiểm tra hồ sơ ứng cử.
        """;

    private static List<Task> tasks(String text) {
        return Extractors.extract(PlainText.blocks(text)).getFirst().tasks();
    }

    private static Task task(List<Task> tasks, String words) {
        return tasks.stream().filter(t -> t.text().contains(words)).findFirst().orElseThrow();
    }

    private static Optional<DateRange> june(int day) {
        return Optional.of(DateRange.day(LocalDate.of(2024, 6, day)));
    }

    @Test
    void aColumnMayBeALeaders() {
        List<Task> tasks = tasks(HEAD + """
            Thứ/ngày\tBuổi\tĐ/c Bí thư\tĐ/c Chủ tịch UBND\tChuẩn bị
            Hai 17/6\tSáng\tChào cờ\tTiếp công dân\tVăn phòng
            Ba 18/6\tSáng\tĐi cơ sở\tKiểm tra cầu Kênh Ngang\t
            """);
        assertEquals(
                List.of("Chào cờ", "Tiếp công dân", "Đi cơ sở", "Kiểm tra cầu Kênh Ngang"),
                tasks.stream().map(Task::text).toList());
        assertEquals(Optional.of("dang-uy"), task(tasks, "Chào cờ").body());
        assertEquals(Optional.of("ubnd"), task(tasks, "Tiếp công dân").body());
        assertEquals(june(18), task(tasks, "Kênh Ngang").due());
    }

    @Test
    void aRowOfADayIsNoHead() {
        assertEquals(
                List.of("Giao ban bí thư chi bộ", "Bí thư xuống thôn"),
                tasks("""
                    CHƯƠNG TRÌNH CÔNG TÁC
                    Tháng 3 năm 2024

                    Thời gian\tNội dung\tChủ trì
                    04/3\tGiao ban bí thư chi bộ\tBí thư
                    Thứ Ba hằng tuần\tBí thư xuống thôn\tBí thư
                    """).stream().map(Task::text).toList());
    }

    @Test
    void aTableOfPeopleIsNoSchedule() {
        assertEquals(List.of(), tasks("""
            DANH SÁCH
            Tổ bầu cử

            Ngày sinh\tHọ và tên\tChủ tịch
            01/5/1970\tLê Văn An\tx
            """));
    }

    @Test
    void aLabelNamesWhoDoesWhatItsLineSays() {
        List<Task> tasks = tasks(LINES);
        assertEquals(
                "Chủ tịch: 8 giờ, họp Ban Chỉ đạo.", task(tasks, "Ban Chỉ đạo").text());
        assertEquals(Optional.of("ubnd"), task(tasks, "tiếp công dân").body());
        assertEquals(
                "PCT. Thường trực: Sáng làm việc tại cơ quan.",
                task(tasks, "tại cơ quan").text());
        assertEquals(june(17), task(tasks, "tại cơ quan").due());
    }

    @Test
    void aLineNamesWhoDoesWhatTheLinesBelowItSay() {
        List<Task> tasks = tasks(LINES);
        assertEquals(Optional.of("ubnd"), task(tasks, "sơ kết").body());
        assertEquals(List.of("Lê Thị Ngà"), task(tasks, "sơ kết").persons());
        assertEquals(june(18), task(tasks, "Đi cơ sở").due());
    }

    @Test
    void whoComesAndWhereIsNoTaskAndANoteEndsTheSchedule() {
        List<Task> tasks = tasks(LINES);
        assertTrue(
                tasks.stream().noneMatch(t -> t.text().matches("(?:Địa điểm|Thành phần|Ghi chú).*")),
                () -> tasks.stream().map(Task::text).toList().toString());
        assertEquals(Optional.empty(), task(tasks, "Kiểm tra hồ sơ").due());
    }

    @Test
    void aLineMaySayItsDayAndWhatHappensAndWhere() {
        List<Task> tasks = tasks("""
            ĐẢNG ỦY XÃ TÂN LẬP
            LỊCH CÔNG TÁC TUẦN 23
            (Từ ngày 03/6/2024 đến ngày 09/6/2024)

            Thứ Hai: 03/6/2024
            - Sáng: Giao ban Thường trực Đảng ủy - HĐND - UBND. Địa điểm: Phòng họp số 1.
            - Chiều: Hội Nông dân xã ra mắt Chi hội nghề nghiệp. Đ/c Hải dự.
            Thứ Bảy (08/6): Các thôn tổng vệ sinh đường làng.
            """);
        assertEquals(
                List.of(
                        "Giao ban Thường trực Đảng ủy - HĐND - UBND.",
                        "Hội Nông dân xã ra mắt Chi hội nghề nghiệp.",
                        "Các thôn tổng vệ sinh đường làng."),
                tasks.stream().map(Task::text).toList());
        assertEquals(Optional.of("Phòng họp số 1"), tasks.getFirst().place());
        assertEquals(
                Optional.of(DateRange.day(LocalDate.of(2024, 6, 8))),
                tasks.getLast().due());
    }

    @Test
    void aPartOfAScheduleHasItsDaysOnLinesOfTheirOwn() {
        List<Task> tasks = tasks("""
            Thứ Hai, ngày 12/5/2025

            - 7 giờ 30, đồng chí Bí thư Thành ủy dự hội nghị về tuyển quân. Mời đại diện Phòng Tài chính - Kế hoạch. Điểm tại phòng họp số 2.

            - 14 giờ 00: UBND phường làm việc với Phòng Văn hóa - Thông tin.

            THỨ BA, NGÀY 13/5/2025

            Chủ tịch: 8 giờ, kiểm tra chợ Én.
            """);
        assertEquals(
                List.of(
                        "7 giờ 30, đồng chí Bí thư Thành ủy dự hội nghị về tuyển quân.",
                        "14 giờ 00: UBND phường làm việc với Phòng Văn hóa - Thông tin.",
                        "Chủ tịch: 8 giờ, kiểm tra chợ Én."),
                tasks.stream().map(Task::text).toList());
        assertEquals(
                List.of(Optional.of("dang-uy"), Optional.of("ubnd"), Optional.of("ubnd")),
                tasks.stream().map(Task::body).toList());
        assertEquals(
                List.of(12, 12, 13),
                tasks.stream()
                        .map(task -> task.due().orElseThrow().from().getDayOfMonth())
                        .toList());
    }

    @Test
    void anHourOpensALineOfAScheduleWithoutItsDays() {
        List<Task> tasks = tasks("""
            - 9 giờ, Thường trực Đảng ủy: Họp Ban Thường vụ. Mời các đồng chí Ủy viên. Giao Ban Xây dựng Đảng chuẩn bị. Điểm tại Phòng họp 2 (giao Văn phòng chuẩn bị).
            - 15 giờ, Phó Bí thư Thường trực - Chủ tịch HĐND xã: Dự Tết Trung thu. Điểm tại Trường Tiểu học Én.
            """);
        assertEquals(
                List.of(
                        "9 giờ, Thường trực Đảng ủy: Họp Ban Thường vụ.",
                        "Giao Ban Xây dựng Đảng chuẩn bị.",
                        "15 giờ, Phó Bí thư Thường trực - Chủ tịch HĐND xã: Dự Tết Trung thu."),
                tasks.stream().map(Task::text).toList());
        assertEquals(
                List.of(Optional.of("dang-uy"), Optional.of("other"), Optional.of("dang-uy")),
                tasks.stream().map(Task::body).toList());
        assertEquals(
                List.of(Optional.of("Phòng họp 2"), Optional.empty(), Optional.of("Trường Tiểu học Én")),
                tasks.stream().map(Task::place).toList());
    }

    @Test
    void whereItIsMayStandOnALineBelowOrInTheSentence() {
        List<Task> tasks = tasks(HEAD + """
            THỨ HAI (17/6/2024):
            * SÁNG: 1. Chủ tịch, các Phó Chủ tịch UBND xã: Tiếp công dân.
            2. Phó Chủ tịch UBND xã Lê Thị Ngà:
            8 giờ 00’: Thăm trường Én.
            Địa điểm: tại Trường Én.
            - Chủ tịch: 14 giờ, dự họp tại xã Bến A. 16 giờ, kiểm tra chợ, điểm tại chợ Én (LĐVP: Đ/c Lan).
            """);
        assertEquals(
                List.of("Chủ tịch, các Phó Chủ tịch UBND xã: Tiếp công dân.", "8 giờ 00’: Thăm trường Én."),
                tasks.stream().map(Task::text).limit(2).toList());
        assertEquals(Optional.of("ubnd"), tasks.getFirst().body());
        assertEquals(
                List.of(Optional.empty(), Optional.of("Trường Én"), Optional.empty(), Optional.of("chợ Én")),
                tasks.stream().map(Task::place).toList());
    }

    @Test
    void aDayMayStandBelowItsName() {
        assertEquals(
                List.of(DateRange.day(LocalDate.of(2018, 5, 22))),
                tasks("""
                    LỊCH LÀM VIỆC
                    Tuần 21 (từ ngày 21/5/2018 đến ngày 28/5/2018)

                    Thứ ba

                    22/5

                    + Ban Pháp chế giám sát Sở Nội vụ.
                    """).stream().map(task -> task.due().orElseThrow()).toList());
    }

    @Test
    void whatOnlyMentionsAWeekdayBeginsNoSchedule() {
        assertEquals(List.of(), tasks("""
            Đề cương

            Thứ Hai, ngày 12/5/2025, phần mềm được cài đặt ở các máy của cơ quan để chạy thử.

            Giao thức truyền tin.
            """));
    }

    @Test
    void aTableGoesOnOverAPageWithItsHeadingRepeated() {
        List<Task> tasks = tasks(HEAD + """
            | Thứ, ngày | Buổi | Nội dung | Địa điểm | Đơn vị chuẩn bị |
            |---|---|---|---|---|
            | Thứ Hai 17/6 | Sáng | Họp giao ban | PH số 1 | VP |
            | Thứ Ba 18/6 | Sáng | Kiểm tra an toàn thực phẩm tại 15 cơ sở, nhắc nhở | Các cơ sở | TYT |

            2

            | Thứ, ngày | Buổi | Nội dung | Địa điểm | Đơn vị chuẩn bị |
            |---|---|---|---|---|
            | | | và lập biên bản các cơ sở vi phạm | trong chợ | |
            | | Chiều | Tổng vệ sinh trụ sở | Trụ sở | CA xã |
            """);
        Task checked = task(tasks, "15 cơ sở");
        assertEquals(
                "Kiểm tra an toàn thực phẩm tại 15 cơ sở, nhắc nhở và lập biên bản các cơ sở vi phạm", checked.text());
        assertEquals(Optional.of("Các cơ sở trong chợ"), checked.place());
        assertEquals(june(18), task(tasks, "Tổng vệ sinh").due());
        assertEquals(Optional.of("cong-an"), task(tasks, "Tổng vệ sinh").body());
        assertEquals(3, tasks.size());
    }

    @Test
    void aSectionsNameWithADashIsOneItem() {
        List<Task> tasks = tasks(HEAD + """
            | Thứ, ngày | Nội dung | Địa điểm |
            |---|---|---|
            | Thứ Hai 17/6 | Công chức Tư pháp - Hộ tịch dự lớp tập huấn - Đoàn xã trồng cây | Xã |
            """);
        assertEquals(
                List.of("Công chức Tư pháp - Hộ tịch dự lớp tập huấn", "Đoàn xã trồng cây"),
                tasks.stream().map(Task::text).toList());
    }
}
