package org.vanthu.pipeline.read.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * The HTML page that Outlook wraps in RTF for programs that know no HTML ([MS-OXRTFEX]): its tags stand in groups {@code
 * {\*\htmltag …}}, its words between them, and what only RTF needs between {@code \htmlrtf} and {@code \htmlrtf0}.
 */
final class RtfHtml implements RtfTokens {

    private static final Set<String> NOWHERE =
            Set.of("colortbl", "stylesheet", "info", "pict", "object", "pntext", "pntxta", "pntxtb", "mhtmltag");

    private enum Goal {
        WORDS,
        TAG,
        FONTS,
        NOWHERE
    }

    /** @param onlyRtf whether what follows stands for what a tag says already */
    private record Group(Goal goal, boolean onlyRtf, int font, int fallback) {}

    private final RtfFonts fonts = new RtfFonts();
    private final StringBuilder html = new StringBuilder();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Group group = new Group(Goal.WORDS, false, 0, 1);
    private boolean starred;
    private int toSkip;

    private RtfHtml() {}

    static boolean isWrapped(String rtf) {
        return rtf.substring(0, Math.min(rtf.length(), 1000)).contains("\\fromhtml");
    }

    /** @param rtf one char a byte */
    static String unwrap(String rtf) throws IOException {
        RtfHtml html = new RtfHtml();
        RtfFile.tokens(new ByteArrayInputStream(rtf.getBytes(StandardCharsets.ISO_8859_1)), html);
        html.flush();
        return html.html.toString();
    }

    @Override
    public void open() {
        flush();
        starred = false;
        groups.push(group);
    }

    @Override
    public void close() {
        flush();
        starred = false;
        toSkip = 0;
        group = groups.isEmpty() ? group : groups.pop();
    }

    @Override
    public void letter(int b) {
        starred = false;
        if (toSkip > 0) {
            toSkip--;
        } else {
            bytes.write(b);
        }
    }

    @Override
    public void binary(byte[] raw) {
        // a picture
    }

    @Override
    public void symbol(char c) {
        switch (c) {
            case '*' -> starred = true;
            case '~' -> add("\u00A0");
            case '_' -> add("-");
            case '\\', '{', '}' -> letter(c);
            default -> {}
        }
    }

    @Override
    public void word(String word, boolean numbered, int value) {
        boolean mayBeSkipped = starred;
        starred = false;
        flush();
        if (group.goal == Goal.NOWHERE) {
            return;
        }
        String letters = word.equals("par") ? "\n" : RtfText.LETTERS.get(word);
        switch (word) {
            case "htmltag" -> to(Goal.TAG);
            case "fonttbl" -> to(Goal.FONTS);
            case "htmlrtf" -> group = new Group(group.goal, !numbered || value != 0, group.font, group.fallback);
            case "f" -> group = new Group(group.goal, group.onlyRtf, value, group.fallback);
            case "uc" -> group = new Group(group.goal, group.onlyRtf, group.font, Math.clamp(value, 0, 8));
            case "fcharset" -> fonts.charset(group.font, value);
            case "ansicpg" -> fonts.codePage(value);
            case "u" -> {
                add(String.valueOf((char) value));
                toSkip = group.fallback;
            }
            default -> {
                if (letters != null) {
                    add(letters);
                } else if (mayBeSkipped || NOWHERE.contains(word)) {
                    to(Goal.NOWHERE);
                }
            }
        }
    }

    private void to(Goal goal) {
        group = new Group(goal, group.onlyRtf, group.font, group.fallback);
    }

    private void flush() {
        if (bytes.size() == 0) {
            return;
        }
        byte[] all = bytes.toByteArray();
        bytes.reset();
        if (group.goal == Goal.FONTS) {
            fonts.name(group.font, new String(all, StandardCharsets.ISO_8859_1));
        } else {
            add(fonts.decode(all, group.font));
        }
    }

    private void add(String words) {
        if (group.goal == Goal.TAG) {
            html.append(words);
        } else if (group.goal == Goal.WORDS && !group.onlyRtf) {
            html.append(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }
    }
}
