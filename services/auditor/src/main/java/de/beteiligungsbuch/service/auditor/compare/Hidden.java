package de.beteiligungsbuch.service.auditor.compare;

import java.util.List;

import de.beteiligungsbuch.history.ContributionHistory;
import de.beteiligungsbuch.service.auditor.story.Rebuilt;

/**
 * An export and a notary have no text that is withheld, so that nobody can tell it from one that is
 * gone: where the ledger says that a contribution is hidden, both will do.
 */
final class Hidden {

    private final List<String> hidden;

    Hidden(OwnHistory own) {
        Rebuilt rebuilt = own.rebuilt();
        hidden = rebuilt.all(ContributionHistory.class).stream()
                .filter(each -> each.participation().hidden())
                .map(each -> each.ref().id().toString()).toList();
    }

    boolean explains(Difference difference) {
        boolean text = difference.where().endsWith("text.state")
                || difference.where().endsWith("publicName.state");
        return text && "MISSING".equals(difference.own())
                && "WITHHELD".equals(difference.portals())
                && hidden.stream().anyMatch(id -> difference.page().contains(id)
                        || difference.where().contains(id)
                        || difference.where().contains("continuedAs"));
    }
}
