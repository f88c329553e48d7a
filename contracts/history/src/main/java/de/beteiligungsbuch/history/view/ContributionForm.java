package de.beteiligungsbuch.history.view;

import java.util.Optional;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.history.Fact;
import de.beteiligungsbuch.participation.ContributionEvent.ContributionSubmitted;

/** Whether a contribution is one voice. */
public enum ContributionForm {
    /** As somebody gave it. */
    ORIGINAL,
    /** What several said, summed up; not a contribution one by one. */
    SUMMARY,
    /** A part of one that was split. */
    PART,
    /** Several that go on as one. */
    MERGED;

    /** That of a contribution; empty where its beginning is not known. */
    public static Optional<ContributionForm> of(ContributionHistory contribution) {
        Fact<ContributionSubmitted> submitted = contribution.participation().submitted();
        if (submitted == null) {
            return contribution.participation().merged() == null
                    ? Optional.empty()
                    : Optional.of(MERGED);
        }
        return Optional.of(switch (submitted.event().form()) {
            case ORIGINAL -> ORIGINAL;
            case SUMMARY -> SUMMARY;
            case PART -> PART;
        });
    }
}
