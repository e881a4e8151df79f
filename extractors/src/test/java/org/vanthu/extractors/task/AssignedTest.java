package org.vanthu.extractors.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.PlainText;

/** What a heading, a label, a bracket or an order assigns: its time, its person, its body. */
class AssignedTest {

    private static final String YEAR = """
        UBND HUYỆN TÂN SƠN
        TRƯỜNG TIỂU HỌC TÂN LẬP
        Số: 52/KH-TH
        Tân Lập, ngày 08 tháng 9 năm 2023

        KẾ HOẠCH
        Công tác Đội

        I. KẾ HOẠCH TỪNG THÁNG
        Tháng 10/2023:
        - Đại hội Liên đội cấp trường.
        - Khảo sát chất lượng, nộp kết quả trước ngày 25/10.
        - Các lớp:
        - Trang trí lớp học.
        Tháng 01/2024
        - Sơ kết học kỳ I.
        * Phân công thực hiện:
        - Tổ chức thi đua giữa các lớp.
        II. PHÂN CÔNG
        1. Phó Hiệu trưởng (cô Lê Thị Diễm): phụ trách chuyên môn.
        2. Đồng chí Trần Văn Bình - Bí thư Chi đoàn: phụ trách phong trào.
        3. Ban đại diện cha mẹ học sinh vận động phụ huynh.
        """;

    private static List<Task> tasks(String text) {
        return Extractors.extract(PlainText.blocks(text)).getFirst().tasks();
    }

    private static List<Task> planned(String section, String... lines) {
        return tasks("""
            UBND XÃ TÂN LẬP
            Số: 12/KH-UBND
            Tân Lập, ngày 08 tháng 9 năm 2023

            KẾ HOẠCH
            Công tác quý IV

            """ + section + "\n" + String.join("\n", lines));
    }

    private static Task task(List<Task> tasks, String words) {
        return tasks.stream().filter(t -> t.text().contains(words)).findFirst().orElseThrow();
    }

    @Test
    void dueIsTheMonthThatALineAboveNames() {
        List<Task> tasks = tasks(YEAR);
        assertEquals(
                Optional.of(DateRange.months(2023, 10, 10)),
                task(tasks, "Trang trí").due());
        assertEquals(
                Optional.of(DateRange.months(2024, 1, 1)), task(tasks, "Sơ kết").due());
        assertEquals(
                Optional.of(DateRange.day(LocalDate.of(2023, 10, 25))),
                task(tasks, "Khảo sát").due());
    }

    @Test
    void whatAMonthListsIsATaskWithoutAVerbToo() {
        assertEquals(
                Optional.of(DateRange.months(2023, 10, 10)),
                task(tasks(YEAR), "Đại hội Liên đội").due());
        assertEquals(List.of(), planned("I. NHIỆM VỤ", "- Đại hội Liên đội cấp trường."));
    }

    @Test
    void aMonthEndsWithItsSectionAndWithAnotherList() {
        assertEquals(Optional.empty(), task(tasks(YEAR), "thi đua giữa các lớp").due());
        assertEquals(Optional.empty(), task(tasks(YEAR), "phụ trách chuyên môn").due());
    }

    @Test
    void dueIsTheMonthThatASectionOrALabelIs() {
        List<Task> tasks = planned(
                "I. LỊCH THỰC HIỆN",
                "1. Tháng 10/2023",
                "- Tổ chức tập huấn.",
                "2. Quý IV/2023",
                "- Tổ chức tổng kết.");
        assertEquals(
                Optional.of(DateRange.months(2023, 10, 10)),
                task(tasks, "tập huấn").due());
        assertEquals(
                Optional.of(DateRange.months(2023, 11, 11)),
                task(planned("I. LỊCH", "- Tháng 11/2023: Tổ chức hội thi."), "hội thi")
                        .due());
    }

    @ParameterizedTest
    @CsvSource({
        "Tháng 01/2023, true",
        "'2. Quý II:', true",
        "'Ngày 1: Thứ Hai, ngày 24/8/2026', true",
        "Tuần 1 từ ngày 04/9 đến ngày 10/9, true",
        "Nhiệm vụ tháng 10, false",
        "Năm 2023, false",
        "(Từ ngày 21/10 đến ngày 26/11/2003), false",
        "'Ngày đến: 21/12/2011', false"
    })
    void aTimeIsALineThatSaysNothingElse(String line, boolean time) {
        assertEquals(time, Timetable.isTime(line));
    }

    @Test
    void aProgrammesOwnTimeIsNoDeadline() {
        assertEquals(
                List.of(Optional.empty()), tasks("""
                    CHƯƠNG TRÌNH CÔNG TÁC
                    Tháng 5 năm 2024

                    I. NHIỆM VỤ
                    - Tổ chức tuyên truyền trong nhân dân.
                    """).stream().map(Task::due).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Triển khai Chương trình chuyển đổi số đến năm 2030.                                   |
        Thực hiện Chiến lược phòng, chống ma túy và định hướng đến năm 2030 trong nhân dân.   |
        Xây dựng trường chuẩn, hoàn thành đến năm 2025.                                       | 2025
        Nâng tỷ lệ hộ dùng nước sạch lên 98% đến năm 2025.                                    | 2025
        Triển khai Đề án làng nghề, bảo đảm đến hết năm 2027 có 4 làng được công nhận.        | 2027
        Triển khai Đề án số hóa, mục tiêu tỷ lệ hồ sơ được số hóa đến năm 2026 đạt 100%.      | 2026
        """)
    void aYearInAPlansNameIsNoDeadline(String item, @Nullable Integer year) {
        assertEquals(
                Optional.ofNullable(year).map(DateRange::year),
                task(planned("I. NHIỆM VỤ", "- " + item), item.substring(0, 9)).due());
    }

    @Test
    void aPersonsDutiesAreTasksOfThatPerson() {
        List<Task> tasks = tasks(YEAR);
        assertEquals(List.of("Lê Thị Diễm"), task(tasks, "phụ trách chuyên môn").persons());
        assertEquals(
                Optional.of("truong-hoc"), task(tasks, "phụ trách chuyên môn").body());
        assertEquals(
                List.of("Trần Văn Bình"), task(tasks, "phụ trách phong trào").persons());
        assertEquals(List.of(), task(tasks, "Sơ kết").persons());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        I. NHIỆM VỤ      | Đ/c Lê Văn An - Phó Chủ tịch chủ trì họp Hội đồng.    | ubnd         | Lê Văn An
        I. NHIỆM VỤ      | Đ/c Lê Văn An, Bí thư Chi bộ thôn 2 họp dân.          | chi-bo       | Lê Văn An
        I. HỘI NÔNG DÂN  | Đồng chí Trần Thị Ba kiểm tra quỹ hội.                | hoi-nong-dan | Trần Thị Ba
        I. NHIỆM VỤ      | Đồng chí Trưởng các khu thông báo lịch thu gom rác.   | to-dan-pho   |
        """)
    void aPersonActsForTheBodyWhoseHeadItIsElseForTheHeadings(
            String section, String sentence, String body, @Nullable String person) {
        Task task = planned(section, "- " + sentence).getFirst();
        assertEquals(Optional.of(body), task.body());
        assertEquals(Optional.ofNullable(person).stream().toList(), task.persons());
    }

    @Test
    void aBareOfficeIsOneOfTheAssociationThatWrites() {
        List<Task> tasks = tasks("""
            HỘI NÔNG DÂN XÃ TÂN LẬP
            Số: 12/KH-HND

            KẾ HOẠCH
            Công tác quý IV năm 2023

            I. PHÂN CÔNG
            - Đ/c Ngô Văn Tuyên, Chủ tịch: Phụ trách chung.
            """);
        assertEquals(Optional.of("hoi-nong-dan"), task(tasks, "Phụ trách chung").body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thầy Lê Văn Thành: Tổng phụ trách Đội.",
                "Đ/c Trần Văn Hà: thường trực.",
                "Ông Trần Văn Hà, Trưởng thôn: Thành viên Ban chỉ đạo;",
                "Theo Công văn số 12/SNV-CC của Sở Nội vụ ngày 03/4/2024 về việc kiểm tra, khảo sát các xã."
            })
    void anOfficeHeldAndADocumentCitedAreNoTasks(String item) {
        assertEquals(List.of(), planned("I. PHÂN CÔNG", "- " + item));
    }

    @Test
    void whatTheHeadingOfALineNamesTakesPlaceWhenItSays() {
        List<Task> tasks = planned(
                "I. NHIỆM VỤ",
                "1. Hội nghị Ban Thường vụ Đảng ủy (ngày 08/10): Cho ý kiến về công tác cán bộ.",
                "2. Kế hoạch số 45/KH-UBND ngày 03/10/2023: Tổ chức quán triệt.");
        assertEquals(
                Optional.of(DateRange.day(LocalDate.of(2023, 10, 8))),
                task(tasks, "Cho ý kiến").due());
        assertEquals(Optional.empty(), task(tasks, "quán triệt").due());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Họp Hội đồng nghĩa vụ quân sự (ngày 18/10).                                  | 2023-10-18
        Triển khai nhiệm vụ ngày 18/10.                                              | 2023-10-18
        Tổ chức khai giảng năm học mới ngày 18/10.                                   | 2023-10-18
        Hiến máu đợt 2 (dự kiến 18/10).                                              | 2023-10-18
        Tổ chức tọa đàm kỷ niệm ngày Phụ nữ: Thời gian: 14h00 ngày 18/10.            | 2023-10-18
        Trao Huy hiệu Đảng đợt 7/11.                                                 |
        Thực hiện Công văn số 12/SNV-CC của Sở Nội vụ ngày 18/10/2023 về cán bộ.     |
        Tổng kết vụ Mùa năm 2023.                                                    |
        """)
    void aDayBehindANounSaysWhenButAMonthOrYearWhichOne(String item, @Nullable LocalDate due) {
        assertEquals(
                Optional.ofNullable(due).map(DateRange::day),
                planned("I. NHIỆM VỤ", "- " + item).getFirst().due());
    }

    @Test
    void bracketsInAHeadingExplainTheBodyThatItNames() {
        List<Task> tasks = planned(
                "I. PHÂN CÔNG",
                "1. Sở Nội vụ (cơ quan thường trực Ban Chỉ đạo tỉnh):",
                "- Theo dõi, tổng hợp báo cáo.");
        assertEquals(Optional.of("Sở Nội vụ"), task(tasks, "Theo dõi").bodyName());
    }

    @Test
    void aLeadInChargesThoseWhomItAsks() {
        List<Task> tasks = planned(
                "I. NHIỆM VỤ",
                "Để ứng phó với bão, Ủy ban nhân dân xã đề nghị Công an xã, các thôn triển khai các nội dung sau:",
                "1. Thường xuyên theo dõi tin bão.");
        assertEquals(Optional.of("cong-an"), task(tasks, "tin bão").body());
    }

    @Test
    void aRequestUnderTheHeadingOfThoseAskedIsTheirTask() {
        String request = "Đề nghị Ủy ban nhân dân các xã chỉ đạo các trường chuẩn bị hồ sơ.";
        assertEquals(
                Optional.of("ubnd"),
                task(planned("1. Đối với Ủy ban nhân dân xã", "", request), "hồ sơ")
                        .body());
        assertEquals(List.of(), planned("1. Kinh phí", "", request));
        assertEquals(
                1,
                planned(
                                "Phòng Nội vụ đề nghị Ủy ban nhân dân các xã thực hiện các nội dung sau:",
                                "1. Rà soát hồ sơ.",
                                "",
                                "Đề nghị Ủy ban nhân dân các xã quan tâm thực hiện./.")
                        .size());
    }

    @Test
    void aClosingRequestIsNoTaskOfTheOneWhoAsks() {
        assertEquals(
                List.of(),
                planned(
                        "I. NHIỆM VỤ",
                        "",
                        "Ủy ban nhân dân xã yêu cầu các ban, ngành nghiêm túc triển khai thực hiện./."));
    }

    @Test
    void whatASectionSaysOfTheStateOfThingsIsDone() {
        assertEquals(
                Task.Status.DONE,
                task(planned("1. Hiện trạng", "- Các nhà mạng triển khai mạng 4G rộng khắp."), "4G")
                        .status());
    }

    @Test
    void whoHelpsIsNamedThoughOfTheSameKind() {
        List<Task> tasks = planned("I. PHÂN CÔNG", "1. Phòng Nội vụ", "- Phối hợp với Phòng Tư pháp rà soát hồ sơ.");
        assertEquals(List.of("other"), task(tasks, "rà soát").support());
    }

    @Test
    void whatIsLaidOverATaskMayStandBesideItsOwnLabel() {
        List<Task> tasks = planned(
                "I. HOẠT ĐỘNG",
                "a) Hoạt động 1",
                "- Nội dung: Tuyên truyền phòng ngừa bạo lực.",
                "- Cơ quan thực hiện: Hội Phụ nữ chủ trì.");
        assertEquals(Optional.of("hoi-phu-nu"), task(tasks, "Tuyên truyền").body());
    }

    @Test
    void whatAPersonSaidAtAMeetingIsNoDuty() {
        assertEquals(List.of(), tasks("""
            BIÊN BẢN
            Họp chi bộ tháng 3

            II. NHIỆM VỤ THÁNG 4
            - Đồng chí Trần Văn Bình: phụ trách phong trào cần sát hơn.
            """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Đưa 32 lô đất ra đấu giá (UBND xã chủ trì).                       | ubnd
        Kiểm tra 05 chi bộ khi có dấu hiệu vi phạm (giao UBKT).           | ubkt
        Yêu cầu Trạm Y tế trực 24/24 giờ.                                 | tram-y-te
        Đồng thời, giao Công an xã chủ trì, thường xuyên rà soát.         | cong-an
        """)
    void theBodyMayStandInBracketsOrBeOrdered(String sentence, String body) {
        assertEquals(
                List.of(Optional.of(body)),
                planned("I. NHIỆM VỤ", "- " + sentence).stream().map(Task::body).toList());
    }

    @Test
    void aDashBehindANumberIsAMarker() {
        Task task = task(
                planned("II- NHIỆM VỤ", "3- Ban Tổ chức Huyện ủy thẩm định hồ sơ, trình trước ngày 15/11/2023."),
                "hồ sơ");
        assertEquals(Optional.of("to-chuc"), task.body());
        assertEquals(Optional.of(DateRange.day(LocalDate.of(2023, 11, 15))), task.due());
    }

    @Test
    void fieldsInBracketsNameNobody() {
        assertEquals(
                Optional.empty(),
                task(planned("I. NHIỆM VỤ", "- Nâng cấp hạ tầng (giao thông, trường học, tổ dân phố số 5)."), "hạ tầng")
                        .body());
    }

    @Test
    void whoActsTogetherSupports() {
        assertEquals(
                List.of("ubnd"),
                task(planned("I. NHIỆM VỤ", "- Hội Phụ nữ chủ trì, cùng UBND các xã vận động 14 hộ."), "vận động")
                        .support());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ban đại diện cha mẹ học sinh vận động phụ huynh tham gia.",
                "Tổ chuyên môn khối 1, 2 dự giờ ít nhất 02 tiết.",
                "Các xã, thị trấn hoàn thành việc cập nhật bộ thuế.",
                "Báo Hòa An mở chuyên mục về cải cách hành chính.",
                "Khi cấp phát tại khu vực nguy hiểm, bố trí lực lượng cảnh giới.",
                "Căn cứ Kế hoạch này chủ động xây dựng kế hoạch của đơn vị.",
                "Hằng năm, tổ chức ngày hội việc làm.",
                "Hằng tháng, Thường trực Đảng ủy đối thoại với Nhân dân một lần.",
                "Chậm nhất 30/11 phải có phương án xử lý 12 hộ lấn chiếm.",
                "Trong giai đoạn 2026 - 2030, đảm bảo xây dựng trạm cấp nước.",
                "Giám sát trọng điểm các bệnh: sốt xuất huyết, tay chân miệng."
            })
    void whoAndWhenMayStandBeforeTheDeed(String sentence) {
        assertEquals(1, planned("I. NHIỆM VỤ", "- " + sentence).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nguồn xã hội hóa từ các doanh nghiệp được vận động, tiếp nhận.",
                "Ngân sách tỉnh và kinh phí hỗ trợ từ Trung ương.",
                "Đối tượng tham gia chương trình: Cán bộ tổ chức, học sinh.",
                "Chi bộ nào để đảng viên vi phạm thì không xếp loại tốt.",
                "Hằng năm, số vụ phạm tội được phát hiện tăng trên 3%.",
                "Căn cứ Luật Tổ chức chính quyền địa phương;",
                "Xét năng lực công chức,",
                "Cùng dự có lãnh đạo UBND huyện.",
                "Hệ thống cấp nước tập trung bị hư hại.",
                "Dữ liệu số là nền tảng để xây dựng chính quyền điện tử.",
                "Dự án 4: “Nâng cao hiệu quả phòng, chống ma túy ở cơ sở”.",
                "Cấp hạng: đường trục chính đô thị.",
                "Kiến nghị Đảng ủy, UBND xã bố trí kinh phí hè."
            })
    void moneyPeopleMeantConditionsAndGroundsAreNoTasks(String sentence) {
        assertEquals(List.of(), planned("I. NHIỆM VỤ", "- " + sentence));
    }

    @Test
    void theTitleThatRunsOnBehindTheTypeIsNoTask() {
        assertEquals(List.of(), tasks("""
            ĐẢNG ỦY XÃ TÂN LẬP
            Số 41-NQ/ĐU

            NGHỊ QUYẾT
            của Ban Chấp hành Đảng bộ xã về lãnh đạo thực hiện nhiệm vụ năm 2024
            """));
    }

    @Test
    void daysThatMakeAWholeMonthAreATimeLimitAndAMonthOfANounIsNone() {
        assertEquals(
                Optional.of(DateRange.months(2023, 10, 10)),
                task(planned("I. NHIỆM VỤ", "- Tiêm phòng gia súc từ ngày 01/10 đến 31/10/2023."), "Tiêm")
                        .due());
        assertEquals(
                Optional.empty(),
                task(planned("I. NHIỆM VỤ", "- Chi trả trợ cấp tháng 10/2023 cho 287 đối tượng."), "Chi trả")
                        .due());
    }

    @Test
    void aCellMayRepeatTheOneAboveByASign() {
        List<Task> tasks = planned("I. PHÂN CÔNG", """

            | TT | Nội dung | Chủ trì | Thời gian hoàn thành |
            |---|---|---|---|
            | 1 | Kiểm tra các khoản thu | Công an xã | 22/11/2023 |
            | 2 | Báo cáo kết quả sắp xếp | nt | 28/11/2023 |
            | 3 | Niêm yết thủ tục mới | Văn phòng | như trên |
            """);
        assertEquals(
                List.of("cong-an", "cong-an", "van-phong"),
                tasks.stream().map(t -> t.body().orElse("")).toList());
        assertEquals(
                Optional.of(DateRange.day(LocalDate.of(2023, 11, 28))),
                tasks.getLast().due());
    }

    @Test
    void aSectionOfWhatWasDoneTellsResults() {
        assertEquals(
                List.of(Task.Status.DONE, Task.Status.DONE),
                planned(
                                "I- MỘT SỐ VIỆC ĐÃ LÀM TRONG TUẦN 11",
                                "1/ Đảng ủy: Gửi hồ sơ 03 quần chúng ưu tú về huyện.",
                                "2/ Công an: Từ đầu năm đến nay vận động được 02 hộ.")
                        .stream()
                        .map(Task::status)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ban Chấp hành Đảng bộ xã đã họp, thống nhất ra Nghị quyết với những nội dung sau: | none
        Ban Thường vụ Đảng ủy kết luận một số nội dung như sau:                           | none
        Đảng ủy xã tập trung lãnh đạo thực hiện các nhiệm vụ sau:                         | dang-uy
        """)
    void whoIssuesTheDocumentIsNotSetToAllThatItSays(String leadIn, String body) {
        assertEquals(
                List.of(body),
                tasks("NGHỊ QUYẾT\nvề nhiệm vụ quý IV năm 2022\n\n" + leadIn
                                + "\n\nI. NHIỆM VỤ\n- Gieo trồng cây vụ đông 85 ha.")
                        .stream()
                        .map(task -> task.body().orElse("none"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Đoàn Thanh niên thực hiện 03 công trình, hoàn thành quý IV/2023. | 2023-10-01
        Trạm Y tế tiêm mũi 3, phấn đấu hết tháng 10 đạt 95%.             | 2023-10-01
        Công an xã lắp 12 máy quay trong tuần 2 tháng 11.                | 2023-11-01
        """)
    void aTimeLimitMayBeAQuarterOrAMonth(String sentence, LocalDate from) {
        assertEquals(
                Optional.of(from),
                planned("I. NHIỆM VỤ", "- " + sentence).getFirst().due().map(DateRange::from));
    }

    @Test
    void aDayBehindOneOfTheNextYearIsOfTheYearOfIssue() {
        assertEquals(
                List.of(LocalDate.of(2024, 1, 31), LocalDate.of(2023, 11, 15)),
                planned(
                                "I. NHIỆM VỤ",
                                "- Giải ngân hết vốn trước ngày 31/01/2024.",
                                "- Trồng 210 ha ngô đông xong trước ngày 15/11.")
                        .stream()
                        .map(task -> task.due().orElseThrow().to())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Giao đ/c Lê Văn Thọ - Chủ tịch UBND xã chỉ đạo thông báo đến 3 hộ. | ubnd
        Giao đ/c Phan Thị Loan - công chức Địa chính rà soát 126 hồ sơ.    | dia-chinh
        Giao bà Đỗ Thị Bích - CT Hội Chữ thập đỏ vận động 40 suất quà.     | hoi-chu-thap-do
        Đ/c H'Loan Êban - PCT UBND (phụ trách kinh tế) đôn đốc thi công.   | ubnd
        Đ/c Y Blin Niê - Trưởng Công an xã tuần tra khu vực chợ.           | cong-an
        Giao đ/c K’Brêu - công chức Tư pháp niêm yết 26 thủ tục.           | tu-phap
        """)
    void whoIsChargedByNameActsForTheBodyOfTheirOffice(String sentence, String body) {
        assertEquals(
                Optional.of(body),
                planned("I. NHIỆM VỤ", "- " + sentence).getFirst().body());
    }

    @Test
    void aMonthBehindATermIsATimeLimit() {
        assertEquals(
                Optional.of(DateRange.months(2023, 10, 10)),
                planned("I. NHIỆM VỤ", "- Đoàn xã tổ chức đại hội nhiệm kỳ 2022 - 2027 trong tháng 10.")
                        .getFirst()
                        .due());
    }
}
