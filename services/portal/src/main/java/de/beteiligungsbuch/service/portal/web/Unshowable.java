package de.beteiligungsbuch.service.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import de.beteiligungsbuch.service.portal.history.HistoryUnavailable;
import de.beteiligungsbuch.service.portal.history.NotRecorded;
import de.beteiligungsbuch.service.portal.history.QuestionRefused;

/** What is shown where a page cannot be. */
@ControllerAdvice
class Unshowable {

    private static final Logger LOG = LoggerFactory.getLogger(Unshowable.class);
    private static final String TRY_AGAIN_AFTER_SECONDS = "10";

    @ExceptionHandler({NotRecorded.class, NoResourceFoundException.class,
            MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String nothingThere() {
        return "error/404";
    }

    @ExceptionHandler(QuestionRefused.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String notUnderstood() {
        return "error/400";
    }

    @ExceptionHandler(HistoryUnavailable.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String historyAway(HistoryUnavailable cause, HttpServletResponse response) {
        LOG.warn("The history at HISTORY_URL does not answer; the page asks to try again: {}",
                cause.getMessage(), LOG.isDebugEnabled() ? cause : null);
        response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_AFTER_SECONDS);
        return "error/503";
    }
}
