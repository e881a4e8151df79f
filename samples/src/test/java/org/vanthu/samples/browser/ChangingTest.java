package org.vanthu.samples.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.vanthu.pipeline.OwnWords;
import org.vanthu.pipeline.web.Password;

/** What people change in the page, click by click and key by key, in an archive of one report. */
@InBrowser
final class ChangingTest {

    private static final String REPORT = """
        ỦY BAN NHÂN DÂN
        PHƯỜNG SÔNG MÂY
        Số: 12/BC-UBND

        Sông Mây, ngày 20 tháng 6 năm 2022

        BÁO CÁO
        Tình hình thực hiện nhiệm vụ 6 tháng đầu năm 2022

        Tổng thu ngân sách trên địa bàn đạt 7.644 triệu đồng.

        Sản lượng nuôi trồng đạt 3,125 tấn. Diện tích ngô đạt 3,215 ha.
        """;

    private static final String PASSWORD = "ba con mèo xanh";

    private final Browser browser;

    @TempDir
    private Path documents;

    private ServedSamples served;

    ChangingTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(documents.resolve("bao-cao.txt"), REPORT);
        serve(Optional.empty());
    }

    private void serve(Optional<Password> password) throws IOException {
        served = new ServedSamples(List.of(documents), password);
        browser.visit(served);
    }

    @AfterEach
    void end() throws IOException {
        assertEquals(List.of(), browser.errors());
        served.close();
    }

    private void openMoney(String language) {
        browser.open("/documents/1?lang=" + language);
        browser.see(".fact.k-money").click();
        browser.see(".verdicts");
    }

    /** A button of the panel by what it says. */
    private WebElement button(String words) {
        return browser.all("button").stream()
                .filter(button -> button.isDisplayed() && button.getText().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no '" + words + "' among " + browser.texts("button")));
    }

    private String known() {
        return browser.see(".detail dl").getText();
    }

    private void awaitText(String css, String words) {
        browser.await(
                "'" + css + "' says '" + words + "'",
                () -> Boolean.TRUE.equals(browser.run(
                        "return [...document.querySelectorAll(arguments[0])].some(each =>"
                                + " each.innerText.includes(arguments[1]))",
                        css,
                        words)));
    }

    @ParameterizedTest
    @CsvSource({"vi, Đúng, đã xác nhận, Bỏ ghi nhận", "en, right, confirmed, Take"})
    void aValueIsConfirmedAndThatIsTakenBack(String language, String right, String confirmed, String back) {
        openMoney(language);
        browser.see("[name=who]").sendKeys("Lan");
        browser.see("[name=why]").sendKeys("bản ký");
        button(right).click();
        awaitText(".reviewed", confirmed);
        awaitText(".said", "Lan");
        assertTrue(browser.see(".said").getText().contains("bản ký"));
        browser.see(".fact.k-money.seen");
        button(back).click();
        browser.await("the mark is as it was", () -> browser.all(".fact.seen").isEmpty());
        awaitText(".said", "Lan");
        assertTrue(browser.all(".reviewed").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Sửa, '7.644.000.000 đồng', '7.644,5', '7.644,5', Bỏ ghi nhận",
        "en, Change, '7,644,000,000 đồng', '7644.5', '7,644.5', Take"
    })
    void aValueIsChangedAndTheMachinesReadingKept(
            String language, String change, String before, String typed, String after, String back) {
        openMoney(language);
        assertTrue(known().contains(before), known());
        button(change).click();
        WebElement value = browser.see(".change [name=value]");
        value.clear();
        value.sendKeys(typed);
        browser.see(".change > button").click();
        awaitText(".detail dl", after);
        awaitText(".machine", before.replaceAll(" .*", ""));
        button(back).click();
        awaitText(".detail dl", before);
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndNothingIsChanged() {
        openMoney("vi");
        button("Sửa").click();
        WebElement value = browser.see(".change [name=value]");
        value.clear();
        value.sendKeys("nhiều");
        browser.see(".change > button").click();
        awaitText("#f-value-wrong", "nhiều");
        assertEquals("true", value.getDomAttribute("aria-invalid"));
        assertTrue(known().contains("7.644.000.000"));
        browser.run("arguments[0].value = ''", value); // the refused request is logged by the browser, and meant
        browser.errors();
    }

    @Test
    void aValueIsRejectedAndHadBack() {
        browser.open("/documents/1?lang=vi");
        int dates = browser.all(".fact.k-date").size();
        browser.see(".fact.k-date").click();
        browser.see(".verdicts");
        button("Không có giá trị này").click();
        browser.await("its mark is gone", () -> browser.all(".fact.k-date").size() == dates - 1);
        awaitText(".reviewed", "✓");
        browser.keep("document-rejected");
        button("Bỏ ghi nhận").click();
        browser.await("its mark is back", () -> browser.all(".fact.k-date").size() == dates);
    }

    @Test
    void anIndicatorIsRejectedAndItsFigureStays() {
        openMoney("vi");
        int indicators = browser.all(".values .pen").size();
        button("Không có giá trị này").click();
        browser.await("it is gone", () -> browser.all(".values .pen").size() == indicators - 1);
        assertTrue(browser.see(".fact.k-money").isDisplayed());
    }

    @Test
    void doubtfulValuesAreReviewedByKeys() {
        browser.open("/review?lang=vi");
        awaitText(".review h2", "3,125 tấn");
        awaitText("[role=status]", "còn 2");
        browser.press("4");
        awaitText(".review h2", "3,215 ha");
        browser.press("1");
        awaitText("[role=status]", "Đã xem 1 · còn 1 · bỏ qua 1");
        browser.press("0");
        awaitText("[role=status]", "Đã xem 0 · còn 2");
        awaitText(".review h2", "3,215 ha");
        browser.press("3");
        awaitText(".review h2", "dữ kiện: 3,215 ha"); // which is no indicator, but may be a figure all the same
        browser.press("3");
        awaitText("[role=status]", "Đã xem 2 · còn 1");
        browser.open("/review?lang=vi");
        awaitText(".review h2", "3,125 tấn");
        browser.press("2");
        WebElement value = browser.see(".change [name=value]");
        assertEquals(value, browser.focused());
        value.clear();
        value.sendKeys("3125");
        browser.see(".change > button").click();
        awaitText("[role=status]", "Đã xem 1 · còn 0");
    }

    private static Path letter(Path folder, String name) throws IOException {
        return Files.writeString(
                folder.resolve(name), REPORT.replace("12/BC", "15/BC").replace("7.644", "8.100"));
    }

    private void awaitImported(int files) {
        browser.await(
                "it has ended",
                () -> browser.isTrue("return !document.querySelector('progress')"
                        + " && !!document.querySelector('a.chip[href=\"/files?state=imported\"]')"));
        awaitText("a.chip[href='/files?state=imported']", " " + files);
    }

    @ParameterizedTest
    @CsvSource({"vi, Lần nhập", "en, The last import"})
    void aFolderIsImported(String language, String over, @TempDir Path more) throws IOException {
        letter(more, "a.txt");
        Files.createDirectories(more.resolve("b"));
        Files.writeString(
                more.resolve("b/c.txt"), REPORT.replace("12/BC", "16/BC").replace("7.644", "9.100"));
        browser.open("/import?lang=" + language);
        browser.see("#path").sendKeys(more.toString());
        browser.see("form.box button").click();
        awaitImported(2);
        browser.keep("import-ended-" + language);
        assertTrue(
                browser.texts("h2").stream().anyMatch(each -> each.contains(over)),
                browser.texts("h2").toString());
        browser.follow(browser.see("a.chip[href='/files?state=imported']"));
        assertEquals(3, browser.all("tbody tr").size());
    }

    @Test
    void aPathThatIsNoneIsSaid() {
        browser.open("/import?lang=vi");
        browser.see("#path").sendKeys("/khong/co");
        browser.see("form.box button").click();
        awaitText("main > .wrong", "/khong/co");
        browser.errors();
    }

    @Test
    void aChosenFileIsImported(@TempDir Path more) throws IOException {
        browser.open("/import?lang=vi");
        browser.all("input#files").getFirst().sendKeys(letter(more, "a.txt").toString());
        awaitImported(1);
        assertTrue(Files.exists(served.folder().resolve("uploads")));
    }

    @Test
    void droppedFilesAndFoldersAreImported(@TempDir Path more) throws IOException {
        Path folder = Files.createDirectories(more.resolve("tháng 7"));
        letter(folder, "a.txt");
        Path file = Files.writeString(
                more.resolve("b.txt"), REPORT.replace("12/BC", "17/BC").replace("7.644", "5.100"));
        browser.open("/import?lang=vi");
        browser.drop(browser.see(".drop"), folder, file);
        awaitImported(2);
    }

    @Test
    void oneFileThatFailedIsReadAgain(@TempDir Path more) throws IOException {
        byte[] broken = "PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8);
        Files.write(more.resolve("mot.docx"), broken);
        Files.write(more.resolve("hai.docx"), "PK\u0003\u0004 no other zip".getBytes(StandardCharsets.UTF_8));
        browser.open("/import?lang=vi");
        browser.see("#path").sendKeys(more.toString());
        browser.see("form.box button").click();
        browser.follow(browser.see("a.chip[href='/files?state=failed']"));
        assertEquals(2, browser.all("tbody tr").size());
        letter(more, "mot.docx");
        WebElement row = browser.all("tbody tr").stream()
                .filter(each -> each.getText().contains("mot.docx"))
                .findFirst()
                .orElseThrow();
        browser.follow(row.findElement(By.tagName("button")));
        assertTrue(browser.address().endsWith("/import"), browser.address());
        awaitImported(1);
        browser.open("/files?state=failed");
        assertEquals(1, browser.all("tbody tr").size());
        assertTrue(browser.see("tbody").getText().contains("hai.docx"));
    }

    @Test
    void aWrongLineOfTheOfficesOwnWordsIsNamed() throws IOException {
        Files.writeString(served.folder().resolve(OwnWords.RULES), "what\twords\nmàu\txanh\n");
        browser.open("/?lang=vi");
        browser.see(".own summary").click();
        String line = browser.see(".own li").getText();
        assertTrue(line.contains("rules.tsv") && line.contains("2") && line.contains("màu"), line);
        browser.keep("own-words");
    }

    @ParameterizedTest
    @CsvSource({"vi, Sai mật khẩu", "en, The password is wrong"})
    void onlyWhoSaysThePasswordComesIn(String language, String wrong) throws IOException {
        served.close();
        serve(Optional.of(Password.of(PASSWORD.toCharArray())));
        browser.open("/documents/1?lang=" + language);
        WebElement password = browser.see("#password");
        assertTrue(browser.address().contains("/login"), browser.address());
        password.sendKeys("ba con mèo đỏ hoe");
        browser.see("form button").click();
        awaitText(".wrong", wrong);
        browser.keep("login-wrong-" + language);
        password.clear();
        password.sendKeys(PASSWORD);
        browser.see("form button").click();
        browser.see(".fact.k-money");
        browser.errors(); // what was refused is logged, and meant
        browser.see("button.out").click();
        browser.see("#password");
        browser.errors();
    }
}
