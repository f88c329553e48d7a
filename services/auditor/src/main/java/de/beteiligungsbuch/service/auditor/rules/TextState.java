package de.beteiligungsbuch.service.auditor.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;

import de.beteiligungsbuch.ledger.id.ProcessId;
import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Source;
import de.beteiligungsbuch.strategy.StrategyEvent.Part;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.WordingDigest;

/**
 * What of an Ausgangsbild, a Zielbild or a Massnahme decides what may happen with it. Immutable.
 *
 * @param number  by which it is cited within the process
 * @param wording as it reads now
 * @param now     as it stands
 * @param before  as it stood before that, or null
 * @param since   index of the entry from which on it stands so
 */
record TextState(
        Kind kind,
        ProcessId process,
        int number,
        Wording wording,
        Standing now,
        @Nullable Standing before,
        long since) {

    /** What kind of text it is; each counts its numbers by itself. */
    enum Kind {
        /** As we see it. */
        AUSGANGSBILD,
        /** What pulls apart. */
        SPANNUNGSFELD,
        /** As we want it. */
        ZIELBILD,
        /** How it is to come about. */
        MASSNAHME
    }

    /** How far it is. */
    enum Stage {
        /** It may be revised. */
        OPEN,
        /** Its version is the last one. */
        FINAL,
        /** It is not gone on with. */
        DROPPED
    }

    /** A version and how far it is. */
    record Standing(Version version, WordingDigest digest, Stage stage) {}

    static TextState first(Kind kind, ProcessId process, int number, Wording wording, long at) {
        return new TextState(kind, process, number, wording,
                new Standing(Version.FIRST, wording.digest(), Stage.OPEN), null, at);
    }

    static TextState there(@Nullable TextState before) {
        return Refused.there(before, "the text was never drafted");
    }

    /** @throws Refused if that is no revision of it */
    TextState revised(Version version, Version basedOn, Wording next, List<Change> changes,
            long at) {
        requireOpen();
        Refused.unless(basedOn.equals(now.version) && version.equals(basedOn.next()),
                "version %s based on %s does not follow on the last, %s", version, basedOn,
                now.version);
        Rewording.check(wording, next, changes);
        return new TextState(kind, process, number, next,
                new Standing(version, next.digest(), Stage.OPEN), now, at);
    }

    /** @throws Refused unless it is open in that version */
    TextState finalised(Version version, long at) {
        requireOpen();
        requireVersion(version);
        return staged(Stage.FINAL, at);
    }

    /** @throws Refused unless it is final in that version */
    TextState reopened(Version version, String reason, List<Source> sources, long at) {
        Refused.unless(now.stage == Stage.FINAL, "the text is not final");
        requireVersion(version);
        requireGrounds(reason, sources);
        return staged(Stage.OPEN, at);
    }

    /** @throws Refused if it was dropped before, or nothing asked for it */
    TextState dropped(String reason, List<Source> sources, long at) {
        requireGoneOnWith();
        requireGrounds(reason, sources);
        return staged(Stage.DROPPED, at);
    }

    /** @throws Refused unless that version was weighed for a reason */
    TextState declined(Version version, String reason, List<Source> sources) {
        requireVersion(version);
        requireGrounds(reason, sources);
        return this;
    }

    private void requireOpen() {
        Refused.unless(now.stage != Stage.FINAL, "version %s is final and was not reopened",
                now.version);
        requireGoneOnWith();
    }

    private void requireGoneOnWith() {
        Refused.unless(now.stage != Stage.DROPPED, "the text was dropped");
    }

    private void requireVersion(Version version) {
        Refused.unless(version.equals(now.version), "it speaks of version %s, the last is %s",
                version, now.version);
    }

    private static void requireGrounds(String reason, List<Source> sources) {
        Refused.unless(!reason.isBlank(), "it does not say why");
        Refused.unless(!sources.isEmpty(), "it does not say where it comes from");
    }

    private TextState staged(Stage stage, long at) {
        return new TextState(kind, process, number, wording,
                new Standing(now.version, now.digest, stage), now, at);
    }

    /** Whether an edition that is put together there may hold it so. */
    boolean isReadyAs(Part part, long at) {
        return isReadyAs(part, now) || (before != null && since >= at - Book.IN_FLIGHT
                && isReadyAs(part, before));
    }

    private boolean isReadyAs(Part part, Standing standing) {
        boolean ready = kind == Kind.MASSNAHME
                ? standing.stage != Stage.DROPPED
                : standing.stage == Stage.FINAL;
        return ready && part.version().equals(standing.version)
                && part.digest().equals(standing.digest);
    }
}
