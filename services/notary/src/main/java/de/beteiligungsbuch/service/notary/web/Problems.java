package de.beteiligungsbuch.service.notary.web;

import java.net.URI;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import de.beteiligungsbuch.objectstore.NotStored;

/** Answers what cannot be answered, as application/problem+json (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail problem(Problem problem) {
        ProblemDetail detail = detail(problem.status());
        detail.setDetail(problem.getMessage());
        detail.setProperty("field", problem.field());
        return detail;
    }

    @ExceptionHandler
    ProblemDetail unavailable(NotStored failure) {
        LOG.error("a published file cannot be read", failure);
        return detail(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ProblemDetail detail(HttpStatus status) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create("https://beteiligungsbuch.de/problems/"
                + status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-')));
        return detail;
    }
}
