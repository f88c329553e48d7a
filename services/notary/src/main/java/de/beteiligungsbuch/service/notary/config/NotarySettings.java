package de.beteiligungsbuch.service.notary.config;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.objectstore.BucketAccess;

/**
 * What the environment says.
 *
 * @param kafka      bootstrap servers, {@code host:port} separated by commas
 * @param ledgers    the names of the ledgers to follow
 * @param host       the first part of every origin, {@code <host>/ledger/<name>}: the name under
 *                   which the logs are known for ever
 * @param tiles      where what is published is kept: a folder or {@code s3://<bucket>[/<prefix>]}
 * @param bucket     access to the bucket, if it is one
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
        String tiles,
        BucketAccess bucket,
        Path state,
        Path keys,
        boolean createKeys,
        String policies) {

    /** The origin of a ledger's log, and the name of its keys. */
    public String origin(LedgerName ledger) {
        return host + "/ledger/" + ledger;
    }
}
