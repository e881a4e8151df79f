package org.vanthu.extractors.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.vanthu.extractors.text.LegacyEncoding.TCVN3;
import static org.vanthu.extractors.text.LegacyEncoding.VISCII;
import static org.vanthu.extractors.text.LegacyEncoding.VNI;
import static org.vanthu.extractors.text.LegacyEncoding.WINDOWS_1258;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VietnameseTextTest {

    private static final String REPORT =
            "Ủy ban nhân dân xã báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế, đã thu được 12 triệu đồng";

    @TestFactory
    Stream<DynamicTest> decodesEachEncoding() {
        return Stream.of(LegacyEncoding.values())
                .map(encoding -> dynamicTest(encoding.name(), () -> {
                    String small = REPORT.toLowerCase(Locale.ROOT);
                    assertEquals(
                            new Normalised(small, Optional.of(encoding)),
                            VietnameseText.normalise(CodeTable.of(encoding).encode(small)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> decodesWhatOfficesWrote() {
        return Stream.of(
                        new Example("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam", TCVN3),
                        new Example("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc", TCVN3),
                        new Example(
                                "Sè: 15/2004/Q§-UB, ®/c TrÇn V¨n B×nh", "Số: 15/2004/QĐ-UB, đ/c Trần Văn Bình", TCVN3),
                        new Example("h\u00ad\u00edng dÉn ph\u200b\u00ad\u00eang", "hướng dẫn phường", TCVN3),
                        new Example("n\u2212íc ngoµi, x\u2219 héi", "nước ngoài, xã hội", TCVN3),
                        new Example("QU¶N Lý NHµ N­íC VÒ §ÊT §AI", "QUẢN LÝ NHÀ NƯỚC VỀ ĐẤT ĐAI", TCVN3),
                        new Example("“mét cöa” – hiÖu qu¶", "“một cửa” – hiệu quả", TCVN3),
                        new Example(
                                "Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam", "Cộng hoà xã hội chủ nghĩa Việt Nam", VNI),
                        new Example("UÛY BAN NHAÂN DAÂN TÆNH", "ỦY BAN NHÂN DÂN TỈNH", VNI),
                        new Example("Phúc Ð°ng, hµi ngh¸ lu§n tÕi", "Phúc Đồng, hội nghị luận tại", VISCII),
                        new Example("Phuìc ÐôÌng, ngaÌy ðaÞ nghiò", "Phúc Đồng, ngày đã nghị", WINDOWS_1258))
                .map(example -> dynamicTest(
                        example.raw(),
                        () -> assertEquals(
                                new Normalised(example.text(), Optional.of(example.encoding())),
                                VietnameseText.normalise(example.raw()))));
    }

    @TestFactory
    Stream<DynamicTest> leavesAloneWhatIsNotLegacyText() {
        return Stream.of(
                        REPORT,
                        "có cả xã và bà con; trò chơi, lý do: tôi đi",
                        "Là bà cô có xôi, hôm qua ông nói",
                        "La Société générale a été créée en 1864 ; où est-ce ? « Très bien », dit-il à côté de la"
                                + " forêt.",
                        "Möchten Sie für 5 € Grüße nach Köln schicken? Größe: 3×4 m, 25 °C ± 0,5 µm",
                        "Windows® 11 © 2024 naïve café – “résumé” § 5, £20, ½ cup, 10 ÷ 2 · bullet",
                        "El año pasado: ¿cómo está usted? ¡Qué día!",
                        "»%s« ist kein Verzeichnis; »%c« ist veraltet, benutzen Sie »%s«",
                        "où es-tu, où vas-tu, d’où viens-tu",
                        "São Paulo, coração, não",
                        "1.234,5 − 67 = 1.167,5",
                        "Điều 5. Ðà Nẵng",
                        "Sè: 12",
                        "Привет, 世界",
                        "")
                .map(text -> dynamicTest(
                        "<" + text + ">",
                        () -> assertEquals(new Normalised(text, Optional.empty()), VietnameseText.normalise(text))));
    }

    @Test
    void letsShortBlocksTakeTheEncodingOfTheDocument() {
        assertEquals(
                List.of("Sở Tài chính báo cáo kết quả", "Số: 12", "Bộ", "12,5", "Thu", "ở", "đ", "Đ/c Hà"),
                texts("Së Tµi chÝnh b¸o c¸o kÕt qu¶", "Sè: 12", "Bé", "12,5", "Thu", "ë", "®", "§/c Hµ"));
    }

    @Test
    void decodesOnlyTheLegacyBlocksOfAMixedDocument() {
        String french = "Le Comité français a été créé à côté de la forêt où les élèves étaient";
        List<Normalised> normalised = VietnameseText.normalise(List.of(
                "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
                REPORT,
                french,
                "Quyeát ñònh cuûa UÛy ban nhaân daân tænh Caø Mau",
                "Số: 12"));
        assertEquals(
                List.of(
                        "Cộng hoà xã hội chủ nghĩa Việt Nam",
                        REPORT,
                        french,
                        "Quyết định của Ủy ban nhân dân tỉnh Cà Mau",
                        "Số: 12"),
                normalised.stream().map(Normalised::text).toList());
        assertEquals(
                List.of(Optional.of(TCVN3), Optional.empty(), Optional.empty(), Optional.of(VNI), Optional.empty()),
                normalised.stream().map(Normalised::encoding).toList());
    }

    /** A word of Unicode between the two would cost less doubt, were the change too dear: {@code th} and a hyphen in hiding. */
    @Test
    void decodesABlockToItsEndBeforeOneInAnotherEncoding() {
        assertEquals(
                List.of("Uỷ ban nhân dân xã, lưu văn thư.", "Quyết định của Ủy ban nhân dân tỉnh Cà Mau"),
                texts(
                        "Uû ban nh©n d©n x·, l\u00adu v¨n th\u00ad.",
                        "Quyeát ñònh cuûa UÛy ban nhaân daân tænh Caø Mau"));
    }

    @Test
    void fontsTellWhereTheEncodingChangesInsideABlock() {
        List<Run> block = List.of(
                new Run("B¸o c¸o t×nh h×nh th", Optional.of(".VnTime")),
                new Run("\u00adêng kú, ", Optional.of(".VnTime")),
                new Run("phát triển kinh tế - xã ", Optional.of("Times New Roman")),
                new Run("hoäi saùu thaùng ", Optional.of("VNI-Times")),
                new Run("vµ n¨m", Optional.of(".VnTime")));
        assertEquals(
                "Báo cáo tình hình thường kỳ, phát triển kinh tế - xã hội sáu tháng và năm",
                VietnameseText.normaliseRuns(List.of(block)).getFirst().text());
    }

    @Test
    void aTonedLetterBeforeACapitalIsOne() {
        assertEquals(
                List.of("ỦY BAN NHÂN DÂN", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
                texts("ñY BAN NH¢N D¢N", "Céng hoµ x· héi chñ nghÜa ViÖt Nam"));
    }

    @Test
    void keepsUnicodeNamesAndForeignWordsInsideALegacyBlock() {
        assertEquals(
                "Chủ tịch đã ký, Trương Tấn Thiệu, cùng ông François về dự án",
                VietnameseText.normalise("Chñ tÞch ®· ký, Trương Tấn Thiệu, cïng «ng François vÒ dù ¸n")
                        .text());
    }

    @Test
    void leavesSignsAloneInALegacyBlock() {
        assertEquals(
                "· Diện tích 3 × 4 m, đạt 5 ÷ 10 %¹",
                VietnameseText.normalise("· DiÖn tÝch 3 × 4 m, ®¹t 5 ÷ 10 %¹").text());
    }

    @Test
    void readsLoneLettersAndMistypedWordsOfALegacyDocument() {
        assertEquals(
                List.of(
                        "Thái độ thờ ơ với dân tộc ả-rập",
                        "Vé 5: ............",
                        "đ =",
                        "® Kiểm tra",
                        "Tấm lợp fibrô, ssố tiền, communauté, «Jeff» và hướng"),
                texts(
                        "Th¸i ®é thê ¬ víi d©n téc ¶-rËp",
                        "VÐ 5: ............",
                        "® =",
                        "® KiÓm tra",
                        "TÊm lîp fibr«, ssè tiÒn, communauté, «Jeff» vµ h\u00ad\u00edng"));
    }

    @Test
    void dropsHyphensInHidingInFrontOfWords() {
        assertEquals(
                List.of("2. Cử một công chức", "b) 06 tháng", "Điều 34. Từ chức", "ưu tiên, như thế ư?", ""),
                texts(
                        "\u00ad2. Cö mét c«ng chøc",
                        "\u00adb) 06 th¸ng",
                        "\u00ad§iÒu 34. Tõ chøc",
                        "\u00adu tiªn, nh\u00ad thÕ \u00ad?",
                        "\u00ad"));
    }

    @Test
    void restoresTheCapitalsThatAFontDraws() {
        List<Run> title = List.of(
                new Run("ch\u00ad¬ng tr×nh", Optional.of(".VnTimeH")),
                new Run(" c«ng t¸c tuÇn ", Optional.of(".VnTime")),
                new Run("nhiệm vụ", Optional.empty()));
        assertEquals(
                List.of("CHƯƠNG TRÌNH công tác tuần nhiệm vụ", "TRONG"),
                VietnameseText.normaliseRuns(List.of(title, List.of(new Run("trong", Optional.of(".VnArialH Bold")))))
                        .stream()
                        .map(Normalised::text)
                        .toList());
    }

    @Test
    void takesAFontsWordWhereTheLettersLeaveADoubt() {
        assertEquals(
                new Normalised("Số: 12", Optional.of(TCVN3)),
                VietnameseText.normaliseRuns(List.of(List.of(new Run("Sè: 12", Optional.of(".VnTime")))))
                        .getFirst());
    }

    @Test
    void doesNotBelieveAFontThatSetsUnicode() {
        Optional<String> font = Optional.of(".VnTime");
        assertEquals(
                List.of(REPORT, "xã có bà"),
                VietnameseText.normaliseRuns(
                                List.of(List.of(new Run(REPORT, font)), List.of(new Run("xã có bà", font))))
                        .stream()
                        .map(Normalised::text)
                        .toList());
    }

    @Test
    void dropsInvisibleCharactersFromUnicodeText() {
        assertEquals(
                "phường\nthông tin",
                VietnameseText.normalise("\ufeffphư\u00adờng\u000bthông\u200b tin\u0002")
                        .text());
    }

    @Test
    void tellsTheReadingThatSpellsVietnamese() {
        assertEquals(0, VietnameseText.unspelt("Báo cáo quý 3, BáoCáoQuýBa, Bao cao.doc"));
        assertEquals(2, VietnameseText.unspelt("B¸o c¸o quý 3"));
        assertEquals(0, VietnameseText.unspelt(""));
    }

    @Test
    void tellsVietnameseFromWhatARecogniserForAnotherLanguageMadeOfIt() {
        String text =
                "Ủy ban nhân dân phường đã tiếp nhận 1.245 hồ sơ, giải quyết đúng hạn 1.238 hồ sơ; UBND đề nghị các"
                        + " đơn vị báo cáo trước ngày 30/11/2024.";
        assertTrue(VietnameseText.isWritten(text));
        assertFalse(VietnameseText.isWritten(Unmarked.of(text)), "no marks");
        assertFalse(
                VietnameseText.isWritten(
                        text.replace('ậ', '?').replace('ề', 'ê').replace('ư', 'u')),
                "few marks");
        assertFalse(VietnameseText.isWritten(text.replace('n', 'm').replace("o", "0")), "no syllables");
        assertFalse(VietnameseText.isWritten("Ủy ban nhân dân phường"), "too few words to tell");
    }

    @Test
    void composesDecomposedLetters() {
        assertEquals(
                REPORT,
                VietnameseText.normalise(Normalizer.normalize(REPORT, Normalizer.Form.NFD))
                        .text());
    }

    @Test
    void readsThePunctuationThatLatin1LeavesAsControls() {
        assertEquals(
                "“Số” – 5…",
                VietnameseText.normalise("\u0093Số\u0094 \u0096 5\u0085").text());
    }

    @TestFactory
    Stream<DynamicTest> everySyllableSurvivesEachEncoding() {
        List<String> syllables = Syllable.allToneless().stream()
                .sorted()
                .flatMap(VietnameseTextTest::toned)
                .filter(syllable -> syllable.length() > 1 && Syllable.isSpelt(syllable))
                .toList();
        return Stream.of(LegacyEncoding.values())
                .map(encoding -> dynamicTest(encoding + ": " + syllables.size() + " syllables", () -> {
                    CodeTable table = CodeTable.of(encoding);
                    String text = String.join(" ", syllables);
                    assertEquals(text, Normalizer.normalize(table.decode(table.encode(text)), Normalizer.Form.NFC));
                    assertEquals(
                            text, VietnameseText.normalise(table.encode(text)).text());
                }));
    }

    /** Every vowel of {@code bare} with every tone in turn. */
    private static Stream<String> toned(String bare) {
        return "\u0300\u0309\u0303\u0301\u0323"
                .chars()
                .boxed()
                .flatMap(tone -> Stream.iterate(1, end -> end <= bare.length(), end -> end + 1)
                        .map(end -> Normalizer.normalize(
                                bare.substring(0, end) + Character.toString(tone) + bare.substring(end),
                                Normalizer.Form.NFC)));
    }

    @Test
    void neverThrowsAndChangesNothingTwice() {
        long seed = 20040918;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x180) : random.nextInt(0xd800)));
            }
            String once = VietnameseText.normalise(text.toString()).text();
            if (once.chars().noneMatch(c -> c >= 0x80 && c < 0x100)) {
                assertEquals(once, VietnameseText.normalise(once).text(), "seed " + seed + " round " + round);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> finishesOnHostileText() {
        return Stream.of(
                        "\u00ad", "®", "·", "aøe", "®· ", "ng\u00ad", "\u0301", "ư", "Céng hoµ\n", "\ufffd\u00ad", "«»")
                .map(unit -> dynamicTest(
                        unit,
                        () -> assertTimeout(Duration.ofSeconds(30), () -> {
                            VietnameseText.normalise(unit.repeat(100_000));
                        })));
    }

    private static List<String> texts(String... blocks) {
        return VietnameseText.normalise(List.of(blocks)).stream()
                .map(Normalised::text)
                .toList();
    }

    private record Example(String raw, String text, LegacyEncoding encoding) {}
}
