package org.vanthu.index.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.index.catalogue.CatalogueEntry.Better;
import org.vanthu.index.catalogue.Measure.Tie;

class CatalogueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Tỷ lệ người dân tham gia BHYT            | %    | bao-phu-bhyt
        BHYT                                     | %    | bao-phu-bhyt
        Độ bao phủ bảo hiểm y tế toàn dân        | %    | bao-phu-bhyt
        Tham gia BHYT đến ngày 31/8              | %    | bao-phu-bhyt
        Người dân có thẻ BHYT[1]                 | %    | bao-phu-bhyt
        2.1. Bao phủ BHYT                        | %    | bao-phu-bhyt
        Thẻ BHYT                                 | người| nguoi-tham-gia-bhyt
        Tổng thu NSNN trên địa bàn cả năm        | VND  | thu-ngan-sach-dia-ban
        TỔNG THU TRÊN ĐỊA BÀN                    | VND  | thu-ngan-sach-dia-ban
        Thu ngân sách trên địa bàn phường Mai Hạ | VND  | thu-ngan-sach-dia-ban
        Thu ngân sách xã                         | VND  | thu-ngan-sach-xa
        Tổng thu ngân sách phường được hưởng     | VND  | thu-ngan-sach-xa
        Chi ngân sách phường                     | VND  | chi-ngan-sach-xa
        TỔNG CHI (I+II+III)                      | VND  | chi-ngan-sach-xa
        Số hộ nghèo                              | hộ   | so-ho-ngheo
        hộ nghèo                                 | %    | ty-le-ho-ngheo
        Hộ nghèo cuối năm                        | %    | ty-le-ho-ngheo
        hộ cận nghèo                             | %    | ty-le-ho-can-ngheo
        Kết nạp                                  | đảng viên | ket-nap-dang
        giải quyết đúng và trước hạn             | %    | ho-so-dung-han
        năng suất lúa bình quân cả năm           | tạ/ha| nang-suat-lua
        năng suất lúa trung bình                 | tạ/ha| nang-suat-lua
        Rác thải sinh hoạt được thu gom, xử lý   | %    | thu-gom-rac
        Phạm pháp hình sự                        | vụ   | pham-phap-hinh-su
        """)
    void wordingsOfOneMeasure(String name, String unit, String id) {
        assertEquals(id, Catalogue.STANDARD.measure(name, unit).id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        thu ngân sách          | VND | chi ngân sách            | VND
        hộ nghèo               | hộ  | hộ cận nghèo             | hộ
        hộ nghèo               | hộ  | hộ nghèo                 | %
        hộ nghèo               | hộ  | giảm hộ nghèo            | hộ
        thu ngân sách xã       | VND | thu ngân sách trên địa bàn | VND
        năng suất lúa vụ Xuân  | tạ/ha | năng suất lúa vụ Mùa   | tạ/ha
        đàn trâu               | con | đàn bò                   | con
        kinh tế                | %   | kinh tế số               | %
        sửa nhà văn hóa tổ 4   | VND | sửa nhà văn hóa tổ 5     | VND
        cải tạo trường học     | VND | nâng cấp trường học      | VND
        hồ sơ đúng hạn         | hồ sơ | hồ sơ quá hạn          | hồ sơ
        thu ngân sách          | VND | thu ngân sách            | %
        trẻ trên 5 tuổi        | %   | trẻ dưới 5 tuổi          | %
        quản lý sức khỏe       | %   | sổ sức khỏe điện tử      | %
        tổng mức nhà văn hóa   | VND | nhà văn hóa              | VND
        cho vay                | VND | vay                      | VND
        thu nội địa            | VND | thu nội địa (không kể dầu thô) | VND
        tổng số điểm           | điểm | điểm                    | điểm
        gửi từ đủ 12 tháng đến dưới 24 tháng | % | gửi từ đủ 24 tháng đến dưới 36 tháng | %
        xuất khẩu so với tổng số: hàng công nghiệp | % | xuất khẩu so với tổng số: hàng nông sản | %
        vốn đầu tư toàn xã hội | %   | vốn đầu tư hội           | %
        """)
    void whatMeasuresSomethingElse(String one, String oneUnit, String other, String otherUnit) {
        assertNotEquals(
                Catalogue.STANDARD.measure(one, oneUnit).id(),
                Catalogue.STANDARD.measure(other, otherUnit).id());
    }

    @Test
    void aPercentageOfSumsIsTheirShare() {
        Measure share = Catalogue.STANDARD.measure("Tổng thu NSNN trên địa bàn", "%");
        assertEquals("thu-ngan-sach-dia-ban%", share.id());
        assertEquals(Tie.SHARE, share.tie());
    }

    @Test
    void aLoneWordIsNoBudget() {
        assertFalse(Catalogue.STANDARD.measure("thu", "VND").known());
        assertFalse(Catalogue.STANDARD.measure("Quý IV chi", "VND").known());
    }

    @Test
    void unknownWordingsOfOneNormalFormAreOne() {
        Measure one = Catalogue.STANDARD.measure("Số bóng điện hỏng đã thay trong quý II/2023", "bóng");
        Measure other = Catalogue.STANDARD.measure("bóng điện hỏng được thay", "bóng");
        assertEquals(one.id(), other.id());
        assertEquals(Tie.WORDING, one.tie());
        assertFalse(one.known());
    }

    @Test
    void anotherPlaceIsNamed() {
        assertEquals(
                Optional.of("xã Mây Hạ"),
                Catalogue.STANDARD.measure("Năng suất lúa xã Mây Hạ", "tạ/ha").place());
        assertEquals(
                Optional.empty(),
                Catalogue.STANDARD.measure("Thu ngân sách phường", "VND").place());
    }

    @Test
    void ownEntriesComeFirst() {
        CatalogueEntry own = new CatalogueEntry(
                "thung-lua", "Thóc giống cấp", List.of("thúng"), Better.MORE, List.of("lúa giống phát"), List.of());
        Catalogue both = Catalogue.STANDARD.with(List.of(own));
        assertEquals("thung-lua", both.measure("Số lúa giống đã phát", "thúng").id());
        assertEquals("bao-phu-bhyt", both.measure("BHYT", "%").id());
        assertNotEquals(Catalogue.STANDARD.fingerprint(), both.fingerprint());
    }

    @Test
    void theCatalogueIsWhole() {
        Set<String> ids = new HashSet<>();
        Map<String, String> wordings = new HashMap<>();
        for (CatalogueEntry entry : Catalogue.STANDARD.entries()) {
            assertTrue(ids.add(entry.id()), () -> "twice: " + entry.id());
            assertFalse(entry.units().isEmpty(), entry::id);
            for (String unit : entry.units()) {
                for (String alias : entry.aliases()) {
                    String key = Wording.of(alias).key() + "/" + unit;
                    String other = wordings.putIfAbsent(key, entry.id());
                    assertTrue(
                            other == null || other.equals(entry.id()), () -> key + ": " + other + " and " + entry.id());
                }
            }
        }
        assertTrue(ids.size() >= 120, () -> "only " + ids.size());
        for (CatalogueEntry entry : Catalogue.STANDARD.entries()) {
            assertTrue(ids.containsAll(entry.unlike()), () -> entry.id() + " is unlike something unknown");
        }
    }
}
