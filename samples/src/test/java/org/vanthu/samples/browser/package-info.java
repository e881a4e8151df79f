/**
 * The page in a real browser: Chromium, driven by Selenium, before an archive of the samples.
 *
 * <p>A test of this package is marked {@link org.vanthu.samples.browser.InBrowser}, which gives it a {@link
 * org.vanthu.samples.browser.Browser} or skips it where Chromium is not installed. What was seen is kept in
 * {@code target/screenshots}.
 */
@NullMarked
package org.vanthu.samples.browser;

import org.jspecify.annotations.NullMarked;
