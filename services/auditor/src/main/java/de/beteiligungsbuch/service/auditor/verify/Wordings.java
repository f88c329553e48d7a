package de.beteiligungsbuch.service.auditor.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import de.beteiligungsbuch.ledger.LedgerEntry;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.service.auditor.verdict.DoesNotHold;
import de.beteiligungsbuch.service.auditor.verdict.Finding;
import de.beteiligungsbuch.service.auditor.verdict.Verdict;
import de.beteiligungsbuch.strategy.AusgangsbildEvent;
import de.beteiligungsbuch.strategy.MassnahmeEvent;
import de.beteiligungsbuch.strategy.StrategyEvent;
import de.beteiligungsbuch.strategy.Version;
import de.beteiligungsbuch.strategy.Wording;
import de.beteiligungsbuch.strategy.WordingDigest;
import de.beteiligungsbuch.strategy.ZielbildEvent;

/** That versions of a text follow one another, and that an edition holds what was written. */
final class Wordings {

    private final Map<UUID, Map<Version, WordingDigest>> versions = new HashMap<>();

    void accept(LedgerName ledger, LedgerEntry entry, Object event) {
        switch (event) {
            case AusgangsbildEvent.AusgangsbildDrafted e ->
                draft(e.ausgangsbild().value(), e.wording());
            case ZielbildEvent.ZielbildDrafted e -> draft(e.zielbild().value(), e.wording());
            case MassnahmeEvent.MassnahmeProposed e -> draft(e.massnahme().value(), e.wording());
            case AusgangsbildEvent.AusgangsbildRevised e -> revise(ledger, entry,
                    e.ausgangsbild().value(), e.version(), e.basedOn(), e.wording());
            case ZielbildEvent.ZielbildRevised e -> revise(ledger, entry, e.zielbild().value(),
                    e.version(), e.basedOn(), e.wording());
            case MassnahmeEvent.MassnahmeRevised e -> revise(ledger, entry,
                    e.massnahme().value(), e.version(), e.basedOn(), e.wording());
            case StrategyEvent.StrategyCompiled e ->
                e.parts().forEach(part -> compiled(ledger, entry, part));
            default -> {
                // changes no wording
            }
        }
    }

    private void draft(UUID text, Wording wording) {
        of(text).put(Version.FIRST, wording.digest());
    }

    private void revise(LedgerName ledger, LedgerEntry entry, UUID text, Version version,
            Version basedOn, Wording wording) {
        if (!version.equals(basedOn.next()) || !of(text).containsKey(basedOn)
                || of(text).containsKey(version)) {
            throw diverges(ledger, entry, "version " + version + " based on " + basedOn
                    + " does not follow on the last, " + of(text).size());
        }
        of(text).put(version, wording.digest());
    }

    private void compiled(LedgerName ledger, LedgerEntry entry, StrategyEvent.Part part) {
        WordingDigest written = of(part.id()).get(part.version());
        if (!part.digest().equals(written)) {
            throw diverges(ledger, entry, "the edition holds version " + part.version() + " of "
                    + part.kind() + " " + part.id() + " with digest " + part.digest()
                    + ", written was " + written);
        }
    }

    private Map<Version, WordingDigest> of(UUID text) {
        return versions.computeIfAbsent(text, id -> new HashMap<>());
    }

    private static DoesNotHold diverges(LedgerName ledger, LedgerEntry entry, String detail) {
        return new DoesNotHold(
                Finding.at(Verdict.REPLAY_DIVERGES, ledger, entry.index(), detail));
    }
}
