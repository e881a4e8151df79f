package org.vanthu.pipeline.cli;

import java.util.Locale;
import java.util.Optional;

/** The languages that the program speaks. */
enum Language {
    VI,
    EN;

    /** {@code vi}, {@code en} */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Language> labelled(String label) {
        for (Language language : values()) {
            if (language.label().equals(label.toLowerCase(Locale.ROOT))) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** Vietnamese where the computer speaks it, else English. */
    static Language of(Locale locale) {
        return locale.getLanguage().equals("vi") ? VI : EN;
    }

    Locale locale() {
        return switch (this) {
            case VI -> Locale.of("vi", "VN");
            case EN -> Locale.ENGLISH;
        };
    }
}
