package org.vanthu.extractors.rule;

/**
 * A rule that composes values of facts and structure, in code of its own, and what proves it.
 *
 * @param name what its values carry
 * @param kind what it makes: {@code task}, {@code indicator} or a kind of fact
 * @param example a text in which it reads something
 * @param mention the words of {@code example} that it reads
 * @param counterExample a text in which it reads nothing
 */
public record ComposedRule(String name, String kind, String example, String mention, String counterExample) {

    public ComposedRule {
        if (!example.contains(mention)) {
            throw new IllegalArgumentException(
                    "rule '" + name + "': its example does not hold the words '" + mention + "'");
        }
    }
}
