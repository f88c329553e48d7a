package de.beteiligungsbuch.ledgerservice.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import de.beteiligungsbuch.ledgerservice.ServiceReason;

/** Answers what failed before or after any controller. */
@RestController
final class LastResort implements ErrorController {

    private final ProblemWriter problems;

    LastResort(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ServiceReason reason = status instanceof Integer code
                && HttpStatus.valueOf(code).is4xxClientError()
                        ? ServiceReason.UNKNOWN_PATH
                        : ServiceReason.INTERNAL_ERROR;
        return problems.answer(request, reason, null);
    }
}
