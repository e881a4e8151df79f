package org.vanthu.index.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.rule.FoldedText;
import org.vanthu.extractors.rule.WordList;
import org.vanthu.index.catalogue.Measure.Tie;

/** The indicators that are known by name. Immutable. */
public final class Catalogue {

    /** What wards, communes and districts report; by the forms of their yearly reports, resolutions and budget tables. */
    public static final Catalogue STANDARD = new Catalogue(read());

    /** Changes with the normal form of wordings. */
    private static final String FORM = "3";

    private static final String PERCENT = "%";

    /** A counted noun that tells nothing: its wording alone says what is counted. */
    private static final List<String> IDLE_UNITS = List.of("%", "vnd", "trường hợp", "lượt", "cái", "đơn vị");

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    private final String fingerprint;

    /** Made when a name is first tied: that takes a tenth of a second, and names are tied once. */
    private @Nullable Wordings wordings;

    /** Entries by their wordings: with the unit, in any order with the unit, and of those that are no percentage alone. */
    private static final class Wordings {
        private final Map<String, CatalogueEntry> byKey = new HashMap<>();
        private final Map<String, CatalogueEntry> byBag = new HashMap<>();
        private final Map<String, CatalogueEntry> counted = new HashMap<>();

        Wordings(Collection<CatalogueEntry> entries) {
            for (CatalogueEntry entry : entries) {
                learn(entry, entry.name());
                entry.aliases().forEach(alias -> learn(entry, alias));
            }
        }

        private void learn(CatalogueEntry entry, String wording) {
            Wording words = Wording.of(wording);
            for (String unit : entry.units()) {
                byKey.putIfAbsent(in(words.key(), unit), entry);
                byBag.putIfAbsent(in(words.bag(), unit), entry);
            }
            if (!entry.units().contains(PERCENT)) {
                counted.putIfAbsent(words.key(), entry);
            }
        }
    }

    private synchronized Wordings wordings() {
        Wordings made = wordings;
        if (made == null) {
            made = new Wordings(entries.values());
            wordings = made;
        }
        return made;
    }

    /** Sets up on another thread what the first name in words waits for. */
    public void prepare() {
        Thread.ofPlatform().daemon().start(this::wordings);
    }

    private Catalogue(Collection<CatalogueEntry> all) {
        StringBuilder everything = new StringBuilder(FORM);
        for (CatalogueEntry entry : all) {
            entries.put(entry.id(), entry);
            everything
                    .append(entry.id())
                    .append(entry.name())
                    .append(entry.units())
                    .append(entry.aliases());
        }
        fingerprint = checksum(everything.toString());
    }

    /** Two checksums: a digest takes a command 10 ms to look for. */
    private static String checksum(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Checksum one = new CRC32();
        Checksum other = new CRC32C();
        one.update(bytes);
        other.update(bytes);
        return Long.toHexString(one.getValue()) + "-" + Long.toHexString(other.getValue());
    }

    /** {@code own} entries come first: they win where ours have the same wording, and stand for ours under the same id. */
    public Catalogue with(List<CatalogueEntry> own) {
        Map<String, CatalogueEntry> all = new LinkedHashMap<>();
        own.forEach(entry -> all.put(entry.id(), entry));
        entries.values().forEach(entry -> all.putIfAbsent(entry.id(), entry));
        return new Catalogue(all.values());
    }

    /** Two catalogues with the same one tie every name alike. */
    public String fingerprint() {
        return fingerprint;
    }

    public Collection<CatalogueEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    public Optional<CatalogueEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /**
     * What an indicator measures.
     *
     * @param name as a document has it
     * @param unit {@code %}, {@code VND}, or the quantity's unit
     */
    public Measure measure(String name, String unit) {
        Wordings known = wordings();
        Wording words = Wording.of(name);
        for (String counted : units(unit)) {
            for (String wording : wordings(words, unit)) {
                CatalogueEntry entry = known.byKey.get(in(wording, counted));
                if (entry != null) {
                    return new Measure(entry.id(), entry.name(), words.place(), Tie.WORDS);
                }
            }
        }
        CatalogueEntry entry = known.byBag.get(in(words.bag(), unit));
        if (entry != null) {
            return new Measure(entry.id(), entry.name(), words.place(), Tie.REORDERED);
        }
        entry = unit.equals(PERCENT) ? known.counted.get(words.key()) : null;
        if (entry != null) {
            return new Measure(entry.id() + PERCENT, entry.name(), words.place(), Tie.SHARE);
        }
        // A name that says no more than its unit is one with the same words only.
        boolean says = !words.isEmpty() && !words.key().equals(FoldedText.fold(unit));
        return new Measure(
                "~" + in(says ? words.key() : FoldedText.fold(name), unit), name, words.place(), Tie.WORDING);
    }

    /** The unit, and the counted noun that it begins with: {@code sản phẩm OCOP}, {@code sản phẩm}. */
    private static List<String> units(String unit) {
        List<String> units = new ArrayList<>(List.of(unit));
        for (int blank = unit.lastIndexOf(' '); blank > 0; blank = unit.lastIndexOf(' ', blank - 1)) {
            units.add(unit.substring(0, blank));
        }
        return units;
    }

    /** The wording alone, and with or without the counted noun that belongs to the figure: {@code kết nạp} 12 {@code đảng viên}. */
    private static List<String> wordings(Wording words, String unit) {
        String key = words.key();
        String noun = Wording.of(unit).key();
        if (IDLE_UNITS.contains(FoldedText.fold(unit)) || noun.isEmpty()) {
            return List.of(key);
        }
        if (key.endsWith(" " + noun)) {
            return List.of(key, key.substring(0, key.length() - noun.length() - 1));
        }
        if (key.startsWith(noun + " ")) {
            return List.of(key, key.substring(noun.length() + 1));
        }
        return List.of(key, key + " " + noun, noun + " " + key);
    }

    private static String in(String wording, String unit) {
        return wording + "/" + FoldedText.fold(unit).strip();
    }

    private static List<CatalogueEntry> read() {
        return WordList.written(Catalogue.class, "indicators.tsv").stream()
                .map(CatalogueEntry::of)
                .toList();
    }
}
