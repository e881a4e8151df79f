package org.vanthu.pipeline.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The password of an archive that others can reach, and the end of a session. */
final class LoginApi {

    private final Door door;

    LoginApi(Door door) {
        this.door = door;
    }

    List<Route> routes() {
        return List.of(
                Route.writing(HandlerType.POST, Gate.LOGIN, (_, answer) -> enter(answer)),
                Route.writing(HandlerType.DELETE, Gate.LOGIN, (_, answer) -> leave(answer)));
    }

    private void enter(Answer answer) throws IOException {
        Context context = answer.context();
        String words = Sent.of(context, Set.of("password")).text("password").orElse("");
        keep(context, door.enter(words, context.req().getRemoteAddr()), "");
        empty(answer);
    }

    private void leave(Answer answer) throws IOException {
        door.leave(answer.context().cookie(Gate.SESSION));
        keep(answer.context(), "", "; Max-Age=0");
        empty(answer);
    }

    /** No script reads it, and no other site can have it sent. */
    private static void keep(Context context, String token, String more) {
        context.header(
                "Set-Cookie",
                Gate.SESSION + "=" + token + "; Path=/; HttpOnly; SameSite=Strict"
                        + (context.req().isSecure() ? "; Secure" : "") + more);
    }

    private static void empty(Answer answer) throws IOException {
        answer.json(json -> {
            json.writeStartObject();
            json.writeEndObject();
        });
    }
}
