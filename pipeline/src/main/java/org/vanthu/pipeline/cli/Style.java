package org.vanthu.pipeline.cli;

/** Colours of a terminal (ECMA-48 SGR), or none. */
enum Style {
    BOLD(1),
    DIM(2),
    RED(31),
    GREEN(32),
    YELLOW(33),
    CYAN(36);

    private final int code;

    Style(int code) {
        this.code = code;
    }

    String on(Session session, String text) {
        return session.colour() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
