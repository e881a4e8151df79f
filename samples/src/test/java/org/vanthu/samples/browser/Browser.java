package org.vanthu.samples.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** What somebody does who sits before the page: opens, looks, clicks, types; and what there is to be seen. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    /** A screenshot is cut there; a report may be as long as a street. */
    private static final int TALLEST = 3000;

    private static final Optional<File> CHROMIUM = program("chromium");
    private static final Optional<File> DRIVER = program("chromedriver");

    private final ServedSamples own;
    private ServedSamples served;
    private final ChromeDriver driver;

    Browser(ServedSamples served) {
        this.own = served;
        this.served = served;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.orElseThrow());
        options.addArguments(
                "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=vi");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox"); // Chromium refuses to be sandboxed by root, as which containers build
        }
        LoggingPreferences logged = new LoggingPreferences();
        logged.enable(LogType.BROWSER, Level.SEVERE);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logged);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.orElseThrow())
                        .build(),
                options);
    }

    /** Which of the programs that are needed are not there. */
    static List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (CHROMIUM.isEmpty()) {
            missing.add("chromium");
        }
        if (DRIVER.isEmpty()) {
            missing.add("chromedriver");
        }
        return missing;
    }

    private static Optional<File> program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    /** As a person's own who has never been here: light, on a desktop's screen, before the samples. */
    void reset() {
        served = own;
        screen(WIDTH, HEIGHT, 1);
        media("", "light");
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin",
                Map.of("origin", served.uri().toString().replaceFirst("/$", ""), "storageTypes", "local_storage"));
        errors();
    }

    /** Throws away the files that it keeps of the page, as if it had never been opened. */
    void forget() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** Goes to another archive, until it is reset. */
    void visit(ServedSamples other) {
        served = other;
    }

    /** Drops files of the computer on it. */
    void drop(WebElement place, Path... files) {
        int x = place.getRect().getX() + place.getRect().getWidth() / 2;
        int y = place.getRect().getY() + 20;
        Map<String, Object> data = Map.of(
                "items",
                List.of(),
                "files",
                Arrays.stream(files)
                        .map(file -> file.toAbsolutePath().toString())
                        .toList(),
                "dragOperationsMask",
                1);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            driver.executeCdpCommand("Input.dispatchDragEvent", Map.of("type", type, "x", x, "y", y, "data", data));
        }
    }

    ServedSamples served() {
        return served;
    }

    /** @param path with its query, from the server's root; returns when the view stands */
    void open(String path) {
        driver.get("about:blank"); // else an address that differs behind # alone loads nothing
        driver.get(served.uri().resolve(path).toString());
        settle();
    }

    void openDocument(String name, String behind) {
        open("/documents/" + served.document(name) + behind);
    }

    /** Waits until a view stands. */
    void settle() {
        await(
                "the view stands",
                () -> isTrue("return document.readyState === 'complete'"
                        + " && !!document.querySelector('#head nav') && !document.querySelector('main[aria-busy]')"));
    }

    /** What a page's own script gives. */
    @Nullable
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a script gives that ends by calling its last argument. */
    @Nullable
    Object later(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    boolean isTrue(String script) {
        return Boolean.TRUE.equals(run(script));
    }

    /** A whole number that a script gives. */
    int number(String script) {
        return run(script) instanceof Number number ? number.intValue() : -1;
    }

    /** Waits until it holds. */
    void await(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain that " + what + ", at " + address() + "; the page says "
                        + texts("[role=alert]") + ", the browser " + errors());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** Waits for one that is seen. */
    WebElement see(String css) {
        await("'" + css + "' is seen", () -> all(css).stream().anyMatch(WebElement::isDisplayed));
        return all(css).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow();
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    List<String> texts(String css) {
        return all(css).stream().map(WebElement::getText).toList();
    }

    /** Clicks on it, and waits until the view that comes stands. */
    void follow(WebElement link) {
        String before = address();
        link.click();
        await("the link was followed", () -> !address().equals(before));
        settle();
    }

    /** With the keyboard, where the cursor is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void press(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    Actions mouse() {
        return new Actions(driver);
    }

    /** What has the cursor. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    String title() {
        return String.valueOf(driver.getTitle());
    }

    void back() {
        driver.navigate().back();
        settle();
    }

    /** @param pixels of the screen to one of the page: 2 is a zoom of 200 % */
    void screen(int width, int height, int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", pixels, "mobile", false));
    }

    /**
     * Looks as on that medium.
     *
     * @param media "print", or empty for a screen
     * @param scheme of colours: "light" or "dark"
     */
    void media(String media, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Keeps what is seen, the whole of the page. */
    void keep(String name) {
        Map<String, Object> clip = Map.of(
                "x", 0,
                "y", 0,
                "width", number("return document.documentElement.clientWidth"),
                "height", Math.min(TALLEST, number("return document.documentElement.scrollHeight")),
                "scale", 1);
        Map<String, Object> picture = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What went wrong on either side since the last time this was asked: the browser's own words, among them refused scripts and styles. */
    List<String> errors() {
        return Stream.concat(
                        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                                .map(LogEntry::getMessage),
                        served.bugs().stream().map(Exception::toString))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
