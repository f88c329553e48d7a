package de.beteiligungsbuch.ledgerservice.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import de.beteiligungsbuch.ledgerservice.RefusalReason;

/** Which HTTP status the refusals of one context have; one switch a service. */
@FunctionalInterface
public interface RefusalStatuses {

    /** The status of a reason, or null if it is none of this context. */
    @Nullable
    HttpStatus statusOf(RefusalReason reason);
}
