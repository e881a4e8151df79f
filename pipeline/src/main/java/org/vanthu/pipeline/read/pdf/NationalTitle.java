package org.vanthu.pipeline.read.pdf;

import java.util.regex.Pattern;

/** The words at the top of the right column of a letterhead, in any encoding. */
final class NationalTitle {

    private static final Pattern WORDS = Pattern.compile(
            "(?:C.{1,3}NG H.{1,4} X.{1,3} H.{1,3}I CH.{1,3} NGH.{1,3}A|.{1,3}NG C.{1,3}NG S.{1,3}N) VI.{1,3}T NAM");

    private NationalTitle() {}

    /** Whether {@code text} is these words. */
    static boolean is(String text) {
        return WORDS.matcher(text).matches();
    }

    /** Whether {@code text} ends in these words. */
    static boolean endsIn(String text) {
        return text.endsWith("NAM") && WORDS.matcher(text).find();
    }
}
