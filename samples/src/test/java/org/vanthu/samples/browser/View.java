package org.vanthu.samples.browser;

import java.util.Locale;

/** The page's views, each where it has something to show, but not so much that it takes a checker long. */
enum View {
    WELCOME("/"),
    SEARCH("/?q=ng%C3%A2n+s%C3%A1ch"),
    DOCUMENT("/documents/", "2022/BC 6 THANG 2022.docx"),
    TABLES("/documents/", "2023/KH 09 - Năm đô thị văn minh 2023 (kèm biểu).docx"),
    PDF("/documents/", "2022/bao_cao_kinh_te_xa_hoi_2022.pdf"),
    SCAN("/documents/", "2023/TB 74 ket luan BTV (scan).pdf"),
    INDICATORS("/indicators?q=thu+ngan+sach"),
    CHART("/indicators?measure=ty-le-ho-ngheo"),
    TASKS("/tasks?body=cong-an"),
    WEEK("/tasks?week=2022-05-25"),
    COVERAGE("/coverage"),
    REVIEW("/review"),
    IMPORT("/import"),
    FILES("/files");

    private final String path;
    private final String document;

    View(String path) {
        this(path, "");
    }

    View(String path, String document) {
        this.path = path;
        this.document = document;
    }

    /** Opens it in a language, by the address. */
    void open(Browser browser, String language) {
        String address = document.isEmpty() ? path : path + browser.served().document(document);
        browser.open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
    }

    /** For the file of a screenshot. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
