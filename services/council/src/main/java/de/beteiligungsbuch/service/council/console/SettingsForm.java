package de.beteiligungsbuch.service.council.console;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledgerservice.input.Input;
import de.beteiligungsbuch.service.council.feed.FeedSettings;
import de.beteiligungsbuch.service.council.feed.FeedSettings.Documents;
import de.beteiligungsbuch.service.council.feed.FeedSettings.Papers;

/**
 * The settings of a feed as a form has them; a box that is not ticked does not come at all.
 *
 * @param terms one a line
 */
record SettingsForm(
        @Nullable String name,
        @Nullable String url,
        @Nullable Papers papers,
        @Nullable String terms,
        @Nullable String council,
        @Nullable Boolean publicIfSilent,
        @Nullable Boolean decidesIfSilent,
        @Nullable Integer intervalMinutes,
        @Nullable Integer sweepMinutes,
        @Nullable Documents documents) {

    private static final int LINE = 200;
    private static final int ADDRESS = 1_000;
    private static final int TERMS = 1_000;
    private static final int MINUTES_A_MONTH = 44_640;
    private static final Pattern LINES = Pattern.compile("\\R");

    /** As a feed is read now. */
    static SettingsForm of(String name, String url, FeedSettings settings) {
        return new SettingsForm(name, url, settings.papers(), String.join("\n", settings.terms()),
                settings.council(), settings.publicIfSilent(), settings.decidesIfSilent(),
                minutes(settings.interval()), minutes(settings.sweep()), settings.documents());
    }

    private static int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }

    String checkedName() {
        return Input.text("name", name == null ? "" : name.strip(), LINE);
    }

    String checkedUrl() {
        return Input.text("url", url == null ? "" : url.strip(), ADDRESS);
    }

    FeedSettings settings() {
        FeedSettings usual = FeedSettings.DEFAULT;
        return new FeedSettings(papers == null ? usual.papers() : papers,
                Input.texts("terms", lines(terms), TERMS, LINE), councilId(),
                Boolean.TRUE.equals(publicIfSilent), Boolean.TRUE.equals(decidesIfSilent),
                duration("intervalMinutes", intervalMinutes, usual.interval()),
                duration("sweepMinutes", sweepMinutes, usual.sweep()), documents);
    }

    private @Nullable String councilId() {
        return council == null || council.isBlank()
                ? null
                : Input.text("council", council.strip(), ADDRESS);
    }

    private static List<@Nullable String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : LINES.splitAsStream(text).map(String::strip).filter(line -> !line.isEmpty())
                        .<@Nullable String>map(line -> line).toList();
    }

    private static Duration duration(String field, @Nullable Integer minutes, Duration usual) {
        return minutes == null
                ? usual
                : Duration.ofMinutes(Input.number(field, minutes, 1, MINUTES_A_MONTH));
    }
}
