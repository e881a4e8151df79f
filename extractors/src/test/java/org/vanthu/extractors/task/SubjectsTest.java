package org.vanthu.extractors.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.layout.PlainText;

/** Who acts where a sentence does not begin with a body's bare name; and what has the shape of a deed and is none. */
class SubjectsTest {

    private static List<Task> tasks(String text) {
        return Extractors.extract(PlainText.blocks(text)).getFirst().tasks();
    }

    private static List<Task> under(String section, String... lines) {
        return tasks("""
            UBND XÃ TÂN LẬP
            Số: 12/BC-UBND
            Tân Lập, ngày 08 tháng 9 năm 2023

            BÁO CÁO
            Công tác quý III

            """ + section + "\n" + String.join("\n", lines));
    }

    private static List<String> told(List<Task> tasks) {
        return tasks.stream()
                .map(task -> task.body().orElse("none") + " | " + task.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        12 tổ dân phố tổng vệ sinh vào sáng thứ Bảy.                                          | to-dan-pho
        12/12 tổ dân phố tổng vệ sinh vào sáng thứ Bảy.                                       | to-dan-pho
        CA xã tuần tra khép kín địa bàn.                                                       | cong-an
        Bộ phận Một cửa tiếp nhận 214 hồ sơ.                                                   | other
        Nếu mưa kéo dài, UBND xã sơ tán các hộ ven sông.                                      | ubnd
        Trường hợp các hộ không chấp hành, Công an xã lập biên bản xử lý.                      | cong-an
        Đối với Trạm Y tế tổ chức trực 24/24 giờ.                                              | tram-y-te
        Đối với các trường học, Công an xã tuần tra đầu giờ và giờ tan học.                    | cong-an
        Đồng thời, huy động thanh niên, tổ dân phố làm nòng cốt dọn vệ sinh.                   | none
        Riêng Hội Phụ nữ nộp danh sách trước ngày 20/9.                                        | hoi-phu-nu
        Để giữ nước cho vụ mùa, trong quý III, UBND xã nạo vét 3 km kênh.                      | ubnd
        Đặc biệt, từ ngày 01/7/2023, sau khi nhận bàn giao, Công an xã đã lắp 12 máy quay.     | cong-an
        Văn hóa - Xã hội, Đoàn Thanh niên phối hợp tổ chức Trung thu.                          | van-hoa
        Mở 02 lớp dạy bơi, giao Đoàn Thanh niên chủ trì tuyển sinh.                            | doan-thanh-nien
        Chủ tịch và các Phó Chủ tịch giao ban sáng thứ Hai hằng tuần.                          | ubnd
        Đồng chí Bí thư dự sinh hoạt cùng chi bộ thôn Đông.                                    | dang-uy
        Cán bộ Khuyến nông, Thú y hướng dẫn nhân dân tiêm phòng gia súc.                       | none
        Mở 02 lớp dạy bơi, giao lưu với Đoàn Thanh niên xã bạn.                                | none
        Cụ thể, ngay từ đầu tháng Công an xã phải lắp 04 máy quay tại chợ.                      | cong-an
        Trong tháng triển khai chỉ đạo của UBND huyện đã ban hành đến từng hộ.                  | none
        Đơn nghỉ phép của cán bộ được UBND xã tiếp nhận và xử lý trong ngày.                    | ubnd
        Triển khai đề án đã được UBND huyện phê duyệt.                                          | none
        Mỗi đơn vị thôn cử 02 người trực đê.                                                    | to-dan-pho
        Thực hiện sự chỉ đạo của huyện, TT HĐND xã khảo sát 03 tuyến đường.                     | hdnd
        Trong tháng 10 năm 2023, các đơn vị phải củng cố xong tiểu ban.                         | none
        Định kỳ tổ chức thông tin thời sự cho cán bộ, đảng viên, nhất là ở thôn.                | none
        Lực lượng tham gia tiêm phòng phải được tập huấn.                                       | none
        Trong tháng, chi bộ lãnh đạo thôn hoàn thành gieo cấy.                                  | chi-bo
        Các ông (bà) Trưởng thôn tổ chức vệ sinh đường làng.                                    | to-dan-pho
        Tổ kiểm tra liên ngành báo cáo kết quả trước ngày 15/10/2023.                           | other
        """)
    void whoActsMayStandBehindACountAConditionOrTheDeed(String sentence, String body) {
        assertEquals(List.of(body + " | " + sentence), told(under("II. NHIỆM VỤ TRỌNG TÂM", "- " + sentence)));
    }

    @Test
    void membersActForTheBodyOfTheirHeadingAndOthersWhoAreCountedDoNot() {
        assertEquals(
                List.of(
                        "doan-thanh-nien | 45 đoàn viên tham gia trực chốt.",
                        "none | 30 hộ dân hiến 1.200m2 đất làm đường."),
                told(under(
                        "I. KẾT QUẢ",
                        "1. Đoàn Thanh niên",
                        "- 45 đoàn viên tham gia trực chốt.",
                        "- 30 hộ dân hiến 1.200m2 đất làm đường.",
                        "- 03 thôn đã được cấp xi măng.")));
    }

    @Test
    void aBoardThatIsChargedIsNamedInFullAndGiaoBanChargesNobody() {
        List<Task> tasks = under(
                "II. NHIỆM VỤ TRỌNG TÂM",
                "- Giao Ban Chỉ đạo cải cách hành chính xã theo dõi, đôn đốc.",
                "- Giao ban công tác tuần vào sáng thứ Hai.");
        assertEquals(
                List.of(Optional.of("Ban Chỉ đạo cải cách hành chính xã"), Optional.empty()),
                tasks.stream().map(Task::bodyName).toList());
    }

    @Test
    void aHeadingMaySayWhereItsBodiesAreAndWithWhomTheyWork() {
        assertEquals(
                List.of("truong-hoc | Ký cam kết với phụ huynh.", "cong-an | Mở đợt cao điểm trấn áp tội phạm."),
                told(under(
                        "II. NHIỆM VỤ TRỌNG TÂM",
                        "1. Các trường học đóng trên địa bàn",
                        "- Ký cam kết với phụ huynh.",
                        "2. Công an xã chủ trì, phối hợp với Ban Chỉ huy Quân sự xã:",
                        "- Mở đợt cao điểm trấn áp tội phạm.")));
    }

    @Test
    void aLeadInHoldsForItsOwnItemsOnly() {
        assertEquals(
                List.of("ubnd | Hoàn thành quy hoạch chi tiết.", "none | Tăng cường công tác tuyên truyền."),
                told(under(
                        "II. NHIỆM VỤ TRỌNG TÂM",
                        "1.1. Ủy ban nhân dân xã triển khai lập quy hoạch theo tiến độ như sau:",
                        "- Hoàn thành quy hoạch chi tiết.",
                        "1.2. Tăng cường công tác tuyên truyền.")));
    }

    @Test
    void whatAReportForeseesIsStillToBeDone() {
        List<Task> tasks = under(
                "I. KẾT QUẢ",
                "1. Về sản xuất: Gieo cấy 90 ha, đạt 98% kế hoạch",
                "- Đã làm đất 40 ha vụ đông.",
                "- Dự kiến đến ngày 15/9/2023, thu hoạch xong lúa mùa.",
                "- Sản xuất vụ đông có ý nghĩa rất quan trọng nhằm thực hiện thắng lợi nghị quyết.",
                "- Giá trị sản xuất ngành dịch vụ ước thực hiện 120 tỷ đồng.",
                "- Chi bộ có 12 đảng viên, trong đó 02 đồng chí đang được bồi dưỡng.");
        assertEquals(
                List.of(Task.Status.DONE, Task.Status.PLANNED),
                tasks.stream().map(Task::status).toList());
        assertEquals(
                Optional.of(DateRange.day(LocalDate.of(2023, 9, 15))),
                tasks.getLast().due());
    }

    @Test
    void whatSomebodyHasNotDoneIsNoTaskButWhatWasDoneBesideAnEvaluationIs() {
        assertEquals(
                List.of(
                        "none | Thủy lợi cơ bản được quan tâm, đã nạo vét 3 km kênh.",
                        "ubnd | Ngay sau khi nhận công điện, Chủ tịch UBND xã đã họp Ban chỉ huy.",
                        "other | Các ban, ngành, đoàn thể tổ chức tổng vệ sinh.",
                        "none | Các cơ quan, đơn vị tổ chức tổng vệ sinh."),
                told(under(
                        "I. KẾT QUẢ",
                        "- Một số chi bộ chưa duy trì tốt nền nếp sinh hoạt.",
                        "- Trạm Y tế còn thiếu 01 bác sĩ để tổ chức trực.",
                        "- Thủy lợi cơ bản được quan tâm, đã nạo vét 3 km kênh.",
                        "- Ngay sau khi nhận công điện, Chủ tịch UBND xã đã họp Ban chỉ huy.",
                        "- Các ban, ngành, đoàn thể tổ chức tổng vệ sinh.",
                        "- Các cơ quan, đơn vị tổ chức tổng vệ sinh.")));
    }

    @Test
    void theDayOfAMeetingThatIsToldOfLiesBehind() {
        List<Task> tasks = tasks("""
            ỦY BAN MTTQ XÃ TÂN LẬP
            Số: 12/TB-MTTQ
            Tân Lập, ngày 12 tháng 10 năm 2021

            THÔNG BÁO
            Kết luận hội nghị giao ban

            Sáng ngày 11/10/2021, Ủy ban MTTQ xã tổ chức hội nghị giao ban.
            Dự hội nghị có đồng chí Nguyễn Văn Bình - Phó Bí thư Đảng ủy.
            Hội nghị cán bộ Mặt trận được tổ chức ngày 25/10/2021.
            """);
        assertEquals(
                List.of(Task.Status.DONE, Task.Status.PLANNED),
                tasks.stream().map(Task::status).toList());
    }

    @Test
    void aLeadInThatTellsWhatSomebodySaysSetsItToNothing() {
        assertEquals(
                List.of("none | Xây dựng nhà văn hóa thôn."),
                told(under(
                        "II. NHIỆM VỤ TRỌNG TÂM",
                        "1. Hội đồng nhân dân xã thống nhất thông qua danh mục công trình gồm:",
                        "- Xây dựng nhà văn hóa thôn.")));
    }

    @Test
    void theRequestOfAClosingIsATaskWithADeadlineAndNoneWithout() {
        assertEquals(
                List.of(Optional.of(DateRange.day(LocalDate.of(2023, 9, 30)))),
                under(
                                "II. NHIỆM VỤ TRỌNG TÂM",
                                "Trên đây là Kế hoạch của xã, yêu cầu các thôn thực hiện, báo cáo trước ngày"
                                        + " 30/9/2023.",
                                "Trên đây là Kế hoạch của xã, đề nghị các thôn thực hiện.")
                        .stream()
                        .map(Task::due)
                        .toList());
    }

    @Test
    void whatAnAssociationAskedForIsADeedOfItsReport() {
        assertEquals(
                List.of("ubkt | Đề nghị Ban Thường vụ khiển trách 01 đảng viên."),
                told(under("I. KẾT QUẢ", "1. Ủy ban Kiểm tra", "- Đề nghị Ban Thường vụ khiển trách 01 đảng viên."))
                        .stream()
                        .map(task -> task.replace("dang-uy", "ubkt"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Có giải pháp kiểm soát các ao, hồ nguy hiểm.",
                "Cần có chính sách hỗ trợ hộ mới thoát nghèo.",
                "Hiện đại hóa hệ thống chiếu sáng công cộng.",
                "Không để xảy ra cháy rừng.",
                "Ba là, đổi mới mạnh mẽ lề lối làm việc.",
                "Hình thành hệ sinh thái nền tảng số.",
            })
    void whatIsToBeHadOrMadeIsATask(String sentence) {
        assertEquals(
                List.of(sentence),
                under("II. NHIỆM VỤ TRỌNG TÂM", "- " + sentence).stream()
                        .map(Task::text)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giá trị tăng thêm của ngành công nghiệp và xây dựng tăng 10,5%.",
                "Kim ngạch xuất khẩu dự kiến đạt 28,5 tỷ USD, tăng 14% so với ước thực hiện năm 2022.",
                "Một số thôn chấp hành không nghiêm quy định về xây dựng.",
                "Bảo đảm an toàn, an ninh mạng là điều kiện tiên quyết để phát triển hạ tầng số.",
                "May mắn không có thiệt hại về người.",
            })
    void measuresAndEvaluationsAreNoTasks(String sentence) {
        assertEquals(List.of(), under("II. NHIỆM VỤ TRỌNG TÂM", "- " + sentence));
    }

    @Test
    void aFieldOfWorkNamesNobodyThoughABodyBearsItsName() {
        assertEquals(
                List.of("none | Niêm yết công khai quy trình.", "other | Niêm yết công khai danh sách."),
                told(under(
                        "II. NHIỆM VỤ TRỌNG TÂM",
                        "1. Lĩnh vực Bảo hiểm xã hội",
                        "- Niêm yết công khai quy trình.",
                        "2. Bảo hiểm xã hội",
                        "- Niêm yết công khai danh sách.")));
    }

    @Test
    void aDepartmentMayBeWrittenWithASignForAnd() {
        assertEquals(
                List.of(Optional.of("Sở Nông nghiệp & Phát triển nông thôn")),
                under("II. NHIỆM VỤ TRỌNG TÂM", "- Giao Sở Nông nghiệp & Phát triển nông thôn hướng dẫn các xã.")
                        .stream()
                        .map(Task::bodyName)
                        .toList());
    }

    @Test
    void whyAndWhatForAreNoTasks() {
        assertEquals(
                List.of("none | Sửa đổi quy trình nội bộ."),
                told(under(
                        "II. NHIỆM VỤ TRỌNG TÂM",
                        "a) Lý do: Nâng cao hiệu quả phối hợp giữa các phòng.",
                        "b) Lợi ích: Rút ngắn thời gian giải quyết.",
                        "c) Kiến nghị: Sửa đổi quy trình nội bộ.")));
    }

    @Test
    void theStepsAndPapersOfAProcedureAreNorms() {
        assertEquals(List.of("cong-an | Giao Công an xã niêm yết trước ngày 30/9/2023."), told(tasks("""
            UBND TỈNH TÂN SƠN
            Số: 12/QĐ-UBND
            Tân Sơn, ngày 08 tháng 9 năm 2023

            QUYẾT ĐỊNH
            Về việc công bố thủ tục hành chính lĩnh vực hộ tịch

            Điều 1. Công bố thủ tục
            1. Trình tự thực hiện
            - Bước 1: Ủy ban nhân dân xã tiếp nhận hồ sơ.
            2. Thành phần hồ sơ
            - Báo cáo rà soát của xã.
            Điều 2. Tổ chức thực hiện
            - Giao Công an xã niêm yết trước ngày 30/9/2023.
            """)));
    }

    @Test
    void minutesTellThatTheMeetingWasHeld() {
        Task held = tasks("""
            BIÊN BẢN
            Họp Ban Chấp hành

            Hôm nay, vào hồi 14 giờ ngày 27 tháng 6 năm 2023, tại Nhà văn hóa, Hội Cựu chiến binh xã Tân Lập tổ chức họp.
            """).getFirst();
        assertEquals(Task.Status.DONE, held.status());
        assertEquals(Optional.of("hoi-ccb"), held.body());
    }

    @Test
    void numbersInBracketsMarkItems() {
        assertEquals(
                List.of("none | Phấn đấu thu ngân sách đạt 12 tỷ đồng.", "none | Đẩy mạnh cải cách hành chính."),
                told(under(
                        "II. NHIỆM VỤ TRỌNG TÂM",
                        "(1) Phấn đấu thu ngân sách đạt 12 tỷ đồng.",
                        "(2) Đẩy mạnh cải cách hành chính.",
                        "(Tổ chức thực hiện tại phụ lục)")));
    }

    @Test
    void anOfficeOfThreeCapitalsIsNoPerson() {
        assertEquals(List.of("other | Rà soát bến cát"), told(tasks("""
            KẾ HOẠCH
            Quản lý cát, sỏi

            TT | Nội dung | Cơ quan chủ trì | Thời gian
            1 | Rà soát bến cát | Sở Công Thương | Quý I/2025
            """)));
    }

    @Test
    void behindAnAimABodyThatDoesNothingIsNoSubject() {
        assertEquals(
                List.of(),
                told(under("I. KẾT QUẢ", "Để giữ nước cho vụ mùa, các hộ đắp bờ, UBND xã là nơi nhận đơn.")));
    }

    @Test
    void aHeadingThatMeansOthersTooKeepsTheSubjectThatWasNamedLast() {
        assertEquals(
                List.of(
                        "hoi-phu-nu | Hội LHPN xã xét cho vay 12 hộ.",
                        "hoi-phu-nu | Duy trì 04 câu lạc bộ gia đình.",
                        "ubnd | Đẩy nhanh tiến độ duy tu 06 tuyến đường."),
                told(tasks("""
                    CHƯƠNG TRÌNH CÔNG TÁC
                    Tháng 11 năm 2023

                    I- CÔNG TÁC MẶT TRẬN VÀ ĐOÀN THỂ
                    - Hội LHPN xã xét cho vay 12 hộ. Duy trì 04 câu lạc bộ gia đình.

                    II- LĨNH VỰC CHÍNH QUYỀN
                    1/ Kinh tế:
                    - Đẩy nhanh tiến độ duy tu 06 tuyến đường.
                    """)));
    }
}
