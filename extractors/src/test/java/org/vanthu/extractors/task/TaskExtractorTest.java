package org.vanthu.extractors.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.PlainText;

class TaskExtractorTest {

    private static final String PROGRAMME = """
        ĐẢNG ỦY XÃ TÂN LẬP

        CHƯƠNG TRÌNH
        Công tác tháng 6 năm 2023

        A. KẾT QUẢ ĐẠT ĐƯỢC
        1. Ủy ban nhân dân: Tổ chức ra quân vệ sinh môi trường tại 4 thôn. Công an xã tuần tra ban đêm. Giải quyết dứt điểm đơn thư.
        2. Y tế: Công tác khám chữa bệnh cơ bản ổn định.
        B. NHIỆM VỤ TRỌNG TÂM
        1. MTTQ, các đoàn thể: Vận động ủng hộ quỹ Vì người nghèo. Hội Nông dân phối hợp với Trạm Y tế tập huấn. Tiếp tục kết nạp hội viên mới.
        2. Ủy ban nhân dân: Hoàn thành việc thu quỹ phòng chống thiên tai trước ngày 20/6/2023.
        """;

    private static final String PLAN = """
        KẾ HOẠCH
        Chuyển đổi số năm 2022

        TT\tNội dung\tĐơn vị phối hợp\tThời gian hoàn thành\tĐơn vị chủ trì\tLãnh đạo phụ trách
        I\tCHÍNH QUYỀN SỐ\t\t\t\t
        1\tLắp đặt camera tại các ngã tư\tUBND xã; các thôn\tQuý II/2022\tCông an xã\tĐ/c Trần Văn Bình - Trưởng Công an
        2\tTrạm Y tế lập hồ sơ sức khỏe điện tử\tHội Phụ nữ\tTháng 9/2022\tUBND xã\tBà Lê Thị Hạnh, PCT UBND xã
        """;

    private static List<Task> tasks(String text) {
        return Extractors.extract(PlainText.blocks(text)).getFirst().tasks();
    }

    private static Task task(List<Task> tasks, String words) {
        return tasks.stream().filter(t -> t.text().contains(words)).findFirst().orElseThrow();
    }

    @Test
    void takesTheSubjectOfTheSentenceBeforeTheHeading() {
        List<Task> tasks = tasks(PROGRAMME);
        assertEquals(Optional.of("ubnd"), task(tasks, "ra quân vệ sinh").body());
        assertEquals(Optional.of("cong-an"), task(tasks, "tuần tra").body());
        assertEquals(Optional.of("ubnd"), task(tasks, "Giải quyết dứt điểm").body());
    }

    @Test
    void keepsTheLastSubjectUnderAHeadingOfSeveralBodies() {
        List<Task> tasks = tasks(PROGRAMME);
        assertEquals(Optional.of("mttq"), task(tasks, "Vì người nghèo").body());
        assertEquals(
                Optional.of("hoi-nong-dan"), task(tasks, "kết nạp hội viên").body());
        assertEquals(List.of("tram-y-te"), task(tasks, "tập huấn").support());
    }

    @Test
    void readsStatusOffTheSectionAndDeadlineOffTheSentence() {
        List<Task> tasks = tasks(PROGRAMME);
        assertEquals(Task.Status.DONE, task(tasks, "tuần tra").status());
        Task due = task(tasks, "quỹ phòng chống thiên tai");
        assertEquals(Task.Status.PLANNED, due.status());
        assertEquals(Optional.of(DateRange.day(LocalDate.of(2023, 6, 20))), due.due());
    }

    @Test
    void statesAndHeadingsAreNoTasks() {
        assertEquals(
                List.of(),
                tasks(PROGRAMME).stream()
                        .map(Task::text)
                        .filter(t -> t.contains("ổn định") || t.contains("KẾT QUẢ"))
                        .toList());
    }

    @Test
    void whatHelpedAndHinderedIsNoTaskUnlessSomebodyDidIt() {
        assertEquals(
                List.of(
                        "UBND xã đã khắc phục ngay các điểm sạt lở.",
                        "Đảng ủy, UBND xã quan tâm hỗ trợ các thôn khó khăn về đường sá."),
                tasks("""
                    UBND XÃ TÂN LẬP

                    BÁO CÁO
                    Kết quả năm 2023

                    I. ĐẶC ĐIỂM TÌNH HÌNH
                    1. Thuận lợi
                    Đảng ủy, UBND xã thường xuyên quan tâm, chăm lo cho sự nghiệp giáo dục.
                    2. Khó khăn
                    Nguồn nước phục vụ sản xuất phụ thuộc vào thời tiết.
                    UBND xã đã khắc phục ngay các điểm sạt lở.
                    II. KẾT QUẢ
                    Đảng ủy, UBND xã quan tâm hỗ trợ các thôn khó khăn về đường sá.
                    """).stream().map(Task::text).toList());
    }

    @Test
    void aPlanOfThoseAboveOverTheFirstSectionIsABasis() {
        assertEquals(
                List.of("Các thôn tổng vệ sinh trước ngày 20/4/2023."),
                tasks("""
                            UBND XÃ TÂN LẬP

                            THÔNG BÁO
                            Tổng vệ sinh môi trường

                            Thông báo số 15/TB-UBND ngày 01/4/2023 của UBND huyện Hòa An về việc triển khai tổng vệ sinh.
                    Thực hiện kế hoạch của UBND huyện Hòa An; Kế hoạch số 12/KH-UBND ngày 02/4/2023 của UBND xã Tân Lập về tổng vệ sinh.
                            Các thôn tổng vệ sinh trước ngày 20/4/2023.
                    """).stream().map(Task::text).toList());
    }

    @Test
    void aFewWordsWithAFullStopHeadTheirParagraphInAReportAndAreWorkInAPlan() {
        String text = """
            ỦY BAN NHÂN DÂN
            XÃ ĐÔNG MỸ
            BÁO CÁO
            Kết quả 6 tháng đầu năm 2021
            I. KẾT QUẢ
            1. Phòng, chống dịch. Phong tỏa ngõ 7 trong 14 ngày; hỗ trợ 38 hộ.
            2. Cải cách hành chính. Tiếp nhận 1.872 hồ sơ, giải quyết đúng hạn 1.856 hồ sơ.
            3. Đã tổ chức bầu cử. Cử tri đi bầu đạt 99,8%.
            4. Giao quân 10/10. Tuyển sinh quân sự 02 thí sinh.
            II. NHIỆM VỤ 6 THÁNG CUỐI NĂM
            1. Phòng, chống lụt bão. Kiểm tra toàn bộ đê bao trước ngày 15/7/2021.
            """;
        assertEquals(
                List.of(
                        "Phong tỏa ngõ 7 trong 14 ngày; hỗ trợ 38 hộ.",
                        "Tiếp nhận 1.872 hồ sơ, giải quyết đúng hạn 1.856 hồ sơ.",
                        "Đã tổ chức bầu cử.",
                        "Giao quân 10/10.",
                        "Tuyển sinh quân sự 02 thí sinh.",
                        "Phòng, chống lụt bão.",
                        "Kiểm tra toàn bộ đê bao trước ngày 15/7/2021."),
                tasks(text).stream().map(Task::text).toList());
    }

    @Test
    void readsAPlansTableInAnyOrderOfColumns() {
        List<Task> tasks =
                tasks(PLAN).stream().filter(t -> t.rule().equals("task-row")).toList();
        assertEquals(2, tasks.size());
        Task cameras = task(tasks, "camera");
        assertEquals(Optional.of("cong-an"), cameras.body());
        assertEquals(List.of("ubnd", "to-dan-pho"), cameras.support());
        assertEquals(List.of("Trần Văn Bình"), cameras.persons());
        assertEquals(Optional.of(DateRange.quarter(2022, 2)), cameras.due());
        assertEquals(Optional.of("tram-y-te"), task(tasks, "hồ sơ sức khỏe").body());
    }

    @Test
    void readsAScheduleOneItemAtATime() {
        List<Task> tasks = tasks("""
            LỊCH CÔNG TÁC TUẦN 20
            (Từ ngày 15/5/2023 đến ngày 19/5/2023)

            Ngày\tNội dung\tĐơn vị\tĐịa điểm
            15/5\tSáng: Giao ban đầu tuần Chiều: - Kiểm tra đê điều - UBND xã tiếp công dân\tVP\tHội trường
            """);
        assertEquals(
                List.of("Giao ban đầu tuần", "Kiểm tra đê điều", "UBND xã tiếp công dân"),
                tasks.stream().map(Task::text).toList());
        assertEquals(
                List.of("van-phong", "van-phong", "ubnd"),
                tasks.stream().map(t -> t.body().orElse("none")).toList());
        assertEquals(
                Optional.of(DateRange.day(LocalDate.of(2023, 5, 15))),
                tasks.getLast().due());
    }

    @Test
    void aDecisionChargesAndSaysWhenButItsOwnForceIsNoTask() {
        List<Task> tasks = tasks("""
            ỦY BAN NHÂN DÂN XÃ TÂN LẬP

            QUYẾT ĐỊNH
            Về việc khoán quản lý kênh mương

            Căn cứ Luật Tổ chức chính quyền địa phương;

            Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý kênh mương.

            Điều 2. Giao Công an xã cấm xe quá tải đi trên bờ kênh từ ngày 15/8/2020.

            Điều 3. Mức hỗ trợ 25.000 đồng/ha/vụ.

            Điều 4. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 12/QĐ-UBND.
            """);
        assertEquals(
                List.of("Giao Công an xã cấm xe quá tải đi trên bờ kênh từ ngày 15/8/2020."),
                tasks.stream().map(Task::text).toList());
        assertEquals(Optional.of("cong-an"), tasks.getFirst().body());
        assertEquals(Task.Status.PLANNED, tasks.getFirst().status());
    }

    @Test
    void minutesKeepWhatIsDecidedAndNotWhoSpoke() {
        List<Task> tasks = tasks("""
            ĐẢNG ỦY XÃ TÂN LẬP

            BIÊN BẢN
            Hội nghị Ban Chấp hành tháng 7 năm 2020

            Thành phần: 14 đồng chí.

            Chủ trì: đồng chí Lê Văn Nam.

            - Đồng chí Lê Thị Hoa trình bày: thu ngân sách đạt 44% dự toán.

            a) Đồng ý chi 45 triệu đồng mua trang phục; mua xong trước ngày 20/8/2020.

            b) Phân công đồng chí Trần Văn Bình dự sinh hoạt với chi bộ thôn 3 hàng tháng.

            Dự kiến cả năm chỉ đạt khoảng 96%.
            """);
        assertEquals(2, tasks.size(), tasks.toString());
        assertEquals(
                Optional.of(DateRange.day(LocalDate.of(2020, 8, 20))),
                tasks.getFirst().due());
        assertEquals(List.of("Trần Văn Bình"), tasks.getLast().persons());
    }

    @Test
    void aLettersBasisAndAddresseesAreNoTasks() {
        List<Task> tasks = tasks("""
            UBND XÃ TÂN LẬP

            Số: 12/UBND-VP

            Kính gửi:
            - UBND các xã, phường;
            - Trạm Y tế xã.

            Thực hiện Kế hoạch số 25/KH-UBND ngày 06/12/2021 về phòng, chống dịch, tổ chức tiêm chủng cho người dân.

            Trạm Y tế lập danh sách tiêm trước ngày 22/12/2021.
            """);
        assertEquals(
                List.of("Trạm Y tế lập danh sách tiêm trước ngày 22/12/2021."),
                tasks.stream().map(Task::text).toList());
    }

    @Test
    void anOfficeInTheColumnOfBodiesStandsForItsBodyAndNamesWhoLeads() {
        List<Task> tasks = tasks("""
            LỊCH CÔNG TÁC TUẦN 20
            (Từ ngày 15/5/2023 đến ngày 19/5/2023)

            Ngày\tNội dung\tChủ trì\tĐịa điểm
            15/5\tHọp xét hồ sơ đất\tPCT Đỗ Thị Lan\tPhòng họp
            16/5\tGiao ban chi bộ\tPhó Bí thư Thường trực\tHội trường
            17/5\tGiám sát thu phí\tPCT HĐND Lưu Đình Khang\tChợ
            """);
        assertEquals(
                List.of(Optional.of("ubnd"), Optional.of("dang-uy"), Optional.of("hdnd")),
                tasks.stream().map(Task::body).toList());
        assertEquals(
                List.of(List.of("Đỗ Thị Lan"), List.of(), List.of("Lưu Đình Khang")),
                tasks.stream().map(Task::persons).toList());
    }

    @Test
    void aBareOftenInTheColumnOfTimeRecursWithoutAPeriod() {
        List<Task> tasks = tasks("""
            KẾ HOẠCH
            Phòng chống thiên tai năm 2022

            TT\tNội dung\tĐơn vị chủ trì\tThời gian
            1\tCảnh báo triều cường qua loa\tVăn hóa\tThường xuyên
            2\tSơn lại cột mốc\tĐịa chính\tTháng 5/2022
            """);
        assertEquals(
                Optional.of(new Task.Recurrence(Optional.empty())),
                tasks.getFirst().recurrence());
        assertEquals(Optional.empty(), tasks.getLast().recurrence());
    }

    @Test
    void whatADirectiveLooksBackOnIsDone() {
        List<Task> tasks = tasks("""
            UBND XÃ TÂN LẬP

            CHỈ THỊ
            Về đẩy mạnh phòng cháy

            Thời gian qua, Công an xã đã tổ chức 12 buổi tuyên truyền. Kiểm soát viên và cộng tác viên còn thiếu.

            1. Công an xã kiểm tra 100% cơ sở trước ngày 30/6/2022.

            2. UBND xã đạt tối thiểu 50/52 chỉ tiêu vào ngày 31/5/2022.
            """);
        assertEquals(
                List.of(Task.Status.DONE, Task.Status.PLANNED, Task.Status.PLANNED),
                tasks.stream().map(Task::status).toList());
    }

    @Test
    void whatATermMeansIsNoTaskAndAnArticleAboutResultsTellsOfNone() {
        List<Task> tasks = tasks("""
            UBND XÃ TÂN LẬP

            QUY CHẾ
            Hoạt động của Bộ phận tiếp nhận và trả kết quả

            Điều 1. Giải thích từ ngữ

            “Hồ sơ” là văn bản và giấy tờ kèm theo được tiếp nhận.

            Điều 2. Đánh giá kết quả

            Văn phòng báo cáo Chủ tịch UBND xã hàng tháng.

            Giảm 1,5 ngày so với quy định.
            """);
        assertEquals(
                List.of("Văn phòng báo cáo Chủ tịch UBND xã hàng tháng."),
                tasks.stream().map(Task::text).toList());
        assertEquals(Task.Status.PLANNED, tasks.getFirst().status());
    }

    @Test
    void anArticleThatHoldsAlwaysIsNoTaskButOneThatSetsToWorkIs() {
        assertEquals(
                List.of(
                        "Công an xã gửi báo cáo trước ngày 15/12/2024.",
                        "Giao Văn phòng UBND xã theo dõi, đôn đốc việc thực hiện.",
                        "Văn phòng tổng hợp ý kiến, báo cáo UBND xã."),
                texts("""
                    UBND XÃ TÂN LẬP

                    QUY CHẾ
                    Quản lý nhà văn hóa
                    Ngày 10 tháng 10 năm 2024

                    Điều 1. Trách nhiệm của các đơn vị

                    Các đơn vị tổ chức quản lý, bảo vệ tài sản.

                    Công an xã gửi báo cáo trước ngày 15/12/2024.

                    Giao Văn phòng UBND xã theo dõi, đôn đốc việc thực hiện.

                    Điều 2. Tổ chức thực hiện

                    Văn phòng tổng hợp ý kiến, báo cáo UBND xã.
                    """));
    }

    @Test
    void aListOfFunctionsOrALineToFillInIsNoTaskButAListOfWorkIs() {
        assertEquals(List.of("Tổ chức tập huấn cho cán bộ.", "Xây dựng kế hoạch năm."), texts("""
            UBND XÃ TÂN LẬP

            KẾ HOẠCH
            Kiện toàn Ban Chỉ đạo

            I. Chức năng, nhiệm vụ của Ban Chỉ đạo

            Xây dựng cơ chế phối hợp giữa các ngành.

            II. Nhiệm vụ và giải pháp

            Tổ chức tập huấn cho cán bộ.

            Tổ chức thực hiện.

            Xây dựng kế hoạch năm.

            Phụ trách công tác: ..............................
            """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Các đơn vị tổ chức trực ban, thực hiện quy trình vận hành đã được phê duyệt.  | PLANNED
        Công an phường phải báo cáo ngay sau khi đã kiểm tra hiện trường.             | PLANNED
        Công an phường đã thực hiện quy trình được phê duyệt.                         | DONE
        Tuyến đường liên thôn đã được UBND xã triển khai thi công.                    | DONE
        """)
    void whatIsNamedAsDoneDoesNotMakeTheTaskDone(String sentence, Task.Status status) {
        assertEquals(
                status,
                tasks("THÔNG BÁO\nKết luận cuộc họp\n\n" + sentence).getFirst().status());
    }

    @Test
    void linesBelowATaskSayOfItWhatColumnsWould() {
        List<Task> tasks = tasks("""
            UBND XÃ TÂN LẬP

            KẾ HOẠCH
            Phòng, chống cháy rừng năm 2024

            II. NHIỆM VỤ

            1. Tuần tra, canh gác

            - Dựng 02 chòi canh ở đồi Bạch Đàn.

            - Đơn vị chủ trì: Công an xã.

            - Đơn vị phối hợp: Ban Chỉ huy Quân sự, các thôn.

            - Thời gian hoàn thành: Trước ngày 15/3/2024.

            - Trạm Y tế chuẩn bị cơ số thuốc.

            Cơ quan thực hiện: UBND xã; thời gian: Quý II/2024.

            2. Tuyên truyền

            Phát tờ rơi đến từng hộ.
            """);
        Task towers = task(tasks, "chòi canh");
        assertEquals(Optional.of("cong-an"), towers.body());
        assertEquals(List.of("quan-su", "to-dan-pho"), towers.support());
        assertEquals(Optional.of(DateRange.day(LocalDate.of(2024, 3, 15))), towers.due());
        Task medicine = task(tasks, "cơ số thuốc");
        assertEquals(Optional.of("tram-y-te"), medicine.body());
        assertEquals(Optional.of(DateRange.quarter(2024, 2)), medicine.due());
        assertEquals(Optional.empty(), task(tasks, "tờ rơi").due());
        assertEquals(3, tasks.size(), tasks.toString());
    }

    @Test
    void aColumnOfPartsOfTheDayIsNoHead() {
        List<Task> tasks = tasks("""
            LỊCH CÔNG TÁC TUẦN 20
            (Từ ngày 15/5/2023 đến ngày 19/5/2023)

            Thứ/ngày\tBuổi\tNội dung công việc\tChủ trì\tĐịa điểm
            Thứ 2 15/5\tSáng\tGiao ban đầu tuần\tĐ/c Trần Văn Bình - Bí thư\tHội trường
            \tChiều\tHọp xét hộ nghèo\tPCT Đỗ Thị Lan\tPhòng họp
            Thứ 4\tSáng\tKiểm tra đê điều\tUBND xã\t
            """);
        assertEquals(
                List.of("Giao ban đầu tuần", "Họp xét hộ nghèo", "Kiểm tra đê điều"),
                tasks.stream().map(Task::text).toList());
        assertEquals(
                List.of(Optional.of("dang-uy"), Optional.of("ubnd"), Optional.of("ubnd")),
                tasks.stream().map(Task::body).toList());
        assertEquals(List.of("Trần Văn Bình"), tasks.getFirst().persons());
        assertEquals(
                List.of(15, 15, 17),
                tasks.stream()
                        .map(t -> t.due().orElseThrow().from().getDayOfMonth())
                        .toList());
    }

    @Test
    void aScheduleNeedsNoHeadButOtherTablesDo() {
        List<Task> tasks = tasks("""
            LỊCH LÀM VIỆC
            Tuần 20 (15/5/2023 - 21/5/2023)

            Thứ ba\tSáng\tTiếp công dân
            \tChiều\tĐi cơ sở thôn 4
            """);
        assertEquals(
                List.of("Tiếp công dân", "Đi cơ sở thôn 4"),
                tasks.stream().map(Task::text).toList());
        assertEquals(
                Optional.of(DateRange.day(LocalDate.of(2023, 5, 16))),
                tasks.getFirst().due());
        assertEquals(List.of(), tasks("""
            BÁO CÁO
            Kết quả năm 2023

            Thứ ba\tSáng\tTiếp công dân
            """));
    }

    @Test
    void whoActsWithoutBeingABodyActsAllTheSame() {
        assertEquals(
                List.of(
                        "Các sở, ban, ngành, đơn vị liên quan kiện toàn tổ giúp việc.",
                        "Nhân dân thôn 3 hiến 400 m2 đất làm đường.",
                        "Thường trực HĐND, các Ban và đại biểu giám sát việc thu phí.",
                        "Định kỳ báo cáo Đảng ủy xã.",
                        "Tổ trưởng các tổ dân phố có trách nhiệm mời họp dân."),
                texts("""
                    THÔNG BÁO
                    Kết luận cuộc họp

                    Các sở, ban, ngành, đơn vị liên quan kiện toàn tổ giúp việc.

                    Nhân dân thôn 3 hiến 400 m2 đất làm đường.

                    Thường trực HĐND, các Ban và đại biểu giám sát việc thu phí.

                    Định kỳ báo cáo Đảng ủy xã.

                    Tổ trưởng các tổ dân phố có trách nhiệm mời họp dân.

                    Các cơ sở giáo dục phổ thông trên địa bàn huyện.

                    Các đơn vị có sự phối hợp trong triển khai thực hiện.

                    Một số thôn chưa quan tâm thu gom rác thải.

                    Các tổ công tác làm việc theo chế độ kiêm nhiệm.

                    Cơ quan chủ trì

                    Các ban, ngành, đoàn thể chịu trách nhiệm thi hành Thông báo này.

                    Thu ngân sách trong tháng được 318 triệu đồng.
                    """));
    }

    @Test
    void whoIsAskedActsAndWhatOthersAreAskedForIsNotTheAskersWork() {
        List<Task> tasks = tasks("""
            UBND XÃ TÂN LẬP

            KẾ HOẠCH
            Ra quân làm thủy lợi

            Ủy ban nhân dân xã yêu cầu các đơn vị khẩn trương thực hiện các nội dung sau:

            1. Nạo vét kênh N3.

            2. Các thôn: huy động nhân công.

            3. Ủy ban nhân dân xã yêu cầu Công an xã cấm đường từ ngày 12/3/2024.

            4. Giao bộ phận Kế toán chi tiền dầu.

            5. Giao ban vào thứ Hai hàng tuần.
            """);
        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.of("to-dan-pho"),
                        Optional.of("cong-an"),
                        Optional.of("tai-chinh"),
                        Optional.empty()),
                tasks.stream().map(Task::body).toList());
    }

    @Test
    void aPersonIsChargedInASentenceOfItsOwn() {
        List<Task> tasks = tasks("""
            THÔNG BÁO
            Kết luận cuộc họp

            Đồng chí Đặng Thị Hà - Phó Chủ tịch trực tiếp chỉ đạo việc rà soát. Thời gian hoàn thành: 30/8/2024.

            Đồng chí Lê Văn Nam: nêu ý kiến về giá đất.
            """);
        assertEquals(1, tasks.size(), tasks.toString());
        assertEquals(
                Optional.of(DateRange.day(LocalDate.of(2024, 8, 30))),
                tasks.getFirst().due());
    }

    @Test
    void columnsGoByOtherNames() {
        List<Task> tasks = tasks("""
            KẾ HOẠCH
            Cải cách hành chính năm 2022

            STT\tCông việc phải làm\tBộ phận tham mưu\tCùng tham gia\tMốc thời gian\tNgười chịu trách nhiệm
            1\tNiêm yết thủ tục mới\tVP-TK\tHội Nông dân\t30/3/2022\tLa Lan Hạnh
            """);
        assertEquals(Optional.of("van-phong"), tasks.getFirst().body());
        assertEquals(List.of("hoi-nong-dan"), tasks.getFirst().support());
        assertEquals(List.of("La Lan Hạnh"), tasks.getFirst().persons());
    }

    @Test
    void whatIsDoneIsReadAndNotWhatComesOfIt() {
        List<Task> tasks = tasks("""
            KẾ HOẠCH
            Cải cách hành chính năm 2022

            TT\tKết quả, sản phẩm\tĐầu việc\tĐầu mối\tCùng thực hiện\tBắt đầu\tXong
            1\tBáo cáo\tRà soát văn bản của huyện\tCông an huyện\tUBND xã\t3/2022\t30/6/2022
            """);
        assertEquals(
                List.of("Rà soát văn bản của huyện"),
                tasks.stream().map(Task::text).toList());
        assertEquals(Optional.of("cong-an"), tasks.getFirst().body());
        assertEquals(
                Optional.of(DateRange.day(LocalDate.of(2022, 6, 30))),
                tasks.getFirst().due());
    }

    @Test
    void articlesOfADecisionThatRegulatesAreNormsAndThoseOfAnOtherAreNot() {
        String decision = """
            UBND TỈNH TÂN LẬP

            Số: %s

            QUYẾT ĐỊNH
            Về việc quản lý chợ

            Điều 1. Quản lý chợ

            Sở Công Thương quản lý hồ sơ chợ.

            Điều 2. Tổ chức thực hiện

            Sở Công Thương hướng dẫn các xã.
            """;
        assertEquals(List.of("Sở Công Thương hướng dẫn các xã."), texts(decision.replace("%s", "12/2024/QĐ-UBND")));
        assertEquals(2, texts(decision.replace("%s", "1204/QĐ-UBND")).size());
    }

    @Test
    void aScheduleInLinesHasADayOverWhatHappens() {
        List<Task> tasks = tasks("""
            UBND XÃ TÂN LẬP

            LỊCH CÔNG TÁC TUẦN 22
            (Từ ngày 27/5/2024 đến ngày 31/5/2024)

            Thứ Hai, ngày 27/5/2024

            - Sáng: 7h30, họp giao ban. Thành phần: lãnh đạo UBND.

            - Chiều: Công an xã kiểm tra tạm trú.

            Thứ Tư:

            Cả ngày: Tiếp công dân.

            TL. CHỦ TỊCH

            Phan Thị Diễm
            """);
        assertEquals(
                List.of("7h30, họp giao ban.", "Công an xã kiểm tra tạm trú.", "Tiếp công dân."),
                tasks.stream().map(Task::text).toList());
        assertEquals(
                List.of(27, 27, 29),
                tasks.stream()
                        .map(t -> t.due().orElseThrow().from().getDayOfMonth())
                        .toList());
    }

    @Test
    void aPartOfAPlanWithoutItsHeadSaysWhatIsToBeDone() {
        assertEquals(List.of("Tiếp tục nạo vét kênh Bờ Đa.", "Hạt Kiểm lâm tuần tra rừng phòng hộ."), texts("""
            II. NHIỆM VỤ

            1. Thủy lợi

            Tiếp tục nạo vét kênh Bờ Đa.

            Dữ liệu cần được sao lưu.

            Hạt Kiểm lâm tuần tra rừng phòng hộ.

            Sơ đồ của phần mềm.
            """));
    }

    @Test
    void whatNoOfficeMarksAsItsOwnSetsToWorkOnlyWhomItNames() {
        assertEquals(List.of("Công an xã rà soát phần mềm.", "Nộp bản vẽ trước ngày 12/5/2004."), texts("""
            Đề cương dự án tin học hóa

            1. Mục tiêu

            Xây dựng phân hệ quản lý văn bản.

            Công an xã rà soát phần mềm.

            Nộp bản vẽ trước ngày 12/5/2004.
            """));
    }

    @Test
    void aBoardIsThatOfTheAssociationThatWrites() {
        String report = """
            %s

            Số: 12/BC

            BÁO CÁO
            Công tác năm 2023

            Ban Thường vụ tổ chức 12 buổi tập huấn.
            """;
        assertEquals(
                Optional.of("hoi-nong-dan"),
                tasks(report.replace("%s", "HỘI NÔNG DÂN XÃ TÂN LẬP"))
                        .getFirst()
                        .body());
        assertEquals(
                Optional.of("dang-uy"),
                tasks(report.replace("%s", "ĐẢNG ỦY XÃ TÂN LẬP")).getFirst().body());
    }

    @Test
    void anOfficeThatNoGazetteerListsIsNamedByItsHeading() {
        List<Task> tasks = tasks("""
            KẾ HOẠCH
            Đón đoàn kiểm tra

            1. Phòng Giáo dục Phổ thông

            Chuẩn bị hồ sơ.

            2. Phòng chống cháy nổ

            Trang bị bình chữa cháy.
            """);
        assertEquals(
                List.of(Optional.of("Phòng Giáo dục Phổ thông"), Optional.empty()),
                tasks.stream().map(Task::bodyName).toList());
    }

    @Test
    void aColumnOfBodiesOrPeopleLeadsByEither() {
        List<Task> tasks = tasks("""
            KẾ HOẠCH
            Sinh hoạt đầu năm

            Thời gian\tNội dung\tĐơn vị/ cá nhân phụ trách
            7h00\tỔn định tổ chức, điểm danh\tĐoàn Thanh niên
            8h00\tKhai mạc tuần lễ\tThầy Lê Thanh Bình
            """);
        assertEquals(
                List.of(Optional.of("doan-thanh-nien"), Optional.empty()),
                tasks.stream().map(Task::body).toList());
        assertEquals(List.of("Lê Thanh Bình"), tasks.getLast().persons());
    }

    @Test
    void anAnnouncedPlanAndAClosingRequestSetNobodyToWork() {
        List<Task> tasks = tasks("""
            KẾ HOẠCH
            Đón đoàn kiểm tra

            Sở GDĐT tỉnh Tân Lập xây dựng Kế hoạch đón đoàn gồm các nội dung như sau:

            1. Sắp xếp phòng họp, đón đại biểu.

            Đối tượng tham gia: Cán bộ, giáo viên đang công tác và thực hiện nhiệm vụ tại trường.

            Nhận được Kế hoạch này, Sở GDĐT đề nghị UBND xã phối hợp chỉ đạo các trường.

            Đồng thời yêu cầu các trường thực hiện đầy đủ các nội dung trên.
            """);
        assertEquals(
                List.of("Sắp xếp phòng họp, đón đại biểu."),
                tasks.stream().map(Task::text).toList());
        assertEquals(Optional.empty(), tasks.getFirst().body());
    }

    @Test
    void aListUnderAnAnnouncedPlanIsOfTasksAndWhatStandsOverItIsNone() {
        List<Task> tasks = tasks("""
            THÔNG BÁO
            V/v tiêm phòng cho đàn chó năm 2023

            Thực hiện kế hoạch của UBND huyện Tân Sơn về việc tiêm phòng dại.

            Để chủ động phòng dịch, bảo vệ đàn vật nuôi trên địa bàn.

            UBND xã Tân Lập thông báo kế hoạch tiêm phòng như sau:

            - Ngày 6/11 tổ chức tiêm tại thôn Đông;
            - Ngày 7/11/2023 tổ chức tiêm tại thôn Đoài.
            """);
        assertEquals(
                List.of("Ngày 6/11 tổ chức tiêm tại thôn Đông;", "Ngày 7/11/2023 tổ chức tiêm tại thôn Đoài."),
                tasks.stream().map(Task::text).toList());
        assertEquals(
                List.of(6, 7),
                tasks.stream()
                        .map(task -> task.due().orElseThrow().from().getDayOfMonth())
                        .toList());
    }

    @Test
    void aLeadInOrAnAimMarksWhatAnOfficePlansWithoutALetterhead() {
        assertEquals(List.of("Tổ chức rước đèn tại các thôn."), texts("""
            Ban chấp hành Đoàn xã xây dựng kế hoạch vui Trung thu với những nội dung như sau:

            - Tổ chức rước đèn tại các thôn.
            """));
        assertEquals(List.of("Kiện toàn Ban chỉ huy."), texts("""
            I. MỤC ĐÍCH, YÊU CẦU
            II. NHIỆM VỤ
            - Kiện toàn Ban chỉ huy.
            """));
        assertEquals(List.of(), texts("""
            I. MỞ ĐẦU
            II. NHIỆM VỤ
            - Kiện toàn Ban chỉ huy.
            """));
    }

    @Test
    void whatAResolutionAgreesToIsDoneByIt() {
        List<Task> tasks = tasks("""
            HỘI ĐỒNG NHÂN DÂN
            XÃ TÂN LẬP
            Số: 05/NQ-HĐND

            NGHỊ QUYẾT
            Về dự toán ngân sách

            Điều 1. Hội đồng nhân dân xã nhất trí với Tờ trình của UBND xã về dự toán.
            Điều 2. Hội đồng nhân dân xã thống nhất chỉ đạo thu nợ đọng.
            Ủy ban nhân dân xã đề nghị Hội đồng nhân dân xã xem xét, quyết định./.
            """);
        assertEquals(
                List.of(Task.Status.DONE, Task.Status.PLANNED),
                tasks.stream().map(Task::status).toList());
    }

    private static List<String> texts(String text) {
        return tasks(text).stream().map(Task::text).toList();
    }
}
