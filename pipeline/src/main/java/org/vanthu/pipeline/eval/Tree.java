package org.vanthu.pipeline.eval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** JSON as it stands in a file. */
sealed interface Tree {

    record Obj(Map<String, Tree> members) implements Tree {}

    record Arr(List<Tree> items) implements Tree {}

    record Text(String text) implements Tree {}

    record Num(BigDecimal number) implements Tree {}

    /** {@code null}, {@code true} or {@code false}: none of them says anything in an annotation. */
    record Literal() implements Tree {}

    /** @throws tools.jackson.core.JacksonException where it is no JSON */
    static Tree parse(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Tree tree = read(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "there is more behind the end");
            }
            return tree;
        }
    }

    private static Tree read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Tree> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, read(parser));
                }
                yield new Obj(members);
            }
            case START_ARRAY -> {
                List<Tree> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                yield new Arr(items);
            }
            case VALUE_STRING -> new Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(parser.getDecimalValue());
            case VALUE_NULL, VALUE_TRUE, VALUE_FALSE -> new Literal();
            case null, default -> throw new StreamReadException(parser, "the file is empty");
        };
    }

    default Tree member(String name) {
        return this instanceof Obj(var members) ? members.getOrDefault(name, new Literal()) : new Literal();
    }

    default Optional<String> text(String name) {
        return member(name) instanceof Text(String text) ? Optional.of(text) : Optional.empty();
    }

    default Optional<BigDecimal> number(String name) {
        return member(name) instanceof Num(BigDecimal number) ? Optional.of(number) : Optional.empty();
    }

    /** Items of the array {@code name}; none where there is no such array. */
    default List<Tree> list(String name) {
        return member(name) instanceof Arr(var items) ? items : List.of();
    }

    /** Strings of the array {@code name}. */
    default List<String> texts(String name) {
        return list(name).stream()
                .filter(Text.class::isInstance)
                .map(item -> ((Text) item).text())
                .toList();
    }

    /** {@code {"from": …, "to": …}} at {@code name}. */
    default Optional<Days> days(String name) {
        return member(name) instanceof Obj days ? Optional.of(Days.of(days)) : Optional.empty();
    }
}
