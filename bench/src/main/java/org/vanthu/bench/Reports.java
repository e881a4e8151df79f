package org.vanthu.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.FactExtractor;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.header.HeaderExtractor;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;
import org.vanthu.extractors.layout.OutlineReader;
import org.vanthu.extractors.layout.PlainText;

/** Reports on one warm thread; {@code chars} is how many characters a second were read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class Reports {

    record Report(List<Block> blocks, SourceText source, Outline outline, Header header) {
        static Report of(String text) {
            List<Block> blocks = PlainText.blocks(text);
            SourceText source = SourceText.of(blocks);
            Outline outline = OutlineReader.read(source);
            return new Report(blocks, source, outline, HeaderExtractor.extract(source, outline, Header.NONE));
        }
    }

    private final List<Report> reports = new ArrayList<>();

    /** Characters read. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        public long chars;
    }

    @Setup
    public void read() throws IOException {
        Texts.read().forEach(text -> reports.add(Report.of(text)));
    }

    /** All kinds of facts; their surroundings are known. */
    @Benchmark
    public void facts(Blackhole sink, Read read) {
        for (Report report : reports) {
            sink.consume(FactExtractor.extract(report.source(), report.outline(), report.header()));
            read.chars += report.source().text().length();
        }
    }

    /** Outline, header, facts, tasks and indicators. */
    @Benchmark
    public void whole(Blackhole sink, Read read) {
        for (Report report : reports) {
            sink.consume(Extractors.extract(report.blocks()));
            read.chars += report.source().text().length();
        }
    }
}
