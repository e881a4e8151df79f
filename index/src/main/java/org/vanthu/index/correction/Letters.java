package org.vanthu.index.correction;

import java.util.Arrays;
import org.vanthu.extractors.Span;

/** A text without everything but its letters and digits, with where each of them stood: what survives another layout. */
final class Letters {

    /** So many of them open a document unmistakably. */
    private static final int OPENING = 400;

    private final String letters;
    private final int[] offsets;

    Letters(String text) {
        char[] kept = new char[text.length()];
        int[] at = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                kept[count] = text.charAt(i);
                at[count++] = i;
            }
        }
        letters = new String(kept, 0, count);
        offsets = Arrays.copyOf(at, count);
    }

    String letters() {
        return letters;
    }

    /** Where in the text letters {@code from} to {@code to} of these stand; {@code to} is behind the last, and more than {@code from}. */
    Span span(int from, int to) {
        return new Span(offsets[from], offsets[to - 1] + 1);
    }

    /** Where in the text letter {@code from} stands. */
    int offset(int from) {
        return offsets[from];
    }

    static String opening(String text) {
        String opening = text.substring(0, Math.min(text.length(), 4 * OPENING));
        String letters = new Letters(opening).letters();
        return letters.substring(0, Math.min(OPENING, letters.length()));
    }

    static int count(CharSequence text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    static long hash(CharSequence text, Span span) {
        long hash = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = 31 * hash + c;
                hash ^= hash >>> 29;
            }
        }
        return hash(hash, 0);
    }

    /** Mixes {@code next} in; the finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014). */
    static long hash(long hash, long next) {
        long mixed = hash * 0x9e3779b97f4a7c15L + next;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
