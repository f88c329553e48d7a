package de.beteiligungsbuch.service.notary.log;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import de.beteiligungsbuch.eventstore.reader.LedgerReaderConfig;
import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.ledgerkeys.KeyFolder;
import de.beteiligungsbuch.ledgerkeys.OwnKeys;
import de.beteiligungsbuch.objectstore.ObjectStore;
import de.beteiligungsbuch.proof.InclusionReceipt;
import de.beteiligungsbuch.proof.KeyType;
import de.beteiligungsbuch.proof.SignedNote;
import de.beteiligungsbuch.service.notary.config.NotarySettings;
import de.beteiligungsbuch.service.notary.witness.Witnesses;

/** The logs of all ledgers. */
@Component
public class Logs {

    private final ObjectStore store;
    private final Map<LedgerName, LedgerLog> logs = new LinkedHashMap<>();
    private final Map<LedgerName, CheckpointSigner> signers = new LinkedHashMap<>();

    Logs(NotarySettings settings, MeterRegistry registry) {
        Clock clock = Clock.systemUTC();
        store = ObjectStore.open(settings.tiles(), settings.bucket());
        LogMetrics metrics = new LogMetrics(registry, clock);
        KeyFolder keys = new KeyFolder(settings.keys(), settings.createKeys());
        for (LedgerName ledger : settings.ledgers()) {
            String origin = settings.origin(ledger);
            CheckpointSigner signer = new CheckpointSigner(new OwnKeys(keys, ledger, origin,
                    List.of(KeyType.ED25519, KeyType.ML_DSA_44)), clock);
            signers.put(ledger, signer);
            logs.put(ledger, log(settings, ledger, signer, metrics));
        }
    }

    private LedgerLog log(NotarySettings settings, LedgerName ledger, CheckpointSigner signer,
            LogMetrics metrics) {
        LogTree tree = new LogTree(store, ledger);
        Path events = settings.state().resolve("events").resolve(ledger.value());
        Witnesses witnesses = Witnesses.of(settings.policies(), ledger, signer::verifierKeys,
                tree::hashes);
        LedgerLog log = new LedgerLog(new LedgerReaderConfig(settings.kafka(), ledger), tree,
                new EventIndex(events), new SignedHead(settings.state(), ledger), signer,
                new Publication(ledger, store, witnesses), metrics);
        metrics.watch(ledger, log);
        return log;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        logs.values().forEach(LedgerLog::start);
    }

    @PreDestroy
    void stop() {
        logs.values().forEach(LedgerLog::close);
        store.close();
    }

    /** What is published of each. */
    public List<LogState> states() {
        List<LogState> states = new ArrayList<>();
        logs.forEach((ledger, log) -> {
            CheckpointSigner signer = signers.get(ledger);
            String trouble = log.trouble();
            states.add(new LogState(ledger, signer == null ? "" : signer.origin(),
                    signer == null
                            ? List.of()
                            : signer.verifierKeysAt(log.publication().published().size()).stream()
                                    .map(Object::toString).toList(),
                    log.publication().published().size(), log.isStopped(),
                    Optional.ofNullable(trouble == null ? log.publication().trouble() : trouble),
                    Optional.ofNullable(signer == null ? null : signer.trouble())));
        });
        return states;
    }

    /** A published file; empty if there is none. */
    public Optional<byte[]> file(LedgerName ledger, String path) {
        return logs.containsKey(ledger) ? store.read(ledger + "/" + path) : Optional.empty();
    }

    /** Where an event stands, in the ledger that has it; empty if none of the logs knows it. */
    public Optional<Place> find(EventId event) {
        for (Map.Entry<LedgerName, LedgerLog> each : logs.entrySet()) {
            OptionalLong index = each.getValue().find(event);
            if (index.isPresent()) {
                return Optional.of(new Place(each.getKey(), index.getAsLong()));
            }
        }
        return Optional.empty();
    }

    /**
     * The receipt of an entry.
     *
     * @param patience how long to wait for a checkpoint that covers it
     * @return empty if none does by then
     */
    public Optional<InclusionReceipt> receipt(Place place, Duration patience)
            throws InterruptedException {
        LedgerLog log = logs.get(place.ledger());
        if (log == null) {
            return Optional.empty();
        }
        log.publication().awaitMore(place.index(), patience);
        Head head = log.publication().published();
        if (head.size() <= place.index()) {
            return Optional.empty();
        }
        return head.note().map(SignedNote::parse).map(note -> InclusionReceipt.of(
                log.tree().hashes(head.size()).inclusion(place.index()), note, new byte[0]));
    }
}
