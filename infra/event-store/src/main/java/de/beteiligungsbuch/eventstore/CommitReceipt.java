package de.beteiligungsbuch.eventstore;

import java.util.Optional;

import org.axonframework.messaging.unitofwork.UnitOfWork;

import de.beteiligungsbuch.eventstore.writer.AppendReceipt;

/** Finds where a unit of work stands in the ledger. */
public final class CommitReceipt {

    private static final String RESOURCE = CommitReceipt.class.getName();

    private CommitReceipt() {}

    /** The receipt of a unit of work that has published events and was committed. */
    public static Optional<AppendReceipt> of(UnitOfWork<?> unit) {
        return Optional.ofNullable(unit.root().getResource(RESOURCE));
    }

    static void put(UnitOfWork<?> root, AppendReceipt receipt) {
        root.resources().put(RESOURCE, receipt);
    }
}
