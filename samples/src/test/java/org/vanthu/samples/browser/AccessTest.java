package org.vanthu.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;

/** Whoever it is and however they look, they can use every view: WCAG 2.2 AA as far as axe can tell, narrow, magnified, dark, on paper. */
@InBrowser
final class AccessTest {

    private static final String AXE = axe();

    /** The rules that a machine can check, and what the page breaks of them: one line an element. */
    private static final String CHECK = """
        const done = arguments[arguments.length - 1];
        axe.run(document, {
          resultTypes: ['violations'],
          runOnly: arguments[0],
        }).then(({ violations }) => done(violations.flatMap((rule) => rule.nodes.map((node) =>
          rule.id + ': ' + node.target.join(' ') + ' ' + node.failureSummary.replace(/\\s+/g, ' ')))),
        (problem) => done([String(problem)]));
        """;

    private static final List<String> EVERYTHING =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What colours can break. */
    private static final List<String> CONTRAST = List.of("color-contrast", "link-in-text-block");

    /** What is wider than the screen although it does not scroll by itself. */
    private static final String TOO_WIDE = """
        const width = document.documentElement.clientWidth;
        return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
          .filter((each) => !each.closest('.scroll') && each.getBoundingClientRect().right > width + 1)
          .map((each) => each.tagName + '.' + each.className + ' ' + each.textContent.slice(0, 40));
        """;

    private final Browser browser;

    AccessTest(Browser browser) {
        this.browser = browser;
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOpenToAllInLightAndInDark(View view) {
        view.open(browser, "vi");
        browser.run(AXE);
        assertEquals(List.of(), browser.later(CHECK, EVERYTHING));
        browser.media("", "dark");
        browser.keep(view.label() + "-dark");
        assertEquals(List.of(), browser.later(CHECK, CONTRAST), "in the dark");
    }

    @ParameterizedTest
    @EnumSource
    void fitsAZoomOfTwoHundredPercentAndANarrowScreen(View view) {
        browser.screen(640, 450, 2);
        view.open(browser, "vi");
        assertEquals(List.of(), browser.run(TOO_WIDE), "at 200 %");
        browser.screen(360, 740, 1);
        browser.keep(view.label() + "-360");
        assertEquals(List.of(), browser.run(TOO_WIDE), "at 360 px");
    }

    @Test
    void keepsAWideTableInABoxThatTheKeyboardScrolls() {
        browser.screen(360, 740, 1);
        View.TABLES.open(browser, "vi");
        List<WebElement> boxes = browser.all(".text .scroll");
        assertTrue(boxes.stream().anyMatch(box -> Integer.parseInt(box.getDomProperty("scrollWidth")) > 360));
        boxes.forEach(box -> assertEquals("0", box.getAttribute("tabindex")));
    }

    @Test
    void printsADocumentAlone() {
        View.DOCUMENT.open(browser, "vi");
        browser.media("print", "dark");
        browser.keep("document-print");
        assertTrue(browser.see("article.text").isDisplayed());
        for (String css : List.of("header", ".beside", ".legend", ".skip")) {
            assertFalse(browser.all(css).getFirst().isDisplayed(), css);
        }
        assertEquals(
                "rgb(255, 255, 255)",
                browser.run("return getComputedStyle(document.querySelector('.text')).backgroundColor"));
    }

    @Test
    void printsAChartWithItsTable() {
        View.CHART.open(browser, "vi");
        browser.see(".chart canvas");
        browser.media("print", "light");
        browser.keep("chart-print");
        assertTrue(browser.see(".chart").isDisplayed());
        assertTrue(browser.see("tbody").isDisplayed());
        for (String css : List.of("header", ".downloads", ".conditions")) {
            assertFalse(browser.all(css).getFirst().isDisplayed(), css);
        }
    }
}
