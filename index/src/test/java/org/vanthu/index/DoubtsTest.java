package org.vanthu.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.extractors.Confidences;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.index.Standing.Author;
import org.vanthu.index.correction.Correction;
import org.vanthu.index.correction.ValueKind;
import org.vanthu.index.correction.Verdict;

/** What a person should look at: what the machine was not sure of, until somebody did. */
class DoubtsTest {

    private static final Author LAN = new Author(Optional.of("Lan"), Given.NOW, Optional.empty());

    @TempDir
    Path folder;

    /** A document whose sum can be read in two ways, bound with one that was recognised from a picture. */
    @BeforeEach
    void put() throws StoreException {
        ExtractedDocument clear = Given.everything();
        int words = Confidences.words(clear.source().text()).size();
        ExtractedDocument scan = clear.with(Confidences.of(
                clear.source().text(),
                IntStream.range(0, words).map(_ -> 60).boxed().toList()));
        try (Archive archive = Archive.open(folder);
                Run run = archive.startRun(Given.NOW, Given.MAKER)) {
            run.put(Given.file("a.pdf"), List.of(clear, scan));
            run.finish(Given.NOW);
        }
    }

    private List<Doubt> doubts() throws StoreException {
        try (Archive archive = Archive.openReadOnly(folder)) {
            List<Doubt> all = archive.doubts(0, 100);
            assertEquals(all.size(), archive.doubtCount());
            return all;
        }
    }

    private void say(Doubt doubt, Verdict verdict) throws StoreException {
        try (Archive archive = Archive.open(folder)) {
            Correction said =
                    archive.standings().of(doubt.value()).orElseThrow().say(verdict, LAN);
            archive.correct(List.of(said));
        }
    }

    @Test
    void namesTheIndicatorThatWasMadeOfTheWordsInDoubt() throws StoreException {
        Doubt first = doubts().getFirst();
        assertEquals(ValueKind.INDICATOR, first.value().kind());
        assertTrue(first.ambiguous());
        assertTrue(first.confidence().isEmpty());
        assertEquals(0, first.document().ordinal());
    }

    @Test
    void namesEveryFigureOfAScanOnce() throws StoreException {
        List<Doubt> scanned = doubts().stream()
                .filter(doubt -> doubt.document().ordinal() == 1)
                .toList();
        assertEquals(Given.everything().facts().size(), scanned.size());
        assertTrue(scanned.stream().allMatch(doubt -> doubt.confidence().getAsInt() == 60));
        assertEquals(
                scanned.size(), scanned.stream().map(Doubt::value).distinct().count());
    }

    @Test
    void asksNoMoreOfWhatSomebodyHasLookedAt() throws StoreException {
        List<Doubt> before = doubts();
        Doubt confirmed = before.getFirst();
        say(confirmed, Verdict.CONFIRMED);
        assertEquals(before.subList(1, before.size()), doubts());
        say(confirmed, Verdict.UNDONE);
        assertEquals(before, doubts());
        Doubt fact = before.stream()
                .filter(doubt -> doubt.value().kind() == ValueKind.FACT)
                .findFirst()
                .orElseThrow();
        say(fact, Verdict.REJECTED);
        assertTrue(doubts().stream().noneMatch(doubt -> doubt.value().equals(fact.value())));
        assertEquals(before.size() - 1, doubts().size());
    }

    @Test
    void givesPartOfThem() throws StoreException {
        List<Doubt> all = doubts();
        try (Archive archive = Archive.openReadOnly(folder)) {
            assertEquals(all.subList(1, 3), archive.doubts(1, 2));
            assertEquals(List.of(), archive.doubts(all.size(), 5));
        }
    }
}
