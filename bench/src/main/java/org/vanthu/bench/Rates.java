package org.vanthu.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.FactExtractor;

/** What {@link Reports} measures, by time of the processor: what else a machine does counts less then. */
public final class Rates {

    private static final int WARM_UP_SECONDS = 20;
    private static final int ROUNDS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Rates() {}

    /** @param args folder of texts; empty for the authored ones */
    public static void main(String[] args) throws IOException {
        System.setProperty(Texts.FOLDER, args.length > 0 ? args[0] : "");
        List<Reports.Report> reports =
                Texts.read().stream().map(Reports.Report::of).toList();
        print("facts", reports, report -> FactExtractor.extract(report.source(), report.outline(), report.header()));
        print("whole", reports, report -> Extractors.extract(report.blocks()));
    }

    private static void print(String what, List<Reports.Report> reports, Consumer<Reports.Report> reading) {
        rate(reports, reading, WARM_UP_SECONDS);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.max(best, rate(reports, reading, 1));
        }
        System.out.printf(
                Locale.ROOT, "%s: %.1f million chars a second of the processor, best of %d%n", what, best, ROUNDS);
    }

    /** Million chars a second. */
    private static double rate(List<Reports.Report> reports, Consumer<Reports.Report> reading, int seconds) {
        long start = THREADS.getCurrentThreadCpuTime();
        long time = 0;
        long chars = 0;
        while (time < seconds * 1_000_000_000L) {
            for (Reports.Report report : reports) {
                reading.accept(report);
                chars += report.source().text().length();
            }
            time = THREADS.getCurrentThreadCpuTime() - start;
        }
        return chars * 1e3 / time;
    }
}
