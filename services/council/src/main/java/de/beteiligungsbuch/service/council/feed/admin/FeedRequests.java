package de.beteiligungsbuch.service.council.feed.admin;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.service.council.feed.FeedSettings;
import de.beteiligungsbuch.service.council.feed.FeedSettings.Documents;
import de.beteiligungsbuch.service.council.feed.FeedSettings.Papers;

/** What administrators ask of feeds. */
final class FeedRequests {

    private static final int ADDRESS = 1_000;
    private static final int LINE = 200;
    private static final int REASON = 2_000;
    private static final int MINUTES_A_MONTH = 44_640;

    private FeedRequests() {}

    record TrialRequest(String url) {

        TrialRequest {
            url = Input.text("url", url, ADDRESS);
        }
    }

    record ConnectRequest(String name, String url, @Nullable SettingsBody settings) {

        ConnectRequest {
            name = Input.text("name", name, LINE);
            url = Input.text("url", url, ADDRESS);
        }
    }

    /** Settings; what is left out is as {@link FeedSettings#DEFAULT} says. */
    record SettingsBody(
            @Nullable Papers papers,
            @Nullable List<@Nullable String> terms,
            @Nullable String council,
            @Nullable Boolean publicIfSilent,
            @Nullable Boolean decidesIfSilent,
            @Nullable Integer intervalMinutes,
            @Nullable Integer sweepMinutes,
            @Nullable Documents documents) {

        SettingsBody {
            council = Input.optionalText("settings.council", council, ADDRESS);
            intervalMinutes = Input.optionalNumber("settings.intervalMinutes", intervalMinutes, 1,
                    MINUTES_A_MONTH);
            sweepMinutes = Input.optionalNumber("settings.sweepMinutes", sweepMinutes, 1,
                    MINUTES_A_MONTH);
        }

        static FeedSettings settings(@Nullable SettingsBody body) {
            FeedSettings usual = FeedSettings.DEFAULT;
            return body == null
                    ? usual
                    : new FeedSettings(body.papers == null ? usual.papers() : body.papers,
                            body.terms == null
                                    ? usual.terms()
                                    : Input.texts("settings.terms", body.terms, 1_000, LINE),
                            body.council, Boolean.TRUE.equals(body.publicIfSilent),
                            Boolean.TRUE.equals(body.decidesIfSilent),
                            minutes(body.intervalMinutes, usual.interval()),
                            minutes(body.sweepMinutes, usual.sweep()),
                            body.documents == null ? usual.documents() : body.documents);
        }

        private static Duration minutes(@Nullable Integer minutes, Duration usual) {
            return minutes == null ? usual : Duration.ofMinutes(minutes);
        }
    }

    record RunRequest(@Nullable Boolean everything) {}

    record GivingUpRequest(String reason) {

        GivingUpRequest {
            reason = Input.paragraph("reason", reason, REASON);
        }
    }
}
