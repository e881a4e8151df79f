package org.vanthu.extractors.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

    private static final String WORDS = "Trưởng thôn tuyên truyền";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. ", "1.", "1) ", "(1) ", "1/ ", "1, ", "1- ", "1 - ", "1/- ", "1/. ", "1.- ", "1. - ", "01. ",
                "1.1 ", "1.2. ", "2.1- ", "I.1. ", "a) ", "a)", "(a) ", "a. ", "a/ ", "a- ", "a, ", "a1) ", "1.a) ",
                "1a) ", "ii) ", "- ", "-", "+ ", "* ", "• ", "· ", "o ", "✓ ", "➢ ", "❖ ", "▪ ", "■ ", "☐ ", "=> "
            })
    void whatOfficesPutInFrontOfItemsIsKnown(String mark) {
        assertEquals(mark.length(), Numbering.ofItem(mark + WORDS), mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 hộ nghèo",
                "1,5 triệu đồng",
                "2.500 con",
                "5-7 ngày",
                "5/6/2024 họp",
                "o bế",
                "a",
                "Năm 2024, thôn họp",
                "=>",
                "(12): Ghi tên"
            })
    void figuresAndWordsAreNoMarks(String line) {
        assertEquals(0, Numbering.ofItem(line), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I. ", "II, ", "IV- ", "A. ", "B/ ", "A."})
    void headingsHaveMoreMarks(String mark) {
        assertEquals(mark.length(), Numbering.ofLine(mark + "KẾT QUẢ ĐẠT ĐƯỢC"), mark);
        assertEquals(0, Numbering.ofItem(mark + "KẾT QUẢ ĐẠT ĐƯỢC"), mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VI, ĐỐI TƯỢNG ÁP DỤNG", "X", "Điều 1. Ban hành"})
    void wordsOfHeadingsAreNoMarks(String line) {
        assertEquals(0, Numbering.ofLine(line), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A. ", "A/ ", "A/- ", "I. ", "I/ ", "I/- ", "I - ", "II/. "})
    void whatOfficesPutInFrontOfSectionsIsKnown(String mark) {
        assertEquals(mark.length(), Numbering.of(mark + "KẾT QUẢ").orElseThrow().length(), mark);
    }
}
