package de.beteiligungsbuch.eventstore.writer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.kafka.common.Uuid;

/** Remembers which topic the ledger is, beside the index: one of the same name is not the same. */
final class TopicIdentity {

    private final Path file;

    TopicIdentity(Path stateDir) {
        file = stateDir.resolve("topic-id");
    }

    /**
     * Records the id at first use, compares it afterwards.
     *
     * @throws LedgerUnusable if it is another one
     */
    void check(String topic, Uuid found) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, found.toString());
                return;
            }
            String recorded = Files.readString(file).strip();
            if (!recorded.equals(found.toString())) {
                throw new LedgerUnusable("topic " + topic + " has the id " + found
                        + ", but at first use it had " + recorded + ": it was deleted and made"
                        + " again. Restore it; to begin a new ledger, empty the state folder "
                        + file.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the state folder " + file.getParent()
                    + " cannot be used", e);
        }
    }
}
