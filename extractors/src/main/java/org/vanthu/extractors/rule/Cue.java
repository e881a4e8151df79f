package org.vanthu.extractors.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Pattern} that is searched for quickly: it is tried only where its first two chars may stand.
 *
 * <p>Which two chars those are the pattern itself says: where it does not match two chars and did not ask for a third
 * ({@link Matcher#hitEnd}), nothing that begins with them can match. Pairs are asked about when a text first has them, and the answers kept;
 * two threads that ask at once get the same answer. It finds exactly what the pattern finds.
 */
public final class Cue {

    private static final byte UNKNOWN = 0;
    private static final byte NO = 1;
    private static final byte MAYBE = 2;

    /** Chars that are told apart; before all others the pattern is always tried. */
    private static final String ALPHABET = alphabet();

    private static final int SIZE = ALPHABET.length() + 1;

    /** By char its place in the alphabet, from 1; 0 for all others. */
    private static final byte[] PLACE = new byte[0x10000];

    static {
        for (int i = 0; i < ALPHABET.length(); i++) {
            PLACE[ALPHABET.charAt(i)] = (byte) (i + 1);
        }
    }

    private final Pattern pattern;
    private final boolean matchesNothing;
    private final @Nullable Pattern inside;
    private final byte[] first = new byte[SIZE];
    private final byte[] pairs = new byte[SIZE * SIZE];

    private Cue(Pattern pattern) {
        this.pattern = pattern;
        this.inside = inside(pattern).orElse(null);
        this.matchesNothing = pattern.matcher("").lookingAt();
    }

    /**
     * @param regex without assertions that may fail at the start of a text and hold inside: no {@code (?<=…)}, {@code \b}, {@code \B},
     *     {@code \G}
     */
    public static Cue compile(String regex, int flags) {
        for (String leftward : new String[] {"(?<=", "\\b", "\\B", "\\G"}) {
            if (regex.contains(leftward)) {
                throw new IllegalArgumentException(
                        "'" + leftward + "' looks at what stands before; use a Pattern for '" + regex + "'");
            }
        }
        return new Cue(Pattern.compile(regex, flags));
    }

    /**
     * What can match behind the start of a text: the ways of {@code pattern} that do not begin with {@code ^}; none where all do.
     */
    private static Optional<Pattern> inside(Pattern pattern) {
        String regex = pattern.pattern();
        boolean flagged = regex.startsWith("(?i") || regex.startsWith("(?u");
        if (!regex.contains("^") || flagged || (pattern.flags() & Pattern.MULTILINE) != 0) {
            return Optional.of(pattern);
        }
        List<String> ways = ways(regex);
        List<String> inside = ways.stream().filter(way -> !way.startsWith("^")).toList();
        if (inside.size() == ways.size()) {
            return Optional.of(pattern);
        }
        return inside.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(String.join("|", inside), pattern.flags()));
    }

    /** The alternatives that a regex is made of, outside all brackets. */
    private static List<String> ways(String regex) {
        List<String> ways = new ArrayList<>();
        int depth = 0;
        boolean set = false;
        int start = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' || c == ']') {
                set = c == '[';
            } else if (!set) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == '|' && depth == 0) {
                    ways.add(regex.substring(start, i));
                    start = i + 1;
                }
            }
        }
        ways.add(regex.substring(start));
        return ways;
    }

    public static Cue compile(String regex) {
        return compile(regex, 0);
    }

    public Search matcher(CharSequence text) {
        return new Search(text.toString());
    }

    private static String alphabet() {
        StringBuilder chars = new StringBuilder("\t\n\u00a0–“”•");
        for (char c = ' '; c <= '~'; c++) {
            chars.append(c);
        }
        String marked = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
        chars.append(marked);
        // Of capitals those that begin words: with all of them, places would not fit a byte.
        chars.append("ÁÂĂĐÊÔƠƯÝẢẤỦỤỨỪỶỘỐ");
        return chars.toString();
    }

    /** Whether a match may begin with {@code a}, {@code b} behind the start of a text. */
    private boolean mayBegin(char a, char b) {
        int one = PLACE[a] & 0xff;
        if (one == 0) {
            return true;
        }
        byte alone = first[one];
        if (alone == UNKNOWN) {
            alone = ask(String.valueOf(a));
            first[one] = alone;
        }
        int two = PLACE[b] & 0xff;
        if (alone == NO || two == 0) {
            return alone != NO;
        }
        byte both = pairs[one * SIZE + two];
        if (both == UNKNOWN) {
            both = ask(new String(new char[] {a, b}));
            pairs[one * SIZE + two] = both;
        }
        return both != NO;
    }

    @SuppressWarnings("JdkObsolete") // whether more input could change the answer is just what is asked here
    private byte ask(String beginning) {
        if (inside == null) {
            return NO;
        }
        Matcher matcher = inside.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd() ? MAYBE : NO;
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
            int last = inside == null ? Math.min(to, 1) : to;
            for (int i = from; i < last; i++) {
                if (mayMatchAt(i, text.length()) && tried(i)) {
                    return true;
                }
            }
            if (from <= to && matchesNothing && tried(to)) {
                return true;
            }
            from = to + 1;
            return false;
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
            return mayStart() && matcher().region(from, to).lookingAt();
        }

        /** Whether a match is all there is. */
        public boolean matches() {
            return mayStart() && matcher().region(from, to).matches();
        }

        private boolean mayStart() {
            return mayMatchAt(from, to);
        }

        private boolean mayMatchAt(int at, int end) {
            boolean ownWayAtStart = at == 0 && inside != pattern;
            return ownWayAtStart || at + 1 >= end || mayBegin(text.charAt(at), text.charAt(at + 1));
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
