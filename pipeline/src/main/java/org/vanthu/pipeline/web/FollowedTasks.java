package org.vanthu.pipeline.web;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vanthu.extractors.DateRange;
import org.vanthu.extractors.Header;
import org.vanthu.index.Archive;
import org.vanthu.index.DocumentRow;
import org.vanthu.index.Filter;
import org.vanthu.index.TaskRow;
import org.vanthu.index.followup.FollowUp;
import org.vanthu.index.followup.Followed;
import org.vanthu.index.series.Locality;
import org.vanthu.index.series.Owner;
import org.vanthu.index.series.Places;
import org.vanthu.pipeline.FollowUpFilter;

/**
 * Planned tasks with what became of them, made once for each state of the archive. Of an archive with very many tasks those of one
 * issuer's places are followed at a time, so that memory stays bounded; how rare a word is is told by them then. Thread-safe.
 */
final class FollowedTasks {

    /** What is late, then what is to come, then what is done. */
    private static final List<Followed.State> PRESSING = List.of(
            Followed.State.OVERDUE,
            Followed.State.OPEN,
            Followed.State.REPEATED,
            Followed.State.UNKNOWN,
            Followed.State.DONE);

    private static final Comparator<Followed> ORDER = Comparator.comparingInt(
                    (Followed each) -> PRESSING.indexOf(each.state()))
            .thenComparing(each -> each.task().task().due().map(DateRange::to).orElse(LocalDate.MAX));

    private final Archive archive;
    private final long most;
    private final Remembered<Long> number = new Remembered<>();
    private final Remembered<List<Followed>> last = new Remembered<>();

    /** @param issuer whose tasks are followed; empty for all */
    private record Extent(Object state, Optional<String> issuer) {}

    /** @param most tasks that are followed at a time */
    FollowedTasks(Archive archive, long most) {
        this.archive = archive;
        this.most = most;
    }

    /**
     * The most pressing first.
     *
     * @param state equal to that of the last time where nothing changed
     * @param issuer as {@link FollowUpFilter#issuer}: others' tasks need not be among them
     * @throws Refusal where there are so many that nobody else would be served for minutes
     */
    List<Followed> of(Object state, Optional<String> issuer, Places places) throws IOException {
        boolean all = number.of(state, () -> archive.contents().tasks()) <= most;
        if (!all && issuer.isEmpty()) {
            throw tooMany();
        }
        Extent extent = new Extent(state, all ? Optional.empty() : issuer);
        return last.of(extent, () -> followed(extent.issuer, places));
    }

    private Refusal tooMany() {
        return new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "what became of more than " + most
                                + " tasks is not followed at a time; name an issuer with fewer, or see"
                                + " /api/v1/exports/tasks")
                .about("reason", "too-many-tasks");
    }

    private List<Followed> followed(Optional<String> issuer, Places places) throws IOException {
        try (Stream<TaskRow> tasks = issuer.isEmpty() ? archive.tasks(Filter.ALL) : tasksOf(issuer.get(), places)) {
            return FollowUp.of(tasks, places).stream().sorted(ORDER).toList();
        }
    }

    /** Of the places that are called so or issue so, of what they were and of what they became. */
    private Stream<TaskRow> tasksOf(String issuer, Places places) throws IOException {
        Set<String> wanted = new HashSet<>();
        headers(header -> {
            Locality place = at(header, places);
            if (FollowUpFilter.isBy(issuer, header.issuer().orElse(""), place, places)) {
                places.line(place).forEach(each -> wanted.add(each.key()));
            }
        });
        Set<String> names = new TreeSet<>();
        headers(header -> header.issuer()
                .filter(_ -> wanted.contains(at(header, places).key()))
                .ifPresent(names::add));
        List<TaskRow> rows = new ArrayList<>();
        for (String name : names) {
            try (Stream<TaskRow> tasks = archive.tasks(issuedBy(name))) {
                tasks.filter(row -> row.document()
                                        .header()
                                        .issuer()
                                        .filter(name::equals)
                                        .isPresent()
                                && wanted.contains(
                                        at(row.document().header(), places).key()))
                        .limit(most + 1 - rows.size())
                        .forEach(rows::add);
            }
            if (rows.size() > most) {
                throw tooMany();
            }
        }
        return rows.stream();
    }

    private void headers(Consumer<Header> reader) throws IOException {
        try (Stream<DocumentRow> documents = archive.documents(Filter.ALL)) {
            documents.map(DocumentRow::header).forEach(reader);
        }
    }

    private static Locality at(Header header, Places places) {
        return places.at(
                Owner.of(Optional.empty(), header.issuer(), header.place()),
                header.issued().or(() -> header.period().map(DateRange::from)));
    }

    private static Filter issuedBy(String name) {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty());
    }
}
