package org.vanthu.pipeline.read.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** A chart as the table that it draws: a row for each place on its axis, a column for each series (ECMA-376 part 1, 21.2). */
final class DrawnChart extends DefaultHandler {

    private static final class Series {
        final StringBuilder name = new StringBuilder();
        final TreeMap<Integer, String> values = new TreeMap<>();
    }

    private final BlockBuilder builder;
    private final SheetNumber numbers = new SheetNumber();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder title = new StringBuilder();
    private final TreeMap<Integer, String> places = new TreeMap<>();
    private final List<Series> series = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String format = "General";
    private int point;

    DrawnChart(BlockBuilder builder) {
        this.builder = builder;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        open.push(name);
        text.setLength(0);
        switch (name) {
            case "ser" -> series.add(new Series());
            case "numCache" -> format = "General";
            case "pt" -> point = DocxFile.number(attributes, "idx", 0);
            default -> {}
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        text.append(letters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        open.pop();
        switch (name) {
            case "t" -> {
                if (open.contains("title") && !open.contains("plotArea")) {
                    title.append(text);
                }
            }
            case "formatCode" -> format = text.toString();
            case "v" -> value(text.toString().strip());
            default -> {}
        }
        text.setLength(0);
    }

    private void value(String value) {
        if (series.isEmpty() || !open.contains("ser")) {
            return;
        }
        Series last = series.getLast();
        if (open.contains("tx")) {
            last.name.append(value);
        } else if (open.contains("cat")) {
            places.putIfAbsent(point, shown(value));
        } else if (open.contains("val")) {
            last.values.put(point, shown(value));
        }
    }

    private String shown(String value) {
        try {
            return open.contains("numCache") ? numbers.shown(Double.parseDouble(value), 0, format) : value;
        } catch (NumberFormatException _) {
            return value;
        }
    }

    @Override
    public void endDocument() {
        builder.beginParagraph();
        builder.text(title);
        builder.endParagraph();
        if (series.stream().allMatch(one -> one.values.isEmpty())) {
            return;
        }
        builder.beginTable();
        row("", series.stream().map(one -> one.name.toString()).toList());
        places.forEach((place, name) -> row(
                name,
                series.stream().map(one -> one.values.getOrDefault(place, "")).toList()));
        builder.endTable();
    }

    private void row(String name, List<String> values) {
        builder.beginRow();
        cell(name);
        values.forEach(this::cell);
        builder.endRow();
    }

    private void cell(String words) {
        builder.beginCell(1, 1);
        builder.text(words);
        builder.endCell();
    }
}
