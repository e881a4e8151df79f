package org.vanthu.pipeline.eval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.vanthu.pipeline.eval.Accuracy.Difference;
import org.vanthu.pipeline.eval.Accuracy.Way;

/**
 * Compares documents with gold, file after file, and adds up.
 *
 * <p>Facts are compared as multisets of normalised values, so that gold needs no offsets. Indicators and tasks are paired by their words.
 */
public final class Evaluation {

    private final Map<String, Tally> found = new LinkedHashMap<>();
    private final Map<String, Share> fields = new LinkedHashMap<>();
    private final Map<String, Share> shares = new TreeMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private Share header = Share.NONE;

    public Evaluation() {
        FactNote.KINDS.forEach(kind -> found.put(kind, Tally.NONE));
        found.put("indicators", Tally.NONE);
        found.put("tasks", Tally.NONE);
    }

    /** What {@link Difference#kind} may be. */
    public static List<String> kinds() {
        List<String> kinds = new ArrayList<>(FactNote.KINDS);
        kinds.addAll(List.of("document", "indicator", "task"));
        return kinds;
    }

    /** A gold file whose document was not given: all of it is missed. */
    public void missing(String file, List<Annotation> gold) {
        missing.add(file);
        add(file, gold, List.of());
    }

    /**
     * @param file name of the gold file
     * @param gold its documents
     * @param predicted what was extracted from the same file, as many documents if all is well
     */
    public void add(String file, List<Annotation> gold, List<Annotation> predicted) {
        Comparison comparison = new Comparison(file, gold, predicted);
        for (String kind : FactNote.KINDS) {
            if (!comparison.leavesOut(kind)) {
                comparison.facts(kind);
            }
        }
        comparison.comparators();
        comparison.headers();
        if (!comparison.leavesOut("indicators")) {
            comparison.indicators();
        }
        if (!comparison.leavesOut("tasks")) {
            comparison.tasks();
        }
    }

    public Accuracy accuracy() {
        return new Accuracy(found, header, fields, shares, missing, differences);
    }

    private void count(String what, int right, int gold, int predicted) {
        found.merge(what, Tally.NONE, (tally, _) -> tally.plus(right, gold, predicted));
    }

    private void share(String what, boolean agrees) {
        shares.merge(what, Share.NONE.plus(agrees), (share, _) -> share.plus(agrees));
    }

    /** One file. */
    private final class Comparison {
        private final String file;
        private final List<Annotation> gold;
        private final List<Annotation> predicted;

        Comparison(String file, List<Annotation> gold, List<Annotation> predicted) {
            this.file = file;
            this.gold = gold;
            this.predicted = predicted;
        }

        boolean leavesOut(String what) {
            return gold.stream().anyMatch(document -> document.unannotated().contains(what));
        }

        private <T> List<T> all(List<Annotation> documents, Function<Annotation, List<T>> part) {
            return documents.stream().flatMap(d -> part.apply(d).stream()).toList();
        }

        private Map<String, List<FactNote>> byValue(List<Annotation> documents, String kind) {
            return all(documents, Annotation::facts).stream()
                    .filter(fact -> fact.kind().equals(kind))
                    .collect(groupingBy(FactNote::value, LinkedHashMap::new, toList()));
        }

        void facts(String kind) {
            Map<String, List<FactNote>> wanted = byValue(gold, kind);
            Map<String, List<FactNote>> got = byValue(predicted, kind);
            int right = 0;
            for (Map.Entry<String, List<FactNote>> value : wanted.entrySet()) {
                List<FactNote> same = got.getOrDefault(value.getKey(), List.of());
                right += Math.min(value.getValue().size(), same.size());
                differ(kind, Way.MISSED, value.getValue(), same.size());
            }
            got.forEach((value, facts) -> differ(
                    kind,
                    Way.SPURIOUS,
                    facts,
                    wanted.getOrDefault(value, List.of()).size()));
            count(kind, right, size(wanted), size(got));
        }

        private int size(Map<String, List<FactNote>> facts) {
            return facts.values().stream().mapToInt(List::size).sum();
        }

        /** Which of several equal facts the other side lacks cannot be told: the words of all are shown. */
        private void differ(String kind, Way way, List<FactNote> facts, int onOtherSide) {
            for (int i = onOtherSide; i < facts.size(); i++) {
                FactNote fact = facts.get(i);
                List<String> words =
                        facts.stream().map(FactNote::text).distinct().limit(3).toList();
                differences.add(new Difference(file, kind, way, fact.value(), "", String.join(" | ", words)));
            }
        }

        /** Over percentages and sums of money that were found. */
        void comparators() {
            for (String kind : List.of("percent", "money")) {
                Map<String, List<FactNote>> got = byValue(predicted, kind);
                for (FactNote fact : all(gold, Annotation::facts)) {
                    List<FactNote> same = got.getOrDefault(fact.value(), List.of());
                    if (!fact.kind().equals(kind) || same.isEmpty()) {
                        continue;
                    }
                    Optional<FactNote> alike = same.stream()
                            .filter(f -> f.comparator().equals(fact.comparator()))
                            .findFirst();
                    share("comparator", alike.isPresent());
                    same.remove(alike.orElse(same.getFirst()));
                }
            }
        }

        void headers() {
            for (int i = 0; i < gold.size(); i++) {
                Map<String, String> got =
                        i < predicted.size() ? predicted.get(i).fields() : Map.of();
                gold.get(i).fields().forEach((field, value) -> field(field, value, got.getOrDefault(field, "")));
            }
        }

        private void field(String field, String value, String got) {
            boolean agrees = field.equals("period")
                    ? value.equals(got)
                    : Wording.fold(value).equals(Wording.fold(got));
            header = header.plus(agrees);
            fields.merge(field, Share.NONE.plus(agrees), (share, _) -> share.plus(agrees));
            if (!agrees) {
                differences.add(new Difference(file, "document", Way.OTHER, value, got, field));
            }
        }

        void indicators() {
            List<IndicatorNote> wanted = all(gold, Annotation::indicators);
            List<IndicatorNote> got = all(predicted, Annotation::indicators);
            Pairing pairing = Pairing.of(wanted, got, IndicatorNote::likeness);
            count("indicators", pairing.pairs().size(), wanted.size(), got.size());
            for (Pairing.Pair pair : pairing.pairs()) {
                IndicatorNote a = wanted.get(pair.gold());
                IndicatorNote b = got.get(pair.predicted());
                agree("indicator", "status", a.status(), b.status(), a.name());
                if (a.period().isPresent()) {
                    agree("indicator", "period", days(a.period()), days(b.period()), a.name());
                }
            }
            leftOver("indicator", wanted, pairing.gold(), Way.MISSED, i -> i.value() + " " + i.unit(), i -> i.name());
            leftOver(
                    "indicator",
                    got,
                    pairing.predicted(),
                    Way.SPURIOUS,
                    i -> i.value() + " " + i.unit(),
                    i -> i.name());
        }

        void tasks() {
            List<TaskNote> wanted = all(gold, Annotation::tasks);
            List<TaskNote> got = all(predicted, Annotation::tasks);
            Pairing pairing = Pairing.of(wanted, got, TaskNote::likeness);
            count("tasks", pairing.pairs().size(), wanted.size(), got.size());
            for (Pairing.Pair pair : pairing.pairs()) {
                TaskNote a = wanted.get(pair.gold());
                TaskNote b = got.get(pair.predicted());
                agree("task", "body", a.body().orElse("-"), b.body().orElse("-"), a.text());
                agree("task", "status", a.status().orElse("-"), b.status().orElse("-"), a.text());
                if (a.due().isPresent()) {
                    agree("task", "due", days(a.due()), days(b.due()), a.text());
                }
            }
            leftOver("task", wanted, pairing.gold(), Way.MISSED, t -> t.body().orElse("-"), TaskNote::text);
            leftOver(
                    "task",
                    got,
                    pairing.predicted(),
                    Way.SPURIOUS,
                    t -> t.body().orElse("-"),
                    TaskNote::text);
        }

        /** One more point of two that are a pair. */
        private void agree(String kind, String point, String wanted, String got, Wording where) {
            share(kind + " " + point, wanted.equals(got));
            if (!wanted.equals(got)) {
                differences.add(new Difference(file, kind, Way.OTHER, wanted, got, where.text()));
            }
        }

        private String days(Optional<Days> days) {
            return days.map(Days::toString).orElse("-");
        }

        private <T> void leftOver(
                String kind,
                List<T> notes,
                BitSet paired,
                Way way,
                Function<T, String> value,
                Function<T, Wording> words) {
            for (int i = paired.nextClearBit(0); i < notes.size(); i = paired.nextClearBit(i + 1)) {
                T note = notes.get(i);
                differences.add(new Difference(
                        file,
                        kind,
                        way,
                        value.apply(note),
                        "",
                        words.apply(note).text()));
            }
        }
    }
}
