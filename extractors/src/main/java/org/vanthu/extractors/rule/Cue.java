package org.vanthu.extractors.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Pattern} that is searched for quickly: it is tried only where its {@link Leads} and a {@link Sieve} let it through. Finds what the
 * pattern finds.
 */
public final class Cue {

    private final Pattern pattern;
    private final Sieve sieve;
    private final Entry atStart;
    private final Entry inside;
    private final Sieve.Start whole;

    /** What every match holds, as {@link Regex#sign}. */
    private final String sign;

    private Cue(Pattern pattern) {
        this.pattern = pattern;
        Regex regex = RegexReader.read(pattern);
        this.sieve = new Sieve(List.of(regex, regex.toTheEnd()));
        this.atStart = new Entry(true);
        this.inside = new Entry(false);
        this.whole = sieve.start(true, 1);
        this.sign = regex.sign();
    }

    public static Cue compile(String regex, int flags) {
        return new Cue(Pattern.compile(regex, flags));
    }

    public static Cue compile(String regex) {
        return compile(regex, 0);
    }

    public Search matcher(CharSequence text) {
        return new Search(text.toString());
    }

    /** Whether a match at the start of a text may begin with a symbol. */
    boolean mayBeginWith(int symbol) {
        return atStart.leads.mayBeginWith(symbol);
    }

    /** The pattern as it is begun at the start of a text, or inside one. */
    private final class Entry {
        private final Sieve.Start start;
        private final Leads leads;

        private Entry(boolean ofText) {
            this.start = sieve.start(ofText, 0);
            this.leads = sieve.leads(start);
        }

        boolean mayMatch(String text, int at, int to) {
            return leads.mayBegin(text, at)
                    && holdsSign(text, at, to)
                    && !sieve.read(start, text, at, to).matchesNone();
        }

        /** The first place between two offsets where the pattern may match; {@code to + 1} where there is none. */
        int next(String text, int from, int to) {
            int next = leads.next(text, from, to);
            while (next <= to && sieve.read(start, text, next, to).matchesNone()) {
                next = leads.next(text, next + 1, to);
            }
            return next;
        }
    }

    /**
     * Whether a match may be in a text as far as its sign says, which may also stand behind a region. Asked once of a text: a look over all
     * that follows each match, or each place, would take time by the square of its length.
     */
    private boolean holdsSign(String text, int from, int to) {
        if (sign.isEmpty() || from > 0 || to < text.length()) {
            return true;
        }
        for (int i = 0; i < sign.length(); i++) {
            if (text.indexOf(sign.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A search through one text, used as a {@link Matcher} is. */
    public final class Search {
        private final String text;
        private @Nullable Matcher matcher;
        private int from;
        private int to;

        private Search(String text) {
            this.text = text;
            this.to = text.length();
        }

        /** Made when the first place is tried: most texts have none. */
        private Matcher matcher() {
            if (matcher == null) {
                matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            }
            return matcher;
        }

        /** The rest of the text still counts for what the pattern asserts beyond the region. */
        public Search region(int start, int end) {
            from = start;
            to = end;
            return this;
        }

        /** The next match. */
        public boolean find() {
            if (from == 0 && atStart.mayMatch(text, 0, to) && tried(0)) {
                return true;
            }
            if (!inside.start.isDead() && holdsSign(text, from, to)) {
                for (int i = next(Math.max(1, from)); i <= to; i = next(i + 1)) {
                    if (tried(i)) {
                        return true;
                    }
                }
            }
            from = to + 1;
            return false;
        }

        private int next(int at) {
            return inside.next(text, at, to);
        }

        private boolean tried(int at) {
            if (!matcher().region(at, to).lookingAt()) {
                return false;
            }
            from = matcher().end() > at ? matcher().end() : at + 1;
            return true;
        }

        /** Whether a match stands at the start. */
        public boolean lookingAt() {
            return mayMatchAt(from) && matcher().region(from, to).lookingAt();
        }

        /** Whether a match is all there is. */
        public boolean matches() {
            boolean all = from == 0 && to == text.length();
            boolean may = all ? mayMatchAll() : mayMatchAt(from);
            return may && matcher().region(from, to).matches();
        }

        private boolean mayMatchAll() {
            return atStart.leads.mayBegin(text, 0)
                    && holdsSign(text, 0, to)
                    && !sieve.read(whole, text, 0, to).matchesNone();
        }

        private boolean mayMatchAt(int at) {
            return (at == 0 ? atStart : inside).mayMatch(text, at, to);
        }

        public int start() {
            return matcher().start();
        }

        public int end() {
            return matcher().end();
        }

        public int start(String group) {
            return matcher().start(group);
        }

        public int end(String group) {
            return matcher().end(group);
        }

        public String group(String name) {
            return matcher().group(name);
        }

        /** The text with the first match replaced by the plain {@code words}. */
        public String replaceFirst(String words) {
            return find() ? text.substring(0, start()) + words + text.substring(end()) : text;
        }

        /** The text with every match replaced by the plain {@code words}. */
        public String replaceAll(String words) {
            if (!find()) {
                return text;
            }
            StringBuilder replaced = new StringBuilder();
            int last = 0;
            do {
                replaced.append(text, last, start()).append(words);
                last = end();
            } while (find());
            return replaced.append(text, last, text.length()).toString();
        }
    }
}
