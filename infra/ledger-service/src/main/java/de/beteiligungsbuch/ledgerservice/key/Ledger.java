package de.beteiligungsbuch.ledgerservice.key;

import java.util.HashSet;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

import de.beteiligungsbuch.ledger.LedgerEvent.KeyIntroduced;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyRetired;
import de.beteiligungsbuch.ledger.LedgerEvent.LedgerOpened;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledgerservice.ServiceReason;
import de.beteiligungsbuch.ledgerservice.key.OnLedger.IntroduceKey;
import de.beteiligungsbuch.ledgerservice.key.OnLedger.RetireKey;
import de.beteiligungsbuch.proof.KeyEndorsement;

/** The ledger itself: its writer opens it and takes it over, an administrator changes its keys. */
@AggregateRoot(type = "Ledger")
public class Ledger {

    @AggregateIdentifier
    private LedgerName name;
    private final Set<String> introduced = new HashSet<>();
    private final Set<String> retired = new HashSet<>();

    /** For Axon, which replays the events into it. */
    @SuppressWarnings("NullAway.Init")
    protected Ledger() {}

    @CommandHandler
    void handle(IntroduceKey introduce) {
        String key = introduce.key().toString();
        boolean known = introduced.contains(key) || retired.contains(key) || introduce.valid()
                .stream().anyMatch(other -> other.id() == introduce.key().id());
        if (known) {
            throw new KeyRefused(ServiceReason.KEY_KNOWN, introduce.key().idText());
        }
        new KeyEndorsement(introduce.key()).verify(introduce.endorsement(), introduce.valid()
                .stream().filter(valid -> !retired.contains(valid.toString())).toList());
        AggregateLifecycle
                .apply(new KeyIntroduced(name, key, introduce.endorsement().toString()));
    }

    @CommandHandler
    void handle(RetireKey retire) {
        if (retired.contains(retire.key().toString())) {
            throw new KeyRefused(ServiceReason.KEY_RETIRED, retire.key().idText());
        }
        AggregateLifecycle.apply(new KeyRetired(name, retire.key().toString(), retire.reason()));
    }

    @EventSourcingHandler
    void on(LedgerOpened opened) {
        name = opened.ledger();
    }

    @EventSourcingHandler
    void on(KeyIntroduced event) {
        introduced.add(event.verifierKey());
    }

    @EventSourcingHandler
    void on(KeyRetired event) {
        retired.add(event.verifierKey());
    }
}
