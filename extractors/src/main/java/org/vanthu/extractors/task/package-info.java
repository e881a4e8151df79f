/**
 * Who does what by when: tasks from prose under body headings, from plan tables and from weekly schedules. Reads facts and structure,
 * never raw digits again. Read {@link org.vanthu.extractors.task.TaskExtractor} first.
 */
@NullMarked
package org.vanthu.extractors.task;

import org.jspecify.annotations.NullMarked;
