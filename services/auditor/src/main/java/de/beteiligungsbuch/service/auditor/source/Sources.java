package de.beteiligungsbuch.service.auditor.source;

import java.nio.file.Files;
import java.nio.file.Path;

import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/** Opens what a person names as the source. */
public final class Sources {

    private static final String KAFKA = "kafka:";

    private Sources() {}

    /**
     * The source of that name.
     *
     * @param name a folder, an address that begins with {@code http}, or {@code kafka:host:port}
     * @throws CouldNotTell if it is none of these
     */
    public static LedgerSource open(String name) {
        if (name.startsWith(KAFKA)) {
            return KafkaLedgers.open(name.substring(KAFKA.length()));
        }
        if (name.startsWith("http://") || name.startsWith("https://")) {
            return web(name);
        }
        Path folder = Path.of(name);
        if (!Files.isDirectory(folder)) {
            throw new CouldNotTell(name + " is no folder, no address that begins with http://"
                    + " or https://, and no kafka:HOST:PORT");
        }
        return new FileLedgers(new FolderStore(folder));
    }

    private static LedgerSource web(String address) {
        try {
            return new FileLedgers(new WebStore(address));
        } catch (IllegalArgumentException e) {
            throw new CouldNotTell(address + " is no address: " + e.getMessage(), e);
        }
    }
}
