package org.vanthu.extractors.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Indicator;
import org.vanthu.extractors.layout.PlainText;

class IndicatorExtractorTest {

    private static List<Indicator> indicators(String text) {
        return Extractors.extract(PlainText.blocks(text)).getFirst().indicators();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Tỷ lệ bao phủ bảo hiểm y tế đạt 93,5%.                              | Tỷ lệ bao phủ bảo hiểm y tế
        100% hộ dân ký cam kết phân loại rác.                               | hộ dân ký cam kết phân loại rác
        Hỗ trợ 03 hộ gia đình có nhà dột nát.                               | hộ gia đình có nhà dột nát
        Phát thông báo trên loa truyền thanh 45 lượt.                       | thông báo trên loa truyền thanh
        Giao đ/c Trần Hưng - công chức Địa chính - Xây dựng kiểm tra thực địa 09 thửa đất. | kiểm tra thực địa
        Giao Công an xã kiểm tra 12 hộ kinh doanh.                          | hộ kinh doanh
        Y tế: Tổng số lượt khám chữa bệnh là 1.250 lượt.                    | Tổng số lượt khám chữa bệnh
        Cầu Bến Gỗ (đoạn từ chợ đến trường), tiến độ đạt 60%.               | tiến độ Cầu Bến Gỗ (đoạn từ chợ đến trường)
        Đã phối hợp với Trạm Y tế tiêm phòng dại cho 215 con chó.           | tiêm phòng dại con chó
        Tổng thu ngân sách ước đạt 5.120 triệu đồng.                        | Tổng thu ngân sách
        """)
    void namesTheFigureByItsSentence(String sentence, String name) {
        assertEquals(
                List.of(name),
                indicators(sentence).stream().map(Indicator::name).toList());
    }

    @Test
    void givesANotesFigureTheBodyOfTheSentenceThatCitesIt() {
        assertEquals(
                List.of(Optional.of("hoi-phu-nu")),
                indicators("Hội Phụ nữ đã vận động ủng hộ người nghèo[^1]. Công an phường đã tuần tra địa bàn.\n"
                                + "[^1]: Tổng số tiền ủng hộ 25 triệu đồng.")
                        .stream()
                        .map(Indicator::body)
                        .toList());
    }

    @Test
    void givesEachFigureOfASentenceItsOwnName() {
        assertEquals(
                List.of(
                        "Tổng thu ngân sách 5120000000 VND",
                        "Tổng thu ngân sách 104 %",
                        "lúa hữu cơ 12 ha",
                        "rau sạch 3.5 ha"),
                indicators("""
                    Tổng thu ngân sách được 5.120 triệu đồng, đạt 104% so với dự toán huyện giao; lúa hữu cơ 12ha; rau sạch 3,5ha.
                    """).stream()
                        .map(i -> i.name() + " " + i.figure().value().toPlainString() + " " + i.unit())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Cuối năm còn 96 hộ nghèo, chiếm 3,79% tổng số hộ.                    | hộ nghèo; hộ nghèo
        Hộ nghèo 35/1.640 hộ (2,13%), giảm 17 hộ.                            | Hộ nghèo; Hộ nghèo; Hộ nghèo
        Giảm ít nhất 15 hộ nghèo.                                            | hộ nghèo
        BHYT 93,5% dân số.                                                   | BHYT
        Diện tích lúa 612 ha, năng suất 46,8 tạ/ha, sản lượng 2.864 tấn.     | Diện tích lúa; năng suất lúa; sản lượng lúa
        Sản lượng đánh bắt 2.034 tấn, lần đầu vượt mốc 2.000 tấn.            | Sản lượng đánh bắt; lần đầu vượt mốc
        Bàn giao 1,8 ha mặt bằng; tổng cộng 25,5 triệu đồng.                 | Bàn giao mặt bằng; Bàn giao mặt bằng
        Xảy ra 11 vụ trộm cắp, làm rõ 08 vụ.                                 | vụ trộm cắp; làm rõ vụ trộm cắp
        Huấn luyện 68 dân quân, tỷ lệ khá, giỏi 82%.                         | Huấn luyện dân quân; tỷ lệ khá, giỏi
        Đàn trâu, bò 1.316 con, đàn lợn 2.870 con.                           | Đàn trâu, bò; đàn lợn
        Cấp 6.905 thẻ căn cước gắn chip, đạt 88% người đủ điều kiện.         | thẻ căn cước gắn chip; thẻ căn cước gắn chip
        Xây 02 nhà tình nghĩa trị giá 150 triệu đồng/nhà.                    | nhà tình nghĩa; trị giá nhà tình nghĩa
        Phường có 12 tổ dân phố với 2.771 hộ, 10.402 nhân khẩu.              | tổ dân phố; hộ; nhân khẩu
        Số người tham gia BHYT là 9.413/10.436, đạt 90,2% dân số.            | Số người tham gia BHYT
        Chợ sau sửa chữa có 148 sạp, tỷ lệ lấp đầy 97,3%.                    | sạp Chợ sau sửa chữa; tỷ lệ lấp đầy
        Nâng tỷ lệ thửa đất được cấp giấy lên 93,2%.                         | tỷ lệ thửa đất được cấp giấy
        Từ ngày 05/5 đến nay có 27 hộ hiến 168m² đất.                        | hộ hiến đất; hiến đất
        Thu ngân sách trong năm 2022 được 5.586 triệu đồng.                  | Thu ngân sách
        Tỷ lệ sinh con thứ ba trở lên 6,1%, giảm 0,7%.                       | Tỷ lệ sinh con thứ ba trở lên; Tỷ lệ sinh con thứ ba trở lên
        100% trẻ dưới 1 tuổi được tiêm chủng.                                | trẻ dưới 1 tuổi được tiêm chủng
        Chi trả trợ cấp cho 143 người có công với số tiền 26 triệu đồng.     | Chi trả trợ cấp người có công; Chi trả trợ cấp người có công
        Dự trữ 500 bao tải, 120 m³ đá, 30 rọ thép.                           | Dự trữ bao tải; đá; rọ thép
        Thu ngân sách 9.100 triệu đồng, chi 7.050 triệu đồng.                | Thu ngân sách; chi
        Phạt 14 trường hợp lấn chiếm vỉa hè, thu 19,6 triệu đồng.            | lấn chiếm vỉa hè; thu lấn chiếm vỉa hè
        Kè tạm hoàn thành sau 25 ngày với kinh phí 920 triệu đồng.           | kinh phí Kè tạm hoàn thành sau 25 ngày
        Thu gom 96% rác thải sinh hoạt.                                      | Thu gom rác thải sinh hoạt
        Hộ nghèo giảm 12,5% so với năm trước (16 hộ).                        | Hộ nghèo; Hộ nghèo
        14h00: Thường trực HĐND phường thẩm tra hồ sơ xin 340 triệu đồng.    | thẩm tra hồ sơ xin
        Tỷ lệ người dân được bảo vệ ở mức cơ bản đạt 80%.                    | Tỷ lệ người dân được bảo vệ ở mức cơ bản
        89,6% người dân có thẻ BHYT[1].                                      | người dân có thẻ BHYT
        Điều 6. Bồi dưỡng trực đêm 150.000 đồng/người.                       | Bồi dưỡng trực đêm
        Tồn 74 hồ sơ do biến động ranh giới.                                 | Tồn hồ sơ
        Hỗ trợ thẻ BHYT (74 thẻ); BHXH tự nguyện (02 sổ) cho người nghèo.    | Hỗ trợ thẻ BHYT; BHXH tự nguyện
        Tổng chi ngân sách ước thực hiện 3.015 triệu đồng.                   | Tổng chi ngân sách
        Trong năm huy động 45 ngày công.                                     | huy động ngày công
        Tiết kiệm 10% chi thường xuyên.                                      | Tiết kiệm chi thường xuyên
        Lao động có chứng chỉ 28%, hộ dùng nước hợp vệ sinh 97%.             | Lao động có chứng chỉ; hộ dùng nước hợp vệ sinh
        Xảy ra 03 vụ trộm cắp (giảm 2 vụ so với cùng kỳ), bắt 04 đối tượng.  | vụ trộm cắp; vụ trộm cắp; bắt đối tượng
        Chi dự phòng 101 triệu đồng (hỗ trợ 23 hộ bị thiệt hại do lốc xoáy). | Chi dự phòng; hộ bị thiệt hại do lốc xoáy
        Hộ nghèo đầu năm 46 hộ, chiếm 1,8%; đến nay còn 41 hộ.               | Hộ nghèo; Hộ nghèo; Hộ nghèo
        So với cùng kỳ tăng 1 vụ (10%), giảm 2 người chết.                   | vụ; vụ; người chết
        Tổng số hộ nghèo 198 hộ/3.784 hộ, giảm 64 hộ tương ứng giảm 1,7%.    | Tổng số hộ nghèo; Tổng số hộ nghèo; Tổng số hộ nghèo; Tổng số hộ nghèo
        Tập huấn chăn nuôi 17 lớp = 680 lượt người.                          | Tập huấn chăn nuôi; Tập huấn chăn nuôi
        Tỷ lệ người dùng dịch vụ số trong y tế, bảo hiểm, giao thông đạt 9%. | Tỷ lệ người dùng dịch vụ số trong y tế, bảo hiểm, giao thông
        Tỷ lệ hộ nghèo giảm mạnh, thu ngân sách đạt 98%.                     | thu ngân sách
        Tỷ số giới tính khi sinh 108 bé trai/100 bé gái.                     | Tỷ số giới tính khi sinh
        Đồng bào có đạo 320 người (trong đó Công giáo đông nhất).            | Đồng bào có đạo
        Nuôi 12 trang trại, tiếp thu 15 ý kiến, chuyển tuyến 21 ca.          | Nuôi trang trại; tiếp thu ý kiến; chuyển tuyến ca
        Giá trị sản phẩm trên 1 ha đất canh tác đạt 145 triệu đồng.          | Giá trị sản phẩm trên 1 ha đất canh tác
        Phát triển 50 hội viên mới trở lên.                                  | hội viên mới
        Y tế: 68,5% người dân có thẻ bảo hiểm.                               | người dân có thẻ bảo hiểm
        Số hóa 9.400 hồ sơ hộ tịch.                                          | hồ sơ hộ tịch
        Có 38 tàu dài từ 15m trở lên.                                        | tàu dài từ 15m trở lên
        Toàn xã còn 214 hộ nghèo = 21,3%, giảm 5,4%.                         | hộ nghèo; hộ nghèo; hộ nghèo
        Kinh phí: được cấp 28 triệu đồng; đã chi 25 triệu đồng.              | Kinh phí được cấp; Kinh phí chi
        Lắp 125 trạm (Trong đó: Bãi Sậy: 22 trạm, Phú Cường: 56 trạm).       | Lắp trạm; Lắp trạm Bãi Sậy; Lắp trạm Phú Cường
        Số trẻ được tiêm đủ 8 loại vắc xin: 42/186 trẻ, đạt 22,6%.           | Số trẻ được tiêm đủ 8 loại vắc xin; Số trẻ được tiêm đủ 8 loại vắc xin
        Tiếp nhận 18 vụ, việc (đất đai 8, hôn nhân 6); hòa giải 15 vụ.       | vụ việc; vụ việc đất đai; vụ việc hôn nhân; hòa giải vụ việc
        Vốn đã giao phải đạt trên 70% và hết năm đạt 95% trở lên.            | Vốn đã giao; Vốn đã giao
        Chuyển đến 187 người, chứng thực 64 bản sao, 8 chữ ký.               | Chuyển đến; chứng thực bản sao; chữ ký
        Đón 1.204 lượt khách/2.500 lượt khách kế hoạch.                      | Đón lượt khách; Đón lượt khách
        Tổng thu đạt 166 tỷ đồng, bằng 23,5% GDP và tăng 17% so với 2022.    | Tổng thu; Tổng thu; Tổng thu
        Giá trị sản xuất tăng 16%, nhưng giá trị tăng thêm chỉ tăng 10%.     | Giá trị sản xuất; giá trị tăng thêm
        Nếu nợ quá 20% thì số hộ được vay giảm 5%.                           | Nếu nợ; số hộ được vay
        Tổng vốn 9 tỷ đồng, gồm: vốn xã 3 tỷ đồng, vốn dân góp 6 tỷ đồng.    | Tổng vốn; vốn xã; vốn dân góp
        Bắt 21 đối tượng (nam 19, nữ 2), thu giữ 13 gam ma túy.              | Bắt đối tượng; Bắt đối tượng nam; Bắt đối tượng nữ; thu giữ ma túy
        Xảy ra 17 vụ (trộm cắp 9 vụ, lừa đảo 8 vụ), so với cùng kỳ giảm 5 vụ. | vụ; vụ trộm cắp; vụ lừa đảo; vụ
        Tai nạn giao thông: xảy ra 6 vụ, bị thương 7 người; tăng 2 vụ.       | Tai nạn giao thông; bị thương; Tai nạn giao thông
        Có 1.420 người mắc sởi, riêng phường Tân Lập 214 người.              | người mắc sởi; người mắc sởi phường Tân Lập
        Riêng xã Bình Sơn 214 hộ nghèo, cao nhất huyện.                      | hộ nghèo xã Bình Sơn
        Mua sắm gồm: 10 bàn, 20 ghế.                                         | bàn; ghế
        Sáu tháng qua đã tiếp nhận 98 hồ sơ; tới nay trả 91 hồ sơ.           | tiếp nhận hồ sơ; trả hồ sơ
        Mở 11 lớp nghề với 352 học viên, kinh phí 126 triệu đồng.            | lớp nghề; học viên; kinh phí lớp nghề
        Thiệt hại: 2 người bị thương, tài sản trị giá 684 triệu đồng.        | Thiệt hại bị thương; trị giá tài sản
        Khí tự nhiên đạt 13 tấn tăng 4% so cùng kỳ, khí hóa lỏng đạt 54 tấn. | Khí tự nhiên; Khí tự nhiên; khí hóa lỏng
        Có 98% cơ quan, tổ chức, đơn vị dùng chữ ký số.                      | cơ quan, tổ chức, đơn vị dùng chữ ký số
        Tổng số lao động 1.842 người, trong đó nữ 903 người.                 | Tổng số lao động; Tổng số lao động nữ
        Tỷ lệ suy dinh dưỡng 8,1% (kế hoạch ≤ 8,5%), tiêm chủng đầy đủ ≥ 96%. | Tỷ lệ suy dinh dưỡng; Tỷ lệ suy dinh dưỡng; tiêm chủng đầy đủ
        Kéo giảm từ 5 đến 7% số vụ phạm pháp hình sự.                        | số vụ phạm pháp hình sự
        Thu phí 56 triệu đồng, bảo hiểm trả quý 1, 2 năm 2023 là 28 triệu đồng. | Thu phí; bảo hiểm trả
        Trao 50 suất quà, mỗi suất 500.000 đồng.                             | Trao suất quà; mỗi suất quà
        Trạm có 2 y sĩ, 1 điều dưỡng.                                        | y sĩ Trạm; điều dưỡng
        Tỷ lệ thất nghiệp thành thị giữ ở mức dưới 2,4%.                     | Tỷ lệ thất nghiệp thành thị
        Chi bộ hoàn thành xuất sắc nhiệm vụ: 03 chi bộ; hoàn thành tốt 12 chi bộ. | hoàn thành xuất sắc nhiệm vụ; hoàn thành tốt chi bộ
        Hoàn thành 12 công trình.                                            | công trình
        Tỷ lệ tập hợp hội viên: Hội Phụ nữ 82%, Hội Nông dân 79%.            | Tỷ lệ tập hợp hội viên Hội Phụ nữ; Tỷ lệ tập hợp hội viên Hội Nông dân
        Y tế: Hội Phụ nữ 82%, Hội Nông dân 79%.                              | Hội Phụ nữ; Hội Nông dân
        Có 14 sản phẩm OCOP (3 sản phẩm 4 sao, 11 sản phẩm 3 sao).           | sản phẩm OCOP; sản phẩm 4 sao; sản phẩm 3 sao
        Tiêu hủy 63 con lợn với trọng lượng 3.415 kg.                        | Tiêu hủy con lợn; trọng lượng Tiêu hủy con lợn
        Đảng viên dự bị 18 đồng chí, kiểm tra đối với 02 đảng viên.          | Đảng viên dự bị; kiểm tra
        Xảy ra 02 vụ cháy rừng, thiệt hại 1,7 ha (giảm 01 vụ so với cùng kỳ). | vụ cháy rừng; thiệt hại; vụ cháy rừng
        Có 30% số xã được công nhận đạt chuẩn về y tế.                       | số xã được công nhận đạt chuẩn về y tế
        Chỉ số giá tiêu dùng cả năm 2004 tăng 9,5%.                          | Chỉ số giá tiêu dùng
        - Kết nạp 14/15 đảng viên (đạt 93,3% chỉ tiêu), trong đó: nữ 08 đồng chí. | Kết nạp đảng viên; Kết nạp đảng viên; Kết nạp đảng viên nữ
        Nông nghiệp chiếm 60%, thương mại, dịch vụ chiếm 30%.                | Nông nghiệp; thương mại, dịch vụ
        Có 12 tổ, đội sản xuất.                                              | tổ đội sản xuất
        Tặng 30 suất quà, mỗi suất 300.000 đồng, cho công nhân thuê trọ.     | suất quà cho công nhân thuê trọ; mỗi suất quà cho công nhân thuê trọ
        a) Phấn đấu đạt 14/19 tiêu chí.                                      | tiêu chí
        Xếp loại tốt 55 đảng viên chiếm tỉ lệ 76,3 %.                        | Xếp loại tốt đảng viên; Xếp loại tốt đảng viên
        Tỷ lệ sinh con thứ ba là 2,8% (giảm tỷ lệ sinh con thứ ba 0,05%).    | Tỷ lệ sinh con thứ ba; Tỷ lệ sinh con thứ ba
        Kết nạp đảng viên từ 8% - 9% trên tổng số đảng viên.                 | Kết nạp đảng viên
        Nuôi trồng 915 ha, chủ yếu là diện tích nuôi cá 913 ha.              | Nuôi trồng; diện tích nuôi cá
        Rừng trồng mới sơ bộ đạt 658 ha.                                     | Rừng trồng mới
        Phường đạt kết quả cao (Tổng thu ngân sách đạt 5 tỷ đồng).           | Tổng thu ngân sách
        Hỗ trợ xây nhà cho gia đình chính sách, với số tiền gần 920 triệu đồng. | Hỗ trợ xây nhà cho gia đình chính sách
        Giới thiệu học nghề cho 11 đồng chí, giao 31 thanh niên nhập ngũ.    | Giới thiệu học nghề; thanh niên nhập ngũ
        Năm 2022, phường đạt một số kết quả như: thu ngân sách 8 tỷ đồng.    | thu ngân sách
        Giải ngân dự án “Nuôi tôm 2 giai đoạn” cho 20 hộ hội viên.           | Giải ngân dự án “Nuôi tôm 2 giai đoạn” hội viên
        Giáo dục: toàn phường có 03 trường.                                  | trường
        Xe máy: 12 chiếc.                                                    | Xe máy
        BHXH tự nguyện phát triển mới 09 người, nâng tổng số lên 143 người.  | BHXH tự nguyện phát triển mới; BHXH tự nguyện phát triển mới
        Rà soát 96 người về từ nơi có dịch, đưa 06 người đi cách ly.         | về từ nơi có dịch; đi cách ly
        Tiếp nhận 102 hồ sơ (trực tuyến 96, trực tiếp 6).                    | Tiếp nhận hồ sơ; Tiếp nhận hồ sơ trực tuyến; Tiếp nhận hồ sơ trực tiếp
        Nhận 05 đơn (03 đơn kiến nghị, 02 đơn phản ánh), giải quyết 04 đơn.  | Nhận đơn; đơn kiến nghị; đơn phản ánh; giải quyết đơn
        Tiếp nhận 95 đơn thư, giải quyết 91, trả lại 4.                      | Tiếp nhận đơn thư; giải quyết đơn thư; trả lại đơn thư
        Tỷ lệ tiêm phòng gia súc đạt 86%, gia cầm đạt 78%.                   | Tỷ lệ tiêm phòng gia súc; Tỷ lệ tiêm phòng gia cầm
        Tỷ lệ thu lãi 99,7%, nợ quá hạn 0,12%.                               | Tỷ lệ thu lãi; nợ quá hạn
        Tỷ lệ phá án đạt 80%, riêng trọng án đạt 95%.                        | Tỷ lệ phá án; Tỷ lệ phá án trọng án
        Lao động qua đào tạo đạt 68%, trong đó có bằng cấp, chứng chỉ 27%.   | Lao động qua đào tạo; Lao động qua đào tạo có bằng cấp, chứng chỉ
        Lao động qua đào tạo 70%, có chứng chỉ đạt 29%.                      | Lao động qua đào tạo; có chứng chỉ
        100% hộ gia đình có ít nhất 01 bình chữa cháy.                       | hộ gia đình có bình chữa cháy; bình chữa cháy
        100% hộ gia đình ký cam kết, có 12 hộ vi phạm.                       | hộ gia đình ký cam kết; hộ vi phạm
        Hoàn thành tốt: 98 em; hoàn thành: 51 em.                            | Hoàn thành tốt; hoàn thành
        Nông nghiệp 40%; công nghiệp, xây dựng 33%; dịch vụ 27%.             | Nông nghiệp; công nghiệp, xây dựng; dịch vụ
        Tuần tra ban đêm trên các tuyến đường, bắt 05 đối tượng.             | bắt đối tượng
        Do ảnh hưởng của mưa lớn từ ngày 25 đến 28/9, có 156 ha lúa bị đổ.   | lúa bị đổ
        Hội có 302 hội viên/480 phụ nữ từ 18 tuổi trở lên, đạt 63%.          | hội viên Hội; phụ nữ từ 18 tuổi; hội viên Hội
        Dịch xảy ra tại 23 hộ/9 thôn/4 xã, buộc tiêu hủy 286 con.            | Dịch xảy ra; thôn; xã; buộc tiêu hủy con
        Kết nạp mới 32 hội viên, nâng tổng số lên 1.146 hội viên.            | Kết nạp mới hội viên; tổng số hội viên
        Kiên cố hóa 2,5 km kênh nội đồng.                                    | Kiên cố hóa kênh nội đồng
        Kè Cồn dài 420 m nghiệm thu trong năm.                               | Kè Cồn dài
        (13) Tỷ lệ hộ nghèo còn 8,3%.                                        | Tỷ lệ hộ nghèo
        Hằng năm, số vụ phạm tội tại biên giới, đường bộ, chuyển phát nhanh tăng 3%. | số vụ phạm tội tại biên giới, đường bộ, chuyển phát nhanh
        Tỷ lệ hộ truy cập với tốc độ 1 Gb/s đạt 95%.                         | Tỷ lệ hộ truy cập với tốc độ 1 Gb/s
        Tỷ lệ hộ nghèo giảm 12 hộ, đạt 5%.                                   | Tỷ lệ hộ nghèo; Tỷ lệ hộ nghèo
        Công bố 74 văn bản, còn hiệu lực 37 văn bản và đề nghị sửa đổi 2 văn bản. | Công bố văn bản; còn hiệu lực văn bản; sửa đổi văn bản
        Lập 11 tổ tiết kiệm và vay vốn.                                      | tổ tiết kiệm và vay vốn
        Thu 9 tháng đạt 79% dự toán; ước cả năm vượt 10%.                    | Thu 9 tháng; Thu 9 tháng
        Có 371 em nữ (bình quân 34 em/lớp), trong đó khá 26 em.              | em nữ; em nữ bình quân; em nữ khá
        Phong trào thi đua: Duy trì 9 chi hội với tổng số 1.245 hội viên.    | chi hội; hội viên
        Tổng dư nợ là 12 tỷ đồng với 268 hộ vay, tăng 1 tỷ đồng so với đầu năm. | Tổng dư nợ; Tổng dư nợ hộ vay; Tổng dư nợ
        Kinh phí thực hiện: 892 triệu đồng.                                  | Kinh phí thực hiện
        Thu ngân sách bằng 28,8% dự toán tỉnh giao, 26,9% dự toán huyện giao. | Thu ngân sách; Thu ngân sách
        Có 80% số thôn đạt chuẩn, 50% số hộ đạt gia đình văn hóa.            | số thôn đạt chuẩn; số hộ đạt gia đình văn hóa
        Có 12 doanh nghiệp mới với tổng vốn đăng ký 96 tỷ đồng, giảm 4 doanh nghiệp nhưng tăng 18 tỷ đồng vốn. | doanh nghiệp mới; tổng vốn đăng ký; doanh nghiệp mới; tổng vốn đăng ký
        Toàn xã có 862 hộ, 7.215 nhân khẩu, trong đó hộ nghèo 74 hộ, tỷ lệ 3,97%. | hộ; nhân khẩu; hộ nghèo; tỷ lệ hộ nghèo
        Thu hoạch xong 52 ha lúa xuân, năng suất phấn đấu 66 tạ/ha.          | Thu hoạch lúa xuân; năng suất Thu hoạch lúa xuân
        Gieo cấy 120 ha lúa, nhanh hơn cùng kỳ 12 ha.                        | Gieo cấy lúa; Gieo cấy lúa
        Bệnh viêm da xảy ra ở 14 con bò.                                     | Bệnh viêm da xảy ra con bò
        Hội đã tổ chức được 24 buổi tuyên truyền.                            | buổi tuyên truyền
        Tỷ lệ thu hút 78,6% phụ nữ từ 18 tuổi trở lên vào Hội.               | Tỷ lệ thu hút phụ nữ từ 18 tuổi trở lên vào Hội
        Mới thu được 82% hội phí.                                            | thu hội phí
        Đã thụ lý 96 vụ với 148 bị cáo.                                      | thụ lý vụ; bị cáo
        Hội nghị có mặt 18 đại biểu/tổng số 20 đại biểu.                     | Hội nghị có mặt; tổng số đại biểu
        Tỷ số giới tính khi sinh 106 bé trai/100 bé gái.                     | Tỷ số giới tính khi sinh
        Xã cách trung tâm huyện 7 km về phía tây, có 12 km đường bê tông.    | đường bê tông
        Xã An Lộc là xã miền núi với dân số 4.310 người, có diện tích tự nhiên 2.480 ha. | dân số; diện tích tự nhiên
        Có tổng dân số 6.120 khẩu với số hộ 1.530 hộ.                        | tổng dân số; số hộ
        Diện tích đất lúa 310 ha, gồm 5 xóm với 820 hộ/3.104 khẩu.           | Diện tích đất lúa; xóm; hộ; khẩu
        Có 6 cống và có đường cho xe vận chuyển vật tư.                      | cống
        Rầy nâu mật độ 750 con/m2, cục bộ 2.000 con/m2.                      | Rầy nâu mật độ; cục bộ
        Chi bộ có 14 đảng viên, 100% là nữ, tuổi đời bình quân 41 tuổi.      | đảng viên; đảng viên là nữ; tuổi đời bình quân
        Giá trị tăng thêm bình quân 4 năm đạt 6,6%.                          | Giá trị tăng thêm bình quân 4 năm
        Thời gian giải quyết hồ sơ bình quân là 3 ngày.                     | Thời gian giải quyết hồ sơ
        Sản xuất tiếp tục phát triển, tập trung vào một số sản phẩm chủ yếu như: Gạch tăng 4%. | Gạch
        Phấn đấu huy động 65% số trẻ nhà trẻ đến lớp.                        | huy động số trẻ nhà trẻ đến lớp
        Đại hội thành công với sự tham gia của 140 đại biểu chính thức.      | đại biểu chính thức
        Hiện huyện có 4 xã đạt 19/19 tiêu chí về nông thôn mới.              | xã; tiêu chí về nông thôn mới
        Nâng mức khoán từ 1.200.000 đồng/tháng lên mức 1.800.000 đồng/tháng. | mức khoán; mức khoán
        Chiều dài tuyến 1,4 km; bê tông mác 250 dày 18 cm.                   | Chiều dài tuyến; bê tông mác 250 dày
        Nghị quyết được Hội đồng nhân dân thông qua với 21/21 đại biểu tán thành. | đại biểu tán thành
        Nhân rộng 9 chi hội thực hiện mô hình “Sống xanh theo gương Bác”.    | chi hội thực hiện mô hình “Sống xanh theo gương Bác”
        Diện tích đất được tích tụ, tập trung để ứng dụng công nghệ cao đến năm 2025 đạt 310 ha. | Diện tích đất được tích tụ, tập trung để ứng dụng công nghệ cao
        Tỷ lệ thôn đạt chuẩn nông thôn mới năm 2025 đạt 50%.                 | Tỷ lệ thôn đạt chuẩn nông thôn mới
        Dịp này, Hội Nông dân xã tặng 12 suất quà.                           | tặng suất quà
        Đàn bò 310 con, đàn lợn 940 con (giảm 60 con so với cùng kỳ do dịch bệnh), đàn gà 5.200 con. | Đàn bò; đàn lợn; đàn lợn; đàn gà
        Thu ngân sách 1,5 tỷ đồng, cả năm ước đạt 3,1 tỷ đồng.               | Thu ngân sách; Thu ngân sách
        Đảng viên: hoàn thành xuất sắc 12 đồng chí; hoàn thành tốt 40 đồng chí. | Đảng viên hoàn thành xuất sắc; Đảng viên hoàn thành tốt
        Đảng ủy đã ban hành 7 kế hoạch, 15 công văn.                         | ban hành kế hoạch; công văn
        Hội nghị thông qua 7 nội dung, chia 3 nhiệm vụ.                      |
        Học lực: Giỏi 18%; khá 42%.                                          | Học lực Giỏi; Học lực khá
        Thu ngân sách trong tháng 1,8 tỷ đồng.                               | Thu ngân sách
        Thẩm định lại 3 nhà văn hóa xuống cấp.                               | nhà văn hóa xuống cấp
        Đôn đốc thu thuế đất, phấn đấu trong tuần thu từ 90 triệu đồng trở lên. | thu thuế đất
        Đôn đốc thu thuế đất, chi trả trợ cấp 90 triệu đồng.                 | chi trả trợ cấp
        Thu hoạch lúa mùa, đến nay được 120/310 ha.                          | Thu hoạch lúa mùa
        Vận động tham gia bảo hiểm y tế, phấn đấu cuối tháng đạt 92%.        | Vận động tham gia bảo hiểm y tế
        Xét kết nạp 3 quần chúng (lũy kế từ đầu năm đến nay đã kết nạp 11/14 đảng viên, đạt 78,6%). | Xét kết nạp quần chúng; kết nạp đảng viên; kết nạp đảng viên
        Xét kết nạp 3 quần chúng (nữ 2 đồng chí).                            | Xét kết nạp quần chúng; Xét kết nạp quần chúng nữ
        Bắt giữ 4 vụ, 6 đối tượng tàng trữ ma túy.                           | vụ tàng trữ ma túy; đối tượng tàng trữ ma túy
        Bắt giữ 4 vụ, 6 đối tượng.                                           | Bắt giữ vụ; đối tượng
        Chống hạn cho 210 ha lúa và 30 ha ngô.                               | Chống hạn lúa; Chống hạn ngô
        Giám sát 2 đảng viên theo chương trình.                              | Giám sát đảng viên
        Bàn giao mặt bằng kè Bến Gỗ, tiến độ thi công đến nay đạt 40%.       | tiến độ thi công Bàn giao mặt bằng kè Bến Gỗ
        Đề nghị bố trí kinh phí 70 triệu đồng sửa chữa đập tràn.             | kinh phí sửa chữa đập tràn
        Đề nghị bố trí kinh phí 70 triệu đồng trước tháng 9.                 | kinh phí bố trí
        Cấp gạo cứu đói cho 32 hộ = 120 khẩu.                                | Cấp gạo cứu đói; Cấp gạo cứu đói
        Hội Nông dân tín chấp cho 20 hộ vay 2 tỷ đồng.                       | Hội Nông dân tín chấp hộ vay; Hội Nông dân tín chấp hộ vay
        Cho 20 hộ vay 2 tỷ đồng từ quỹ xã.                                   | hộ vay từ quỹ xã; hộ vay từ quỹ xã
        Đảng ủy tổ chức 2 cuộc giám sát.                                     | cuộc giám sát
        Tiếp nhận 9 tin báo, giải quyết 8 tin.                               | tin báo; giải quyết tin báo
        Đấu giá 5 lô đất, giá khởi điểm 2 triệu đồng/m2.                     | Đấu giá lô đất; giá khởi điểm Đấu giá lô đất
        Đẩy nhanh tiến độ giải ngân, phấn đấu đạt 85%.                       | giải ngân
        Tỷ lệ hồ sơ trực tuyến 70%, số hóa kết quả đạt 100%.                 | Tỷ lệ hồ sơ trực tuyến; số hóa kết quả
        Xã đạt thêm 2 tiêu chí.                                              | tiêu chí
        Xã thông qua 2 tiêu chí.                                             |
        Toàn quận 25 hộ nghèo.                                               | hộ nghèo
        Hội đồng nhân dân quận 25 khóa II.                                   |
        Tiêm phòng cho 30 con trâu bò.                                       | Tiêm phòng con trâu bò
        Sốt xuất huyết có 27 ca mắc, tăng gấp 3 lần so với năm trước (9 ca). | ca mắc Sốt xuất huyết; ca mắc Sốt xuất huyết; ca mắc Sốt xuất huyết
        """)
    void namesWhatAClerkWouldName(String sentence, @Nullable String names) {
        assertEquals(
                names == null ? List.of() : List.of(names.split("; ")),
                indicators(sentence).stream().map(Indicator::name).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BHYT 93,5% dân số.                                                   | dân số
        Thu đạt 57,56% kế hoạch năm và vượt mức.                             | kế hoạch năm
        Hộ nghèo còn 12 hộ, chiếm 3,79% tổng số hộ.                          | tổng số hộ
        Đàn lợn giảm 15% so với năm trước vì người dân ngừng chăn nuôi.      | năm trước
        Cấp 905 thẻ căn cước, đạt 88% người đủ điều kiện.                    | người đủ điều kiện
        Tỷ lệ người dân tham gia bảo hiểm y tế từ 81% trở lên.               |
        Hộ nghèo từ 4,2% năm 2018 giảm còn 3,1%.                             |
        100% hộ dân ký cam kết phân loại rác.                                |
        """)
    void knowsTheWholeOfAPercent(String sentence, String basis) {
        assertEquals(Optional.ofNullable(basis), indicators(sentence).getLast().basis());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Thu ngân sách đạt 5.120 triệu đồng, vượt dự toán.                    | ACTUAL
        Phải đến tháng 12 phường mới vượt dự toán: tổng thu 16.212 triệu đồng. | ACTUAL
        Tỷ lệ đảng viên được kiểm tra đạt 78%.                               | ACTUAL
        Tỷ lệ tham gia bảo hiểm y tế (kế hoạch 80%).                         | TARGET
        Chỉ tiêu giao là 12 hộ nghèo.                                        | TARGET
        Tỷ lệ suy dinh dưỡng còn 26% (kế hoạch đến năm 2025 là 22%).         | TARGET
        Tốc độ tăng trưởng đạt 9,2% (nghị quyết 9%).                         | TARGET
        Hộ nghèo còn 8,3%, so với kế hoạch là dưới 10%.                      | TARGET
        Thu tăng so với kế hoạch 10%.                                        | ACTUAL
        Ước giải ngân vốn đạt 38,6% (cùng kỳ đạt 44,1%).                     | ACTUAL
        Phấn đấu 100% hộ dùng nước sạch; xây mới 02 trạm bơm.                | TARGET
        Kết nạp được 12 đảng viên mới, phấn đấu kết nạp 15.                  | ACTUAL
        Thu ngân sách được 991 triệu đồng/900 triệu đồng.                    | TARGET
        Đón 850 lượt khách/1.500 lượt khách kế hoạch.                        | TARGET
        Đã thu hoạch 30 ha/120 ha.                                           | ACTUAL
        Thu thuế công thương nghiệp (4,896 tỷ/4,8 tỷ).                       | TARGET
        Chi phí 991 triệu đồng, cấp 900 triệu đồng.                          | ACTUAL
        Dự toán thuế ngoài quốc doanh là 5.800 triệu đồng.                   | TARGET
        Kế hoạch làm sạch dữ liệu mới xong 71%.                              | ACTUAL
        Doanh thu bán lẻ ước 186 tỷ đồng.                                    | ESTIMATE
        Phấn đấu thu 950 triệu đồng.                                         | TARGET
        Thu đạt 98% dự toán; chi 6.180 triệu đồng.                           | ACTUAL
        Thu bổ sung có mục tiêu 466 triệu đồng.                              | ACTUAL
        Yêu cầu trong tháng 6 thu 30% số nợ.                                 | TARGET
        """)
    void tellsResultsFromTargets(String sentence, Indicator.Status status) {
        assertEquals(
                status,
                indicators("BÁO CÁO\nKết quả năm 2023\n\n" + sentence).getLast().status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Hộ nghèo giảm 5% so với năm 2020.                                    | 2022
        Tỷ lệ hộ nghèo theo chuẩn nghèo giai đoạn 2022 - 2025 còn 2,1%.      | 2022
        Thực hiện chương trình giai đoạn 2021 - 2025, trồng 12 ha rừng.      | 2022
        Năm 2021 trồng 12 ha rừng.                                           | 2021
        Thu 43 triệu đồng, nộp ngày 22/5/2022.                               | 2022
        Phí vệ sinh năm 2021 thu 73,6 triệu đồng.                            | 2021
        Đến hết năm 2021 đã đạt 18/19 tiêu chí.                              | 2021
        Số hộ nghèo giảm 4 hộ so với năm 2021, có 12 hộ.                     | 2022
        """)
    void aYearThatOnlyComparesIsNoPeriod(String sentence, int year) {
        assertEquals(
                Optional.of(DateRange.year(year)),
                indicators("BÁO CÁO\nKết quả công tác năm 2022\n\n" + sentence)
                        .getFirst()
                        .period());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        - Đến năm 2025, phấn đấu 60% hộ dân dùng nước sạch.                  | 2025-01-01 2025-12-31
        - Phấn đấu đến năm 2025 đạt 60%.                                     | 2025-01-01 2025-12-31
        - Thực hiện đề án ma túy đến năm 2030, xây 4 phòng.                  | 2023-07-01 2023-12-31
        - Phấn đấu đạt 14/19 tiêu chí năm 2024, 19/19 tiêu chí vào năm 2026. | 2026-01-01 2026-12-31
        - Hoàn thành trước ngày 20/8/2023 việc lát 640 m vỉa hè.             | 2023-07-01 2023-12-31
        - Sản lượng lương thực cả năm 71.500 tấn.                            | 2023-01-01 2023-12-31
        - Đạt 52% kế hoạch cả năm là 71.500 tấn.                             | 2023-07-01 2023-12-31
        """)
    void aTargetIsOfTheYearThatItNames(String sentence, String days) {
        assertEquals(
                days,
                indicators("KẾ HOẠCH\nSản xuất 6 tháng cuối năm 2023\n\nI. MỤC TIÊU\n" + sentence)
                        .getLast()
                        .period()
                        .map(p -> p.from() + " " + p.to())
                        .orElse(""));
    }

    @Test
    void anArticleOfOneSentenceStatesWhatItDecides() {
        assertEquals(
                List.of("Tiết kiệm chi thường xuyên tăng thêm"),
                indicators("""
                    NGHỊ QUYẾT
                    Về dự toán ngân sách năm 2024

                    I. TIẾT KIỆM 5% CHI TIÊU
                    Điều 1. Phê chuẩn dự toán năm 2024.
                    Điều 2. Tiết kiệm 10% chi thường xuyên tăng thêm.
                    Điều 3. Giao Ủy ban nhân dân xã tổ chức thực hiện.
                    """).stream().map(Indicator::name).toList());
    }

    @Test
    void theRestOfTheYearBeginsBehindWhatIsReportedOn() {
        assertEquals(
                List.of("2009-01-01 2009-06-30", "2009-07-01 2009-12-31"),
                indicators("""
                    BÁO CÁO
                    Tình hình 6 tháng đầu năm 2009

                    I. KẾT QUẢ ĐẠT ĐƯỢC
                    Xây được 12 nhà.
                    II. NHIỆM VỤ NHỮNG THÁNG CUỐI NĂM
                    Xây mới 20 nhà.
                    """).stream()
                        .map(i -> i.period().map(p -> p.from() + " " + p.to()).orElse(""))
                        .toList());
    }

    @Test
    void theSameMonthsOfTheYearBeforeAreTheirOwnTime() {
        assertEquals(
                List.of(2023, 2022, 2023),
                indicators("""
                    BÁO CÁO
                    Kết quả năm 2023

                    Giải ngân đạt 38,6% (cùng kỳ đạt 44,1%), so với cùng kỳ giảm 5,5%.
                    """).stream()
                        .map(i -> i.period().orElseThrow().from().getYear())
                        .toList());
    }

    @Test
    void whatThereIsBeforeAPlanIsNotOfItsTime() {
        List<Indicator> indicators = indicators("""
            UỶ BAN NHÂN DÂN
            XÃ BÃI TRÊN
            Số: 14/KH-UBND\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Bãi Trên, ngày 20 tháng 11 năm 2025

            KẾ HOẠCH
            Phát triển mạng di động giai đoạn 2026 - 2030

            I. HIỆN TRẠNG
            Hiện nay, trên địa bàn có 87 trạm.
            II. MỤC TIÊU
            Xây mới 20 trạm.
            """);
        assertEquals(
                List.of("87 ACTUAL ", "20 TARGET 2026"),
                indicators.stream()
                        .map(i -> i.figure().value().toPlainString() + " " + i.status() + " "
                                + i.period().map(p -> "" + p.from().getYear()).orElse(""))
                        .toList());
    }

    @Test
    void aYearInBracketsHoldsInsideThem() {
        List<Indicator> indicators = indicators("""
            KẾ HOẠCH
            Chuyển đổi số năm 2023

            I. MỤC TIÊU
            1. Hồ sơ trực tuyến đạt 60% (năm 2022: 44,6%).
            """);
        assertEquals(
                List.of(Indicator.Status.TARGET, Indicator.Status.ACTUAL),
                indicators.stream().map(Indicator::status).toList());
        assertEquals(
                List.of(DateRange.year(2023), DateRange.year(2022)),
                indicators.stream().map(i -> i.period().orElseThrow()).toList());
    }

    @Test
    void whatWasReachedBeforeAPlanIsNoTarget() {
        List<Indicator> indicators = indicators("""
            KẾ HOẠCH
            Trồng rừng năm 2023

            I. MỤC TIÊU
            1. Nâng độ che phủ rừng từ 38,6% năm 2022 lên 40% năm 2023.
            """);
        assertEquals(
                List.of(Indicator.Status.ACTUAL, Indicator.Status.TARGET),
                indicators.stream().map(Indicator::status).toList());
        assertEquals(
                List.of(DateRange.year(2022), DateRange.year(2023)),
                indicators.stream().map(i -> i.period().orElseThrow()).toList());
    }

    @Test
    void whatStandsBehindTheColonOfAHeadingIsStated() {
        assertEquals(
                List.of("Đảng viên hoàn thành tốt"),
                indicators("""
                    BÁO CÁO
                    Kết quả năm 2022

                    1. Chỉ tiêu 2 năm
                    2. Đảng viên hoàn thành tốt: 80%
                    """).stream().map(Indicator::name).toList());
    }

    @Test
    void theYearRightBehindAFigureIsItsOwn() {
        assertEquals(
                List.of(2018, 2021),
                indicators("Tổng thu ngân sách tăng từ 4.310 triệu đồng năm 2018 lên 6.925 triệu đồng năm 2021.")
                        .stream()
                        .map(i -> i.period().orElseThrow().from().getYear())
                        .toList());
        assertEquals(
                Optional.of(DateRange.year(2022)),
                indicators("Năm 2022, toàn phường có 12 chi bộ nhiệm kỳ 2020 - 2022 hoàn thành đại hội.")
                        .getFirst()
                        .period());
    }

    @Test
    void keepsWhatAPercentComparesWith() {
        assertEquals(
                Optional.of("dự toán huyện giao"),
                indicators("Tổng thu đạt 104% so với dự toán huyện giao.")
                        .getFirst()
                        .basis());
    }

    @Test
    void takesPeriodAndStatusFromTheSection() {
        List<Indicator> indicators = indicators("""
            BÁO CÁO
            Kết quả công tác năm 2022, phương hướng năm 2023

            I. KẾT QUẢ NĂM 2022
            1. Tỷ lệ hộ nghèo còn 2,1%.
            2. Sản lượng lúa ước đạt 4.100 tấn.
            II. NHIỆM VỤ NĂM 2023
            1. Giảm tỷ lệ hộ nghèo còn 1,5%.
            """);
        assertEquals(
                List.of(Indicator.Status.ACTUAL, Indicator.Status.ESTIMATE, Indicator.Status.TARGET),
                indicators.stream().map(Indicator::status).toList());
        assertEquals(
                List.of(DateRange.year(2022), DateRange.year(2022), DateRange.year(2023)),
                indicators.stream().map(i -> i.period().orElseThrow()).toList());
    }

    @Test
    void lengthsOfTimeAndCountsOfPaperAreNoIndicators() {
        assertEquals(List.of(), indicators("Kỷ niệm 20 năm thành lập; kế hoạch gồm 05 chỉ tiêu, dự án đường 13,5m."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Nơi có từ 50 hộ trở lên thì được lập tổ.                             | 0
        Trường hợp có dưới 25 học sinh thì ghép lớp.                         | 0
        Công trình có diện tích dưới 500 m2 được miễn giấy phép.             | 0
        Tài sản trị giá từ 50 triệu đồng trở lên thì phải bán đấu giá.       | 1
        Doanh nghiệp do Nhà nước nắm giữ 100% vốn điều lệ phải công khai.    | 1
        Hội đồng có 05 thành viên.                                           | 0
        Mức hưởng bằng 85% lương khởi điểm.                                  | 1
        """)
    void whatANormHoldsOfStatesNothing(String sentence, int indicators) {
        String regulation = "QUY ĐỊNH\nVề quản lý tài sản\n\nĐiều 1. Phạm vi\n";
        assertEquals(indicators, indicators(regulation + sentence).size());
    }

    @Test
    void whatAReportCountsAboveABoundIsStated() {
        assertEquals(
                List.of("hộ có thu nhập"),
                indicators("BÁO CÁO\nKết quả năm 2023\n\nCó 12 hộ có thu nhập từ 50 triệu đồng trở lên.").stream()
                        .map(Indicator::name)
                        .limit(1)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        NGHỊ QUYẾT | Về dự toán năm 2023     | Nghị quyết được thông qua với 24/24 đại biểu tán thành. | ACTUAL
        NGHỊ QUYẾT | Về dự toán năm 2023     | Thu ngân sách 1,2 tỷ đồng.                              | TARGET
        TỜ TRÌNH   | Về việc sửa nhà văn hóa | Kinh phí sửa chữa 120 triệu đồng.                       | TARGET
        TỜ TRÌNH   | Về việc sửa nhà văn hóa | Phường hiện có 12 nhà văn hóa.                          | ACTUAL
        """)
    void whatIsAskedForIsATargetAndAVoteIsNone(String kind, String title, String sentence, Indicator.Status status) {
        assertEquals(
                status,
                indicators(kind + "\n" + title + "\n\n" + sentence).getLast().status());
    }

    @Test
    void aSectionOfADecisionMayTellWhatWasReached() {
        assertEquals(
                List.of(Indicator.Status.ACTUAL, Indicator.Status.TARGET),
                indicators("""
                    QUYẾT ĐỊNH
                    Về việc phê duyệt chương trình cải cách hành chính

                    I. Đánh giá kết quả thực hiện
                    Đã giải quyết 3.004 vụ khiếu nại.
                    II. Mục tiêu
                    Giải quyết 95% số vụ khiếu nại.
                    """).stream().map(Indicator::status).toList());
    }

    @Test
    void whereAMovementBeginsItStandsAlready() {
        assertEquals(
                List.of(Indicator.Status.ACTUAL, Indicator.Status.TARGET, Indicator.Status.TARGET),
                indicators("""
                    KẾ HOẠCH
                    Giảm nghèo năm 2023

                    I. MỤC TIÊU
                    - Tỷ lệ hộ nghèo giảm từ 3,4% xuống còn 2,6%.
                    - Giảm từ 5 hộ nghèo trở lên.
                    """).stream().map(Indicator::status).toList());
    }

    @Test
    void whatWasSetBesideAResultIsOfItsTime() {
        assertEquals(
                List.of(DateRange.year(2022), DateRange.year(2022)),
                indicators("""
                    NGHỊ QUYẾT
                    Về nhiệm vụ năm 2023

                    I. Đánh giá kết quả năm 2022
                    Năm 2022, tốc độ tăng trưởng đạt 9,2% (nghị quyết 9%).
                    """).stream().map(i -> i.period().orElseThrow()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Năm 2022, xã trồng 30 ha rừng. Cụ thể, đã trồng 25 ha keo.                    | 2022-01-01 2022-12-31
        Năm 2022, xã họp nhiều lần. Đã trồng được 30 ha rừng.                         | 2022-01-01 2022-12-31
        Kinh phí năm 2018 là 46 triệu đồng, trong đó vốn sự nghiệp là 13 triệu đồng.  | 2018-01-01 2018-12-31
        Giá trị (giá so sánh 2010) tháng 12/2020 ước đạt 229 tỷ đồng.                 | 2020-12-01 2020-12-31
        Giá trị tháng 9/2020 đạt 22 tỷ đồng; lũy kế 9 tháng đạt 178 tỷ đồng.          | 2020-01-01 2020-09-30
        Đến ngày 25/12/2013, đã gieo sạ được 87 ha.                                   | 2013-12-25 2013-12-25
        Ngày 3/5/2022, xã họp. Đã trồng được 30 ha rừng.                              |
        Thu 12 triệu đồng (năm 2019 thu 10 triệu đồng). Đã trồng được 30 ha rừng.     |
        """)
    void withoutAPeriodOfItsOwnADocumentSpeaksOfTheTimeNamedLast(String text, @Nullable String days) {
        assertEquals(
                Optional.ofNullable(days),
                indicators(text).getLast().period().map(period -> period.from() + " " + period.to()));
    }

    @Test
    void theTimeOfASectionIsNotThatOfTheNext() {
        assertEquals(
                List.of(Optional.of(DateRange.year(2022)), Optional.empty()),
                indicators("""
                    I. TRỒNG TRỌT
                    Năm 2022, thời tiết thuận lợi. Đã trồng được 30 ha rừng.

                    II. CHĂN NUÔI
                    Đã tiêm phòng 300 con lợn.
                    """).stream().map(Indicator::period).toList());
    }

    @Test
    void nothingWasReachedYetInThePeriodOfAPlan() {
        assertEquals(
                List.of(Optional.empty(), Optional.of(DateRange.years(2024, 2030))),
                indicators("""
                    Bình Sơn, ngày 15 tháng 4 năm 2024
                    CHƯƠNG TRÌNH
                    Trồng rừng giai đoạn 2024 - 2030

                    I. Đánh giá kết quả
                    Đã trồng được 30 ha rừng.
                    II. Mục tiêu
                    Trồng 120 ha rừng.
                    """).stream().map(Indicator::period).toList());
    }

    @Test
    void aTimeBehindACommaBelongsToTheNextFigure() {
        assertEquals(
                List.of(DateRange.year(2022), DateRange.quarter(2022, 1)),
                indicators("""
                    BÁO CÁO
                    Kết quả công tác năm 2022

                    Thu viện phí 56 triệu đồng, bảo hiểm trả quý I là 87 triệu đồng.
                    """).stream().map(i -> i.period().orElseThrow()).toList());
    }

    @Test
    void aBasisWordInAReportMayOpenAStatement() {
        assertEquals(
                List.of("hồ sơ"),
                indicators("Căn cứ chỉ tiêu được giao, Hội đồng tiếp nhận hồ sơ và đã nhận 95 hồ sơ.").stream()
                        .map(Indicator::unit)
                        .toList());
    }

    @Test
    void whatADocumentRestsOnStatesNoResult() {
        assertEquals(
                List.of(),
                indicators("Căn cứ Quyết định về hỗ trợ thiên tai đối với 40 xã, phường trên địa bàn tỉnh;"));
    }

    @Test
    void sizesRatesAndChoicesBelongToTheWordsAroundThem() {
        assertEquals(
                List.of("97 tàu", "12 máy", "1 phòng"),
                indicators("""
                    - Mua bảo hiểm cho 97 tàu dưới 15m.
                    - Mật độ điện thoại đạt 12 máy/100 dân.
                    - Chọn một trong 3 hình thức, xây 01 phòng ở nhà 2 tầng.
                    """).stream()
                        .map(i -> i.figure().value().toPlainString() + " " + i.unit())
                        .toList());
    }

    @Test
    void namesAFigureOfATableByRowAndColumn() {
        List<Indicator> indicators = indicators("""
            BÁO CÁO
            Thu ngân sách năm 2023

            TT\tChỉ tiêu\tDự toán năm 2023\tThực hiện năm 2023\tSo sánh (%)
            1\tThu phí, lệ phí\t\t\t112,5%
            """);
        assertEquals(
                List.of("Thu phí, lệ phí ACTUAL 112.5"),
                indicators.stream()
                        .map(i -> i.name() + " " + i.status() + " "
                                + i.figure().value().toPlainString())
                        .toList());
    }

    @Test
    void aBudgetIsOfTheYearThoughTheTableLooksBackOnHalfOfIt() {
        assertEquals(
                List.of("TARGET 2023-01-01 2023-12-31", "ACTUAL 2023-01-01 2023-06-30", "TARGET 2023-07-01 2023-12-31"),
                indicators("""
                    BÁO CÁO
                    Thu ngân sách 6 tháng đầu năm 2023

                    Đơn vị tính: triệu đồng

                    TT\tChỉ tiêu\tDự toán\tThực hiện\tKế hoạch 6 tháng cuối năm 2023
                    1\tThu phí, lệ phí\t120\t70\t50
                    """).stream()
                        .map(i -> i.status() + " "
                                + i.period().map(p -> p.from() + " " + p.to()).orElse(""))
                        .toList());
    }

    @Test
    void whatIsAnnouncedAsAnAimIsATarget() {
        assertEquals(
                List.of("TARGET 100", "TARGET 65", "ACTUAL 7"),
                indicators("""
                    NGHỊ QUYẾT
                    Đại hội Chi bộ nhiệm kỳ 2022 - 2025

                    Đại hội thống nhất:
                    1. Thông qua báo cáo của chi ủy.
                    2. Biểu quyết phương hướng, nhiệm vụ của nhiệm kỳ tới gồm các nội dung sau:
                    * Về số lượng:
                    - Trẻ 5 tuổi được đi học đạt 100%.
                    - Trẻ nhà trẻ được đi học đạt 65%.
                    3. Đại hội có 7 đảng viên được khen thưởng.
                    """).stream()
                        .map(i -> i.status() + " " + i.figure().value())
                        .toList());
    }

    @Test
    void resultsThatAReportListsUnderItsAimsAreNone() {
        assertEquals(
                List.of(Indicator.Status.ACTUAL, Indicator.Status.TARGET),
                indicators("""
                    BÁO CÁO
                    Kết quả công tác năm 2022

                    Việc thực hiện các chỉ tiêu như sau:
                    - Hộ nghèo còn 12 hộ.
                    Phấn đấu năm 2023 đạt các chỉ tiêu sau:
                    - Hộ nghèo còn 9 hộ.
                    """).stream().map(Indicator::status).toList());
    }

    @Test
    void whatAHeadingComparesWithAPlanIsNoPlan() {
        assertEquals(
                List.of(Indicator.Status.ACTUAL),
                indicators("""
                    BÁO CÁO
                    Kinh tế - xã hội năm 2022

                    I. Về kinh tế: Tổng thu tăng cao, đạt 104% kế hoạch.
                    Sản lượng đạt 310 tấn.
                    """).stream()
                        .filter(i -> i.unit().equals("tấn"))
                        .map(Indicator::status)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Năm 2019, thu ngân sách đạt 62 tỷ đồng.                              | ACTUAL 2019
        Thu ngân sách đạt 66 tỷ đồng.                                        | TARGET 2020
        Thu ngân sách tăng 8% so với năm 2019.                               | TARGET 2020
        Cơ cấu lao động đến năm 2025: nông nghiệp 40%; dịch vụ 20%.          | TARGET 2025
        Thời gian tới, vận động 5 hộ hiến đất.                               | TARGET 2020
        """)
    void aTimeBeforeThePlanWasReached(String sentence, String status) {
        Indicator last = indicators("KẾ HOẠCH\nPhát triển kinh tế năm 2020\n\nI. NHIỆM VỤ\n" + sentence)
                .getLast();
        assertEquals(
                status, last.status() + " " + last.period().orElseThrow().from().getYear());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Đại hội đề ra mục tiêu đến năm 2025: Thu ngân sách đạt 5 tỷ đồng. Hộ nghèo còn 3%.        | TARGET
        Đại hội thông qua 15 chỉ tiêu nhiệm kỳ mới. Cụ thể, hộ nghèo còn 3%.                      | TARGET
        Đại hội thông qua 15 chỉ tiêu nhiệm kỳ mới. Nhiệm kỳ qua, hộ nghèo còn 3%.                | ACTUAL
        Đại hội biểu dương 15 tập thể. Cụ thể, hộ nghèo còn 3%.                                   | ACTUAL
        """)
    void whatASentenceSetsHoldsForItsParagraph(String paragraph, Indicator.Status status) {
        assertEquals(status, indicators(paragraph).getLast().status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Số: 9/2018/NQ-HĐND | Về việc nâng cao đời sống           | TARGET
        Số: 9/NQ-HĐND      | Về mức hỗ trợ tổ hòa giải           | TARGET
        Số: 9/NQ-HĐND      | Về việc nâng cao đời sống           | ACTUAL
        Số: 9/NQ-HĐND      | Về kết quả phân bổ kinh phí         | ACTUAL
        """)
    void aResolutionThatSetsSumsAimsAtThem(String number, String title, Indicator.Status status) {
        assertEquals(
                status,
                indicators(number + "\n\nNGHỊ QUYẾT\n" + title + "\n\nTổ hòa giải xã: 2 triệu đồng/năm.")
                        .getFirst()
                        .status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Năm 2020 kết nạp 4 đảng viên, năm 2021 kết nạp được 6 đảng viên.     | 2020 2021
        Thu phí năm 2020 được 31 triệu đồng, giảm 2 triệu đồng so với năm 2019. | 2020 2020
        Năm 2021 trồng 4 ha rừng, chăm sóc 12 ha.                            | 2021 2021
        Bão số 4 (đêm 16/8/2021, sáng 17/8/2021) cuốn trôi 70 m kè.          | 2022
        """)
    void aFigureIsOfTheTimeInItsPartOfTheSentence(String sentence, String years) {
        assertEquals(
                years,
                indicators("BÁO CÁO\nKết quả công tác năm 2022\n\n" + sentence).stream()
                        .map(i -> "" + i.period().orElseThrow().from().getYear())
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Điều chỉnh giảm thu ngân sách: -450.000 đồng.                        | -450000
        Thu ngân sách xã kỳ này (-2,5%).                                     | -2.5
        Điều chỉnh giảm thu ngân sách: - 450.000 đồng.                       | 450000
        Tỷ lệ hộ nghèo: 3-5%.                                                | 3
        """)
    void aSignRightBeforeASumMakesItNegative(String sentence, String value) {
        assertEquals(value, indicators(sentence).getFirst().figure().value().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Xét kết nạp 4 quần chúng (lũy kế đã kết nạp 9 đảng viên).            | TARGET ACTUAL
        Hồ sơ đã trình 64/90 thửa (đạt 71,1%).                               | ACTUAL ACTUAL
        Thực hiện nhiệm vụ đã đề ra đạt 95%.                                 | TARGET
        Tỷ lệ hộ nghèo giảm từ 3% trở lên.                                   | TARGET
        """)
    void whatAPlanTellsOfIsNoTarget(String sentence, String statuses) {
        assertEquals(
                statuses,
                indicators("KẾ HOẠCH\nCông tác năm 2020\n\nI. NHIỆM VỤ\n" + sentence).stream()
                        .map(i -> i.status().name())
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Thu được 14 tỷ đồng, đạt 78% dự toán huyện giao (18 tỷ đồng).        | ACTUAL ACTUAL TARGET
        Thu được 14 tỷ đồng, đạt 78% dự toán huyện giao (tăng 2 tỷ đồng).    | ACTUAL ACTUAL ACTUAL
        Thu đạt 78% dự toán huyện giao (14/18 tỷ đồng).                      | ACTUAL ACTUAL
        Rà soát cuối năm, dự kiến còn 34 hộ nghèo (1,6%).                    | ESTIMATE ESTIMATE
        Tổng lượt khách ước đạt 900 lượt; trong đó khách nội tỉnh 500 lượt.  | ESTIMATE ESTIMATE
        Tổng lượt khách ước đạt 900 lượt; tổ chức 5 lượt tuần tra.           | ESTIMATE ACTUAL
        """)
    void whatAReportSetsBesideAResult(String sentence, String statuses) {
        assertEquals(
                statuses,
                indicators("BÁO CÁO\nKết quả công tác năm 2020\n\n" + sentence).stream()
                        .map(i -> i.status().name())
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        THÔNG BÁO | Phí vệ sinh: 15.000 đồng/hộ.        | TARGET
        THÔNG BÁO | Đã thu phí vệ sinh 15.000 đồng/hộ.  | ACTUAL
        THÔNG BÁO | Phí vệ sinh: 15 triệu đồng.         | ACTUAL
        THÔNG BÁO | Hỗ trợ 15.000 đồng/hộ.              | ACTUAL
        BÁO CÁO   | Phí vệ sinh: 15.000 đồng/hộ.        | ACTUAL
        """)
    void aNoticeAsksForSoMuchOfEach(String type, String sentence, Indicator.Status status) {
        assertEquals(
                status,
                indicators(type + "\nVề việc thu gom rác năm 2020\n\n" + sentence)
                        .getFirst()
                        .status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PHƯƠNG HƯỚNG, MỤC TIÊU ĐẾN NĂM 2030:          | TARGET
        Các chỉ tiêu chủ yếu                          | TARGET
        KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU                | ACTUAL
        TÌNH HÌNH CHUNG                               | ACTUAL
        """)
    void theFirstLineOfATextWithoutATypeSaysWhatItIsAbout(String line, Indicator.Status status) {
        assertEquals(
                status,
                indicators(line + "\n\n1. Về kinh tế:\n- Sản lượng lúa: 310 tấn.")
                        .getFirst()
                        .status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Huấn luyện dân quân năm 2022 từ ngày 11 đến ngày 22/7 cho 40 đồng chí. | 2022-07-11
        Khám sơ tuyển nghĩa vụ quân sự năm 2023 cho 40 công dân.             | 2022-01-01
        Khám cho 48 em, chốt danh sách năm 2021.                             | 2022-01-01
        Trồng 4 ha lạc, chăm sóc từ tháng 3 đến tháng 5/2022.                | 2022-03-01
        Trồng 4 ha lạc, hoàn thành trong tháng 3.                            | 2022-03-01
        Trồng 4 ha lạc, tặng áo mưa vào tháng 3.                             | 2022-03-01
        Tổ chức giải bóng chào mừng kỷ niệm 77 năm Quốc khánh 02/9 có 8 đội. | 2022-01-01
        7. Lập báo cáo quý I/2022; xử lý 12 hồ sơ.                           | 2022-01-01
        Quý II/2022 thu 40 triệu đồng; xử lý 12 hồ sơ.                       | 2022-04-01
        """)
    void aTimeOfSomethingElseIsNoPeriod(String sentence, String from) {
        assertEquals(
                from,
                indicators("BÁO CÁO\nKết quả công tác năm 2022\n\n" + sentence)
                        .getLast()
                        .period()
                        .orElseThrow()
                        .from()
                        .toString());
    }

    @Test
    void thoseToWhomADocumentGoesAreNotCounted() {
        assertEquals(
                List.of("chi bộ"), indicators("""
                    BÁO CÁO
                    Kết quả công tác năm 2022

                    Đảng bộ có 12 chi bộ.

                    Nơi nhận:
                    - Huyện ủy;
                    - 12 chi bộ trực thuộc;
                    - Lưu VP.
                    """).stream().map(Indicator::name).toList());
    }
}
