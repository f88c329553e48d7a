package de.beteiligungsbuch.service.strategy.command;

import java.util.List;

import de.beteiligungsbuch.strategy.Change;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;

/** The wording as it stands, and whether it is the last one. */
record Text(Version version, Wording wording, boolean finalised) {

    static Text first(Wording wording) {
        return new Text(Version.FIRST, wording, false);
    }

    Text revised(Version next, Wording wording) {
        return new Text(next, wording, false);
    }

    Text finalise() {
        return new Text(version, wording, true);
    }

    Text reopen() {
        return new Text(version, wording, false);
    }

    /**
     * Whether that revision may be made.
     *
     * @throws Refused if the text is finalised or has moved on, or if the changes do not explain the
     *                 difference
     */
    void checkRevision(Version basedOn, Wording wording, List<Change> changes) {
        requireOpen();
        if (!basedOn.equals(version)) {
            throw new Refused(Reason.STALE_VERSION, "basedOn", version, basedOn);
        }
        Revision.check(this.wording, wording, changes);
    }

    /** @throws Refused if the text is finalised */
    void requireOpen() {
        if (finalised) {
            throw new Refused(Reason.ALREADY_FINALISED, "", version);
        }
    }
}
