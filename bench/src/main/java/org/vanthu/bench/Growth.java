package org.vanthu.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vanthu.extractors.Extractors;
import org.vanthu.extractors.FactExtractor;
import org.vanthu.extractors.Header;
import org.vanthu.extractors.SourceText;
import org.vanthu.extractors.layout.Block;
import org.vanthu.extractors.layout.Outline;

/**
 * How the time grows with texts that were made to take long: each is read at a quarter, at half and at all of its length. Time of the
 * processor, not of the clock; the least of {@link #ROUNDS}.
 */
public final class Growth {

    private static final int ROUNDS = 3;

    /** The longest text, in chars, unless another length is given. */
    private static final int LONGEST = 10_000_000;

    /** Four times the length may take eight times as long: twice what the length predicts. */
    private static final double MOST = 8;

    /** What is read sooner is not worth a measurement, in milliseconds. */
    private static final double LEAST = 100;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Pieces that are repeated in one block without a break. */
    private static final List<String> PIECES = List.of(
            "0123456789",
            ". . .. .",
            "((()[[](",
            "(",
            "1.",
            "1 và ",
            "1, ",
            "1.(2)/3-4,5% ",
            "năm ",
            "ngày 1/1 (",
            "5% và ",
            "UBND phường ",
            "a");

    private Growth() {}

    /** What is read, and how long it is in chars. */
    private record Text(String name, List<Block> blocks) {}

    /** @param args length of the longest text, in chars; none for 10 million */
    public static void main(String[] args) {
        int longest = args.length > 0 && !args[0].isEmpty() ? Integer.parseInt(args[0]) : LONGEST;
        System.out.printf("%-22s %28s %28s%n", "", "facts, ms at 1/4, 1/2, 1", "whole, ms at 1/4, 1/2, 1");
        int grown = 0;
        for (int shape = 0; shape < texts(1_000).size(); shape++) {
            List<double[]> times = new ArrayList<>();
            String name = "";
            for (int part = 4; part >= 1; part /= 2) {
                Text text = texts(longest / part).get(shape);
                name = text.name();
                SourceText source = SourceText.of(text.blocks());
                times.add(new double[] {
                    least(() -> FactExtractor.extract(source, new Outline(List.of()), Header.NONE)),
                    least(() -> Extractors.extract(text.blocks()))
                });
            }
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-22s", name));
            for (int what = 0; what < 2; what++) {
                double first = times.get(0)[what];
                double last = times.get(2)[what];
                row.append(String.format(Locale.ROOT, " %8.0f %8.0f %9.0f", first, times.get(1)[what], last));
                boolean grows = last > MOST * first && last > LEAST;
                grown += grows ? 1 : 0;
                row.append(grows ? "!" : " ");
            }
            System.out.println(row);
        }
        System.out.println(grown == 0 ? "all in step with length" : grown + " grow faster than length (!)");
        System.exit(grown == 0 ? 0 : 1);
    }

    private static List<Text> texts(int length) {
        List<Text> texts = new ArrayList<>();
        for (String piece : PIECES) {
            texts.add(new Text(
                    "one line: " + piece.strip(), List.of(new Block.Paragraph(piece.repeat(length / piece.length())))));
        }
        texts.add(new Text("short lines", List.of(new Block.Paragraph("5 hộ\n".repeat(length / 5)))));
        texts.add(new Text(
                "short paragraphs",
                IntStream.range(0, length / 10)
                        .<Block>mapToObj(i -> new Block.Paragraph("thêm 5 hộ"))
                        .toList()));
        texts.add(new Text(
                "numbered items",
                IntStream.range(0, length / 14)
                        .<Block>mapToObj(i -> new Block.Paragraph(i % 1000 + ". Về số " + i % 7))
                        .toList()));
        texts.add(new Text(
                "table",
                IntStream.range(0, length / 60)
                        .<Block>mapToObj(i -> new Block.TableRow(
                                0,
                                i == 0
                                        ? List.of(
                                                cell(0, "Chỉ tiêu"), cell(1, "Năm 2023 (hộ)"), cell(2, "Năm 2024 (hộ)"))
                                        : List.of(
                                                cell(0, "Hộ nghèo của tổ dân phố số " + i % 100),
                                                cell(1, String.valueOf(i % 97)),
                                                cell(2, String.valueOf(i % 89)))))
                        .toList()));
        return texts;
    }

    private static Block.Cell cell(int column, String text) {
        return new Block.Cell(text, column, 1, 1);
    }

    private static double least(Runnable reading) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            reading.run();
            least = Math.min(least, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return least;
    }
}
