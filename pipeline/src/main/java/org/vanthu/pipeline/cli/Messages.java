package org.vanthu.pipeline.cli;

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
        // Without a fallback English would become Vietnamese on a Vietnamese computer.
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(
                language, ResourceBundle.getBundle("org.vanthu.pipeline.cli.messages", language.locale(), noFallback));
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
