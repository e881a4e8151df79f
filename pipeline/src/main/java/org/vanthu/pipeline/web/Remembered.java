package org.vanthu.pipeline.web;

import java.io.IOException;
import java.lang.ref.SoftReference;

/** What takes reading the whole archive, made once for each state of it; given up where memory runs short. Thread-safe. */
final class Remembered<T> {

    private SoftReference<Made<T>> last = new SoftReference<>(null);

    private record Made<T>(Object state, T value) {}

    /** How it is made. */
    @FunctionalInterface
    interface Making<T> {
        T make() throws IOException;
    }

    /** @param state equal to the last one where nothing changed that it is made of */
    synchronized T of(Object state, Making<T> making) throws IOException {
        Made<T> made = last.get();
        if (made == null || !made.state.equals(state)) {
            made = new Made<>(state, making.make());
            last = new SoftReference<>(made);
        }
        return made.value;
    }
}
