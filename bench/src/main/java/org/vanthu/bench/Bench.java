package org.vanthu.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks. */
public final class Bench {

    private Bench() {}

    /** @param args folder of texts (empty: the authored ones), and which benchmarks (empty: all) */
    public static void main(String[] args) throws RunnerException {
        String folder = args.length > 0 ? args[0] : "";
        String which = args.length > 1 ? args[1] : "";
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(which.isEmpty() ? "org.vanthu.bench" : which)
                .jvmArgsAppend("-D" + Texts.FOLDER + "=" + folder, "-XX:+UseSerialGC", "-Xmx2g");
        new Runner(options.build()).run();
    }
}
