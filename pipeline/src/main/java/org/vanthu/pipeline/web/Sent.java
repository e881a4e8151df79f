package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What a request brings with it: one object of JSON, whose properties are texts, lists of texts, or texts by name. */
final class Sent {

    /** Nothing that a person writes about one value is longer. */
    private static final int LONGEST_BYTES = 64 * 1024;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<String, Object> properties;

    private Sent(Map<String, Object> properties) {
        this.properties = properties;
    }

    static Sent of(Context context, Set<String> known) throws IOException {
        String type = String.valueOf(context.contentType());
        if (!type.replaceAll(";.*", "").strip().equals("application/json")) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send application/json; this is '" + type + "'");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Body.copy(context, bytes, LONGEST_BYTES);
        Map<String, Object> properties;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes.toByteArray())) {
            properties = object(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw Refusal.badRequest("there is more behind the object");
            }
        } catch (JacksonException e) {
            throw Refusal.badRequest("this is no JSON: " + e.getOriginalMessage());
        }
        for (String name : properties.keySet()) {
            if (!known.contains(name)) {
                throw Refusal.badRequest("unknown property '" + name + "'; known: "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return new Sent(properties);
    }

    private static Map<String, Object> object(JsonParser parser, JsonToken start) {
        if (start != JsonToken.START_OBJECT) {
            throw Refusal.badRequest("an object is expected");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Object value = switch (parser.nextToken()) {
                case VALUE_STRING -> parser.getString();
                case START_ARRAY -> texts(parser, name);
                case START_OBJECT -> byName(parser, name);
                default -> throw illTyped(name);
            };
            if (properties.put(name, value) != null) {
                throw Refusal.badRequest("property '" + name + "' is given twice");
            }
        }
        return properties;
    }

    private static List<String> texts(JsonParser parser, String name) {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(text(parser, name));
        }
        return texts;
    }

    private static Map<String, String> byName(JsonParser parser, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String each = parser.currentName();
            parser.nextToken();
            texts.put(each, text(parser, name + "." + each));
        }
        return texts;
    }

    private static String text(JsonParser parser, String name) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw illTyped(name);
        }
        return parser.getString();
    }

    private static Refusal illTyped(String name) {
        return Refusal.badRequest("property '" + name + "' has a value of another type than is described");
    }

    /** Empty where it is not given, or blank. */
    Optional<String> text(String name) {
        return switch (properties.get(name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text.strip()).filter(each -> !each.isEmpty());
            default -> throw illTyped(name);
        };
    }

    List<String> texts(String name) {
        return switch (properties.get(name)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> throw illTyped(name);
        };
    }

    Map<String, String> byName(String name) {
        return switch (properties.get(name)) {
            case null -> Map.of();
            case Map<?, ?> map -> {
                Map<String, String> texts = new LinkedHashMap<>();
                map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
                yield texts;
            }
            default -> throw illTyped(name);
        };
    }
}
