package org.vanthu.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.vanthu.index.FileRecord;
import org.vanthu.pipeline.read.Reading;
import org.vanthu.pipeline.read.Work;

/**
 * Reads and extracts files that have arrived, and writes down how they end. Containers end later: they are only found here. A
 * file that breaks its worker has one more try, alone. Thread-safe.
 */
final class Attempts {

    /** A file that broke a worker and has one more try. */
    private record Broken(Arrival arrival, Duration took) {}

    private final Import.Setting setting;
    private final Ledger ledger;
    private final BooleanSupplier stopped;
    private final ConcurrentLinkedQueue<ClosedContainer> containers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Broken> broken = new ConcurrentLinkedQueue<>();

    Attempts(Import.Setting setting, Ledger ledger, BooleanSupplier stopped) {
        this.setting = setting;
        this.ledger = ledger;
        this.stopped = stopped;
    }

    /** Reads a file beside others. */
    void read(Arrival arrival) throws IOException {
        if (stopped.getAsBoolean()) {
            return;
        }
        long start = System.nanoTime();
        Work work = setting.reader().attempt(arrival.path());
        if (!work.broke()) {
            take(arrival, work, 1, start);
        } else if (!stoppedSoon(work)) {
            broken.add(new Broken(arrival, since(start)));
        }
    }

    /** The second try of the next file that broke its worker, if there is one: to be made when nothing else is read. */
    Optional<Crew.Job> next() {
        return Optional.ofNullable(broken.poll()).map(file -> () -> readAlone(file));
    }

    /** What the others take cannot be to blame any more, and nobody has to wait. */
    private void readAlone(Broken file) throws IOException {
        long start = System.nanoTime() - file.took().toNanos();
        Work work = setting.reader().alone(file.arrival().path());
        if (!work.broke() || !stoppedSoon(work)) {
            take(file.arrival(), work, 2, start);
        }
    }

    /** The containers found since this was asked last, in the order of their arrival. */
    List<ClosedContainer> containers() {
        List<ClosedContainer> found = new ArrayList<>(containers);
        containers.clear();
        found.sort(Comparator.comparingLong(container -> container.arrival().order()));
        return found;
    }

    private void take(Arrival arrival, Work work, int attempts, long start) throws IOException {
        if (work.reading() instanceof Reading.Container container) {
            containers.add(new ClosedContainer(arrival, container.mediaType(), effort(arrival, work, attempts, start)));
            return;
        }
        OneFile file;
        try {
            file = OneFile.of(arrival.key(), work.reading(), setting.extraction());
        } catch (RuntimeException | StackOverflowError e) {
            setting.bugs().accept(arrival.key(), e);
            file = OneFile.broken(arrival.key(), e);
        }
        ledger.ended(file, arrival, effort(arrival, work, attempts, start));
    }

    private FileRecord.Effort effort(Arrival arrival, Work work, int attempts, long start) {
        return new FileRecord.Effort(
                since(start), arrival.earlier() + attempts, setting.maker().version(), work.worker(), work.memory());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Ctrl-C reaches the workers as well as this process, and the worker may die first: a moment's patience tells whether the file
     * or the user ended it.
     */
    private boolean stoppedSoon(Work work) {
        if (!(work.reading() instanceof Reading.Crashed)) {
            return stopped.getAsBoolean();
        }
        try {
            for (int i = 0; i < 10 && !stopped.getAsBoolean(); i++) {
                Thread.sleep(30);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return stopped.getAsBoolean();
    }
}
