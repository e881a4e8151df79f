package org.vanthu.extractors.task;

import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** The hour with which an item of a schedule opens: {@code 7 giờ 30, đồng chí …}. */
final class Hour {

    private static final Cue HOUR = Cue.compile(
            "(?:(?:lúc|từ|đúng|vào lúc)"
                    + " )?\\d{1,2}(?:\\s*giờ(?:\\s*\\d{1,2}(?:\\s*phút|’|')?)?|\\s*[hg:]\\s*\\d{0,2})[,:]?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Hour() {}

    /** Whether {@code words} open with an hour. */
    static boolean opens(String words) {
        return HOUR.matcher(words).lookingAt();
    }

    /** {@code words} behind the hour, where who acts stands; all of them where they open with none. */
    static String off(String words) {
        Cue.Search hour = HOUR.matcher(words);
        return hour.lookingAt() ? words.substring(hour.end()) : words;
    }
}
