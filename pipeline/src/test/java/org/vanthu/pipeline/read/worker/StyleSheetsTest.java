package org.vanthu.pipeline.read.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StyleSheetsTest {

    /** What a page with {@code sheet} shows of four paragraphs, of which the first has nothing that a sheet could name. */
    private static String shown(String sheet) {
        Document page = Jsoup.parse("<style>" + sheet + "</style><body><p>Kính gửi: Ủy ban nhân dân phường</p>"
                + "<p class='an to'>ẩn</p><p id=x>tên</p><p class='an' style='display: block'>hiện</p></body>");
        StyleSheets.hide(page);
        page.select("[hidden]").remove();
        return page.body()
                .text()
                .replace("Kính gửi: Ủy ban nhân dân phường", "")
                .strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".an { color: red }                                    | ẩn tên hiện",
                "p.an { display : none }                               | tên hiện",
                "<!-- /* ẩn */ .khac, #x{visibility:hidden} -->        | ẩn hiện",
                ".an{mso-hide:all}                                     | tên hiện",
                "@media print { .an { display: none } } #x{display:none} | ẩn hiện",
                "@import 'a.css'; .an{display:none}                    | tên hiện",
                ".an{display:none} .to{display:block}                  | ẩn tên hiện",
                ".an{display:none} body.mo .to:hover{display:block}    | ẩn tên hiện",
                "body .an{display:none}                                | ẩn tên hiện",
                ".an:hover{display:none}                               | ẩn tên hiện",
                ".an{display:none                                      | ẩn tên hiện",
            })
    void classesAndNamesThatASheetHidesAreNotShown(String sheet, String shown) {
        assertEquals(shown, shown(sheet));
    }

    @Test
    void aPageThatWouldLoseMostOfItsWordsShowsThemByAScript() {
        Document page = Jsoup.parse("<style>.noi-dung{display:none}</style><p>Mục lục</p>"
                + "<div class='noi-dung'>Toàn văn của quyết định.</div>");
        StyleSheets.hide(page);
        assertEquals(0, page.select("[hidden]").size());
    }
}
