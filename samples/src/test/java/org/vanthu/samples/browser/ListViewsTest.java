package org.vanthu.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tasks, coverage and the ledger. */
@InBrowser
final class ListViewsTest {

    private final Browser browser;

    ListViewsTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void showsWhatIsOverdueFirst() {
        browser.open("/tasks");
        assertEquals("quá hạn", browser.texts(".state").getFirst());
    }

    @Test
    void showsTheEvidenceOfATaskThatWasDone() {
        browser.open("/tasks?state=done");
        assertEquals(Set.of("đã xong"), Set.copyOf(browser.texts(".state")));
        browser.follow(browser.see(".evidence a"));
        assertTrue(browser.see(".target").isDisplayed());
    }

    @Test
    void narrowsTasksByBody() {
        browser.open("/tasks");
        browser.see("select[name=body]").sendKeys("Công an");
        browser.see("form.narrow button").click();
        browser.await("it is narrowed", () -> browser.address().contains("body=cong-an"));
        browser.settle();
        assertFalse(browser.all("tbody tr").isEmpty());
    }

    @Test
    void turnsTheWeeksOfTheCalendar() {
        browser.open("/tasks?week=2022-05-25");
        assertTrue(browser.see(".week h2").getText().contains("23/05/2022 – 29/05/2022"));
        assertEquals(7, browser.all(".days > li").size());
        assertFalse(browser.all(".days ul li").isEmpty());
        browser.follow(browser.see("[rel=next]"));
        assertFalse(browser.see(".week h2").getText().contains("23/05/2022"));
        assertFalse(browser.all(".days ul li").isEmpty());
        browser.follow(browser.see(".days a"));
        assertTrue(browser.see(".target").isDisplayed());
    }

    @Test
    void opensTheDocumentOfASquare() {
        browser.open("/coverage");
        browser.follow(browser.see("a.slot"));
        assertTrue(browser.address().contains("/documents/"), browser.address());
    }

    @Test
    void showsTheFilesOfOneState() {
        browser.open("/files");
        browser.follow(browser.see(".chip[href*='state=duplicate']"));
        assertEquals(1, browser.all("tbody tr").size());
        assertTrue(browser.see("tbody").getText().contains("giống hệt"));
    }
}
