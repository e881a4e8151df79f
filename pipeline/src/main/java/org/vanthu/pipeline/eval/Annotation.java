package org.vanthu.pipeline.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/**
 * One document as a gold file or the program describes it, cut down to what is compared.
 *
 * @param fields of the header by their names; a period as its days
 * @param unannotated what a gold file leaves out on purpose: a kind of fact, {@code indicators} or {@code tasks}
 */
public record Annotation(
        Map<String, String> fields,
        List<FactNote> facts,
        List<IndicatorNote> indicators,
        List<TaskNote> tasks,
        Set<String> unannotated) {

    /** Header fields that are compared. */
    static final List<String> FIELDS =
            List.of("type", "number", "issuer", "place", "issued", "title", "period", "signer");

    /**
     * @param json one document, or an array of the documents that a file binds
     * @throws GoldException where it is neither
     */
    public static List<Annotation> of(String json, String file) throws GoldException {
        Tree tree;
        try {
            tree = Tree.parse(json);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new GoldException(file, line, String.valueOf(e.getOriginalMessage()));
        }
        List<Tree> documents = tree instanceof Tree.Arr(var items) ? items : List.of(tree);
        for (Tree document : documents) {
            if (!(document instanceof Tree.Obj)) {
                throw new GoldException(file, 1, "a document is an object with document, facts, indicators and tasks");
            }
        }
        return documents.stream().map(Annotation::of).toList();
    }

    private static Annotation of(Tree tree) {
        Tree header = tree.member("document");
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : FIELDS) {
            header.text(field)
                    .or(() -> header.days(field).map(Days::toString))
                    .ifPresent(value -> fields.put(field, value));
        }
        return new Annotation(
                fields,
                tree.list("facts").stream().map(FactNote::of).toList(),
                tree.list("indicators").stream().map(IndicatorNote::of).toList(),
                tree.list("tasks").stream().map(TaskNote::of).toList(),
                Set.copyOf(tree.texts("unannotated")));
    }
}
