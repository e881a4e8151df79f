package org.vanthu.extractors.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.Header.Effect.Kind;
import org.vanthu.extractors.layout.PlainText;

/** What a document does to others, told from what it only cites. */
class EffectsTest {

    private record Done(Kind kind, String number) {}

    private static List<Done> effects(String... lines) {
        return Extractors.extract(PlainText.blocks(String.join("\n\n", lines))).getFirst().header().effects().stream()
                .map(effect -> new Done(effect.kind(), effect.on().number()))
                .toList();
    }

    @Test
    void readsWhatADecisionReplacesAndRepeals() {
        assertEquals(
                List.of(new Done(Kind.REPLACES, "07/QĐ-UBND"), new Done(Kind.REPLACES, "09/QĐ-UBND")),
                effects("Điều 2. Quyết định này có hiệu lực từ ngày 01/01/2024 và thay thế Quyết định số 07/QĐ-UBND"
                        + " ngày 12/3/2018 của Ủy ban nhân dân xã và Quyết định số 09/QĐ-UBND ngày 05/5/2019."));
        assertEquals(
                List.of(new Done(Kind.REPEALS, "77/2021/QĐ-UBND")),
                effects("Quyết định này có hiệu lực thi hành kể từ ngày 15 tháng 12 năm 2025 và bãi bỏ Quyết định số"
                    + " 77/2021/QĐ-UBND ngày 27 tháng 12 năm 2021 của Ủy ban nhân dân tỉnh ban hành Quy định theo Nghị"
                    + " định số 12/2020/NĐ-CP."));
        assertEquals(
                List.of(new Done(Kind.REPEALS, "07/QĐ-UBND"), new Done(Kind.REPEALS, "09/QĐ-UBND")),
                effects(
                        "Điều 3. Bãi bỏ các văn bản sau:",
                        "1. Quyết định số 07/QĐ-UBND;",
                        "2. Quyết định số 09/QĐ-UBND."));
    }

    @Test
    void readsWhatIsAmended() {
        assertEquals(
                List.of(new Done(Kind.AMENDS, "12/2020/QĐ-UBND")),
                effects(
                        "QUYẾT ĐỊNH",
                        "Về việc sửa đổi, bổ sung một số điều của Quy chế ban hành kèm theo Quyết định số"
                                + " 12/2020/QĐ-UBND",
                        "Căn cứ Luật Tổ chức chính quyền địa phương;"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        AMENDS   | Điều 1. Điều chỉnh, bổ sung dự toán năm 2023 tại Quyết định số 55/QĐ-UBND ngày 02/01/2023.
        AMENDS   | Về việc đính chính Quyết định số 55/QĐ-UBND ngày 02/01/2023
        AMENDS   | Điều 1. Bổ sung 02 thành viên Ban Chỉ đạo thành lập theo Quyết định số 55/QĐ-UBND.
        REPEALS  | Điều 1. Thu hồi và hủy bỏ Quyết định số 55/QĐ-UBND ngày 02/01/2023.
        REPLACES | Thông báo này thay thế Thông báo số 55/QĐ-UBND ngày 02/01/2023.
        REPLACES | Quyết định có hiệu lực kể từ ngày ký và thay thế Quyết định số 55/QĐ-UBND.
        REPLACES | Quyết định số 55/QĐ-UBND ngày 02/01/2023 được thay thế bằng Quyết định này.
        REPLACES | Quyết định này thay thế các quy định ban hành theo các Quyết định số 55/QĐ-UBND.
        """)
    void readsTheActsOfOffices(Kind kind, String sentence) {
        assertEquals(List.of(new Done(kind, "55/QĐ-UBND")), effects("QUYẾT ĐỊNH", sentence));
    }

    @Test
    void takesWhatWasIssuedByEachOfTheDocumentsThatAreListed() {
        assertEquals(
                List.of(new Done(Kind.AMENDS, "18/QĐ-UBND"), new Done(Kind.AMENDS, "37/QĐ-UBND")),
                effects(
                        "QUYẾT ĐỊNH",
                        "Điều 1. Sửa đổi mức thu quy định tại Danh mục ban hành kèm theo Quyết định số 18/QĐ-UBND và"
                                + " Biểu phí ban hành kèm theo Quyết định số 37/QĐ-UBND thành mức thu mới."));
    }

    @Test
    void namesADocumentOnceThoughTitleAndArticleSayIt() {
        assertEquals(
                List.of(new Done(Kind.AMENDS, "12/QĐ-UBND")),
                effects(
                        "QUYẾT ĐỊNH",
                        "Sửa đổi Quyết định số 12/QĐ-UBND",
                        "Điều 1. Sửa đổi khoản 2 Điều 3 Quyết định số 12/QĐ-UBND như sau:"));
    }

    @Test
    void whatAPlanProposesIsDoneToNoneButThatOfItsTitle() {
        assertEquals(
                List.of(),
                effects(
                        "BÁO CÁO",
                        "Tình hình năm 2023",
                        "Sửa đổi, bổ sung Nghị định số 10/2002/NĐ-CP về tự chủ tài chính."));
        assertEquals(
                List.of(new Done(Kind.AMENDS, "12/KH-UBND")),
                effects(
                        "KẾ HOẠCH",
                        "Sửa đổi, bổ sung Kế hoạch số 12/KH-UBND ngày 03/4/2023",
                        "- Bổ sung Quy chế số 01-QC/ĐU ngày 02/5/2023."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Điều 3. Thu hồi tài sản công theo quy định tại khoản 3 Điều 17, khoản 2 Điều 56 Nghị định số"
                        + " 186/2025/NĐ-CP.",
                "Điều 1. Bổ sung 02 biên chế theo Kế hoạch số 07/KH-UBND.",
                "Căn cứ Nghị định số 48/2023/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 90/2020/NĐ-CP;",
                "Thủ tục bị bãi bỏ tại Quyết định số 1565/QĐ-BTP ngày 13/7/2020.",
                "Thay thế 12 bóng đèn hỏng theo Kế hoạch số 07/KH-UBND.",
                "Luật số 15/2017/QH14 được sửa đổi, bổ sung bởi Luật số 56/2024/QH15.",
                "Trường hợp văn bản dẫn chiếu tại Quyết định này được sửa đổi, thay thế thì thực hiện theo Nghị định số"
                        + " 12/2020/NĐ-CP."
            })
    void aCitationAloneIsNoEffect(String text) {
        assertEquals(List.of(), effects(text));
    }
}
