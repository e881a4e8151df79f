package org.vanthu.index;

import java.util.Optional;
import java.util.OptionalInt;
import org.vanthu.extractors.Task;
import org.vanthu.index.correction.ValueId;
import org.vanthu.index.correction.Verdict;

/**
 * A task with its document.
 *
 * @param confidence of the recogniser, 0 to 100, in the words with figures; empty where there are none or the letters were in the file
 * @param id its name for corrections, the same in every archive
 * @param reviewed whether people confirmed or changed it
 */
public record TaskRow(
        DocumentRow document, Place place, Task task, OptionalInt confidence, ValueId id, Optional<Verdict> reviewed) {}
