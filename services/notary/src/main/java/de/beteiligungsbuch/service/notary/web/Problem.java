package de.beteiligungsbuch.service.notary.web;

import org.springframework.http.HttpStatus;

/** Why a request is not answered as it wishes. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String field;

    private Problem(HttpStatus status, String field, String message) {
        super(message);
        this.status = status;
        this.field = field;
    }

    static Problem notFound(String field, String message) {
        return new Problem(HttpStatus.NOT_FOUND, field, message);
    }

    static Problem notYet(String field, String message) {
        return new Problem(HttpStatus.CONFLICT, field, message);
    }

    static Problem bad(String field, String message) {
        return new Problem(HttpStatus.BAD_REQUEST, field, message);
    }

    HttpStatus status() {
        return status;
    }

    String field() {
        return field;
    }
}
