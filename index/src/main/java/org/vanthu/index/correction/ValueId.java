package org.vanthu.index.correction;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of one value: {@code i3f8k2m9q-h7t4w2c}. It is made of the file's bytes and of where the value stands among the document's
 * words, so that the same file gives the same names in every archive, before and after an extraction.
 *
 * @param text the kind's letter, eight signs for the file, and behind a hyphen seven for the place, or of a document its number in the
 *     file from 1
 */
public record ValueId(String text) {

    /** Digits and letters that are not taken for each other (base 32 by Douglas Crockford). */
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int FILE_SIGNS = 8;
    private static final int PLACE_SIGNS = 7;
    private static final int BITS = 5;
    private static final int SHA256_DIGITS = FILE_SIGNS * BITS / 4;

    private static final Pattern SHAPE = Pattern.compile("d[" + SIGNS + "]{" + FILE_SIGNS + "}-[1-9][0-9]{0,5}|[itf]["
            + SIGNS + "]{" + FILE_SIGNS + "}-[" + SIGNS + "]{" + PLACE_SIGNS + "}");

    public ValueId {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("no id of a value: " + text);
        }
    }

    /** As a person types it: case does not matter, nor o for 0, nor i or l for 1. */
    public static Optional<ValueId> typed(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > 1) {
            String rest = text.substring(1).replace('o', '0').replace('i', '1').replace('l', '1');
            text = text.charAt(0) + rest;
        }
        return SHAPE.matcher(text).matches() ? Optional.of(new ValueId(text)) : Optional.empty();
    }

    /** @param sha256 of the file, in hexadecimal digits */
    static ValueId ofDocument(String sha256, int part) {
        return new ValueId(ValueKind.DOCUMENT.letter() + file(sha256) + "-" + (part + 1));
    }

    /** @param hash of the place in the file */
    static ValueId of(ValueKind kind, String file, long hash) {
        return new ValueId(kind.letter() + file + "-" + signs(hash >>> (64 - PLACE_SIGNS * BITS), PLACE_SIGNS));
    }

    static String file(String sha256) {
        return signs(Long.parseLong(sha256, 0, SHA256_DIGITS, 16), FILE_SIGNS);
    }

    private static String signs(long bits, int count) {
        char[] signs = new char[count];
        for (int i = count - 1; i >= 0; i--) {
            signs[i] = SIGNS.charAt((int) (bits & 31));
            bits >>>= BITS;
        }
        return new String(signs);
    }

    public ValueKind kind() {
        return ValueKind.of(text.charAt(0)).orElseThrow();
    }

    /** The first digits of the file's SHA-256, in hexadecimal. */
    public String sha256Start() {
        long bits = 0;
        for (int i = 1; i <= FILE_SIGNS; i++) {
            bits = (bits << BITS) | SIGNS.indexOf(text.charAt(i));
        }
        String hex = Long.toHexString(bits);
        return "0".repeat(SHA256_DIGITS - hex.length()) + hex;
    }

    @Override
    public String toString() {
        return text;
    }
}
