package org.vanthu.pipeline.read.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Letters as a format gives them, with the font that each run is set in: the font tells legacy encodings apart. */
final class Runs {

    /** @param font null where the format does not say */
    record Run(String text, @Nullable String font) {}

    private final List<Run> done = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private @Nullable String font;

    void append(CharSequence text, @Nullable String font) {
        if (text.isEmpty()) {
            return;
        }
        if (!open.isEmpty() && !Objects.equals(font, this.font)) {
            close();
        }
        this.font = font;
        open.append(text);
    }

    void append(Runs other) {
        other.runs().forEach(run -> append(run.text(), run.font()));
    }

    private void close() {
        done.add(new Run(open.toString(), font));
        open.setLength(0);
    }

    boolean isBlank() {
        return done.stream().allMatch(run -> run.text().isBlank())
                && open.toString().isBlank();
    }

    List<Run> runs() {
        if (!open.isEmpty()) {
            close();
        }
        return done;
    }
}
