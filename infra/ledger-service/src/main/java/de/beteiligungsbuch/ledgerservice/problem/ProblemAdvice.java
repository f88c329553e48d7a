package de.beteiligungsbuch.ledgerservice.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

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
        Refusal refusal = FailureReason.refusal(failure);
        if (refusal != null) {
            return problems.answer(request, refusal.reason(), refusal.field(),
                    refusal.arguments().toArray());
        }
        ServiceReason reason = FailureReason.of(failure);
        if (reason == ServiceReason.INTERNAL_ERROR) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        return problems.answer(request, reason, field(failure), FailureReason.argument(failure));
    }

    private static @org.jspecify.annotations.Nullable String field(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException path -> path.getName();
            case MissingServletRequestPartException part -> part.getRequestPartName();
            default -> null;
        };
    }
}
