package org.vanthu.index.followup;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.vanthu.index.analysis.VietnameseFolding;

/** The words of a task that say what is to be done. */
final class TaskWords {

    /** Words of planning, reporting and time; they differ between a plan and the report on it. */
    private static final Pattern IDLE = Pattern.compile(
            "(?<!\\S)(?:tiep tuc|hoan thanh|to chuc|thuc hien|trien khai|tap trung|day manh|tang cuong|chi dao|phoi"
                    + " hop|phan dau|da|dang|se|xong|duoc|cac|va|cua|cho|voi|tai|tren dia"
                    + " ban|theo|ve|trong|den|truoc|sau|ngay|thang|nam|quy|tu|la|cung|nhung|phuong|xa|thi"
                    + " tran|quan|huyen|thi xa|de|nham|viec|cong tac|het|moi|khi|o|do)(?!\\S)");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d/.,\\-]*");

    private TaskWords() {}

    static Set<String> of(String text) {
        String key = VietnameseFolding.key(text);
        Set<String> words = new LinkedHashSet<>();
        for (String word : IDLE.matcher(NUMBER.matcher(key).replaceAll(" "))
                .replaceAll(" ")
                .split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
