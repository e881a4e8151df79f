package org.vanthu.index.coverage;

import java.util.List;
import org.vanthu.index.DocumentRow;

/**
 * Documents of the same kind of the same issuer about the time before and after one of them: last year's report and the next.
 *
 * @param earlier the nearest first
 * @param later the nearest first
 */
public record Neighbours(List<DocumentRow> earlier, List<DocumentRow> later) {

    public Neighbours {
        earlier = List.copyOf(earlier);
        later = List.copyOf(later);
    }

    /**
     * @param most on each side
     * @return none on either side of a document that names no time
     */
    public static Neighbours of(long document, List<Coverage> all, int most) {
        for (Coverage kind : all) {
            List<Coverage.Slot> slots = kind.slots();
            for (int i = 0; i < slots.size(); i++) {
                if (slots.get(i).documents().stream().anyMatch(each -> each.id() == document)) {
                    return new Neighbours(
                            first(slots.subList(0, i).reversed(), most),
                            first(slots.subList(i + 1, slots.size()), most));
                }
            }
        }
        return new Neighbours(List.of(), List.of());
    }

    private static List<DocumentRow> first(List<Coverage.Slot> slots, int most) {
        return slots.stream()
                .flatMap(slot -> slot.documents().stream())
                .limit(most)
                .toList();
    }
}
