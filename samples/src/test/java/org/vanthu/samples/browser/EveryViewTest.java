package org.vanthu.samples.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of each view, whatever it is about. */
@InBrowser
final class EveryViewTest {

    private final Browser browser;

    EveryViewTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void standsInVietnamese(View view) {
        stands(view, "vi");
    }

    @ParameterizedTest
    @EnumSource
    void standsInEnglish(View view) {
        stands(view, "en");
    }

    private void stands(View view, String language) {
        view.open(browser, language);
        browser.keep(view.label() + "-" + language);
        assertAll(
                () -> assertEquals(language, browser.run("return document.documentElement.lang")),
                () -> assertTrue(browser.title().endsWith("Văn thư"), browser.title()),
                () -> assertEquals(1, browser.all("main h1").size()),
                () -> assertEquals(List.of(), browser.texts("main [role=alert]:not(:empty)")),
                () -> assertEquals(List.of(), browser.errors()),
                () -> assertEquals(
                        List.of(),
                        browser.run("return performance.getEntriesByType('resource').map(each => each.name)"
                                + ".filter(name => new URL(name).origin !== location.origin)"),
                        "asked of others"));
    }
}
