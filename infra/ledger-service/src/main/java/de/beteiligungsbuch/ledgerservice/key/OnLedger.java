package de.beteiligungsbuch.ledgerservice.key;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import de.beteiligungsbuch.ledger.LedgerEvent.RetirementReason;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.proof.VerifierKey;

/** What can be asked of a ledger about its own keys. */
sealed interface OnLedger {

    /** The ledger. */
    LedgerName ledger();

    /** Lets a further key sign. */
    record IntroduceKey(
            @TargetAggregateIdentifier LedgerName ledger,
            List<VerifierKey> valid,
            VerifierKey key,
            SignedNote endorsement) implements OnLedger {}

    /** Ends a key. */
    record RetireKey(
            @TargetAggregateIdentifier LedgerName ledger,
            VerifierKey key,
            RetirementReason reason) implements OnLedger {}
}
