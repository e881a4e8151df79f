package org.vanthu.extractors.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.layout.Outline;

/** What the sections of one document are about. Each title is read once, however much is asked below it. */
public final class Aims {

    /** It only says what shall be done, as norms do: an article about {@code kết quả} tells of no result. */
    private static final String DECISION = "quyết định";

    private final Optional<Aim> ofDocument;
    private final boolean norm;
    private final Map<String, Optional<Aim>> byTitle = new HashMap<>();

    public Aims(Header header) {
        this.norm = Norms.fill(header) || header.type().filter(DECISION::equals).isPresent();
        this.ofDocument =
                header.type().flatMap(Aim::ofType).or(() -> header.title().flatMap(Aim::of));
    }

    /** What the innermost telling heading of {@code path} says, else the kind of document. */
    public Optional<Aim> of(List<Outline.Section> path) {
        return norm ? Optional.of(Aim.PLANS) : ofSections(path).or(() -> ofDocument);
    }

    /** Whether what stands under {@code path} is to be done. */
    boolean arePlans(List<Outline.Section> path) {
        return of(path).filter(Aim.PLANS::equals).isPresent();
    }

    /** What the innermost telling heading of {@code path} says. */
    Optional<Aim> ofSections(List<Outline.Section> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<Aim> aim = byTitle.computeIfAbsent(path.get(i).title(), Aim::of);
            if (aim.isPresent()) {
                return aim;
            }
        }
        return Optional.empty();
    }
}
