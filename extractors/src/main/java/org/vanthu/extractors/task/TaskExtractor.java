package org.vanthu.extractors.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.FactList;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.Task;
import org.vanthu.extractors.body.Bodies;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;

/**
 * Finds the tasks of a document: in prose, one a sentence; in the table of a plan, one a row; in a weekly schedule, one an item of a
 * day's cell. Instances are not kept: each document is read once from front to back.
 */
public final class TaskExtractor {

    private TaskExtractor() {}

    /**
     * @param facts of the whole document, in reading order
     * @param bodies that may be named
     * @return in reading order
     */
    public static List<Task> extract(
            SourceText source, Outline outline, Header header, List<Fact> facts, Bodies bodies) {
        Context context = Context.of(source, outline, header, new FactList(facts), bodies);
        Prose prose = new Prose(context);
        Tables tables = new Tables(context);
        DayList days = new DayList(context);
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < source.blocks().size(); i++) {
            switch (source.blocks().get(i)) {
                case Block.TableRow row -> {
                    context.timetable().read(source.span(i));
                    tasks.addAll(tables.read(i, row));
                }
                case Block.Paragraph _, Block.Item _, Block.Heading _ -> {
                    if (!days.read(i, tasks) && !context.timetable().read(source.span(i))) {
                        prose.read(i, tasks);
                    }
                }
                case Block.Note _, Block.PageBreak _ -> {}
            }
        }
        tasks.sort(Comparator.comparingInt(t -> t.span().start()));
        return tasks;
    }
}
