package de.beteiligungsbuch.service.notary.config;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

import de.beteiligungsbuch.ledger.LedgerName;

/**
 * What the environment says.
 *
 * @param kafka      bootstrap servers, {@code host:port} separated by commas
 * @param ledgers    the names of the ledgers to follow
 * @param host       the first part of every origin, {@code <host>/ledger/<name>}: the name under
 *                   which the logs are known for ever
 * @param tiles      folder of what is published
 * @param state      folder of what was signed last, apart from the tiles
 * @param keys       folder of the private keys, two files a ledger
 * @param createKeys whether keys that are missing are made; else the notary refuses to start
 * @param policies   folder of witness policies, {@code <name>.policy} a ledger; empty: no witnesses
 */
@ConfigurationProperties("notary")
public record NotarySettings(
        String kafka,
        List<LedgerName> ledgers,
        String host,
        Path tiles,
        Path state,
        Path keys,
        boolean createKeys,
        String policies) {

    /** The origin of a ledger's log, and the name of its keys. */
    public String origin(LedgerName ledger) {
        return host + "/ledger/" + ledger;
    }
}
