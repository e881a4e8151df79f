package org.vanthu.extractors.rule;

import java.util.regex.Matcher;

/** A rule's shape found in a text. Valid only while the meaning that it is given to runs. */
public final class Match {

    private final FoldedText text;
    private final Matcher matcher;

    Match(FoldedText text, Matcher matcher) {
        this.text = text;
        this.matcher = matcher;
    }

    public FoldedText text() {
        return text;
    }

    public int start() {
        return matcher.start();
    }

    public int end() {
        return matcher.end();
    }

    public boolean has(String group) {
        return matcher.start(group) >= 0;
    }

    /** Folded words of the group; empty where it took no part. */
    public String folded(String group) {
        String words = matcher.group(group);
        return words == null ? "" : words;
    }

    /** Words of the group as the document has them; empty where it took no part. */
    public String written(String group) {
        int start = matcher.start(group);
        return start < 0 ? "" : text.written().substring(start, matcher.end(group));
    }

    public int start(String group) {
        return matcher.start(group);
    }

    /** The group's digits as a number; 0 where it took no part. */
    public int number(String group) {
        int start = matcher.start(group);
        return start < 0 ? 0 : Integer.parseInt(text.folded(), start, matcher.end(group), 10);
    }
}
