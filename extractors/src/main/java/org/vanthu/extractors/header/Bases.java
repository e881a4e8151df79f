package org.vanthu.extractors.header;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.rule.Cue;

/** The legal bases that a document rests on: {@code Căn cứ Luật …;}, right below its title. */
final class Bases {

    /** Lines below the title that are read for them. */
    private static final int MOST = 60;

    private static final Cue BASE = Cue.compile(
            "(?iu)[-–]?\\s*(?:căn\\s+cứ|xét|theo\\s+(?:đề\\s+nghị|tờ\\s+trình)|thực\\s+hiện|trên\\s+cơ\\s+sở|sau\\s+khi)\\s.*");

    private static final Cue DASH = Cue.compile("^[-–]\\s*");

    private static final Cue END_MARKS = Cue.compile("[;,.]+$");

    private Bases() {}

    /** @param lines below the title */
    static List<String> of(List<HeaderLine> lines) {
        List<String> bases = new ArrayList<>();
        for (HeaderLine headerLine : lines.subList(0, Math.min(lines.size(), MOST))) {
            String line = headerLine.text();
            boolean base = BASE.matcher(line).matches();
            if (base && (line.endsWith(";") || line.endsWith(",") || line.endsWith("."))) {
                bases.add(END_MARKS.matcher(DASH.matcher(line).replaceFirst("")).replaceFirst(""));
            } else if (!bases.isEmpty() || (!base && line.length() > 120)) {
                break;
            }
        }
        return bases;
    }
}
