package de.beteiligungsbuch.service.history.web;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import de.beteiligungsbuch.history.BadCut;

/** Answers what cannot be answered, as application/problem+json (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail problem(Problem problem, Locale locale) {
        return detail(problem.reason(), problem.field(), problem.getMessage(), locale);
    }

    @ExceptionHandler
    ProblemDetail badCut(BadCut problem, Locale locale) {
        return detail(Problem.Reason.BAD_PARAMETER, problem.parameter(), problem.getMessage(),
                locale);
    }

    private static ProblemDetail detail(Problem.Reason reason, String field,
            @Nullable String rule, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatus(reason.status());
        detail.setType(URI.create(reason.type()));
        detail.setTitle(reason.title(locale));
        detail.setDetail(rule);
        detail.setProperty("field", field);
        detail.setProperty("rule", rule);
        return detail;
    }

    /** The database is away: the projection is safe, and nothing can be read from it now. */
    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class,
            TransactionException.class})
    ResponseEntity<ProblemDetail> unavailable(Exception failure) {
        LOG.warn("the database does not answer: {}", failure.toString());
        ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
        detail.setType(URI.create("https://beteiligungsbuch.de/problems/unavailable"));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2").body(detail);
    }
}
