package de.beteiligungsbuch.service.auditor.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

import de.beteiligungsbuch.ledger.EventId;
import de.beteiligungsbuch.ledger.LedgerName;
import de.beteiligungsbuch.proof.BundleCoordinates;
import de.beteiligungsbuch.proof.TileCoordinates;
import de.beteiligungsbuch.service.auditor.verdict.CouldNotTell;

/**
 * The ledgers themselves, as they stand in Kafka when each is first asked for; what is appended
 * later is not looked at. What the digests stand for is kept in memory while a ledger is read.
 */
final class KafkaLedgers implements LedgerSource {

    private static final String PREFIX = "ledger.";

    private final String servers;
    private final Set<String> topics;
    private final Map<LedgerName, KafkaLedger> open = new HashMap<>();

    private KafkaLedgers(String servers, Set<String> topics) {
        this.servers = servers;
        this.topics = topics;
    }

    static KafkaLedgers open(String servers) {
        try (Consumer<byte[], byte[]> consumer = Consumers.open(servers)) {
            return new KafkaLedgers(servers, consumer.listTopics().keySet());
        } catch (KafkaException e) {
            throw new CouldNotTell("kafka:" + servers + " cannot be read: " + Consumers.reason(e),
                    e);
        }
    }

    @Override
    public String name() {
        return "kafka:" + servers;
    }

    @Override
    public List<LedgerName> ledgers() {
        List<LedgerName> ledgers = topics.stream().filter(topic -> topic.startsWith(PREFIX))
                .map(topic -> topic.substring(PREFIX.length())).sorted().map(LedgerName::new)
                .toList();
        if (ledgers.isEmpty()) {
            throw new CouldNotTell(name() + " has no topic that begins with " + PREFIX);
        }
        return ledgers;
    }

    @Override
    public Optional<byte[]> checkpoint(LedgerName ledger) {
        return Optional.empty();
    }

    @Override
    public long size(LedgerName ledger) {
        return ledger(ledger).size();
    }

    @Override
    public byte[] bundle(LedgerName ledger, BundleCoordinates bundle) {
        return ledger(ledger).bundle(bundle).bytes();
    }

    @Override
    public Optional<byte[]> tile(LedgerName ledger, TileCoordinates tile) {
        return Optional.empty();
    }

    @Override
    public List<DisclosureLine> disclosures(LedgerName ledger, long bundle) {
        Map<EventId, DisclosureLine> content = ledger(ledger).content();
        return ledger(ledger).events(bundle).stream().filter(content::containsKey)
                .map(content::get).toList();
    }

    private KafkaLedger ledger(LedgerName ledger) {
        return open.computeIfAbsent(ledger, name -> KafkaLedger.open(servers, name,
                topics.contains(name.contentTopic())));
    }

    @Override
    public void close() {
        open.values().forEach(KafkaLedger::close);
    }
}
