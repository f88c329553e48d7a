package de.beteiligungsbuch.ledgerservice.problem;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import de.beteiligungsbuch.ledger.LedgerJson;
import de.beteiligungsbuch.ledgerservice.Refusal;
import de.beteiligungsbuch.ledgerservice.RefusalReason;

/** Answers with problems, from controllers and from before them. */
public final class ProblemWriter {

    private static final String RETRY_SECONDS = "1";

    private final ProblemTexts texts = new ProblemTexts();
    private final List<RefusalStatuses> statuses;

    ProblemWriter(List<RefusalStatuses> statuses) {
        this.statuses = List.copyOf(statuses);
    }

    /** Writes a problem as the whole answer. */
    public void write(HttpServletRequest request, HttpServletResponse response,
            RefusalReason reason, @Nullable String field, Object... arguments) throws IOException {
        Problem problem = problem(request, reason, field, arguments);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.status() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.getOutputStream().write(LedgerJson.mapper().writeValueAsBytes(problem));
    }

    ResponseEntity<Problem> answer(HttpServletRequest request, RefusalReason reason,
            @Nullable String field, Object... arguments) {
        Problem problem = problem(request, reason, field, arguments);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(problem);
    }

    /** What is to be told of a failure, for answers that are no JSON. */
    public Problem problem(Exception failure, Locale locale) {
        Refusal refusal = FailureReason.refusal(failure);
        return refusal == null
                ? problem(locale, FailureReason.of(failure), null,
                        FailureReason.argument(failure))
                : problem(locale, refusal.reason(), refusal.field(),
                        refusal.arguments().toArray());
    }

    private Problem problem(HttpServletRequest request, RefusalReason reason,
            @Nullable String field, Object... arguments) {
        return problem(ProblemTexts.locale(request), reason, field, arguments);
    }

    private Problem problem(Locale locale, RefusalReason reason, @Nullable String field,
            Object... arguments) {
        HttpStatus status = statuses.stream().map(s -> s.statusOf(reason)).filter(Objects::nonNull)
                .findFirst().orElseThrow(() -> new IllegalStateException(
                        "no RefusalStatuses bean gives a status to " + reason));
        return texts.problem(reason, status, locale, field, arguments);
    }
}
