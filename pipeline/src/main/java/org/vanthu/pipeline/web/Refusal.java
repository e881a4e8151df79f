package org.vanthu.pipeline.web;

import io.javalin.http.HttpStatus;

/** A request that is not answered as asked: its status, and one line for whoever wrote it. */
final class Refusal extends RuntimeException {

    private final HttpStatus status;

    Refusal(HttpStatus status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    static Refusal badRequest(String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, detail);
    }

    static Refusal notFound(String detail) {
        return new Refusal(HttpStatus.NOT_FOUND, detail);
    }

    HttpStatus status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
