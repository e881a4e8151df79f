package org.vanthu.extractors.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(
            strings = {
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
