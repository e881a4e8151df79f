package org.vanthu.index.sqlite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.extractors.Fact;
import org.vanthu.extractors.Header.Effect;
import org.vanthu.extractors.Span;

/** What a document does to others, each effect with the citation that it is on, as one column of the document's row. */
final class EffectColumns {

    /** U+001E, the information separator that Unicode has for records; no text of a document holds it. */
    private static final String FIELD_SEPARATOR = "\u001e";

    /** Of the row {@code document}; null where it has none. */
    static final String JOINED = """
        SELECT group_concat(concat_ws(char(30), effect.effect, effect.rule, fact.rule, fact.start, fact."end", fact.number,
                coalesce(fact.type, ''), coalesce(fact.date_from, '')), char(31) ORDER BY effect.ordinal)
            FROM effects effect JOIN facts fact ON fact.document = effect.document AND fact.ordinal = effect.fact
            WHERE effect.document = document.id\
        """;

    private EffectColumns() {}

    static List<Effect> read(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Columns.split(joined).stream().map(EffectColumns::effect).toList();
    }

    private static Effect effect(String joined) {
        String[] fields = joined.split(FIELD_SEPARATOR, -1);
        Fact.Reference on = new Fact.Reference(
                new Span(Integer.parseInt(fields[3]), Integer.parseInt(fields[4])),
                fields[2],
                Optional.of(fields[6]).filter(type -> !type.isEmpty()),
                fields[5],
                Optional.of(fields[7]).filter(day -> !day.isEmpty()).map(LocalDate::parse));
        return new Effect(Columns.constant(Effect.Kind.class, fields[0]), on, fields[1]);
    }
}
