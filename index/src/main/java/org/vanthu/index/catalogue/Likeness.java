package org.vanthu.index.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two measures whose wordings are so alike that a person should say whether they are one. They are never put together without that.
 *
 * @param common words that both have
 * @param differing words that only one has
 * @param share of the common words in all, 0 to 1 (Jaccard 1901)
 */
public record Likeness(MeasureName one, MeasureName other, Set<String> common, Set<String> differing, double share) {

    private static final double ENOUGH = 0.6;

    /** Where only these words differ, two measures are not one. */
    private static final Set<String> OPPOSED = Set.of(
            "thu", "chi", "cận", "không", "chưa", "quá", "trễ", "đúng", "giảm", "tăng", "mới", "nam", "nữ", "xuân",
            "mùa", "đông", "trâu", "bò", "lợn", "gia", "cầm", "súc", "tự", "nguyện", "trên", "dưới");

    public Likeness {
        common = Set.copyOf(common);
        differing = Set.copyOf(differing);
    }

    private record Worded(MeasureName measure, Set<String> words) {}

    /** The most alike first; those that the catalogue knows to be different are left out. */
    public static List<Likeness> among(List<MeasureName> measures, Catalogue catalogue) {
        List<Worded> worded = measures.stream()
                .map(measure -> new Worded(
                        measure, new LinkedHashSet<>(Wording.of(measure.label()).words())))
                .toList();
        List<Likeness> alike = new ArrayList<>();
        for (int i = 0; i < worded.size(); i++) {
            for (int k = i + 1; k < worded.size(); k++) {
                between(worded.get(i), worded.get(k), catalogue).ifPresent(alike::add);
            }
        }
        alike.sort(Comparator.comparingDouble(Likeness::share).reversed());
        return alike;
    }

    private static Optional<Likeness> between(Worded one, Worded other, Catalogue catalogue) {
        int fewer = Math.min(one.words.size(), other.words.size());
        int more = Math.max(one.words.size(), other.words.size());
        if (fewer < ENOUGH * more
                || !one.measure.unit().equalsIgnoreCase(other.measure.unit())
                || areBoth(one.measure.id(), other.measure.id(), catalogue)) {
            return Optional.empty();
        }
        Set<String> common = new LinkedHashSet<>(one.words);
        common.retainAll(other.words);
        Set<String> differing = new LinkedHashSet<>(one.words);
        differing.addAll(other.words);
        double share = (double) common.size() / Math.max(1, differing.size());
        differing.removeAll(common);
        if (share < ENOUGH || (!differing.isEmpty() && OPPOSED.containsAll(differing))) {
            return Optional.empty();
        }
        return Optional.of(new Likeness(one.measure, other.measure, common, differing, share));
    }

    /** Two entries of the catalogue are two measures. */
    private static boolean areBoth(String one, String other, Catalogue catalogue) {
        return catalogue.entry(one).isPresent() && catalogue.entry(other).isPresent();
    }
}
