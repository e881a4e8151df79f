package org.vanthu.pipeline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.vanthu.index.FileState;

/**
 * What the program says, in one language. The texts are in {@code messages.properties} (English) and
 * {@code messages_vi.properties}; a test holds the two to the same keys.
 */
final class Messages {

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    static Messages in(Language language) {
        // The search for bundles of other countries and classes, by ResourceBundle, opens all libraries at each start.
        String file = switch (language) {
            case VI -> "messages_vi.properties";
            case EN -> "messages.properties";
        };
        try (InputStream texts = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            return new Messages(language, new PropertyResourceBundle(texts));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    Language language() {
        return language;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** The text of {@code key} with {@code values} in its places, numbers written as the language writes them. */
    String say(String key, Object... values) {
        return String.format(language.locale(), bundle.getString(key), values);
    }

    String state(FileState state) {
        return say("state." + state.label());
    }
}
