package org.vanthu.extractors.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads a {@link Pattern} into a {@link Regex} that matches wherever the pattern does, and in few places more: what the pattern asks of
 * the chars before is left out, and of what it asks of the chars behind, all but the next.
 */
final class RegexReader {

    private static final int UNREAD = Pattern.COMMENTS | Pattern.LITERAL | Pattern.CANON_EQ | Pattern.UNIX_LINES;

    private final String regex;
    private final Map<String, Regex> named = new HashMap<>();
    private int at;
    private int flags;

    private RegexReader(Pattern pattern) {
        this.regex = pattern.pattern();
        this.flags = pattern.flags();
        if ((flags & UNREAD) != 0) {
            throw new IllegalArgumentException("flags " + flags + " of '" + regex + "' cannot be read");
        }
    }

    static Regex read(Pattern pattern) {
        RegexReader reader = new RegexReader(pattern);
        Regex whole = reader.choice();
        if (reader.at < reader.regex.length()) {
            throw reader.unreadable();
        }
        return whole;
    }

    private Regex choice() {
        List<Regex> ways = new ArrayList<>(List.of(sequence()));
        while (next('|')) {
            ways.add(sequence());
        }
        return ways.size() == 1 ? ways.getFirst() : new Regex.Choice(ways);
    }

    private Regex sequence() {
        List<Regex> parts = new ArrayList<>();
        while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
            parts.add(repeated(part()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Regex.Sequence(parts);
    }

    private Regex part() {
        int start = at;
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                skipSet();
                yield one(start);
            }
            case '.' -> one(start);
            case '^' -> (flags & Pattern.MULTILINE) == 0 ? new Regex.Start() : Regex.Sequence.EMPTY;
            case '$' -> end();
            case '\\' -> escaped(start);
            default -> one(start);
        };
    }

    private Regex repeated(Regex part) {
        Regex repeated = part;
        if (next('?')) {
            repeated = new Regex.Repeat(part, 0, 1);
        } else if (next('*')) {
            repeated = new Regex.Repeat(part, 0, -1);
        } else if (next('+')) {
            repeated = new Regex.Repeat(part, 1, -1);
        } else if (next('{')) {
            int close = regex.indexOf('}', at);
            String[] bounds = regex.substring(at, close).split(",", -1);
            int least = Integer.parseInt(bounds[0]);
            int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? -1 : Integer.parseInt(bounds[1]);
            repeated = new Regex.Repeat(part, least, most);
            at = close + 1;
        } else {
            return part;
        }
        boolean _ = next('?') || next('+'); // lazy or possessive: how much is taken, not whether it may be
        return repeated;
    }

    /** Behind the opening bracket. */
    private Regex group() {
        int outside = flags;
        Regex group;
        if (!next('?')) {
            group = choice();
        } else if (next(':') || next('>')) {
            group = choice();
        } else if (next('=')) {
            Regex asked = choice();
            // At the very end of a pattern what is asked for might as well be read.
            group = at + 1 == regex.length() ? asked : new Regex.Ahead(asked.first(), asked.alone());
        } else if (next('!')) {
            Regex refused = choice();
            group = new Regex.Ahead(Alphabet.others(refused.alone()), Alphabet.others(refused.first()));
        } else if (regex.startsWith("<=", at) || regex.startsWith("<!", at)) {
            at += 2;
            choice();
            group = Regex.Sequence.EMPTY;
        } else if (next('<')) {
            String name = name();
            group = choice();
            named.put(name, group);
        } else {
            while (at < regex.length() && Character.isLetter(regex.charAt(at))) {
                flags |= flag(regex.charAt(at++));
            }
            if (next(')')) {
                return Regex.Sequence.EMPTY; // the flags hold for the rest
            }
            if (!next(':')) {
                throw unreadable();
            }
            group = choice();
        }
        flags = outside;
        if (!next(')')) {
            throw unreadable();
        }
        return group;
    }

    private String name() {
        int end = regex.indexOf('>', at);
        String name = regex.substring(at, end);
        at = end + 1;
        return name;
    }

    private int flag(char letter) {
        return switch (letter) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'u' -> Pattern.UNICODE_CASE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            default -> throw unreadable();
        };
    }

    /** Behind the backslash, which stands at {@code start}. */
    private Regex escaped(int start) {
        char c = regex.charAt(at++);
        switch (c) {
            case 'b', 'B', 'G' -> {
                return Regex.Sequence.EMPTY;
            }
            case 'A' -> {
                return new Regex.Start();
            }
            case 'z', 'Z' -> {
                return end();
            }
            case 'k' -> {
                at++;
                return Objects.requireNonNull(named.get(name()));
            }
            case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'Q', 'R', 'X', 'N' -> throw unreadable();
            case 'p', 'P' -> at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
            case 'u' -> at += 4;
            case 'x' -> at += 2;
            default -> {}
        }
        return one(start);
    }

    private static Regex end() {
        BitSet must = new BitSet();
        must.set(Alphabet.END);
        BitSet may = new BitSet();
        may.or(must);
        may.or(Alphabet.of("[\n\r]", 0));
        return new Regex.Ahead(may, must);
    }

    /** What stands between {@code start} and here matches one char. */
    private Regex one(int start) {
        char c = regex.charAt(start);
        boolean literal = at == start + 1 && c != '.';
        boolean anyCase = (flags & Pattern.CASE_INSENSITIVE) != 0;
        return new Regex.One(literal ? Alphabet.of(c, anyCase) : Alphabet.of(regex.substring(start, at), flags));
    }

    /** Behind the opening bracket of a set of chars. */
    private void skipSet() {
        int depth = 1;
        while (depth > 0) {
            switch (regex.charAt(at++)) {
                case '\\' -> at++;
                case '[' -> depth++;
                case ']' -> depth--;
                default -> {}
            }
        }
    }

    private boolean next(char c) {
        boolean stands = at < regex.length() && regex.charAt(at) == c;
        at += stands ? 1 : 0;
        return stands;
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("cannot read '" + regex + "' at " + at);
    }
}
