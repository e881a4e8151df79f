package org.vanthu.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.index.correction.Anchor;
import org.vanthu.index.correction.BadField;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Field;
import org.vanthu.index.correction.Reading;
import org.vanthu.index.correction.Review;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.Verdict;

/**
 * One value as it stands in the archive, with all that people said of it.
 *
 * @param document where it is; empty where its place is not found in the documents that the archive has now
 * @param reading the value as it holds; of a rejected one as the machine reads it
 * @param machine what the machine reads; empty where it reads no such value (any more)
 * @param verdict what people say of it
 * @param said one after the other
 */
public record Standing(
        ValueId value,
        Optional<DocumentRow> document,
        Anchor anchor,
        Reading reading,
        Optional<Reading> machine,
        Optional<Verdict> verdict,
        List<Correction> said) {

    public Standing {
        said = List.copyOf(said);
    }

    /** Who says something, when and why. */
    public record Author(Optional<String> who, Instant when, Optional<String> why) {}

    /** The value is right as it stands, is none, or is as if nobody had said anything. */
    public Correction say(Verdict verdict, Author author) {
        return correction(verdict, Optional.empty(), "", "", author);
    }

    /**
     * The value is another one: a correction for each field that differs, none where none does.
     *
     * @param changes texts by name of a field
     * @throws BadField where there can be no such value
     */
    public List<Correction> change(Map<String, String> changes, Author author) throws BadField {
        Reading changed = reading.with(changes);
        List<Correction> corrections = new ArrayList<>();
        for (Field field : value.kind().fields()) {
            String was = reading.get(field.name());
            String becomes = changed.get(field.name());
            if (changes.containsKey(field.name()) && !field.same(was, becomes)) {
                corrections.add(correction(Verdict.CHANGED, Optional.of(field.name()), was, becomes, author));
            }
        }
        return corrections;
    }

    private Correction correction(Verdict verdict, Optional<String> field, String was, String becomes, Author author) {
        return new Correction(
                value,
                anchor,
                verdict,
                field,
                was,
                becomes,
                machine.orElse(reading),
                author.who(),
                author.when(),
                author.why());
    }

    /** What the machine reads otherwise now than when people spoke, of what they spoke of: its text by name of the field. */
    public Map<String, String> overtaken() {
        return Review.of(said).stream()
                .flatMap(review -> machine.stream().map(review::overtaken))
                .findFirst()
                .orElse(Map.of());
    }

    /** Whether people vouch for a value that the machine does not read (any more). */
    public boolean isMissed() {
        return machine.isEmpty() && document.isPresent() && !verdict.equals(Optional.of(Verdict.REJECTED));
    }

    /** Whether people said something that cannot be applied: the text around the value has changed. */
    public boolean isOpen() {
        return document.isEmpty();
    }
}
