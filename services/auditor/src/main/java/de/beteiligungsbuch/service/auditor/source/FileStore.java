package de.beteiligungsbuch.service.auditor.source;

import java.util.List;
import java.util.Optional;

import de.beteiligungsbuch.ledger.LedgerName;

/** Files of an export by their path: below a folder, or below an address. */
interface FileStore extends AutoCloseable {

    /**
     * The whole file.
     *
     * @param atMost bytes; of a longer file no more than this is read before it is refused
     * @return empty if there is no such file
     * @throws de.beteiligungsbuch.service.auditor.verdict.CouldNotTell if it is too long or cannot
     *                                                                  be read
     */
    Optional<byte[]> read(String path, int atMost);

    /** Which ledgers it has. */
    List<LedgerName> ledgers();

    /** How many threads may read at the same time, and had better. */
    int readers();

    /** How to name it to a person. */
    String name();

    @Override
    void close();
}
