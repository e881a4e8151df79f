package org.vanthu.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.text.Blanks;

/**
 * Where in a document a passage or a value stands.
 *
 * @param section the titles of the sections around it with their numbers, the outermost first:
 *     {@code I. Kết quả › 2. Kinh tế}; empty before the first heading
 * @param page from 1; empty where the format has no real pages
 */
public record Place(Optional<String> section, OptionalInt page) {

    /** Between the sections of a path. */
    public static final String SEPARATOR = " › ";

    /** Where {@code offset} of the document's text stands. */
    public static Place of(ExtractedDocument document, int offset) {
        OptionalInt page = document.source().blocks().isEmpty()
                ? OptionalInt.empty()
                : document.source().page(document.source().blockAt(offset));
        return new Place(section(document.outline().path(offset)), page);
    }

    private static Optional<String> section(List<Outline.Section> path) {
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(path.stream().map(Place::heading).collect(Collectors.joining(SEPARATOR)));
    }

    private static String heading(Outline.Section section) {
        String title = Blanks.collapse(section.title());
        return section.label().isEmpty() ? title : (section.label() + ". " + title).strip();
    }
}
