package org.vanthu.index;

import java.util.OptionalInt;
import org.vanthu.extractors.Task;

/**
 * A task with its document.
 *
 * @param confidence of the recogniser, 0 to 100, in the words with figures; empty where there are none or the letters were in the file
 */
public record TaskRow(DocumentRow document, Place place, Task task, OptionalInt confidence) {}
