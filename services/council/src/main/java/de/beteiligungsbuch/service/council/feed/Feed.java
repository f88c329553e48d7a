package de.beteiligungsbuch.service.council.feed;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.council.FeedId;

/**
 * A feed, and how far it was read.
 *
 * @param url        of its System or Body; {@code folder:} or {@code manual:} and a name where there
 *                   is no server
 * @param readSince  when the last complete run began, or null before the first
 * @param sweptSince when the last complete run over everything began, or null before the first
 * @param completeAt when the last complete run ended, or null before the first
 * @param failures   runs that failed since
 * @param error      why the last one failed, or null
 * @param dueAt      when it is to be read next
 */
public record Feed(
        FeedId id,
        String name,
        String url,
        FeedSettings settings,
        State state,
        Instant connectedAt,
        @Nullable Instant readSince,
        @Nullable Instant sweptSince,
        @Nullable Instant completeAt,
        int failures,
        @Nullable String error,
        Instant dueAt) {

    /** Whether it is time to read all of it again. */
    public boolean isSweepDue(Instant now) {
        return sweptSince == null || now.isAfter(sweptSince.plus(settings.sweep()));
    }

    /** What it is read from. */
    public Kind kind() {
        return Kind.of(url);
    }

    /** What a feed is read from, as its address says. */
    public enum Kind {

        /** An OParl server. */
        OPARL(""),
        /** A folder with files. */
        FOLDER("folder:"),
        /** What people enter by hand. */
        MANUAL("manual:");

        private final String scheme;

        Kind(String scheme) {
            this.scheme = scheme;
        }

        /** That of an address. */
        public static Kind of(String url) {
            if (url.startsWith(FOLDER.scheme)) {
                return FOLDER;
            }
            return url.startsWith(MANUAL.scheme) ? MANUAL : OPARL;
        }

        /** What stands in an address behind the scheme. */
        public String name(String url) {
            return url.substring(scheme.length());
        }

        /** Whether every run reads all that there is. */
        public boolean isAlwaysWhole() {
            return this != OPARL;
        }
    }

    /** Whether it is read. */
    public enum State {
        /** When it is due. */
        ACTIVE,
        /** Only when told to. */
        PAUSED
    }
}
