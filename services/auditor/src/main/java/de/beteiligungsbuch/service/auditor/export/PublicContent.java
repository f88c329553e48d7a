package de.beteiligungsbuch.service.auditor.export;

import java.util.HashSet;
import java.util.Set;

import de.beteiligungsbuch.ledger.LedgerEntry;

/** Whose texts are not for the public: kept by the city, left out of an export. */
public final class PublicContent {

    private static final String CONTEXT = "participation";

    private final Set<String> withheld = new HashSet<>();

    /** Takes the next entry of the ledger in. */
    public void apply(LedgerEntry entry) {
        if (entry.type().context().equals(CONTEXT)) {
            switch (entry.type().name()) {
                case "ContributionWithheld" -> withheld.add(entry.subject());
                case "ContributionReleased" -> withheld.remove(entry.subject());
                default -> {
                    // says nothing about whether it is public
                }
            }
        }
    }

    /** Whether the texts of this aggregate are withheld, after all entries so far. */
    public boolean isWithheld(String subject) {
        return withheld.contains(subject);
    }
}
