package org.vanthu.index.correction;

import java.util.Comparator;
import java.util.Optional;
import org.vanthu.extractors.Span;

/**
 * A value on its way into a document.
 *
 * @param review what people said of it
 * @param machine what the machine reads there, of a reviewed value
 */
record Entry<T>(T value, Optional<Review> review, Optional<Reading> machine) {

    static <T> Comparator<Entry<T>> inReadingOrder(Form<T> form) {
        return Comparator.comparing(entry -> form.span().apply(entry.value()), Span.LEFTMOST_LONGEST);
    }
}
