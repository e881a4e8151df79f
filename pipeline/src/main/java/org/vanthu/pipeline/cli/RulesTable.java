package org.vanthu.pipeline.cli;

import java.util.List;
import org.vanthu.extractors.RuleBook;

/** What is extracted as a table in Markdown, one row a kind: the README's, which a test holds to this. */
final class RulesTable {

    /** Rules of one kind that show their example, the first ones. */
    private static final int SHOWN = 5;

    /** A longer example is shown by the words that its rule reads, in chars. */
    private static final int LONGEST = 100;

    private final Session session;
    private final List<RuleBook.Entry> entries;

    RulesTable(Session session, List<RuleBook.Entry> entries) {
        this.session = session;
        this.entries = entries;
    }

    void print() {
        session.out().println(session.say("rules.table"));
        session.out().println("|---|---|---|");
        for (String kind : RuleBook.KINDS) {
            List<RuleBook.Entry> rules =
                    entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
            if (!rules.isEmpty()) {
                session.out()
                        .println("| " + kind + " | " + String.join(", ", examples(rules)) + " | "
                                + session.say("rules.value." + kind) + " |");
            }
        }
    }

    private static List<String> examples(List<RuleBook.Entry> rules) {
        return rules.stream()
                .limit(SHOWN)
                .map(rule -> "`" + words(rule).replace("|", "\\|") + "`")
                .toList();
    }

    private static String words(RuleBook.Entry rule) {
        RuleBook.Sample sample = rule.examples().getFirst();
        boolean sentence = sample.text().length() <= LONGEST && sample.text().indexOf('\n') < 0;
        return sentence && composes(rule.kind()) ? sample.text() : sample.mention();
    }

    /** Of what is composed the whole sentence says more than the words that the value stands on. */
    private static boolean composes(String kind) {
        return switch (kind) {
            case "effect", "task", "indicator" -> true;
            default -> false;
        };
    }
}
