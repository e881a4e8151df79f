package org.vanthu.pipeline.cli;

import java.util.List;
import org.vanthu.index.Like;

/** Documents that are about the same as another one. */
final class LikePrinter {
    private LikePrinter() {}

    static void print(Session session, List<Like> likes) {
        if (likes.isEmpty()) {
            session.print("like.none");
        }
        int number = 0;
        for (Like like : likes) {
            session.out()
                    .println(++number + ". "
                            + Style.BOLD.on(
                                    session,
                                    Headline.of(session, like.document().header())));
            like.document().header().title().ifPresent(title -> session.out().println("   " + Shown.words(title)));
            session.out().println("   " + Shown.words(String.join(" · ", like.shared())));
            session.out()
                    .println(Style.DIM.on(
                            session,
                            "   "
                                    + session.say(
                                            "search.source",
                                            Shown.file(like.document().file().key()),
                                            like.document().id())));
        }
    }
}
