package de.beteiligungsbuch.service.council.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.input.InputRefused;
import de.beteiligungsbuch.ledgerservice.problem.Problem;
import de.beteiligungsbuch.ledgerservice.problem.ProblemWriter;

/** What is shown where something was refused or failed: what the API says, as a page. */
@Console
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(annotations = ConsolePage.class)
class Unshowable {

    private static final Logger LOG = LoggerFactory.getLogger(Unshowable.class);
    private static final int FAULT = 500;

    private final ProblemWriter problems;
    private final Frame frame;

    Unshowable(ProblemWriter problems, Frame frame) {
        this.problems = problems;
        this.frame = frame;
    }

    @ExceptionHandler
    String any(Exception failure, HttpServletRequest request, HttpServletResponse response,
            Model model) throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure; // the filters of Spring Security answer these
        }
        Problem problem = problems.problem(input(failure), LocaleContextHolder.getLocale());
        if (problem.status() == FAULT) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        response.setStatus(problem.status());
        model.addAttribute("frame", frame.of(request));
        model.addAttribute("problem", problem);
        return "console/problem";
    }

    /** A field that is missing, or is no number where one belongs, is the sender's fault. */
    private static Exception input(Exception failure) {
        return switch (failure) {
            case MissingServletRequestParameterException missing ->
                new InputRefused(ServiceReason.FIELD_MISSING, missing.getParameterName());
            case BindException wrong -> new InputRefused(ServiceReason.MALFORMED_VALUE,
                    wrong.getFieldError() == null
                            ? wrong.getObjectName()
                            : wrong.getFieldError().getField());
            default -> failure;
        };
    }
}
