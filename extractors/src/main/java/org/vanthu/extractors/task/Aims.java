package org.vanthu.extractors.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.rule.Cue;

/** What the sections of one document are about. Each title is read once, however much is asked below it. */
public final class Aims {

    /** {@code Thuận lợi}, {@code Nguyên nhân của những hạn chế}: what helped, hindered and lacked, which nobody did. */
    private static final Cue CIRCUMSTANCES = Cue.compile(
            "^(?:những |các |một số |về )?(?:thuận lợi|khó khăn|tồn tại|hạn chế|yếu kém|nguyên nhân|đặc"
                    + " điểm)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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

    /** Whether what stands under {@code path} only says under which circumstances something was done. */
    boolean areCircumstances(List<Outline.Section> path) {
        return !path.isEmpty()
                && CIRCUMSTANCES.matcher(path.getLast().title()).find()
                && Aim.of(path.getLast().title()).filter(Aim.PLANS::equals).isEmpty();
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
