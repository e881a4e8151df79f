package org.vanthu.extractors.rule;

/** A few chars, asked for often. */
final class CharClass {

    private final long low;
    private final long high;
    private final String others;
    private final boolean any;

    /** @param chars the chars; none stands for all */
    CharClass(String chars) {
        long below64 = 0;
        long below128 = 0;
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c < 64) {
                below64 |= 1L << c;
            } else if (c < 128) {
                below128 |= 1L << (c - 64);
            } else {
                rest.append(c);
            }
        }
        this.low = below64;
        this.high = below128;
        this.others = rest.toString();
        this.any = chars.isEmpty();
    }

    boolean holds(char c) {
        if (any) {
            return true;
        }
        if (c < 64) {
            return (low >>> c & 1) != 0;
        }
        return c < 128 ? (high >>> (c - 64) & 1) != 0 : others.indexOf(c) >= 0;
    }
}
