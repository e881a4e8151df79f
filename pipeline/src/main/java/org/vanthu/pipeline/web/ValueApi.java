package org.vanthu.pipeline.web;

import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vanthu.index.Archive;
import org.vanthu.index.Doubt;
import org.vanthu.index.Standing;
import org.vanthu.index.Standings;
import org.vanthu.index.correction.BadField;
import org.vanthu.index.correction.Field;
import org.vanthu.index.correction.ValueId;
import org.vanthu.pipeline.correction.Saying;
import org.vanthu.pipeline.correction.TypedText;
import org.vanthu.pipeline.export.Iso;
import org.vanthu.pipeline.export.Json;
import org.vanthu.pipeline.export.StandingJson;
import tools.jackson.core.JsonGenerator;

/** One value as it stands, what people say of it, and which values a person should look at. */
final class ValueApi {

    private static final int DOUBTS = 20;
    private static final int MOST_DOUBTS = 200;

    private final Office office;

    ValueApi(Office office) {
        this.office = office;
    }

    List<Route> routes() {
        return List.of(
                Route.of("/values/{id}", this::value),
                Route.writing(HandlerType.POST, "/values/{id}", this::say),
                Route.of("/review", this::review, "offset", "limit"));
    }

    private void value(Asked asked, Answer answer) throws IOException {
        write(answer, standing(office.archive().standings(), asked), typed());
    }

    private static void write(Answer answer, Standing standing, TypedText typed) throws IOException {
        answer.json(json -> StandingJson.write(json, standing, typed.slugs()));
    }

    private TypedText typed() throws IOException {
        return new TypedText(office.words().bodies());
    }

    private static Standing standing(Standings standings, Asked asked) throws IOException {
        ValueId value = ValueId.typed(asked.name("id"))
                .orElseThrow(() -> Refusal.notFound("'" + asked.name("id") + "' is no id of a value"));
        return standings.of(value).orElseThrow(() -> Refusal.notFound("the archive has no value " + value.text()));
    }

    private void say(Asked asked, Answer answer) throws IOException {
        Sent sent = Sent.of(answer.context(), Set.of("verdict", "changes", "who", "why"));
        TypedText typed = typed();
        Standing said = office.pen().writing(archive -> {
            Standings standings = archive.standings();
            Standing standing = standing(standings, asked);
            try {
                archive.correct(saying(sent, standing)
                        .of(standing, standings, typed, Saying.author(sent.text("who"), sent.text("why"))));
            } catch (BadField e) {
                throw refusal(e, typed);
            } catch (Saying.Refused e) {
                throw refusal(e);
            }
            return standing(archive.standings(), asked);
        });
        write(answer, said, typed);
    }

    private static Saying saying(Sent sent, Standing standing) {
        Map<String, String> changes = sent.byName("changes");
        String verdict = sent.text("verdict").orElse("");
        if (verdict.equals("changed") == changes.isEmpty()) {
            throw Refusal.badRequest("'changes' belong to the verdict 'changed', and to no other");
        }
        List<String> fields =
                standing.value().kind().fields().stream().map(Field::name).toList();
        for (String name : changes.keySet()) {
            if (!fields.contains(name)) {
                throw Refusal.badRequest("there is no '" + name + "' of this kind of value")
                        .known(fields);
            }
        }
        return switch (verdict) {
            case "confirmed" -> new Saying.Confirmed();
            case "rejected" -> new Saying.Rejected();
            case "undone" -> new Saying.Undone();
            case "changed" -> new Saying.Changed(changes);
            default ->
                throw Refusal.badRequest("'" + verdict + "' is no verdict")
                        .known(List.of("confirmed", "changed", "rejected", "undone"));
        };
    }

    private static Refusal refusal(BadField bad, TypedText typed) {
        Field field = bad.field();
        String given = "'" + bad.given() + "' ";
        String detail = switch (bad.reason()) {
            case ILL_WRITTEN -> given + "is no " + Iso.name(field.type());
            case AMBIGUOUS -> given + "can be read in two ways: is its sign for thousands or decimals?";
            case NEEDED -> "the value cannot be without it";
            case NO_RANGE -> given + "is no stretch of time: a first and a last day, the first not after the last";
            case FOREIGN -> "this value has none";
        };
        List<String> known = field.name().equals("body") ? typed.slugs() : field.allowed();
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, field.name() + ": " + detail)
                .about("reason", Iso.name(bad.reason()))
                .about("field", field.name())
                .about("type", Iso.name(field.type()))
                .about("given", bad.given())
                .known(known);
    }

    private static Refusal refusal(Saying.Refused refused) {
        String detail = switch (refused.problem()) {
            case DOCUMENT -> "a document cannot be rejected; what it says of itself can be changed";
            case NOTHING_SAID -> "nobody has said anything of this value that could be taken back";
            case NO_CHANGE -> "the value is so already; to say that it is right, confirm it";
        };
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, detail).about("reason", Iso.name(refused.problem()));
    }

    private void review(Asked asked, Answer answer) throws IOException {
        Archive archive = office.archive();
        long left = archive.doubtCount();
        List<Doubt> doubts = archive.doubts(asked.offset(), asked.limit(DOUBTS, MOST_DOUBTS));
        answer.json(json -> {
            json.writeStartObject();
            json.writeNumberProperty("left", left);
            json.writeArrayPropertyStart("values");
            doubts.forEach(doubt -> write(json, doubt));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Doubt doubt) {
        json.writeStartObject();
        json.writeStringProperty("id", doubt.value().text());
        json.writeNumberProperty("document", doubt.document().id());
        Json.text(json, "number", doubt.document().header().number().orElse(null));
        json.writeStringProperty("source", doubt.document().file().key().path());
        json.writeNumberProperty("start", doubt.start());
        doubt.confidence().ifPresent(percent -> json.writeNumberProperty("confidence", percent));
        json.writeBooleanProperty("ambiguous", doubt.ambiguous());
        json.writeEndObject();
    }
}
