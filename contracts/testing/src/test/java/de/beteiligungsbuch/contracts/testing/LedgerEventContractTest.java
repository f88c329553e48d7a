package de.beteiligungsbuch.contracts.testing;

import java.nio.file.Path;
import java.util.List;

import de.beteiligungsbuch.ledger.ActorRole;
import de.beteiligungsbuch.ledger.LedgerEvent;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyIntroduced;
import de.beteiligungsbuch.ledger.LedgerEvent.KeyRetired;
import de.beteiligungsbuch.ledger.LedgerEvent.LedgerOpened;
import de.beteiligungsbuch.ledger.LedgerEvent.RetirementReason;
import de.beteiligungsbuch.ledger.LedgerEvent.WriterStarted;
import de.beteiligungsbuch.ledger.LedgerName;

/** Here, because contracts/ledger cannot test itself with what is built upon it. */
class LedgerEventContractTest extends EventContract {

    /** The seeds of this key and of the one that endorses it are the bytes 0x00 to 0x3f. */
    private static final String KEY = "example.org/ledger/participation+4e74bd35+ASmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";
    private static final String ENDORSEMENT = """
            example.org/ledger/participation/key
            example.org/ledger/participation+4e74bd35+ASmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X

            — example.org/ledger/participation 8986xwn3kD90+6yPJ0QjCO7OSm3R4/CmpgDvNDRl9I6AnLmmMIjoO5UfijtVWge3nEp+fGl/IQhUjsrxShqAds4h9g0=
            — example.org/ledger/participation TnS9NQCrQlraZf35krO1nHdgBYFLYr2rVfa8qRXq0UNlkZuoTrOCGuvAYNgsjpfyjZi9TI/6I2oPHSAZUbF82TyhZgg=
            """;

    LedgerEventContractTest() {
        super(LedgerEvent.CATALOGUE, Path.of("../ledger"), List.of(
                Sample.byWriter(0, new LedgerOpened(LedgerName.PARTICIPATION, "dortmund", 1)),
                Sample.byWriter(1,
                        new WriterStarted(LedgerName.PARTICIPATION, 1, "beteiligungsbuch 0.1.0")),
                Sample.by(ActorRole.ADMIN, 2,
                        new KeyIntroduced(LedgerName.PARTICIPATION, KEY, ENDORSEMENT)),
                Sample.by(ActorRole.ADMIN, 3, new KeyRetired(LedgerName.PARTICIPATION, KEY,
                        RetirementReason.REPLACED))));
    }
}
