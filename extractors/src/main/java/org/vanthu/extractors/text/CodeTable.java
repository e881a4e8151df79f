package org.vanthu.extractors.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The letters of one legacy encoding. Immutable. */
final class CodeTable {

    private static final char NONE = 0;

    /** In the order of the table's columns, behind the letter itself. */
    private static final List<LegacyEncoding> COLUMNS = List.of(
            LegacyEncoding.TCVN3,
            LegacyEncoding.VNI,
            LegacyEncoding.VISCII,
            LegacyEncoding.VPS,
            LegacyEncoding.WINDOWS_1258);

    private static final Map<LegacyEncoding, CodeTable> TABLES = read();

    private final LegacyEncoding encoding;
    private final char[] single = new char[256];
    private final Map<Integer, Character> pairs = new HashMap<>();
    private final Map<Character, String> codes = new HashMap<>();

    private CodeTable(LegacyEncoding encoding) {
        this.encoding = encoding;
    }

    static CodeTable of(LegacyEncoding encoding) {
        return of(TABLES, encoding);
    }

    private static CodeTable of(Map<LegacyEncoding, CodeTable> tables, LegacyEncoding encoding) {
        CodeTable table = tables.get(encoding);
        if (table == null) {
            throw new IllegalStateException("no letters of " + encoding + " in legacy-letters.tsv");
        }
        return table;
    }

    /**
     * The letters that {@code raw} stands for. What the encoding does not write stays as it is.
     *
     * @param raw text that was read as ISO-8859-1 or windows-1252
     */
    String decode(String raw) {
        String text = encoding == LegacyEncoding.TCVN3 ? Tcvn3Substitutes.undo(raw) : raw;
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int code = WesternBytes.of(text.charAt(i));
            Character pair = null;
            if (code >= 0 && i + 1 < text.length() && !pairs.isEmpty()) {
                pair = pairs.get(key(code, WesternBytes.of(text.charAt(i + 1))));
            }
            if (pair != null) {
                letters.append(pair.charValue());
                i++;
            } else if (code >= 0 && single[code] != NONE) {
                letters.append(single[code]);
            } else {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString();
    }

    /** What {@link #decode} undoes, as ISO-8859-1; letters that the encoding lacks stay as they are. */
    String encode(String letters) {
        StringBuilder raw = new StringBuilder(letters.length() * 2);
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            raw.append(codes.getOrDefault(letter, String.valueOf(letter)));
        }
        return raw.toString();
    }

    private void add(char letter, byte[] code) {
        int first = code[0] & 0xFF;
        if (code.length == 1) {
            single[first] = letter;
            codes.put(letter, String.valueOf((char) first));
            return;
        }
        int second = code[1] & 0xFF;
        pairs.put(key(first, second), letter);
        codes.put(letter, "" + (char) first + (char) second);
        if (encoding == LegacyEncoding.VNI) {
            // Typists set capitals with small marks and the other way round; the base letter decides.
            pairs.put(key(first, second ^ 0x20), letter);
        }
    }

    private static int key(int first, int second) {
        return first << 8 | second;
    }

    private static Map<LegacyEncoding, CodeTable> read() {
        Map<LegacyEncoding, CodeTable> tables = new EnumMap<>(LegacyEncoding.class);
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            tables.put(encoding, new CodeTable(encoding));
        }
        HexFormat hex = HexFormat.ofDelimiter(" ");
        for (List<String> row : Resource.rows("legacy-letters.tsv")) {
            char letter = row.getFirst().charAt(0);
            for (int column = 0; column < COLUMNS.size(); column++) {
                String code = row.get(1 + column);
                if (!code.equals("-")) {
                    of(tables, COLUMNS.get(column)).add(letter, hex.parseHex(code));
                }
            }
        }
        return tables;
    }
}
