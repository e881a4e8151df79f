package org.vanthu.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Reading a document. */
@InBrowser
final class DocumentViewTest {

    private static final String REPORT = "2022/BC 6 THANG 2022.docx";

    private final Browser browser;

    DocumentViewTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void explainsAFactThatIsClicked() {
        browser.openDocument(REPORT, "");
        WebElement fact = browser.see(".fact.k-percent");
        String words = fact.getText();
        fact.click();
        String detail = browser.see(".detail").getText();
        assertTrue(detail.contains(words), detail);
        assertTrue(browser.see(".detail code").isDisplayed(), "its rule is named");
        browser.keep("document-fact");
        browser.press(Keys.ESCAPE);
        assertFalse(browser.all(".detail").getFirst().isDisplayed());
        assertEquals(fact, browser.focused(), "and reading goes on where it was");
    }

    @Test
    void explainsAFactWithTheKeyboard() {
        browser.openDocument(REPORT, "");
        WebElement fact = browser.see(".fact.k-date");
        browser.run("arguments[0].focus()", fact);
        browser.press(Keys.ENTER);
        assertTrue(browser.see(".detail").getText().contains(fact.getText()));
    }

    @Test
    void goesToAHeadingOfTheOutline() {
        browser.openDocument(REPORT, "");
        WebElement last = browser.all(".outline a").getLast();
        String heading = last.getText();
        browser.follow(last);
        assertTrue(browser.see(".target").getText().startsWith(heading), heading);
    }

    @Test
    void leadsFromAnIndicatorToItsSentence() {
        browser.openDocument(REPORT, "");
        browser.follow(browser.see(".values a"));
        assertTrue(browser.see(".target").isDisplayed());
    }

    @Test
    void opensWhatIsLikeIt() {
        browser.openDocument(REPORT, "");
        String title = browser.title();
        WebElement like = browser.all(".beside details.values").getLast();
        like.findElement(By.tagName("summary")).click();
        browser.follow(like.findElement(By.tagName("a")));
        assertFalse(browser.title().equals(title));
    }

    @Test
    void saysThatThereIsNoSuchDocument() {
        browser.open("/documents/999999");
        assertTrue(browser.see("[role=alert]").getText().contains("999999"));
    }

    @Test
    void showsTheOriginalsPageBesideTheTextAndTurnsIt() {
        browser.openDocument("2022/bao_cao_kinh_te_xa_hoi_2022.pdf", "");
        WebElement picture = browser.see(".picture img");
        browser.await(
                "it is drawn",
                () -> browser.isTrue("return document.querySelector('.picture img').naturalWidth > 800"));
        assertTrue(String.valueOf(picture.getDomAttribute("src")).endsWith("/pages/1"));
        browser.keep("document-picture");
        browser.see(".turn button:last-child").click();
        assertTrue(
                browser.see(".turn").getText().contains("2/"),
                browser.see(".turn").getText());
        browser.await(
                "the next is drawn",
                () -> browser.isTrue("const picture = document.querySelector('.picture img');"
                        + " return picture.complete && picture.naturalWidth > 800"));
        assertTrue(String.valueOf(picture.getDomAttribute("src")).endsWith("/pages/2"));
        assertEquals(List.of(), browser.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022/bao_cao_kinh_te_xa_hoi_2022.pdf", "2023/TB 74 ket luan BTV (scan).pdf"})
    void marksAFigureOnThePageThatItStandsOn(String name) {
        browser.openDocument(name, "");
        WebElement fact = browser.all(".fact").getLast();
        fact.click();
        browser.see(".crop rect");
        browser.see(".marks rect");
        String marked = String.valueOf(browser.see(".crop").getDomAttribute("href"));
        assertTrue(
                String.valueOf(browser.see(".picture img").getDomAttribute("src"))
                        .endsWith(marked),
                marked);
        List<String> words = browser.texts(".detail dd");
        String page = words.get(browser.texts(".detail dt").indexOf("Trang"));
        assertTrue(marked.endsWith("/pages/" + page), marked);
        browser.await(
                "its page is drawn",
                () -> browser.isTrue("const picture = document.querySelector('.picture img');"
                        + " return picture.complete && picture.naturalWidth > 800"));
        browser.keep("document-marked" + (name.contains("scan") ? "-scan" : ""));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void saysHowSurelyAScanWasRead() {
        browser.openDocument("2023/TB 74 ket luan BTV (scan).pdf", "");
        browser.see(".picture img");
        String caption = browser.see(".turn").getText();
        assertTrue(caption.matches("(?s).*\\d+ %.*"), caption);
    }

    @Test
    void leadsToTheReportOfTheYearBefore() {
        browser.openDocument("An Thịnh 2022 - Bao cao nam.txt", "");
        WebElement earlier = browser.all(".neighbours a").getLast();
        browser.follow(earlier);
        assertTrue(
                browser.see("h1").getText().matches(".*20(19|20|21).*"),
                browser.see("h1").getText());
    }
}
