package org.vanthu.pipeline.read.worker;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as OpenDocument and CSS write them: {@code 16.5cm}, {@code 450pt}. */
final class Lengths {

    private static final Pattern LENGTH =
            Pattern.compile("\\s*([0-9]{1,6}(?:\\.[0-9]{1,9})?)\\s*(in|cm|mm|pt|pc|px)\\s*");

    private static final Map<String, Double> OF_AN_INCH =
            Map.of("in", 1.0, "cm", 2.54, "mm", 25.4, "pt", 72.0, "pc", 6.0, "px", 96.0);

    private Lengths() {}

    /** 0 where {@code length} is none. */
    static double inches(String length) {
        Matcher matcher = LENGTH.matcher(length);
        return matcher.matches()
                ? Double.parseDouble(matcher.group(1)) / OF_AN_INCH.getOrDefault(matcher.group(2), 1.0)
                : 0;
    }
}
