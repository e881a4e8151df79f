package org.vanthu.index;

import org.vanthu.extractors.Task;

/** A task with its document. */
public record TaskRow(DocumentRow document, Place place, Task task) {}
