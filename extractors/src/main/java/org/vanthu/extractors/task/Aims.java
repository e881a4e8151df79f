package org.vanthu.extractors.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.layout.Outline;

/** What the sections of one document are about. Each title is read once, however much is asked below it. */
public final class Aims {

    /** Kinds of document that only say what shall be done: an article about {@code kết quả} tells of no result. */
    private static final Set<String> NORMS = Set.of(
            "quyết định", "quy chế", "quy định", "nội quy", "điều lệ", "nghị định", "thông tư", "luật", "bộ luật");

    private final Optional<Aim> ofDocument;
    private final boolean norm;
    private final Map<String, Optional<Aim>> byTitle = new HashMap<>();

    public Aims(Header header) {
        this.norm = header.type().filter(NORMS::contains).isPresent();
        this.ofDocument =
                header.type().flatMap(Aim::ofType).or(() -> header.title().flatMap(Aim::of));
    }

    /** What the innermost telling heading of {@code path} says, else the kind of document. */
    public Optional<Aim> of(List<Outline.Section> path) {
        return norm ? Optional.of(Aim.PLANS) : ofSections(path).or(() -> ofDocument);
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
