package de.beteiligungsbuch.service.auditor.witness;

import java.nio.charset.StandardCharsets;

/**
 * What a witness answers.
 *
 * @param status of HTTP, as tlog-witness says
 * @param type   of the body
 * @param body   a sentence for people, or what tlog-witness says
 */
record Answer(int status, String type, String body) {

    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int UNPROCESSABLE = 422;
    static final int FAILED = 500;

    private static final String TEXT = "text/plain; charset=utf-8";

    /** With text, a line feed behind it. */
    static Answer text(int status, String sentence) {
        return new Answer(status, TEXT, sentence + "\n");
    }

    /** With lines that end as they must. */
    static Answer lines(String lines) {
        return new Answer(OK, TEXT, lines);
    }

    /** Another size was cosigned last, namely this. */
    static Answer size(long cosigned) {
        return new Answer(CONFLICT, "text/x.tlog.size", cosigned + "\n");
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
