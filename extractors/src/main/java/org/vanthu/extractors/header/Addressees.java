package org.vanthu.extractors.header;

import java.util.ArrayList;
import java.util.List;
import org.vanthu.extractors.rule.Cue;

/** Whom a letter or an invitation addresses: {@code Kính gửi: …}, {@code … trân trọng kính mời: …}, on its line or in the items below it. */
final class Addressees {

    /** Most lines address nobody. */
    private static final Cue ADDRESSES = Cue.compile("(?iu)kính\\s+(?:g[ửở]i|mời)");

    private static final Cue LABEL = Cue.compile(
            "(?iu)(?:kính\\s+g[ửở]i|.{0,160}kính\\s+mời)\\s*(?:[:;.]\\s*|$)(?<rest>.*)|kính\\s+g[ửở]i\\s+(?<name>.*)");
    private static final Cue ITEM = Cue.compile("[-–+•*]\\s*(?<name>.+)");

    /** Longest name of an addressee, in chars. */
    private static final int LONGEST = 200;

    /** A letter to every school of a province names them all. */
    private static final int MOST = 60;

    private Addressees() {}

    /** @param lines the first ones of a document */
    static List<String> of(List<HeaderLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            Cue.Search label = LABEL.matcher(line);
            if (ADDRESSES.matcher(line).find() && label.matches()) {
                return below(lines, i + 1, label.group("rest") == null ? label.group("name") : label.group("rest"));
            }
        }
        return List.of();
    }

    private static List<String> below(List<HeaderLine> lines, int from, String beside) {
        List<String> names = new ArrayList<>();
        add(beside, names);
        for (int i = from; i < lines.size() && names.size() < MOST; i++) {
            String line = lines.get(i).text();
            Cue.Search item = ITEM.matcher(line);
            boolean first = names.isEmpty() && line.length() <= LONGEST / 2 && !line.endsWith(":");
            if (line.length() > LONGEST || !(item.matches() || first)) {
                break;
            }
            add(line, names);
        }
        return names;
    }

    private static void add(String line, List<String> names) {
        for (String part : line.split("(?:^|(?<=[;,.)]))\\s*[-–+•*]\\s+|^[-–+•*]|;\\s+", -1)) {
            String name = part.strip().replaceFirst("[;,.:]+$", "").strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
    }
}
