package org.vanthu.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vanthu.extractors.Span;
import org.vanthu.index.Standing.Author;
import org.vanthu.index.correction.BadField;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.Placed;
import org.vanthu.index.correction.Reading;
import org.vanthu.index.correction.Readings;
import org.vanthu.index.correction.Review;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.ValueIds;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.index.correction.Verdict;
import org.vanthu.index.sqlite.StoreReader;

/**
 * Finds values by their names, and says what is to be kept where people change them. One after the other in the order of an export,
 * each document is read once. Not thread-safe.
 */
public final class Standings {

    /** What an indicator has of its fact. */
    private static final Set<String> SHARED = Set.of("value", "value_to", "unit", "comparator");

    private final StoreReader store;
    /** Documents of the file that was asked about last. */
    private final Map<Long, Numbered> read = new HashMap<>();

    private String readOf = "";

    Standings(StoreReader store) {
        this.store = store;
    }

    /** A document and which of its values bears which name. */
    private record Numbered(StoredDocument stored, Map<ValueId, Integer> ordinals) {}

    /** Empty where no document has such a value and nobody ever spoke of it. */
    public Optional<Standing> of(ValueId value) throws StoreException {
        return of(value, store.corrections(value));
    }

    /** All values that people ever spoke of, in the order in which they did. */
    public List<Standing> spokenOf() throws StoreException {
        Map<ValueId, List<Correction>> said = new LinkedHashMap<>();
        for (Correction correction : store.corrections()) {
            said.computeIfAbsent(correction.value(), _ -> new ArrayList<>()).add(correction);
        }
        List<ValueId> byFile = said.keySet().stream()
                .sorted(Comparator.comparing(ValueId::sha256Start))
                .toList();
        Map<ValueId, Standing> found = new HashMap<>();
        for (ValueId value : byFile) {
            of(value, said.getOrDefault(value, List.of())).ifPresent(standing -> found.put(value, standing));
        }
        return said.keySet().stream()
                .flatMap(value -> Stream.ofNullable(found.get(value)))
                .toList();
    }

    /**
     * That a value is another one, and with an indicator the fact that it was made of, or the other way round, where both say the same.
     *
     * @param changes texts by name of a field
     * @return a correction for each field that differs, none where none does
     * @throws BadField where there can be no such value
     */
    public List<Correction> change(Standing standing, Map<String, String> changes, Author author)
            throws StoreException, BadField {
        List<Correction> corrections = new ArrayList<>(standing.change(changes, author));
        Optional<Standing> twin = twin(standing);
        if (twin.isPresent()) {
            Map<String, String> shared = new LinkedHashMap<>();
            for (Correction correction : corrections) {
                String field = correction.field().orElse("");
                if (SHARED.contains(field)
                        && correction.was().equals(twin.get().reading().get(field))) {
                    shared.put(field, correction.becomes());
                }
            }
            try {
                corrections.addAll(twin.get().change(shared, author));
            } catch (BadField _) {
                // A percentage is no number of households: the fact stays what it is, although the indicator is
                // another.
            }
        }
        return corrections;
    }

    /** That all that people said of a value counts no more, nor what they said of its twin in the same breath. */
    public List<Correction> undo(Standing standing, Author author) throws StoreException {
        List<Correction> corrections = new ArrayList<>(List.of(standing.say(Verdict.UNDONE, author)));
        Instant made = standing.said().getLast().made();
        twin(standing)
                .filter(twin ->
                        !twin.said().isEmpty() && twin.said().getLast().made().equals(made))
                .ifPresent(twin -> corrections.add(twin.say(Verdict.UNDONE, author)));
        return corrections;
    }

    /** The indicator that was made of a fact, or the fact. */
    private Optional<Standing> twin(Standing standing) throws StoreException {
        ValueKind other = switch (standing.value().kind()) {
            case INDICATOR -> ValueKind.FACT;
            case FACT -> ValueKind.INDICATOR;
            case DOCUMENT, TASK -> null;
        };
        Optional<Numbered> numbered = standing.document().isEmpty()
                ? Optional.empty()
                : numbered(standing.document().get().id());
        if (other == null || numbered.isEmpty()) {
            return Optional.empty();
        }
        List<Span> spans = Readings.spans(other, numbered.get().stored.content());
        for (Map.Entry<ValueId, Integer> each : numbered.get().ordinals.entrySet()) {
            if (each.getKey().kind() == other
                    && spans.get(each.getValue())
                            .equals(standing.reading().span().orElse(null))) {
                return of(each.getKey());
            }
        }
        return Optional.empty();
    }

    private Optional<Standing> of(ValueId value, List<Correction> said) throws StoreException {
        if (!value.sha256Start().equals(readOf)) {
            read.clear();
            readOf = value.sha256Start();
        }
        for (long document : store.holding(value)) {
            Optional<Standing> found = in(document, value, said);
            if (found.isPresent()) {
                return found;
            }
        }
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Correction spoken = said.getLast();
        return Optional.of(new Standing(
                value, Optional.empty(), spoken.anchor(), spoken.reading(), Optional.empty(), verdict(said), said));
    }

    private static Optional<Verdict> verdict(List<Correction> said) {
        return Review.of(said).stream().map(Review::verdict).findFirst();
    }

    private Optional<Standing> in(long document, ValueId value, List<Correction> said) throws StoreException {
        Numbered numbered = numbered(document).orElse(null);
        if (numbered == null) {
            return Optional.empty();
        }
        StoredDocument stored = numbered.stored;
        Optional<Placed> placed = stored.marks().placed().stream()
                .filter(each -> each.value().equals(value))
                .findFirst();
        Integer ordinal = numbered.ordinals.get(value);
        if (ordinal == null) {
            return placed.map(rejected -> rejected(stored.row(), rejected, said));
        }
        ValueKind kind = value.kind();
        Span span = Readings.spans(kind, stored.content()).get(ordinal);
        Reading reading = Readings.of(kind, stored.content(), ordinal);
        return Optional.of(new Standing(
                value,
                Optional.of(stored.row()),
                stored.ids().anchor(kind, span),
                reading,
                placed.isEmpty() ? Optional.of(reading) : placed.get().machine(),
                placed.map(Placed::verdict),
                said));
    }

    private static Standing rejected(DocumentRow row, Placed placed, List<Correction> said) {
        Correction spoken = said.getLast();
        return new Standing(
                placed.value(),
                Optional.of(row),
                spoken.anchor(),
                placed.machine().orElse(spoken.reading()),
                placed.machine(),
                Optional.of(placed.verdict()),
                said);
    }

    private Optional<Numbered> numbered(long document) throws StoreException {
        Numbered known = read.get(document);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Numbered> numbered = store.document(document).map(Standings::numbered);
        numbered.ifPresent(each -> read.put(document, each));
        return numbered;
    }

    private static Numbered numbered(StoredDocument stored) {
        Map<ValueId, Integer> ordinals = new HashMap<>();
        ValueIds ids = stored.ids();
        for (ValueKind kind : ValueKind.values()) {
            int ordinal = 0;
            for (Span span : Readings.spans(kind, stored.content())) {
                ordinals.putIfAbsent(ids.of(kind, ordinal, span.start()), ordinal);
                ordinal++;
            }
        }
        return new Numbered(stored, ordinals);
    }
}
