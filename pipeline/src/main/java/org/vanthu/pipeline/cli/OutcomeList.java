package org.vanthu.pipeline.cli;

import org.vanthu.pipeline.Outcome;
import org.vanthu.pipeline.Progress;

/** Names every file on standard output once how it ended is on the disk: state, file, and the reason if there is one. */
final class OutcomeList implements Progress {

    private final Session session;
    private final Progress progress;

    OutcomeList(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    @Override
    public void found(long files) {
        progress.found(files);
    }

    @Override
    public void ended(Outcome outcome) {
        progress.ended(outcome);
        String reason = outcome.reason().isEmpty() ? "" : "\t" + session.reason(outcome.reason());
        session.out()
                .println(outcome.state().label() + "\t"
                        + Shown.line(outcome.file().path()) + reason);
        session.out().flush();
    }
}
