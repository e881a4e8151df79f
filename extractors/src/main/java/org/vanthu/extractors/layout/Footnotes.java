package org.vanthu.extractors.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Footnotes written into the text: {@code [footnoteRef:1]} or {@code [^1]} where a note is cited, {@code [1:  words]} or
 * {@code [^1]: words} where it stands.
 */
final class Footnotes {

    private static final Pattern MARK =
            Pattern.compile("\\[footnoteRef:(?<mark>\\w{1,4})\\]|\\[\\^(?<caret>\\w{1,8})\\](?!:)");
    private static final Pattern NOTE = Pattern.compile("\\[(?<mark>\\w{1,4}):[ \\t]");
    private static final Pattern CARET_NOTE = Pattern.compile("(?m)^\\[\\^(?<mark>\\w{1,8})\\]:[ \\t]*(?<words>.*)$");

    /** A bracket that is not closed within so many chars opens no note. */
    private static final int LONGEST = 4_000;

    private final Map<String, String> notes = new LinkedHashMap<>();

    /** Takes the notes out of {@code text} and keeps them; marks stay in the text until {@link #cited}. */
    String collect(String text) {
        if (!text.contains("[footnoteRef:")) {
            return text.contains("[^") ? collectCaret(text) : text;
        }
        Set<String> marks = MARK.matcher(text)
                .results()
                .map(m -> m.group("mark"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        StringBuilder rest = new StringBuilder(text.length());
        int from = 0;
        Matcher note = NOTE.matcher(text);
        while (note.find(from)) {
            int end = marks.contains(note.group("mark")) ? closing(text, note.end()) : -1;
            if (end < 0) {
                rest.append(text, from, note.end());
                from = note.end();
                continue;
            }
            notes.put(note.group("mark"), text.substring(note.end(), end));
            rest.append(text, from, note.start());
            from = end + 1;
        }
        return rest.append(text, from, text.length()).toString();
    }

    private String collectCaret(String text) {
        return CARET_NOTE.matcher(text).replaceAll(m -> {
            notes.put(m.group("mark"), m.group("words"));
            return "";
        });
    }

    /** The bracket that closes a note; notes end with their line at the latest. */
    private static int closing(String text, int from) {
        int depth = 0;
        int end = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < end && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** {@code text} without its marks; the notes that they cite are added to {@code cited} in order. */
    String cited(String text, List<Block.Note> cited) {
        if (text.indexOf('[') < 0 || notes.isEmpty()) {
            return text;
        }
        List<String> marks = new ArrayList<>();
        String bare = MARK.matcher(text).replaceAll(m -> {
            marks.add(m.group("mark") != null ? m.group("mark") : m.group("caret"));
            return "";
        });
        for (String mark : marks) {
            String words = notes.remove(mark);
            if (words != null) {
                cited.add(new Block.Note(mark, Markup.plain(Markup.withoutStrong(words))));
            }
        }
        return bare;
    }

    /** Notes that nothing cites, in order. */
    List<Block.Note> left() {
        return notes.entrySet().stream()
                .map(e -> new Block.Note(e.getKey(), Markup.plain(Markup.withoutStrong(e.getValue()))))
                .toList();
    }
}
