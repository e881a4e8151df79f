package org.vanthu.extractors;

import java.util.List;
import java.util.Optional;

/** The tasks of a document, asked by place. */
public final class TaskList {

    private final List<Task> tasks;
    private final int longest;

    /** @param tasks by start of span */
    public TaskList(List<Task> tasks) {
        this.tasks = List.copyOf(tasks);
        this.longest = tasks.stream().mapToInt(t -> t.span().length()).max().orElse(0);
    }

    /** Tasks that lie in {@code span}, in reading order. */
    public List<Task> within(Span span) {
        int first = firstFrom(span.start());
        int end = first;
        while (end < tasks.size() && tasks.get(end).span().start() < span.end()) {
            end++;
        }
        return tasks.subList(first, end).stream()
                .filter(task -> span.contains(task.span()))
                .toList();
    }

    /** The first task whose span holds {@code offset}. */
    public Optional<Task> at(int offset) {
        for (int i = firstFrom(offset - longest); i < tasks.size(); i++) {
            Span span = tasks.get(i).span();
            if (span.start() > offset) {
                break;
            }
            if (span.contains(offset)) {
                return Optional.of(tasks.get(i));
            }
        }
        return Optional.empty();
    }

    private int firstFrom(int offset) {
        int low = 0;
        int high = tasks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tasks.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
