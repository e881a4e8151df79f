package org.vanthu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReasonsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the file is empty | tệp trống
        the file has 221 MB; at most 32 MB are read | tệp có 221 MB; chỉ đọc tối đa 32 MB
        the file is damaged or is no proper PDF | tệp bị hỏng hoặc không đúng dạng PDF
        the file is damaged or is no proper PDF (a {} [] b) | tệp bị hỏng hoặc không đúng dạng PDF (bộ đọc báo: a {} [] b)
        the file is damaged or is no proper Word document (x) | tệp bị hỏng hoặc không đúng dạng văn bản Word (bộ đọc báo: x)
        the file is damaged or is no proper file of the kind application/x-7z | tệp bị hỏng hoặc không đúng dạng application/x-7z
        same bytes as sheet | giống hệt sheet
        something new | something new
        """)
    void saysWhatTheLedgerSays(String english, String vietnamese) {
        assertEquals(vietnamese, Reasons.inVietnamese(english));
    }
}
