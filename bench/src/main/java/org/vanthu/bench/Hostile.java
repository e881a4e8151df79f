package org.vanthu.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vanthu.extractors.ExtractedDocument;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.layout.Block;

/**
 * Texts that were made to take long, at two lengths: the longer, ten times as long, should take at most twenty times as long.
 *
 * <p>{@link #BLOCK_LENGTH} chars a block, as readers cut them; {@code one-block} is all in one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class Hostile {

    private static final int ALL = 10_000_000;

    @Param({"digits", "dots", "brackets", "list-marks", "mixed"})
    public String shape = "";

    @Param({"1", "10"})
    public int tenths;

    private List<Block> blocks = List.of();

    @Setup
    public void write() {
        String unit = switch (shape) {
            case "digits" -> "0123456789";
            case "dots" -> ". . .. .";
            case "brackets" -> "((()[[](";
            case "list-marks" -> "1.";
            case "mixed" -> "1.(2)/3-4,5% ";
            default -> throw new IllegalArgumentException("unknown shape '" + shape + "'");
        };
        int length = ALL / 10 * tenths;
        blocks = List.of(new Block.Paragraph(unit.repeat(length / unit.length())));
    }

    @Benchmark
    public List<ExtractedDocument> hostile() {
        return Extractors.extract(blocks);
    }
}
