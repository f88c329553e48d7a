package de.beteiligungsbuch.contracts.testing;

import java.nio.file.Path;
import java.util.List;

import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerEvent.LedgerOpened;
import de.beteiligungsbuch.ledger.LedgerEvent.WriterStarted;
import de.beteiligungsbuch.ledger.LedgerName;

/** Here, because contracts/ledger cannot test itself with what is built upon it. */
class LedgerEventContractTest extends EventContract {

    LedgerEventContractTest() {
        super(LedgerEvent.CATALOGUE, Path.of("../ledger"), List.of(
                Sample.byWriter(0, new LedgerOpened(LedgerName.PARTICIPATION, "dortmund", 1)),
                Sample.byWriter(1,
                        new WriterStarted(LedgerName.PARTICIPATION, 1, "beteiligungsbuch 0.1.0"))));
    }
}
