package org.vanthu.index.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.extractors.DateRange;
import org.vanthu.index.question.Question.Amount;
import org.vanthu.index.question.Question.Branch;
import org.vanthu.index.question.Question.Clause;
import org.vanthu.index.question.Question.Days;
import org.vanthu.index.question.Question.Field;
import org.vanthu.index.question.Question.FieldName;
import org.vanthu.index.question.Question.Group;
import org.vanthu.index.question.Question.Phrase;
import org.vanthu.index.question.Question.Sign;
import org.vanthu.index.question.Question.Word;

class QuestionTest {

    private static List<Clause> wanted(String query) {
        List<Branch> branches = Question.of(query).branches();
        assertEquals(1, branches.size(), query);
        return branches.getFirst().wanted();
    }

    private static List<Clause> words(String words) {
        return Arrays.stream(words.split(" ")).<Clause>map(Word::new).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thu ngân sách", "12-NQ/ĐU", "họp 8:30", "a - b", "(thu)", "thu or chi", "1.350.492.000", "95,5%"
            })
    void wordsAreWords(String query) {
        assertEquals(words(query.replaceAll("[()]", "")), wanted(query));
        assertEquals(List.of(), Question.of(query).unread());
    }

    @Test
    void quotedWordsStandTogether() {
        assertEquals(List.of(new Phrase("thu ngân sách"), new Word("xã")), wanted("\"thu ngân sách\" xã"));
        assertEquals(List.of(new Phrase("thu")), wanted("“thu”"));
        assertEquals(List.of(new Phrase("thu ngân")), wanted("\"thu ngân"));
    }

    @Test
    void minusLeavesOut() {
        Branch branch = Question.of("ngân sách -thu -\"chi xã\"").branches().getFirst();
        assertEquals(words("ngân sách"), branch.wanted());
        assertEquals(List.of(new Word("thu"), new Phrase("chi xã")), branch.unwanted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"giao thông OR thủy lợi", "giao thông HOẶC thủy lợi", "OR giao thông | thủy lợi OR"})
    void orPartsWholeRunsOfWords(String query) {
        assertEquals(
                List.of(new Branch(words("giao thông"), List.of()), new Branch(words("thủy lợi"), List.of())),
                Question.of(query).branches());
    }

    @Test
    void bracketsGroupAlternatives() {
        assertEquals(
                List.of(
                        new Group(List.of(new Branch(words("thu"), List.of()), new Branch(words("chi"), List.of()))),
                        new Word("xã")),
                wanted("(thu OR chi) xã"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019..2021 | 2019-01-01 | 2021-12-31",
                "5/2019..12/2020 | 2019-05-01 | 2020-12-31",
                "2019.. | 2019-01-01 | 9999-12-31",
                "..2020 | 0001-01-01 | 2020-12-31",
                "2019-05-02..2019-06-03 | 2019-05-02 | 2019-06-03"
            })
    void rangesAreDays(String query, LocalDate from, LocalDate to) {
        assertEquals(List.of(new Days(new DateRange(from, to), "")), wanted(query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019 | 2019-01-01 | 2019-12-31",
                "năm 2019 | 2019-01-01 | 2019-12-31",
                "nam 2019 | 2019-01-01 | 2019-12-31",
                "quý 3/2020 | 2020-07-01 | 2020-09-30",
                "quý III năm 2020 | 2020-07-01 | 2020-09-30",
                "quy iv/2020 | 2020-10-01 | 2020-12-31",
                "tháng 5/2021 | 2021-05-01 | 2021-05-31",
                "thang 5 nam 2021 | 2021-05-01 | 2021-05-31",
                "5/2021 | 2021-05-01 | 2021-05-31",
                "ngày 12/5/2020 | 2020-05-12 | 2020-05-12",
                "ngày 12 tháng 5 năm 2020 | 2020-05-12 | 2020-05-12",
                "từ 2018 đến 2020 | 2018-01-01 | 2020-12-31",
                "tu nam 2018 den nam 2020 | 2018-01-01 | 2020-12-31",
                "giai đoạn 2011 - 2015 | 2011-01-01 | 2015-12-31",
                "2011-2015 | 2011-01-01 | 2015-12-31",
                "6 tháng đầu năm 2021 | 2021-01-01 | 2021-06-30",
                "6 tháng cuối năm 2021 | 2021-07-01 | 2021-12-31",
                "9 thang 2021 | 2021-01-01 | 2021-09-30",
                "6/11 đến 12/11/2023 | 2023-11-06 | 2023-11-12"
            })
    void periodsAreDaysThatAPassageMayName(String query, LocalDate from, LocalDate to) {
        assertEquals(List.of(new Days(new DateRange(from, to), query)), wanted(query));
        assertEquals(
                List.of(new Days(new DateRange(from, to), query)),
                wanted(Normalizer.normalize(query, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2021", "2020/NQ-HĐND", "2021..2019", "2020.000", "13/2020", "1900", "20200"})
    void whatIsNoPeriodIsWords(String query) {
        assertFalse(wanted(query).stream()
                .anyMatch(clause -> clause instanceof Days days && days.text().equals(query)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "> 1 tỷ đồng | GT | 1000000000 | VND",
                ">1 ty | GT | 1000000000 | VND",
                ">= 1,5 tỷ đồng | GE | 1500000000 | VND",
                "< 500 nghìn đồng | LT | 500000 | VND",
                "<= 1.350.492.000 đồng | LE | 1350492000 | VND",
                "> 90% | GT | 90 | %",
                "≥ 95,5 % | GE | 95.5 | %",
                "= 20 ha | EQ | 20 | ha",
                "> 500 hộ | GT | 500 | hộ",
                "> 500 |GT | 500 |"
            })
    void amountsAreCompared(String query, Sign sign, double value, String unit) {
        Amount amount = (Amount) wanted(query).getFirst();
        assertEquals(sign, amount.sign());
        assertEquals(value, amount.value());
        assertEquals(Optional.ofNullable(unit), amount.unit());
    }

    @Test
    void wordsBehindAnAmountGoOn() {
        assertEquals(
                List.of(new Amount(Sign.GT, 2e6, Optional.of("VND"), "2 triệu"), new Word("thu"), new Word("phí")),
                wanted("> 2 triệu thu phí"));
    }

    @Test
    void fieldsTakeTheWordsBehindThem() {
        assertEquals(
                List.of(new Field(FieldName.NUMBER, List.of("12-NQ/ĐU"), false), new Word("họp")),
                wanted("số: 12-NQ/ĐU họp"));
        assertEquals(
                List.of(new Field(FieldName.TYPE, List.of("báo", "cáo", "thuế"), false)), wanted("loại:báo cáo thuế"));
        assertEquals(
                List.of(new Field(FieldName.ISSUER, List.of("UBND", "xã"), true), new Word("thuế")),
                wanted("co quan:\"UBND xã\" thuế"));
        assertEquals(
                List.of(
                        new Field(FieldName.SIGNER, List.of("Nguyễn", "Văn", "A"), false),
                        new Field(FieldName.TYPE, List.of("kế", "hoạch"), false)),
                wanted("người ký: Nguyễn Văn A type:kế hoạch"));
        assertEquals(
                List.of(
                        new Field(FieldName.TYPE, List.of("báo", "cáo"), false),
                        new Days(DateRange.year(2020), "2020")),
                wanted("loại:báo cáo 2020"));
    }

    @Test
    void whatLooksLikeAConditionAndIsNoneIsNamed() {
        assertEquals(List.of("nơi:Huế"), Question.of("nơi:Huế họp").unread());
        assertEquals(List.of(">"), Question.of("> nhiều tiền").unread());
        assertEquals(words("nơi:Huế họp"), wanted("nơi:Huế họp"));
    }

    @Test
    void nothingThatIsTypedIsAnError() {
        Random random = new Random(42);
        List<String> pieces = List.of(
                "\"",
                "“",
                "-",
                "(",
                ")",
                " ",
                " OR ",
                "HOẶC",
                "|",
                "số:",
                "loại:",
                "người ký: ",
                ":",
                ">",
                ">=",
                "≤",
                "=",
                "..",
                "2019",
                "31/2/2020",
                "quý 3/2020",
                "từ ",
                "đến",
                "1 tỷ",
                "95,5%",
                "12-NQ/ĐU",
                "thu",
                "ngân",
                "\u0301",
                "\ud83d",
                "\ud83d\ude00",
                "\n",
                "\u00a0",
                "ﬁ",
                "İ",
                "999999999999999999999",
                "%",
                "/",
                ".");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                query.append(pieces.get(random.nextInt(pieces.size())));
            }
            Question.of(query.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"", "-", "1.", "(a OR ", "từ 2018 đến ", "> 1.000", "số:", " ", "a OR ", "loại:a "})
    void longInputIsReadInTime(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Question.of(piece.repeat(100_000)));
    }
}
