package org.vanthu.index.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Span;

/** Lays what people said of the values of one file over what the machine read out of it. */
public final class Corrector {

    private final String sha256;
    private final List<ExtractedDocument> machine;

    /** Where each review is to be applied. */
    private final Map<Review, Spot> spots = new HashMap<>();

    /** Values that are spoken for, by document, kind and number. */
    private final Set<Spot> taken = new HashSet<>();

    private Corrector(String sha256, List<ExtractedDocument> machine) {
        this.sha256 = sha256;
        this.machine = machine;
    }

    /** Number of a value among those of its kind in a document; empty where the machine reads none at the place. */
    private record Spot(int document, ValueKind kind, OptionalInt value, Span place) {}

    /**
     * The file's documents as people corrected them. A value that people vouch for and that the machine does not read any more is put
     * in again where its words still stand; a review whose place is not found is not among what was placed.
     *
     * @param sha256 of the file's bytes, in hexadecimal digits
     * @param machine what the machine read, one after the other
     */
    public static List<Corrected> corrected(String sha256, List<ExtractedDocument> machine, List<Review> reviews) {
        if (reviews.isEmpty()) {
            return machine.stream().map(each -> new Corrected(each, List.of())).toList();
        }
        Corrector corrector = new Corrector(sha256, machine);
        corrector.findByName(reviews);
        reviews.forEach(corrector::findByWords);
        List<Corrected> corrected = new ArrayList<>();
        for (int i = 0; i < machine.size(); i++) {
            corrected.add(corrector.corrected(i));
        }
        return corrected;
    }

    private void findByName(List<Review> reviews) {
        Map<ValueId, Review> named = reviews.stream().collect(Collectors.toMap(Review::value, each -> each));
        for (int i = 0; i < machine.size(); i++) {
            ExtractedDocument document = machine.get(i);
            ValueIds ids = new ValueIds(sha256, i, document.source(), Marks.NONE);
            for (Form<?> form : Form.ALL) {
                int value = 0;
                for (Span span : form.spans(document)) {
                    Review review = named.remove(ids.of(form.kind(), value, span.start()));
                    if (review != null) {
                        take(review, new Spot(i, form.kind(), OptionalInt.of(value), span));
                    }
                    value++;
                }
            }
        }
    }

    private void take(Review review, Spot spot) {
        spots.put(review, spot);
        taken.add(spot);
    }

    private void findByWords(Review review) {
        if (spots.containsKey(review)) {
            return;
        }
        ValueKind kind = review.value().kind();
        if (kind == ValueKind.DOCUMENT) {
            part(review.last().anchor())
                    .ifPresent(i -> take(review, new Spot(i, kind, OptionalInt.empty(), new Span(0, 0))));
            return;
        }
        Anchor anchor = review.last().anchor();
        for (int i : nearestFirst(anchor.part())) {
            Optional<Span> place = anchor.in(machine.get(i).source().text());
            if (place.isPresent()) {
                take(review, spot(i, kind, place.get()));
                return;
            }
        }
    }

    /** The document that opens as the one did that people spoke of; else the same of as many. */
    private OptionalInt part(Anchor anchor) {
        for (int i : nearestFirst(anchor.part())) {
            if (Letters.opening(machine.get(i).source().text()).equals(anchor.block())) {
                return OptionalInt.of(i);
            }
        }
        return machine.size() == 1 && anchor.part() == 0 ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private List<Integer> nearestFirst(int part) {
        List<Integer> parts = new ArrayList<>();
        if (part < machine.size()) {
            parts.add(part);
        }
        for (int i = 0; i < machine.size(); i++) {
            if (i != part) {
                parts.add(i);
            }
        }
        return parts;
    }

    private Spot spot(int document, ValueKind kind, Span place) {
        List<Span> spans = Form.of(kind).spans(machine.get(document));
        for (int value = 0; value < spans.size(); value++) {
            Spot spot = new Spot(document, kind, OptionalInt.of(value), spans.get(value));
            if (spans.get(value).overlaps(place) && !taken.contains(spot)) {
                return spot;
            }
        }
        return new Spot(document, kind, OptionalInt.empty(), place);
    }

    private Corrected corrected(int index) {
        ExtractedDocument document = machine.get(index);
        List<Placed> placed = new ArrayList<>();
        Rewriting rewriting = new Rewriting(document);
        spots.forEach((review, spot) -> {
            if (spot.document() == index && spot.kind() == ValueKind.DOCUMENT) {
                header(document.header(), rewriting, review).ifPresent(placed::add);
            }
        });
        for (Form<?> form : Form.ALL) {
            placed.addAll(values(index, form, rewriting));
        }
        return new Corrected(rewriting.document(), placed);
    }

    private static Optional<Placed> header(Header header, Rewriting rewriting, Review review) {
        Reading reading = DocumentFields.reading(header);
        try {
            rewriting.put(DocumentFields.value(reading.with(review.fixed()), header));
        } catch (BadField _) {
            return Optional.empty(); // the period's one end is fixed, and the machine's other is before it
        }
        return Optional.of(new Placed(review.value(), review.verdict(), OptionalInt.of(0), Optional.of(reading)));
    }

    private <T> List<Placed> values(int index, Form<T> form, Rewriting rewriting) {
        ExtractedDocument document = machine.get(index);
        Map<Integer, Review> reviewed = new HashMap<>();
        List<Entry<T>> entries = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        spots.forEach((review, spot) -> {
            if (spot.document() == index && spot.kind() == form.kind()) {
                if (spot.value().isPresent()) {
                    reviewed.put(spot.value().getAsInt(), review);
                } else if (review.rejected()) {
                    placed.add(new Placed(review.value(), Verdict.REJECTED, OptionalInt.empty(), Optional.empty()));
                } else {
                    recorded(form, document.source(), review, spot.place())
                            .ifPresent(value -> entries.add(new Entry<>(value, Optional.of(review), Optional.empty())));
                }
            }
        });
        int number = 0;
        for (T value : form.of().apply(document)) {
            Review review = reviewed.get(number++);
            if (review == null) {
                entries.add(new Entry<>(value, Optional.empty(), Optional.empty()));
                continue;
            }
            Reading reading = form.reading().apply(value, document);
            if (review.rejected()) {
                rewriting.takeOut(value);
                placed.add(new Placed(review.value(), Verdict.REJECTED, OptionalInt.empty(), Optional.of(reading)));
                continue;
            }
            Optional<T> changed = changed(form, reading, review)
                    .or(() -> recorded(
                            form, document.source(), review, form.span().apply(value)));
            changed.ifPresent(to -> rewriting.exchange(value, to));
            entries.add(changed.map(to -> new Entry<>(to, Optional.of(review), Optional.of(reading)))
                    .orElseGet(() -> new Entry<>(value, Optional.empty(), Optional.empty())));
        }
        entries.sort(Entry.inReadingOrder(form));
        for (int i = 0; i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            int ordinal = i;
            entry.review()
                    .ifPresent(review -> placed.add(
                            new Placed(review.value(), review.verdict(), OptionalInt.of(ordinal), entry.machine())));
        }
        rewriting.put(form, entries);
        return placed;
    }

    /** What the machine reads, with what people vouch for; empty where the two do not go together. */
    private static <T> Optional<T> changed(Form<T> form, Reading reading, Review review) {
        try {
            return Optional.of(form.maker().value(reading.with(review.fixed())));
        } catch (BadField _) {
            return Optional.empty();
        }
    }

    /** The value as people saw it, with what they vouch for. */
    private static <T> Optional<T> recorded(Form<T> form, SourceText source, Review review, Span place) {
        try {
            Span sentence = source.span(source.blockAt(place.start()));
            Reading reading = review.last().reading().with(review.fixed()).at(place, sentence);
            return Optional.of(form.maker().value(reading));
        } catch (BadField _) {
            return Optional.empty();
        }
    }

    /**
     * What the machine read of a document that is stored as people corrected it.
     *
     * @param placed the reviewed values of the document
     */
    public static ExtractedDocument machine(ExtractedDocument stored, List<Placed> placed) {
        Rewriting rewriting = new Rewriting(stored);
        for (Placed each : placed) {
            if (each.value().kind() == ValueKind.DOCUMENT) {
                each.machine()
                        .map(reading -> made(own -> DocumentFields.value(own, stored.header()), reading))
                        .ifPresent(rewriting::put);
            }
        }
        Form.ALL.forEach(form -> restore(form, stored, placed, rewriting));
        return rewriting.document();
    }

    private static <T> void restore(Form<T> form, ExtractedDocument stored, List<Placed> placed, Rewriting rewriting) {
        List<T> values = form.of().apply(stored);
        Map<Integer, Placed> reviewed = new HashMap<>();
        List<Entry<T>> entries = new ArrayList<>();
        for (Placed each : placed) {
            if (each.value().kind() != form.kind()) {
                continue;
            }
            each.ordinal().ifPresent(ordinal -> reviewed.put(ordinal, each));
            each.machine().ifPresent(reading -> {
                T value = made(form.maker(), reading);
                entries.add(new Entry<>(value, Optional.empty(), Optional.empty()));
                if (each.ordinal().isPresent()) {
                    rewriting.exchange(values.get(each.ordinal().getAsInt()), value);
                } else {
                    rewriting.putBack(reading, value);
                }
            });
        }
        for (int i = 0; i < values.size(); i++) {
            if (!reviewed.containsKey(i)) {
                entries.add(new Entry<>(values.get(i), Optional.empty(), Optional.empty()));
            }
        }
        entries.sort(Entry.inReadingOrder(form));
        rewriting.put(form, entries);
    }

    private static <T> T made(Form.Maker<T> maker, Reading reading) {
        try {
            return maker.value(reading);
        } catch (BadField e) {
            throw new IllegalStateException("the machine's own reading is none: " + reading, e);
        }
    }
}
