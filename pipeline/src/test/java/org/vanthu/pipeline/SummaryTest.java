package org.vanthu.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vanthu.index.FileKey;
import org.vanthu.index.FileState;
import org.vanthu.pipeline.read.Reading;

final class SummaryTest {

    @Test
    void refusesCountsThatDoNotAddUp() {
        Map<FileState, Long> states = Map.of(FileState.IMPORTED, 2L, FileState.FAILED, 1L);
        assertThrows(IllegalStateException.class, () -> new Summary(4, states, 2, Duration.ZERO, true));
        assertEquals(1, new Summary(3, states, 2, Duration.ZERO, true).failed());
    }

    @Test
    void everyReadingHasAStateOfItsOwn() {
        FileKey file = new FileKey("/r", "a");
        assertEquals(
                FileState.TIMED_OUT,
                new Outcome.Unread(file, new Reading.TimedOut(Duration.ofSeconds(1), "slow")).state());
        assertEquals(FileState.NO_TEXT, new Outcome.Unread(file, new Reading.NoText("empty")).state());
        assertEquals("same bytes as b", new Outcome.Duplicate(file, new FileKey("/r", "b")).reason());
        assertEquals("", new Outcome.Imported(file, 1, List.of(), List.of()).reason());
        String reason = new Outcome.Imported(file, 1, List.of(2, 5), List.of("#1", "#2 (a)")).reason();
        assertTrue(reason.contains("pages: 2, 5;"));
        assertTrue(reason.endsWith("; parts of it that could not be read: #1, #2 (a)"));
        assertTrue(Reasons.inVietnamese(reason).matches("ảnh .*; các phần trong tệp không đọc được: #1, #2 \\(a\\)"));
    }
}
