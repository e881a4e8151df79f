package org.vanthu.extractors.task;

import java.util.Optional;
import org.vanthu.extractors.rule.Cue;

/** The label in front of a statement: {@code Y tế: …}, {@code 14h-15h30: …}, {@code Kết quả thực hiện …: …}. */
final class Label {

    private static final Cue LABEL =
            Cue.compile("^(?<label>[^:;.!?]{1,90}|\\d{1,2}h[^:;]{0,12}):\\s+(?=[\\p{Lu}\\p{Ll}])");

    private Label() {}

    /** The label that stands in front of a statement. */
    static Optional<String> of(String words) {
        Cue.Search label = LABEL.matcher(words);
        return label.find() ? Optional.of(label.group("label")) : Optional.empty();
    }

    /** The statement without its label; all of it where what stands before the colon is itself something done. */
    static String off(String words) {
        Cue.Search label = LABEL.matcher(words);
        return label.find() && !Verbs.begins(label.group("label")) ? words.substring(label.end()) : words;
    }
}
