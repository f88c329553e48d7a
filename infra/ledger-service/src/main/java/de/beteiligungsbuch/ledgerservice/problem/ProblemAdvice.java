package de.beteiligungsbuch.ledgerservice.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

import de.beteiligungsbuch.eventstore.writer.NotTheWriter;
import de.beteiligungsbuch.eventstore.writer.OutcomeUnknown;
import de.beteiligungsbuch.eventstore.writer.RequestAlreadyRecorded;
import de.beteiligungsbuch.ledger.EntryTooLarge;
import de.beteiligungsbuch.ledger.Limits;
import de.beteiligungsbuch.ledgerkeys.KeyUnusable;
import de.beteiligungsbuch.ledgerservice.Failures;
import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.ServiceReason;

/** Turns whatever a request ended in into a problem. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException refused,
            HttpServletRequest request) {
        ResponseEntity<Problem> answer = problems.answer(request, ServiceReason.METHOD_NOT_ALLOWED,
                null, refused.getMethod());
        String[] allowed = refused.getSupportedMethods();
        return allowed == null
                ? answer
                : ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders())
                        .header(HttpHeaders.ALLOW, String.join(", ", allowed))
                        .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Problem> any(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure; // the filters of Spring Security answer these
        }
        Refusal refusal = Failures.find(failure, JacksonException.class)
                .map(JsonRefusal::of)
                .orElseGet(() -> Failures.find(failure, Refusal.class).orElse(null));
        if (refusal != null) {
            return problems.answer(request, refusal.reason(), refusal.field(),
                    refusal.arguments().toArray());
        }
        ServiceReason reason = reason(failure);
        if (reason == ServiceReason.INTERNAL_ERROR) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        return problems.answer(request, reason, field(failure), argument(failure));
    }

    private static ServiceReason reason(Exception failure) {
        return switch (failure) {
            case HttpMediaTypeNotSupportedException e -> ServiceReason.UNSUPPORTED_MEDIA_TYPE;
            case HttpMediaTypeNotAcceptableException e -> ServiceReason.NOT_ACCEPTABLE;
            case NoResourceFoundException e -> ServiceReason.UNKNOWN_PATH;
            case NoHandlerFoundException e -> ServiceReason.UNKNOWN_PATH;
            case MethodArgumentTypeMismatchException e -> ServiceReason.UNKNOWN_ID;
            case org.springframework.http.converter.HttpMessageNotReadableException e ->
                ServiceReason.MALFORMED_JSON;
            default -> recording(failure);
        };
    }

    private static ServiceReason recording(Exception failure) {
        if (caused(failure, NotTheWriter.class)) {
            return ServiceReason.NOT_THE_WRITER;
        }
        if (caused(failure, KeyUnusable.class)) {
            return ServiceReason.KEYS_UNUSABLE;
        }
        if (caused(failure, OutcomeUnknown.class)
                || caused(failure, RequestAlreadyRecorded.class)) {
            return ServiceReason.OUTCOME_UNKNOWN;
        }
        if (caused(failure, EntryTooLarge.class)) {
            return ServiceReason.ENTRY_TOO_LARGE;
        }
        if (caused(failure, AggregateNotFoundException.class)) {
            return ServiceReason.UNKNOWN_ID;
        }
        if (caused(failure, ConcurrencyException.class)
                || caused(failure, AggregateStreamCreationException.class)
                || caused(failure, ConflictingModificationException.class)) {
            return ServiceReason.CONFLICT;
        }
        return ServiceReason.INTERNAL_ERROR;
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        return Failures.find(failure, type).isPresent();
    }

    private static @org.jspecify.annotations.Nullable String field(Exception failure) {
        return failure instanceof MethodArgumentTypeMismatchException path ? path.getName() : null;
    }

    private static Object argument(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException path -> String.valueOf(path.getValue());
            default -> Limits.ENTRY_BYTES;
        };
    }
}
