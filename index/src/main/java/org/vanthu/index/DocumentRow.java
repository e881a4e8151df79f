package org.vanthu.index;

import java.util.Optional;
import org.vanthu.extractors.Header;
import org.vanthu.index.correction.Reading;
import org.vanthu.index.correction.Readings;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.ValueIds;
import org.vanthu.index.correction.Verdict;

/**
 * One document, without its content.
 *
 * @param id stays the same until the file is imported anew
 * @param file what the document was read from
 * @param ordinal which of the documents bound in that file, from 0
 * @param header what it says of itself
 * @param chars length of its text in UTF-16 units
 * @param reviewed whether people confirmed or changed what it says of itself
 */
public record DocumentRow(long id, FileRecord file, int ordinal, Header header, int chars, Optional<Verdict> reviewed) {

    /** Its name for corrections, the same in every archive. */
    public ValueId value() {
        return ValueIds.document(sha256(), ordinal);
    }

    /** What it says of itself, as people can correct it. */
    public Reading reading() {
        return Readings.of(header);
    }

    /** Of the file's bytes. */
    String sha256() {
        return file.sha256()
                .orElseThrow(
                        () -> new IllegalStateException("a document of a file whose bytes are not known: " + file));
    }
}
