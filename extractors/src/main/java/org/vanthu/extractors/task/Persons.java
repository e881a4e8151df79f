package org.vanthu.extractors.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vanthu.extractors.rule.Cue;

/** Names of people in charge, without their titles. */
final class Persons {

    /** Family, middle and given name; an abbreviated office or {@code Chủ tịch} behind it is none of it. */
    private static final String NAME =
            "\\p{Lu}\\p{Ll}+(?: (?!Chủ tịch|Phó |Bí thư|Trưởng |Hội |Ủy )\\p{Lu}\\p{Ll}+){1,4}";

    private static final Cue TITLED =
            Cue.compile("(?:(?iu:đ/c|đc|đồng chí|ông|bà|anh|chị)[.:]?\\s*){1,2}(?<name>" + NAME + ")");

    /** A cell that holds a bare name. */
    private static final Cue BARE = Cue.compile("^[-+*\\s]*(?<name>" + NAME + ")\\s*(?:$|[-–,;(])", Pattern.MULTILINE);

    private Persons() {}

    /** Every name in a column of people in charge, in order, each once. */
    static List<String> in(String cell) {
        List<String> titled = find(TITLED, cell);
        return titled.isEmpty() ? find(BARE, cell) : titled;
    }

    private static List<String> find(Cue pattern, String cell) {
        List<String> names = new ArrayList<>();
        Cue.Search name = pattern.matcher(cell);
        while (name.find()) {
            if (!names.contains(name.group("name"))) {
                names.add(name.group("name"));
            }
        }
        return names;
    }
}
