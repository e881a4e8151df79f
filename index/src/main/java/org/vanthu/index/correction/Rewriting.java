package org.vanthu.index.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.Header.Effect;

/** A document whose values are being exchanged. What it does to others goes with the citations that say so. */
final class Rewriting {

    private ExtractedDocument document;
    private final List<Effect> effects;

    Rewriting(ExtractedDocument document) {
        this.document = document;
        this.effects = new ArrayList<>(document.header().effects());
    }

    void put(Header header) {
        document = new ExtractedDocument(
                document.source(),
                document.outline(),
                header,
                document.facts(),
                document.indicators(),
                document.tasks());
    }

    <T> void put(Form<T> form, List<Entry<T>> entries) {
        document =
                form.with().apply(document, entries.stream().map(Entry::value).toList());
    }

    void takeOut(Object value) {
        effects.removeIf(effect -> effect.on().equals(value));
    }

    void exchange(Object value, Object other) {
        if (other instanceof Fact.Reference on) {
            effects.replaceAll(
                    effect -> effect.on().equals(value) ? new Effect(effect.kind(), on, effect.rule()) : effect);
        }
    }

    /** A value that was taken out. */
    void putBack(Reading reading, Object value) {
        if (value instanceof Fact fact) {
            effects.addAll(FactFields.effects(reading, fact));
            effects.sort(Comparator.comparingInt(effect -> effect.on().span().start()));
        }
    }

    ExtractedDocument document() {
        put(document.header().with(effects));
        return document;
    }
}
