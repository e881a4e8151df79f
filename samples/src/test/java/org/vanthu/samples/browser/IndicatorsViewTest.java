package org.vanthu.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Figures over the years. */
@InBrowser
final class IndicatorsViewTest {

    private static final String CHART = "/indicators?measure=thu-ngan-sach-dia-ban";

    private final Browser browser;

    IndicatorsViewTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void findsAnIndicatorByItsNameAndDrawsIt() {
        browser.open("/indicators");
        browser.see("input[name=q]").sendKeys("bao hiem y te", Keys.ENTER);
        browser.await("it is searched", () -> browser.address().contains("q="));
        browser.settle();
        browser.follow(browser.see("tbody a"));
        assertTrue(
                browser.see("h1").getText().contains("bảo hiểm y tế"),
                browser.see("h1").getText());
        browser.see(".chart canvas");
    }

    /** Where ECharts has drawn a value that was stated, from the middle of the chart's box, in pixels. */
    private static final String POINT = """
        const node = document.querySelector('.chart');
        const chart = echarts.getInstanceByDom(node);
        const { series } = chart.getOption();
        const line = series.findIndex((each) => each.data.some((value) => value?.row));
        const at = series[line].data.findIndex((value) => value?.row);
        const [x, y] = chart.convertToPixel({ seriesIndex: line }, [at, series[line].data[at].value]);
        const box = node.getBoundingClientRect();
        window.point = [Math.round(x - box.width / 2), Math.round(y - box.height / 2)];
        """;

    @Test
    void leadsFromAPointToItsSentence() {
        browser.open(CHART);
        WebElement chart = browser.see(".chart");
        browser.see(".chart canvas");
        browser.run(POINT);
        String before = browser.address();
        browser.mouse()
                .moveToElement(
                        chart, browser.number("return window.point[0]"), browser.number("return window.point[1]"))
                .click()
                .perform();
        browser.await("the point leads on", () -> !browser.address().equals(before));
        browser.settle();
        assertTrue(browser.address().contains("/documents/"), browser.address());
        assertTrue(browser.see(".target").getText().matches("(?s).*\\d.*"));
    }

    @Test
    void leadsFromALineOfTheTableToItsSentence() {
        browser.open(CHART);
        WebElement link = browser.see("tbody a");
        browser.follow(link);
        assertTrue(browser.see(".target").isDisplayed());
    }

    @Test
    void drawsOnePlaceAlone() {
        browser.open(CHART);
        browser.follow(browser.see(".chip[href*='issuer=']"));
        browser.see(".chart canvas");
        assertTrue(browser.address().contains("issuer="), browser.address());
    }

    @Test
    void keepsThePictureAsAFile() {
        browser.open(CHART);
        browser.see(".chart canvas");
        browser.run("""
            window.kept = [];
            HTMLAnchorElement.prototype.click = function () { window.kept.push(this.download); };\
            """);
        browser.all(".downloads button").forEach(WebElement::click);
        browser.await("both are kept", () -> browser.isTrue("return window.kept.length === 2"));
        assertEquals(
                List.of("Thu ngân sách trên địa bàn.png", "Thu ngân sách trên địa bàn.svg"),
                browser.run("return window.kept"));
    }
}
