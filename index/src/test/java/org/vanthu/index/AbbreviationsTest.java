package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.index.Abbreviations.Entry;
import org.vanthu.index.analysis.VietnameseFolding;

class AbbreviationsTest {

    private static final List<Entry> ENTRIES = Abbreviations.STANDARD.entries();

    @Test
    void thereAreThoseThatOfficesWrite() {
        assertTrue(ENTRIES.size() >= 250, "only " + ENTRIES.size());
        assertTrue(ENTRIES.stream()
                .map(Entry::shortened)
                .collect(Collectors.toSet())
                .containsAll(Set.of(
                        "UBND",
                        "HĐND",
                        "MTTQ",
                        "GPMB",
                        "BHYT",
                        "BHXH",
                        "TDP",
                        "ĐTVM",
                        "CCHC",
                        "ANTT",
                        "TTATXH",
                        "NTM",
                        "OCOP",
                        "KT-XH",
                        "QSDĐ",
                        "GCNQSDĐ",
                        "VSMT",
                        "ATTP",
                        "PCCC",
                        "PCTT&TKCN",
                        "DVC",
                        "TTHC",
                        "CNTT")));
    }

    @Test
    void everyEntryIsShorterThanWhatItStandsForAndComposed() {
        for (Entry entry : ENTRIES) {
            assertTrue(entry.shortened().length() < entry.words().length(), entry::toString);
            assertTrue(entry.words().contains(" "), entry::toString);
            assertEquals(Normalizer.normalize(entry.words(), Normalizer.Form.NFC), entry.words());
            assertEquals(entry.words().strip(), entry.words());
        }
    }

    @Test
    void noneStandsTwice() {
        Set<String> keys = ENTRIES.stream()
                .map(entry -> VietnameseFolding.key(entry.shortened()) + "=" + entry.words())
                .collect(Collectors.toSet());
        assertEquals(keys.size(), Set.copyOf(ENTRIES).size());
    }

    @Test
    void namesOfBodiesAreAmongThem() {
        Abbreviations with = Abbreviations.STANDARD.with(
                List.of(),
                Bodies.STANDARD.with(List.of(
                        new Bodies.Name("to-tu-quan", "Tổ tự quản bến"), new Bodies.Name("to-tu-quan", "TTQB"))));
        assertTrue(with.entries().contains(new Entry("TTQB", "Tổ tự quản bến")));
        assertTrue(ENTRIES.contains(new Entry("HĐND", "Hội đồng nhân dân")));
    }
}
