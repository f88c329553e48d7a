package de.beteiligungsbuch.ledgerservice.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
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

/** Which reason stands for a failure. */
final class FailureReason {

    private FailureReason() {}

    /** The refusal that is behind a failure, or null. */
    static @Nullable Refusal refusal(Exception failure) {
        return Failures.find(failure, JacksonException.class).map(JsonRefusal::of)
                .orElseGet(() -> Failures.find(failure, Refusal.class).orElse(null));
    }

    /** The reason for whatever is no refusal. */
    static ServiceReason of(Exception failure) {
        return switch (failure) {
            case HttpMediaTypeNotSupportedException e -> ServiceReason.UNSUPPORTED_MEDIA_TYPE;
            case HttpMediaTypeNotAcceptableException e -> ServiceReason.NOT_ACCEPTABLE;
            case MissingServletRequestPartException e -> ServiceReason.FIELD_MISSING;
            case NoResourceFoundException e -> ServiceReason.UNKNOWN_PATH;
            case NoHandlerFoundException e -> ServiceReason.UNKNOWN_PATH;
            case MethodArgumentTypeMismatchException e -> ServiceReason.UNKNOWN_ID;
            case HttpMessageNotReadableException e ->
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
        if (Failures.find(failure, SQLException.class).filter(FailureReason::isOfConnection)
                .isPresent()) {
            return ServiceReason.DATABASE_UNREACHABLE;
        }
        return ServiceReason.INTERNAL_ERROR;
    }

    // SQLSTATE classes 08 (connection exception) and, of PostgreSQL, 57P (the server stops or starts).
    private static boolean isOfConnection(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return failure instanceof SQLTransientConnectionException || state.startsWith("08")
                || state.startsWith("57P");
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        return Failures.find(failure, type).isPresent();
    }

    /** What the text about it needs to know. */
    static Object argument(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException path -> String.valueOf(path.getValue());
            default -> Limits.ENTRY_BYTES;
        };
    }
}
