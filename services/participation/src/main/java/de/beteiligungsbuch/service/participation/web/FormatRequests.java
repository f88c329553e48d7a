package de.beteiligungsbuch.service.participation.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.PublishedDate;
import de.beteiligungsbuch.ledger.id.FormatId;
import de.beteiligungsbuch.ledger.id.PhaseId;
import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.participation.FormatEvent.Access;
import de.beteiligungsbuch.participation.FormatEvent.Attendance;
import de.beteiligungsbuch.participation.FormatEvent.Counted;
import de.beteiligungsbuch.participation.FormatEvent.PublishedTotal;
import de.beteiligungsbuch.participation.FormatEvent.Selection;
import de.beteiligungsbuch.participation.FormatEvent.Way;

/** What is asked of formats. */
final class FormatRequests {

    private static final int LINE = 300;
    private static final int MANY = 100_000_000;

    private FormatRequests() {}

    record AnnounceFormatRequest(
            ProcessId processId,
            PhaseId phaseId,
            String title,
            String series,
            Access access,
            List<Way> ways,
            @Nullable SelectionRequest selection,
            @Nullable FormatId accompanies,
            @Nullable PublishedDate scheduled,
            @Nullable Instant occurredAt) {

        AnnounceFormatRequest {
            Input.required("processId", processId);
            Input.required("phaseId", phaseId);
            title = Input.text("title", title, LINE);
            series = Input.text("series", series, LINE);
            Input.required("access", access);
            ways = Input.list("ways", ways, Way.values().length);
        }
    }

    record SelectionRequest(
            @Nullable String register,
            @Nullable Integer invited,
            @Nullable Boolean reminded,
            @Nullable Integer chosen,
            @Nullable String criterion) {

        SelectionRequest {
            register = Input.optionalText("register", register, LINE);
            invited = Input.optionalNumber("invited", invited, 0, MANY);
            chosen = Input.optionalNumber("chosen", chosen, 0, MANY);
            criterion = Input.optionalText("criterion", criterion, LINE);
        }

        Selection selection() {
            return new Selection(register, invited, Boolean.TRUE.equals(reminded), chosen,
                    criterion);
        }
    }

    record HoldFormatRequest(
            @Nullable AttendanceRequest attendance,
            List<TotalRequest> totals,
            @Nullable Instant occurredAt,
            @Nullable PublishedDate published) {

        HoldFormatRequest {
            totals = Input.list("totals", totals, 200);
        }
    }

    record AttendanceRequest(Integer atLeast, Integer atMost) {

        AttendanceRequest {
            atLeast = Input.number("atLeast", atLeast, 0, MANY);
            atMost = Input.number("atMost", atMost, atLeast, MANY);
        }

        Attendance attendance() {
            return new Attendance(atLeast, atMost);
        }
    }

    record TotalRequest(Counted counted, String label, Integer count) {

        TotalRequest {
            Input.required("counted", counted);
            label = Input.text("label", label, LINE);
            count = Input.number("count", count, 0, MANY);
        }

        PublishedTotal total() {
            return new PublishedTotal(counted, label, count);
        }
    }
}
